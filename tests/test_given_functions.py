"""What a check puts under other names of the notebook is what the reference solution gives there, to the bit."""

import numpy as np
import pytest
import torch
from course import hidden_seed, written

from helpers.checks import find, task01
from helpers.checks.task10.threshold import inputs_threshold, shown_threshold
from helpers.notebook import probes
from helpers.notebook.probes.task01 import from_table
from helpers.notebook.probes.task08 import TinyNetwork, _loader, state_of

DIGITS = [*range(-1, 11), 4.0, 4.5, True, "4", None, np.int64(8), torch.tensor(9), torch.tensor(3)]
SEEDS = [0, hidden_seed("test_data_loader")]


def are_the_same(one: torch.Tensor, other: torch.Tensor) -> bool:
    """Return whether two tensors have the same dtype, shape and bits."""
    return one.dtype == other.dtype and torch.equal(one, other)


@pytest.mark.parametrize("given", [task01.expected, from_table(task01.VECTORS)], ids=["Test 1", "Test 2"])
@pytest.mark.parametrize("digit", DIGITS, ids=repr)
def test_target_vectors_are_those_of_the_solution(given, digit, solved):
    solution = written("target_vector", solved["target_vector"], solved)["target_vector"]
    assert are_the_same(given(digit), solution(digit))


@pytest.mark.parametrize("seed", SEEDS)
def test_items_of_a_right_loader_are_those_of_the_solution(seed, solved):
    own = written("OpenSetDigits", solved["OpenSetDigits"], solved)
    for name in ("target_vector", "OpenSetDataset"):
        exec(solved[name], own)
    rules = find("test_data_loader")
    parts = rules.shown(rules.inputs(seed)[0])["given"]
    images, targets = torch.cat(parts["images"]), torch.cat(parts["targets"])
    dataset = own["OpenSetDataset"]("train")
    whole = dataset.data.unsqueeze(1) / 255
    start = next(index for index in range(len(whole)) if torch.equal(whole[index : index + 150], images))
    for index in range(150):
        image, target = dataset[start + index]
        assert are_the_same(images[index], image) and are_the_same(targets[index], target)


def seeds(name):
    return 0, hidden_seed(name)


def same(first, second):
    assert first.keys() == second.keys()
    for key in first:
        assert first[key].dtype == second[key].dtype
        assert torch.equal(first[key], second[key])


@pytest.mark.parametrize("seed", seeds("fit"))
def test_fit_gets_the_training_and_validation_of_the_solutions(seed, solved):
    namespace = written("fit", solved["fit"], solved)
    for name in ("split_known_unknown", "EntropicOpenSetLoss", "confidence"):
        exec(solved[name], namespace)  # in place of the stand-ins
    rules = find("fit")
    for case in rules.inputs(seed):
        shown = rules.shown(case)
        log = probes.find("fit").run(namespace["fit"], shown, namespace)["log"]
        network = TinyNetwork(shown["parameters"])
        training = _loader(shown["batches"], shown["targets"])
        validation = _loader(shown["validation_batches"], shown["targets"])
        optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
        for trained, validated in zip(log[::2], log[1::2]):
            same(trained["before"], state_of(network))
            assert trained["result"] == namespace["train_epoch"](network, training, optimizer)
            same(trained["after"], state_of(network))
            assert validated["result"] == namespace["validate"](network, validation)


@pytest.mark.parametrize("seed", seeds("select_threshold"))
def test_select_threshold_gets_the_false_positive_rate_of_the_solution(seed, solved):
    namespace = written("select_threshold", solved["select_threshold"], solved)
    for case in inputs_threshold(seed):
        given = shown_threshold(case)["false_positive_rate"]
        for score in torch.softmax(case["logits"], dim=1).amax(1):
            for threshold in (score, score.item(), score.item() + 1e-6):
                rate = given(case["logits"], threshold)
                assert type(rate) is float
                assert rate == namespace["false_positive_rate"](case["logits"], threshold)


@pytest.mark.parametrize("seed", seeds("test_confidence"))
def test_test_confidence_gets_the_target_vectors_of_the_solution(seed, solved):
    rules = find("test_confidence")
    solution = written("target_vector", solved["target_vector"], solved)["target_vector"]
    for case in rules.inputs(seed):
        given = from_table(rules.shown(case)["others"]["target_vector"])
        for digit in range(10):
            same({"vector": given(digit)}, {"vector": solution(digit)})
