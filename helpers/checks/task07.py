"""Task 7: the network, judged by what it computes and not by the names of its parts.

What is before the fully-connected layers is known by the gradients that torch computes through it, a layer by what
comes out of the network if that layer returns other numbers. What the probe reports is believed: code that replaces the
probe can forge it, and is named for a look, because no task needs to touch the kit.
"""

import torch

from ..notebook.outcome import Wrong
from . import Check, judging
from .inputs import Draw
from .judging import Call

POOLINGS = {
    "MaxPool2DWithIndices",
    "MaxPool3DWithIndices",
    "AdaptiveMaxPool2D",
    "AdaptiveMaxPool3D",
    "FractionalMaxPool2D",
    "FractionalMaxPool3D",
    "Amax",
    "Max",
}
SLICES = {"Slice", "Select", "Unbind", "Split", "Index", "AsStrided"}  # their maximum is max pooling, too
ROUNDING = 1e-5

# arguments of the constructor, N
VISIBLE = (({}, 3), ({"classes": 3, "features": 7}, 2))
FURTHER = (({"classes": 5}, 2), ({"features": 7}, 4), ({"classes": 3, "features": 2}, 1), ({}, 5))


def inputs(seed: int) -> list[dict]:
    """Return arguments of the constructor with images, and with two other batches that show what is between layers."""
    draw = Draw(seed)
    cases = [
        {"arguments": arguments, "images": draw.uniform(number, 1, 28, 28)}
        for arguments, number in (FURTHER if seed else VISIBLE)
    ]
    return [case | {"others": (_others(draw), _others(draw))} for case in cases]


def _others(draw: Draw) -> torch.Tensor:
    """Return ordinary images, and such that even a nonlinearity that is straight around zero is not straight there."""
    return torch.cat([draw.uniform(4, 1, 28, 28), draw.normal(4, 1, 28, 28, scale=100.0)])


def judge(case: dict, answer: dict) -> None:
    """Judge construction, the two outputs, their shapes, then how they come about."""
    made = Call(f"Network({', '.join(f'{name}={value}' for name, value in case['arguments'].items())})")
    if "construction" in answer:
        judging.result("Network", made, answer["construction"])
    if "no module" in answer:
        raise Wrong(f"{made} is no module; expected `class Network(torch.nn.Module):`.")
    classes, features = case["arguments"].get("classes", 4), case["arguments"].get("features", 20)
    number = len(case["images"])
    called = Call(f"{made.code}(x)", f"x {(number, 1, 28, 28)}")
    outputs = judging.result("Network", called, answer["forward"])
    once, again, single = outputs
    _judge_outputs(called, once, number, classes, features)
    judging.unchanged(called, ("x",), (case["images"],), (answer["after"],))
    for part, first, second in zip(("logits", "features"), once, again):
        if not judging.close(first, second, 1e-5):
            raise Wrong(f"{called} returned other {part} when called twice in evaluation mode; expected the same.")
    for part, index in (("logits", 0), ("features", 1)):
        if not judging.close(torch.cat([outputs[index] for outputs in single]), once[index], 1e-3):
            raise Wrong(
                f"{called} returned other {part} for single images than for the batch (evaluation mode); expected "
                "each sample's outputs to depend on that sample alone. `torch.flatten(x, 1)` keeps the batch "
                "dimension."
            )
    facts = judging.result("Network", f"The gradient of {called}", answer["structure"])
    _judge_parts(called, facts)
    _judge_layers(called, facts)


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2


def _judge_outputs(called: Call, value: object, number: int, classes: int, features: int) -> None:
    if not _is_pair(value):
        raise Wrong(f"{called} returned {judging.show(value)}; expected the tuple (logits, features).")
    logits, deep = (entry.shape if isinstance(entry, torch.Tensor) else None for entry in value)
    if (logits, deep) == ((number, features), (number, classes)) and features != classes:
        raise Wrong(f"{called} returned the features first; expected `return logits, features`, in this order.")
    judging.is_tensor_like(called.part("[0]"), value[0], (number, classes), where="These are the logits.")
    judging.is_tensor_like(called.part("[1]"), value[1], (number, features), where="These are the deep features.")


