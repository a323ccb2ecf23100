"""The checks: what they say about solutions, stubs, stand-ins and typical mistakes."""

import ast

import numpy as np
import pytest
import torch
from course import NAMES, examine, namespace_of, says, stubs, written

from grader.demo import MISTAKES
from helpers import standins
from helpers.notebook.checking import check
from helpers.notebook.outcome import NotAttempted, Wrong
from helpers.tasks import task_of

STOOD_IN = [name for name in NAMES if hasattr(standins, name)]


@pytest.mark.parametrize("name", NAMES)
def test_a_solution_is_right_with_any_seed(name, solved):
    namespace = written(name, solved[name], solved)
    for seed in (0, 1, 2, 3):
        assert examine(name, namespace, seed) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_stub_is_not_attempted(name, solved):
    with says(NotAttempted, f"`{name}` is not written yet"):
        examine(name, written(name, stubs()[name], solved))


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_name_is_not_attempted(name):
    with says(NotAttempted, f"`{name}` is not defined"):
        examine(name, {})


@pytest.mark.parametrize("name", NAMES)
def test_something_that_cannot_be_called_is_wrong(name):
    with says(Wrong, rf"`{name}` is 7 \(type int\)\. It must be a (function|class)"):
        examine(name, {name: 7})


@pytest.mark.parametrize("name", STOOD_IN)
def test_a_stand_in_is_no_answer_to_its_own_task(name):
    with says(Wrong, "stand-in"):
        examine(name, namespace_of(name) | {name: getattr(standins, name)})


@pytest.mark.parametrize("name", STOOD_IN)
def test_a_stand_in_in_disguise_is_no_answer_either(name):
    own = getattr(standins, name)
    if isinstance(own, type):
        disguised = type(name, (own,), {"__module__": "__main__"})
    else:

        def disguised(*arguments):
            return own(*arguments)

    with says(Wrong, "stand-in"):
        examine(name, namespace_of(name) | {name: disguised})


@pytest.mark.parametrize("name", [name for name, source in MISTAKES.items() if source])
def test_a_typical_mistake_is_wrong(name, solved):
    with pytest.raises(Wrong):
        examine(name, written(name, MISTAKES[name], solved))


def test_check_finds_the_name_in_the_calling_notebook(capsys):
    namespace = {"torch": torch, "check": check}
    exec(
        "target_vector = lambda digit: torch.eye(4)[(4, 5, 8, 9).index(digit)].clone() "
        "if digit in (4, 5, 8, 9) else torch.full((4,), .25)\ncheck('target_vector')",
        namespace,
    )
    said = capsys.readouterr()
    assert said.out == (
        "Right: known digits.\nRight: unknown digits.\nRight: new tensors.\n"
        "`target_vector`: all visible checks passed.\nGrading uses further inputs of the same kind.\n"
    )
    assert said.err == ""


def test_advice_is_printed_and_costs_nothing(capsys):
    namespace = {"torch": torch, "check": check}
    exec(
        "def target_vector(digit):\n    known = [4, 5, 8, 9]\n    return torch.tensor([float(digit == k) if digit in "
        "known else .25 for k in known], dtype=torch.float64)\ncheck('target_vector')",
        namespace,
    )
    assert "A word of advice: your target vectors are float64" in capsys.readouterr().out


