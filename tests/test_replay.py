"""Forged reports on a network: what decides is a trace that is computed again, and a hostile one costs little."""

import copy

import pytest
import torch
from answer_bank import answers_to
from course import written
from test_sandbox import Pipe

from grader.sandbox.inside import wire
from helpers.checks import examine, find
from helpers.checks.replay import BYTES, OPERATIONS, Trace, Unfollowed
from helpers.notebook import probes
from helpers.notebook.outcome import Wrong
from helpers.notebook.probes import probing, task07

WITHOUT_CONVOLUTIONS = """
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.fc1, self.fc2 = torch.nn.Linear(784, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        features = self.fc1(x.flatten(1)).relu()
        return self.fc2(features), features
"""
ASIDE = """
        self.conv1, self.conv2 = torch.nn.Conv2d(1, 1, 3), torch.nn.Conv2d(1, 1, 3)

    def forward(self, x):
        x = x + 0 * torch.nn.functional.max_pool2d(self.conv2(self.conv1(x)).relu(), 24)"""
CONVOLUTIONS_ASIDE = WITHOUT_CONVOLUTIONS.replace("\n\n    def forward(self, x):", ASIDE)
ALL_IS_WELL = {"linears": 2, "calls": 2, "own weights": True, "filters learn": True}


def probed(source: str, solved: dict[str, str]) -> tuple[dict, dict]:
    """Return the first case and what the probe finds out about a network."""
    namespace = written("Network", source, solved)
    case = find("Network").inputs(0)[0]
    with probing.quietly("Network"):
        return case, probes.find("Network").run(namespace["Network"], case, namespace)


@pytest.fixture
def honest(solved):
    """The first case, and what the probe finds out about the solution."""
    return probed(solved["Network"], solved)


def sentence(case: dict, answer: dict) -> str:
    """Return what the judge says of a report; it must be one sentence or two, and no crash."""
    with pytest.raises(Wrong) as caught:
        find("Network").judge(case, answer)
    assert "\n" not in str(caught.value) and "; expected" in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (WITHOUT_CONVOLUTIONS, "computes 0 convolution(s) before the fully-connected layers"),
        (CONVOLUTIONS_ASIDE, "computes 0 convolution(s) before the fully-connected layers"),
        ({"MaxPool2d": "AvgPool2d"}, "computes no max pooling"),
        ({"ReLU()": "Identity()"}, "computes no nonlinearity"),
        ({"return logits,": "return logits.softmax(1),"}, "no output of a fully-connected layer"),
        ({"self.fc2(features)": "self.fc2(features.softmax(1))"}, "from something else than the features"),
        (
            {"self.fc2(features)": "self.fc2(features + x[:, :features.shape[1], 0, 0])"},
            "from something else than the features",
        ),
        ({"return logits, features": "return logits, features + 1"}, "from something else than the features"),
        (
            {"self.fc1 =": "self.fc0 = torch.nn.Linear(1568, 1568); self.fc1 =", "self.fc1(": "self.fc1(self.fc0("}
            | {"(x, 1)": "(x, 1))"},
            "by the weights of 3 fully-connected layer(s) on the way from x to the logits",
        ),
        ({"self.fc2(features)": "features[:, :4]"}, "no output of a fully-connected layer"),
    ],
)
def test_reported_facts_do_not_hide_what_a_network_computes(source, said, solved, monkeypatch):
    if isinstance(source, dict):
        source, changes = solved["Network"], source
        for old, new in changes.items():
            assert old in source
            source = source.replace(old, new)
    honest = task07._structure
    monkeypatch.setattr(task07, "_structure", lambda *arguments: honest(*arguments) | ALL_IS_WELL)
    with pytest.raises(Wrong) as caught:
        examine("Network", written("Network", source, solved))
    assert said in str(caught.value)


def test_the_trace_of_another_network_is_not_believed(solved, honest):
    case, good = honest
    _, bad = probed(WITHOUT_CONVOLUTIONS, solved)
    assert find("Network").judge(case, good) is None
    said = sentence(case, bad | {"structure": good["structure"]})
    assert "returned other logits than its operations, computed again, come to" in said


