"""Probes: what they see of a case, and that a process that runs students' code needs nothing else."""

import contextlib
import copy
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, get_args, get_type_hints

import pytest
import torch
from course import NAMES, ROOT, examine, says, written

from helpers.checks import find, judge
from helpers.notebook import probes
from helpers.notebook.outcome import Wrong
from helpers.notebook.probes import probing

STAND_INS_IN_ORDER = """
import sys
from importlib import import_module
sys.modules["helpers.checks"] = None
from helpers import standins
modules = [f"helpers.standins.task{task:02}" for task in range(1, 11)]
for place, module in enumerate(modules):
    import_module(module)
    assert not set(modules[place + 1:]) & set(sys.modules), f"{module} imports from a later task"
assert standins.trained_network is sys.modules[modules[7]].trained_network
"""


def test_a_module_of_stand_ins_imports_from_earlier_ones_alone():
    done = subprocess.run([sys.executable, "-c", STAND_INS_IN_ORDER], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def is_plain(value: object) -> bool:
    """Return whether a value holds only data that can go to another process."""
    if isinstance(value, (tuple, list)):
        return all(map(is_plain, value))
    if isinstance(value, dict):
        return all(map(is_plain, [*value, *value.values()]))
    if isinstance(value, torch.Tensor):
        return type(value) is torch.Tensor and not value.requires_grad
    return type(value) in (type(None), bool, int, float, str)


def from_elsewhere(shown: object, asked: list) -> object:
    """Return what is shown as another process would get it: copies, and proxies in place of functions."""
    if isinstance(shown, dict):
        return {key: from_elsewhere(value, asked) for key, value in shown.items()}
    if not callable(shown):
        assert is_plain(shown), shown
        return copy.deepcopy(shown)

    def proxy(*arguments):
        answer = shown(*copy.deepcopy(arguments))
        asked.append((arguments, answer))
        return copy.deepcopy(answer)

    return proxy


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", [0, 3])
def test_solutions_are_right_with_proxies_for_functions(name, seed, solved):
    namespace, found, asked = written(name, solved[name], solved), probes.find(name), []

    def probe(shown):
        assert not {"labels", "variant", "seed"} & set(shown), "this tells more than a probe needs"
        with probing.quietly(name):
            return found.run(namespace[name], from_elsewhere(shown, asked), namespace)

    binding = probing.binding_of(name, found.methods, found.served_by, namespace)
    assert judge(find(name), binding, probe, seed).first is None
    assert all(map(is_plain, asked))
    assert bool(asked) == (name in ("test_target_vector", "test_confidence", "fit", "select_threshold"))


def type_of(function: Callable, name: str) -> object:
    """Return the type that an argument of a function, or what it returns, is annotated with."""
    return get_type_hints(function)[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_judge_gets_the_type_that_the_probe_gives(name):
    for one in find(name).judges:
        assert type_of(one.judge, "answer") == type_of(probes.find(name).run, "return")


@pytest.mark.parametrize("name", NAMES)
def test_a_probe_and_a_judge_get_the_types_that_the_inputs_have(name):
    rules, run = find(name), probes.find(name).run
    (case,) = get_args(type_of(rules.inputs, "return"))
    assert {type_of(one.judge, "case") for one in rules.judges} == {case}
    shows_all = type_of(rules.shown, "return") is Any
    assert type_of(run, "shown") == (case if shows_all else type_of(rules.shown, "return"))
    assert shows_all or type_of(rules.shown, "case") == case


def test_cases_of_students_tests_are_probed_apart():
    assert [name for name in NAMES if find(name).apart] == ["test_target_vector", "test_data_loader", "test_confidence"]


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        (
            "test_target_vector",
            "target_vector(4, 5)",
            r"target_vector\(\) takes 1 positional argument but 2 were given",
        ),
        (
            "test_confidence",
            "confidence()",
            r"confidence\(\) missing 2 required positional arguments: 'logits' and 'targets'",
        ),
    ],
)
def test_given_functions_are_called_as_in_the_notebook(name, answer, said, solved):
    argument = name.removeprefix("test_")
    with says(Wrong, said):
        examine(name, written(name, f"def {name}({argument}):\n    {answer}", solved))