IN_FLOAT64 = (
    "def target_vector(digit):\n    known = [4, 5, 8, 9]\n    return torch.tensor("
    "[float(digit == k) if digit in known else .25 for k in known], dtype=torch.float64)"
)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (
            "test_data_loader",
            (
                "def test_data_loader(loader):\n    legal = [target_vector(digit) for digit in (4, 5, 8, 9, -1)]\n"
                "    for x, t in loader:\n        assert x.shape[1:] == (1, 28, 28) and x.is_floating_point(), 'x'\n"
                "        assert x.min() >= 0 and x.max() <= 1 and t.shape == (len(x), 4) "
                "and t.is_floating_point(), 't'\n"
                "        assert all(any(torch.allclose(row, one) for one in legal) for row in t), 'row'"
            ),
        ),
        (
            "test_confidence",
            (
                "def test_confidence(confidence):\n"
                "    z = torch.tensor([[20., 0, 0, 0], [20, 0, 0, 0], [0, 0, 0, 0], [20, 0, 0, 0]])\n"
                "    t = torch.stack([target_vector(digit) for digit in (4, 8, 0, 1)])\n    y = torch.softmax(z, 1)\n"
                "    wanted = torch.cat([(y * t).sum(1)[:2], 1.25 - y.amax(1)[2:]])\n"
                "    assert torch.allclose(confidence(z, t), wanted, atol=1e-3), 'another confidence'"
            ),
        ),
    ],
)
def test_target_vectors_in_float64_cost_no_points_of_another_task(name, source, solved):
    namespace = written(name, source, solved)
    exec(IN_FLOAT64, namespace)
    own = namespace["target_vector"]
    assert examine(name, namespace) == [] and namespace["target_vector"] is own


def test_a_crash_shows_the_students_lines_only():
    namespace = {}
    exec(compile("def target_vector(digit):\n    return [][digit]\n", "your notebook", "exec"), namespace)
    with says(Wrong, r"`target_vector` crashed with IndexError: list index out of range") as caught:
        examine("target_vector", namespace)
    shown = "\n".join(caught.value._render_traceback_())
    assert "your notebook" in shown and "in target_vector" in shown
    assert "helpers" not in shown


def test_what_students_code_writes_to_stderr_is_caught(capfd):
    namespace = {"torch": torch}
    exec(
        "import sys, warnings\ndef target_vector(digit):\n    warnings.warn('loud')\n"
        "    print('loud', file=sys.stderr)\n    return torch.zeros(3)\n",
        namespace,
    )
    with pytest.raises(Wrong):
        examine("target_vector", namespace)
    assert capfd.readouterr().err == ""


def test_a_mistake_in_train_epoch_does_not_cost_the_points_of_fit(solved):
    namespace = written("fit", solved["fit"], solved | {"train_epoch": "train_epoch = None"})
    assert examine("fit", namespace) == []
    assert namespace["train_epoch"] is None


def test_a_mistake_in_false_positive_rate_does_not_cost_the_points_of_select_threshold(solved):
    wrong = "def false_positive_rate(logits, threshold):\n    return 1.0"
    namespace = written("select_threshold", solved["select_threshold"], solved | {"false_positive_rate": wrong})
    assert examine("select_threshold", namespace) == []


def test_the_solutions_gradient_is_that_of_the_loss(solved):
    loss = written("EntropicOpenSetLoss", solved["EntropicOpenSetLoss"], solved)["EntropicOpenSetLoss"].apply
    generator = torch.Generator().manual_seed(5)
    logits = torch.randn(5, 4, dtype=torch.float64, generator=generator, requires_grad=True)
    targets = torch.tensor([[1, 0, 0, 0], [0, 0, 1, 0], [0.25] * 4, [0, 0, 0, 1], [0.25] * 4], dtype=torch.float64)
    for factor in (1, -3):
        assert torch.autograd.gradcheck(lambda z, factor=factor: factor * loss(z, targets), logits)


def test_the_sheets_factor_has_a_sentence_of_its_own(solved):
    literal = (
        "def entropic_open_set_loss(logits, targets):\n    return (torch.logsumexp(logits, 1) / logits.shape[1] "
        "- (targets * logits).sum(1)).mean()"
    )
    with says(Wrong, "The factor 1/O before the logarithm is a mistake: the notebook shows why"):
        examine("entropic_open_set_loss", written("entropic_open_set_loss", literal, solved))


def test_swapped_outputs_of_the_network_have_a_sentence_of_their_own(solved):
    swapped = solved["Network"].replace("return logits, features", "return features, logits")
    assert swapped != solved["Network"]
    with says(Wrong, "returned the features first"):
        examine("Network", written("Network", swapped, solved))


