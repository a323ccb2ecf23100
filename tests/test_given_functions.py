"""What a check puts under other names of the notebook is what the reference solution gives there, to the bit."""

import numpy as np
import pytest
import torch
from course import hidden_seed, written

from helpers.checks import find, task01
from helpers.notebook.probes.task01 import from_table

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