def test_outputs_that_ignore_the_trace_are_not_believed(honest):
    case, answer = honest
    logits, features = answer["forward"][0]
    forged = (logits + 1, features)
    answer["forward"] = (forged, forged, [(one[None] + 1, two[None]) for one, two in zip(logits, features)])
    assert "returned other logits than its operations, computed again, come to" in sentence(case, answer)


def test_samples_that_depend_on_each_other_are_seen_in_the_trace(solved):
    source = solved["Network"].replace(
        "return logits",
        "features = features - features.mean(0)\n        logits = self.fc2(features)\n        return logits",
    )
    case, answer = probed(source, solved)
    outputs = answer["forward"][0]
    answer["forward"] = (outputs, outputs, [tuple(part[index : index + 1] for part in outputs) for index in range(3)])
    assert "returned other logits for single images than for the batch" in sentence(case, answer)


def test_weights_that_do_not_learn_do_not_count(honest):
    case, answer = honest
    trace = answer["structure"]["trace"]
    trace["learned"] = [False] * len(trace["learned"])
    assert "returned logits that are no output of a fully-connected layer" in sentence(case, answer)


INPUT = {"source": "input", "number": 0}


def of(number: int) -> dict:
    """Return the reference of a result."""
    return {"source": "result", "number": number}


def step(name: str, *arguments, results: int = 1) -> dict:
    """Return an entry of a trace."""
    return {"name": name, "arguments": list(arguments), "keywords": {}, "results": results}