def test_ready_made_losses_are_not_the_answer(solved):
    ready_made = "def entropic_open_set_loss(logits, targets):\n    return torch.nn.CrossEntropyLoss()(logits, targets)"
    with says(Wrong, "calls torch's `cross_entropy`"):
        examine("entropic_open_set_loss", written("entropic_open_set_loss", ready_made, solved))


def test_a_not_implemented_error_of_torch_is_no_stub():
    class Network(torch.nn.Module):
        def __init__(self, classes=4, features=20):
            super().__init__()

    with says(Wrong, 'missing the required "forward" function'):
        examine("Network", {"Network": Network})


def test_the_stubs_line_left_below_an_answer_is_named(solved):
    left = "def target_vector(digit):\n    target = torch.full((4,), 0.25)\n    raise NotImplementedError()\n"
    with says(
        Wrong,
        r"The line `raise NotImplementedError\(\)` is still in `target_vector`. Delete that line",
    ):
        examine("target_vector", written("target_vector", left, solved))


def test_a_method_that_is_still_the_stub_is_named(solved):
    half = stubs()["EntropicOpenSetLoss"].replace(
        "raise NotImplementedError()", "return -(targets * torch.log_softmax(logits, 1)).sum() / len(logits)", 1
    )
    with says(NotAttempted, "`backward` of `EntropicOpenSetLoss` is not written yet"):
        examine("EntropicOpenSetLoss", written("EntropicOpenSetLoss", half, solved))


def test_a_stub_that_another_answer_calls_is_named(solved):
    calls = "def entropic_open_set_loss(logits, targets):\n    return EntropicOpenSetLoss.apply(logits, targets)"
    others = solved | {"EntropicOpenSetLoss": stubs()["EntropicOpenSetLoss"]}
    with says(NotAttempted, "_loss` calls `EntropicOpenSetLoss`, which is not written yet"):
        examine("entropic_open_set_loss", written("entropic_open_set_loss", calls, others))
    calls = "def validate(network, loader):\n    return train_epoch(network, loader, None)"
    with says(NotAttempted, "`validate` calls `train_epoch`, which is not written"):
        examine("validate", written("validate", calls, solved | {"train_epoch": stubs()["train_epoch"]}))
    calls = "def test_data_loader(loader):\n    OpenSetDataset('train')[0]"
    others = solved | {"OpenSetDataset": stubs()["OpenSetDataset"]}
    with says(NotAttempted, "`test_data_loader` calls `OpenSetDataset`, which is not written"):
        examine("test_data_loader", written("test_data_loader", calls, others))


def test_the_table_of_tasks_names_the_methods_of_the_stubs():
    for name, stub in stubs().items():
        found = [node.name for node in ast.walk(ast.parse(stub)) if isinstance(node, ast.FunctionDef)]
        wanted = task_of(name).methods.get(name, (name,))  # a function is no method
        assert tuple(found) == wanted, name


def test_groups_in_another_order_are_said_as_such(solved):
    other = solved["split_known_unknown"].replace(
        "return batch[known], targets[known], batch[~known]", "return batch[~known], batch[known], targets[known]"
    )
    with says(
        Wrong,
        r"another order. .* returned batch\[unknown\], batch\[known\], targets\[known\] expected "
        r"batch\[known\], targets\[known\], batch\[unknown\]",
    ):
        examine("split_known_unknown", written("split_known_unknown", other, solved))


def test_an_answer_that_draws_random_numbers_is_judged_alike_each_time():
    source = (
        "import random\ndrawn = []\ndef target_vector(digit):\n"
        "    drawn.append((random.random(), np.random.rand(), torch.rand(()).item()))\n"
    )
    rounds = []
    torch.manual_seed(1)
    expected = torch.rand(3)
    torch.manual_seed(1)
    for _ in range(2):
        namespace = {"torch": torch, "np": np}
        exec(source, namespace)
        with pytest.raises(Wrong):
            examine("target_vector", namespace)
        rounds.append(namespace["drawn"])
    assert rounds[0] == rounds[1]
    assert torch.equal(torch.rand(3), expected), "the notebook's own random numbers are left alone"