def _judge_parts(called: Call, facts: dict) -> None:
    """Judge what there is before the fully-connected layers, and whether it can learn."""
    if facts["cut"]:
        raise Wrong(
            f"{called} returned logits without a graph that reaches the convolutions, so that they would never "
            "be trained; expected neither `torch.no_grad()` nor `.detach()` on the way."
        )
    convolutions = [operands for kind, operands in facts["operations"] if kind == "Convolution"]
    if len(convolutions) < 2:
        raise Wrong(
            f"{called} computes {len(convolutions)} convolution(s) before the fully-connected layers; expected "
            "at least two."
        )
    if not any(_is_max_pooling(kind, operands) for kind, operands in facts["operations"]):
        raise Wrong(
            f"{called} computes no max pooling; expected it after the convolutions, before the fully-connected layers."
        )
    if _is_linear(*facts["slopes"]):
        raise Wrong(
            f"{called} computes no nonlinearity before the fully-connected layers; expected one, for example "
            "ReLU, after the convolutions."
        )
    if not facts["own weights"] or not any(weights for _, weights, *_ in convolutions):
        raise Wrong(
            f"{called} computes with weights that `parameters()` does not find, so that they would never be "
            "trained; expected each layer to be assigned to `self`, several of them in a `torch.nn.ModuleList`, "
            "not in a plain list or dictionary."
        )


def _is_max_pooling(kind: str, operands: list[str]) -> bool:
    return kind in POOLINGS or (kind == "Maximum" and SLICES.issuperset(operands))


def _is_linear(here: list, there: list) -> bool:
    """Return whether a network is as steep for some images as for others; max pooling does not change that."""
    return len(here) == len(there) and all(
        abs(one - other) <= ROUNDING * max(size, other_size) for (one, size), (other, other_size) in zip(here, there)
    )


def _judge_layers(called: Call, facts: dict) -> None:
    """Judge that there are two fully-connected layers, and that the last one makes the logits out of the features."""
    layers, number = facts["layers"], len(facts["logits"])
    if facts["linears"] != 2 or len(layers) != 2:
        raise Wrong(
            f"{called} has {facts['linears']} `torch.nn.Linear` layers and uses {len(layers)}; "
            "expected exactly two: one makes the features, one the logits."
        )
    last = next((layer for layer in reversed(layers) if _gives_logits(layer, number)), None)
    if last is None:
        raise Wrong(
            f"{called} returned logits that are no output of a fully-connected layer; expected the output of "
            "the last one as it is, without softmax or ReLU."
        )
    if not _works_on(facts["features"], last):
        raise Wrong(
            f"{called} computes the logits from something else than the features that it returns; expected "
            "the last fully-connected layer to work on them, perhaps through a nonlinearity."
        )
    used = sum(len(layer["given"]) == number and _matters(layer, facts["logits"]) for layer in layers)
    if used + facts["matrices"] != 2:
        raise Wrong(
            f"{called} multiplies by the weights of {used + facts['matrices']} fully-connected layer(s) on the way "
            "from x to the logits; expected exactly two: one makes the features, one the logits."
        )


def _gives_logits(layer: dict, number: int) -> bool:
    """Return whether the logits are what a layer returns, whatever that is."""
    return judging.close(layer["logits"], layer["other"].expand(number, -1), ROUNDING)


def _matters(layer: dict, logits: torch.Tensor) -> bool:
    return not judging.close(layer["logits"], logits, ROUNDING)


def _works_on(features: torch.Tensor, layer: dict) -> bool:
    """Return whether a layer is given the features, or what is computed from them alone and entry by entry."""
    given, changes = layer["given"], layer["changes"]
    if judging.close(given, features, ROUNDING):
        return True
    if given.shape != features.shape or changes is None:
        return False
    if not judging.close(changes["along"], changes["each"] * changes["sent"]):
        return False  # an entry depends on several features
    total, along = changes["total"], changes["along features"]
    return total is None or bool((total - along).abs().max() <= 1e-3 * total.abs().max())


CHECKS = (Check("Network", inputs, judge),)