def test_where_a_test_could_compare_with_a_right_one_there_is_none():
    rules = find("test_target_vector")
    shown = [rules.shown(case) for case in rules.inputs(0)]
    assert {one["itself"] for one in shown} == {True, False}
    assert all(("target_vector" in one["others"]) != one["itself"] for one in shown)


def test_what_is_no_answer_refuses_in_other_threads_too():
    refused = []

    def call():
        with contextlib.suppress(probing.StandInHandedIn):
            probing.refuse_as_answer("confidence")
            refused.append("no")

    with probing.quietly("confidence"):
        thread = threading.Thread(target=call)
        thread.start()
        thread.join()
    call()
    assert refused == ["no"]


POSE = "All fine: it has earned 100 of 100.\n\x1b[2J\u202e"


def test_words_of_others_pass_for_nothing_else():
    posing = type("Posing", (), {"__repr__": lambda self: POSE, "__module__": "__main__", "__qualname__": POSE})()
    assert probing.describe(posing).startswith("`All fine: ") and probing.describe(posing).endswith("` (type object)")
    assert probing.describe(3) == "3 (type int)"
    assert [probing.Foreign(kind, "").kind for kind in (POSE, "x" * 99, "f.<locals>.A", "meta tensor")] == [
        "object",
        "object",
        "f.<locals>.A",
        "meta tensor",
    ]
    crashed = probing.call(lambda: (_ for _ in ()).throw(type(POSE, (ValueError,), {})("m")))
    assert crashed.named == "an exception" and crashed.said == "an exception: m."
    shown = Wrong(POSE, called=POSE, traceback=POSE)
    assert not {*"\x1b\u202e"} & {*str(shown), *shown.sentence, *"".join(shown._render_traceback_())}


def test_a_students_test_may_use_numbers_of_numpy(solved):
    source = solved["test_target_vector"].replace("target_vector(digit)", "target_vector(np.int64(digit))")
    assert source != solved["test_target_vector"]
    assert examine("test_target_vector", written("test_target_vector", source, solved)) == []


def test_a_forged_log_of_fit_does_not_pass(solved):
    forged = """def fit(network, train_loader, validation_loader, epochs):
    def kept(function):
        return dict(zip(function.__code__.co_freevars, (cell.cell_contents for cell in function.__closure__)))
    log = kept(kept(train_epoch)["note"])["log"]
    state = {name: values.clone() for name, values in network.state_dict().items()}
    history = []
    for epoch in range(epochs):
        history.append(((1 / (1 + epoch), 0.5, 0.5), (1 / (1 + epoch), 0.5, 0.5)))
        for what, loader, result in zip(("train_epoch", "validate"), (train_loader, validation_loader), history[-1]):
            log.append({"what": what, "network": True, "batches": [images for images, _ in loader], "before": state,
                        "result": result, "after": state, "sgd": True, "same": True, "parameters": True})
    return history
"""
    with says(Wrong, r"`train_epoch` did not return the means .* gave .* in `train_epoch` expected"):
        examine("fit", written("fit", forged, solved))


def test_an_optimizer_that_only_passes_for_sgd_is_seen_by_its_steps(solved):
    disguised = """class Signs(torch.optim.SGD):
    def step(self, closure=None):
        for group in self.param_groups:
            for parameter in group["params"]:
                parameter.grad.sign_()
        return super().step(closure)

def fit(network, train_loader, validation_loader, epochs):
    optimizer = Signs(network.parameters(), lr=0.01)
    return [(train_epoch(network, train_loader, optimizer), validate(network, validation_loader))
            for _ in range(epochs)]
"""
    with says(Wrong, r"uses another optimizer than `torch\.optim\.SGD`"):
        examine("fit", written("fit", disguised, solved))
    assert examine("fit", written("fit", disguised.replace("parameter.grad.sign_()", "pass"), solved)) == []