HOSTILE = {
    "a million operations": ([step("aten.relu.default", INPUT)] * 10**6, f"expected at most {OPERATIONS}"),
    "a huge tensor": ([step("aten.new_zeros.default", INPUT, [10**12])], "a tensor of 1e+12 numbers"),
    "a huge copy": (
        [step("aten.slice.Tensor", INPUT, 0, 0, 1), step("aten.repeat.default", of(0), [10**9, 1, 1, 1])],
        "a tensor of 8e+11 numbers",
    ),
    "more than there are numbers": ([step("aten.new_zeros.default", INPUT, [2**40, 2**40])], "expected"),
    "much in sum": ([step("aten.new_zeros.default", INPUT, [2**22])] * 20, "computes 7e+07 numbers"),
    "much work": (
        [step("aten.new_zeros.default", INPUT, [2048, 2048])] + [step("aten.mm.default", of(0), of(0))] * 3,
        "by 2e+10 multiplications",
    ),
    "wide windows": (
        [
            step("aten.new_zeros.default", INPUT, [1, 1, 2000, 2000]),
            step("aten.avg_pool2d.default", of(0), [1000, 1000], [1, 1]),
        ],
        "by 1e+12 multiplications",
    ),
    "many parts": (
        [step("aten.new_zeros.default", INPUT, [2**20]), step("aten.unbind.int", of(0), results=4000)],
        "takes a tensor apart along more than 4096 places",
    ),
    "many results": ([step("aten.relu.default", INPUT, results=10**9)], "expected at most 4096"),
    "a file": ([step("aten.from_file.default", "/etc/passwd", False, 9)], "`aten.from_file.default`, which this check"),
    "random numbers": ([step("aten.bernoulli.default", INPUT)], "`aten.bernoulli.default`, which this check"),
    "another size": ([step("aten.resize_.default", INPUT, [3])], "`aten.resize_.default`, which this check"),
    "an output": ([step("aten.relu.out", INPUT)], "`aten.relu.out`, which this check"),
    "another library": ([step("prims.sin.default", INPUT)], "`prims.sin.default`, which this check"),
    "no operation": ([step("aten.__class__.mro", INPUT)], "`aten.__class__.mro`, which this check"),
    "a method": ([step("aten.relu.overloads", INPUT)], "`aten.relu.overloads`, which this check"),
    "memory of others": ([step("aten.relu.default", INPUT | {"layout": [[10**6], [1], 0]})], "(RuntimeError)"),
    "a result of later": ([step("aten.relu.default", of(5))], "(KeyError)"),
    "a wrong argument": ([step("aten.relu.default", "x")], "cannot be computed again"),
    "a device": ([step("aten.relu.default", {"constant": "device", "name": "cuda"})], "(KeyError)"),
    "deep lists": ([step("aten.relu.default", eval("[" * 90 + "]" * 90))], "cannot be computed again"),
    "no entry": ([None], "was not noted"),
    "no name": ([step(None, INPUT)], "was not noted"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_trace_is_refused_in_one_sentence(what, honest):
    case, answer = honest
    operations, said = HOSTILE[what]
    answer["structure"]["trace"] |= {"operations": operations, "logits": of(0), "features": of(0)}
    assert said in sentence(case, answer)


@pytest.mark.parametrize(
    "structure",
    [
        None,
        3,
        {},
        ALL_IS_WELL,
        ALL_IS_WELL | {"trace": {}},
        ALL_IS_WELL | {"trace": {"operations": 3}},
        ALL_IS_WELL | {"linears": "2", "trace": {}},
    ],
    ids=str,
)
def test_what_is_no_trace_is_refused_in_one_sentence(structure, honest):
    case, answer = honest
    assert "was not noted" in sentence(case, answer | {"structure": structure})


@pytest.mark.parametrize("part", ["leaves", "learned", "operations", "logits", "features"])
@pytest.mark.parametrize("value", [None, [], [None] * 8, {"source": "leaf", "number": 99}, "text"], ids=str)
def test_a_trace_with_another_part_is_refused_in_one_sentence(part, value, honest):
    case, answer = honest
    answer["structure"]["trace"][part] = value
    sentence(case, answer)


def test_huge_weights_are_refused(honest):
    _, answer = honest
    trace = copy.copy(answer["structure"]["trace"])
    trace["leaves"], trace["learned"] = [torch.zeros(2**22)], [True]
    with pytest.raises(Unfollowed, match="was not noted"):
        Trace(trace)


def test_a_trace_that_takes_long_is_left(honest, monkeypatch):
    case, answer = honest
    monkeypatch.setattr("helpers.checks.replay.SECONDS", -1)
    assert "takes more than -1 seconds" in sentence(case, answer)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("self.big = torch.nn.Parameter(torch.ones(2 ** 22))", "computes with more than 10 MB of weights"),
        ("self.many = 3000", "computes more than 5000 operations"),
        ("self.to_sparse = True", "computes with torch.sparse_coo tensors on cpu"),
    ],
)
def test_a_network_that_cannot_be_followed_gets_one_sentence(body, said, solved):
    source = (
        solved["Network"]
        .replace("super().__init__()", f"super().__init__()\n        {body}")
        .replace(
            "def forward(self, x):",
            "def forward(self, x):\n        x = x * getattr(self, 'big', x.new_ones(1))[:1]\n"
            "        for _ in range(getattr(self, 'many', 0)):\n            x = (x + 1) - 1\n"
            "        x = x.to_sparse().to_dense() if hasattr(self, 'to_sparse') else x",
        )
    )
    with pytest.raises(Wrong) as caught:
        examine("Network", written("Network", source, solved))
    assert said in str(caught.value)


def test_the_largest_trace_fits_into_a_message_out_of_a_sandbox(solved):
    [loops] = [answer for answer in answers_to("Network", "right") if answer.slug == "pooling_in_loops"]
    trace = probed(loops.source, solved)[1]["structure"]["trace"]
    operations = (trace["operations"] * (OPERATIONS // len(trace["operations"]) + 1))[:OPERATIONS]
    pipe = Pipe()
    wire.send(pipe, {"trace": trace | {"operations": operations, "leaves": [torch.zeros(BYTES // 4)]}})
    assert len(wire.receive(pipe)["trace"]["operations"]) == OPERATIONS
