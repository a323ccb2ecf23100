"""Task 7: the network, judged by what it computes and not by the names of its parts.

Gradients that torch computes show what the network does before the fully-connected layers. Each of these layers is
known by the network's outputs when that layer returns other numbers. The judge believes the probe's report. Code that
replaces the probe can forge that report, but is named in the instructors' report: no task needs to touch the kit.
"""

from typing import Any

import torch

from ..notebook.crashes import Crash
from ..notebook.outcome import Wrong
from ..notebook.probes.contract import Layer, NetworkAnswer, NetworkShown, Outputs, Returned, Slopes, Structure
from ..notebook.tasks import parts_of
from . import Check, Judge, judging
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
PAIR = "the tuple (logits, features)"
TWO = "exactly two: one makes the features, one the logits"

# arguments of the constructor, N
Arguments = tuple[tuple[dict[str, int], int], ...]
VISIBLE: Arguments = (({}, 3), ({"classes": 3, "features": 7}, 2))
FURTHER: Arguments = (({"classes": 5}, 2), ({"features": 7}, 4), ({"classes": 3, "features": 2}, 1), ({}, 5))


def inputs(seed: int) -> list[NetworkShown]:
    """Return arguments of the constructor with images, and with two other batches that show what is between layers."""
    draw = Draw(seed)
    chosen = FURTHER if seed else VISIBLE
    all_images = [draw.uniform(number, 1, 28, 28) for _, number in chosen]
    return [
        {"arguments": arguments, "images": images, "others": (_others(draw), _others(draw))}
        for (arguments, _), images in zip(chosen, all_images)
    ]


def _others(draw: Draw) -> torch.Tensor:
    """Return ordinary images, and some so large that even a nonlinearity that is straight around zero bends there."""
    return torch.cat([draw.uniform(4, 1, 28, 28), draw.normal(4, 1, 28, 28, scale=100.0)])


def judge_outputs(case: NetworkShown, answer: NetworkAnswer) -> None:
    """Judge construction, the two outputs, their shapes, and that each sample has its own."""
    called, (returned, again, single) = _called(case, answer)
    classes, features = case["arguments"].get("classes", 4), case["arguments"].get("features", 20)
    number = len(case["images"])
    if isinstance(returned, tuple) and len(returned) == 2:
        _judge_sizes(called, returned, number, (("classes", classes, 4), ("features", features, 20)))
        if _are_sizes_swapped(returned, (number, features), (number, classes), answer):
            raise Wrong(
                "The sizes of the two fully-connected layers are swapped.",
                "The first one makes `features` numbers, the last one `classes`.",
                called=called,
            )
    once = _judge_outputs(called, returned, number, classes, features)
    judging.unchanged(called, ("x",), (case["images"],), (answer["after"],))
    for index, part in enumerate(("logits", "features")):
        if not judging.close(once[index], _part(again, index), 1e-5):
            raise Wrong(
                f"The network returned different {part} when it was called twice.",
                called=called,
                expected="the same outputs each time in evaluation mode",
            )
    for index, part in enumerate(("logits", "features")):
        _judge_single_shape(called, part, _part(single[0], index), once[index].shape[1])
        if not judging.close(torch.cat([_part(value, index) for value in single]), once[index], 1e-3):
            raise Wrong(
                f"The network returned different {part} for single images than for the batch.",
                "Each sample's outputs depend on that sample alone. Which line mixes the samples: a reshape that does "
                "not keep the batch dimension, or a mean, a maximum or a softmax over it?",
                called=called,
                expected="the same outputs for each sample in evaluation mode",
            )


def _called(case: NetworkShown, answer: NetworkAnswer) -> tuple[Call, Outputs]:
    made = Call(f"Network({', '.join(f'{name}={value}' for name, value in case['arguments'].items())})")
    if "construction" in answer:
        judging.result("Network", made, answer["construction"])
    if "no_module" in answer:
        raise Wrong(f"`{made.code}` is no module.", "`class Network(torch.nn.Module):` makes one.", called=made)
    called = Call(f"{made.code}(x)", f"x {tuple(case['images'].shape)}")
    return called, judging.result("Network", called, answer["forward"])


def _facts(case: NetworkShown, answer: NetworkAnswer) -> tuple[Call, Structure]:
    called, (returned, *_) = _called(case, answer)
    if "structure" not in answer:
        raise judging.is_not(called, returned, PAIR)
    return called, judging.result("Network", called, answer["structure"], "The gradient of `Network`")


def _judge_single_shape(called: Call, part: str, value: Any, size: int) -> None:
    """Judge that a batch of one image keeps its dimension."""
    if isinstance(value, torch.Tensor) and value.shape == (size,):
        raise Wrong(
            f"For a batch of one image, the {part} have shape ({size},), not (1, {size}).",
            "`squeeze` without a dimension removes that of the batch, too. Do without it.",
            called=called,
            expected="the batch dimension, also for one image",
        )


def _part(value: Any, index: int) -> Any:
    """Return a part of what the network returned in a further call; it may be anything."""
    return value[index]


def _judge_sizes(called: Call, returned: tuple[Any, ...], number: int, sizes: tuple[tuple[str, int, int], ...]) -> None:
    """Judge that the sizes are those asked for, and not always the default."""
    for index, (argument, wanted, default) in enumerate(sizes):
        part = ("logits", "features")[index]
        if wanted != default and _shape(returned[index]) == (number, default):
            raise Wrong(
                f"The network makes {default} {part} for an image, though `{argument}` is {wanted}.",
                f"Does `__init__` use its argument `{argument}`, or a fixed number?",
                called=called.part(f"[{index}]"),
                returned=f"shape {(number, default)}",
                expected=f"shape {(number, wanted)}",
            )


def _shape(value: Any) -> tuple[int, ...] | None:
    return tuple(value.shape) if isinstance(value, torch.Tensor) else None


def _are_sizes_swapped(
    returned: tuple[Any, ...], first: tuple[int, ...], second: tuple[int, ...], answer: NetworkAnswer
) -> bool:
    """Return whether the entries have each other's shape although the last layer makes the first entry."""
    facts = answer.get("structure")
    if first == second or (_shape(returned[0]), _shape(returned[1])) != (first, second):
        return False
    if facts is None or isinstance(facts, Crash) or facts["reversed"] or not facts["layers"]:
        return False
    return _gives_logits(facts["layers"][-1], len(facts["logits"]))


def _judge_outputs(
    called: Call, value: Returned, number: int, classes: int, features: int
) -> tuple[torch.Tensor, torch.Tensor]:
    if not isinstance(value, tuple) or len(value) != 2:
        raise judging.is_not(called, value, PAIR)
    logits, deep = (entry.shape if isinstance(entry, torch.Tensor) else None for entry in value)
    if (logits, deep) == ((number, features), (number, classes)) and features != classes:
        raise Wrong(
            "The network returned the features first.",
            called=called,
            returned=judging.show(value),
            expected="logits, features, in this order",
        )
    return (
        judging.is_tensor_like(
            called.part("[0]"), value[0], (number, classes), where="The first entry is for the logits."
        ),
        judging.is_tensor_like(
            called.part("[1]"),
            value[1],
            (number, features),
            where="The second entry is for the deep features, which the first fully-connected layer makes.",
        ),
    )


def judge_convolutions(case: NetworkShown, answer: NetworkAnswer) -> None:
    """Judge the operations before the fully-connected layers, and whether their weights can learn."""
    called, facts = _facts(case, answer)
    if facts["cut"]:
        raise Wrong(
            "The graph of the logits does not reach the convolutions: they would never be trained.",
            "Is there `torch.no_grad()` or `.detach()` on the way?",
            called=called,
        )
    convolutions = [operands for kind, operands in facts["operations"] if kind == "Convolution"]
    if len(convolutions) < 2:
        found = judging.number_of(len(convolutions), "convolution")
        raise Wrong(
            f"The network computes {found} before the fully-connected layers.",
            called=called,
            expected="at least two convolutions",
        )
    if not any(_is_max_pooling(kind, operands) for kind, operands in facts["operations"]):
        raise Wrong(
            "The network computes no max pooling.",
            called=called,
            expected="max pooling after the convolutions, before the fully-connected layers",
        )
    if _is_linear(*facts["slopes"]):
        raise Wrong(
            "The network computes no nonlinearity before the fully-connected layers.",
            called=called,
            expected="one, for example ReLU, after the convolutions",
        )
    if not facts["own_weights"] or not any(weights for _, weights, *_ in convolutions):
        raise Wrong(
            "The network computes with weights that `parameters()` does not find: they would never be trained.",
            "Assign each layer to `self`, several of them in a `torch.nn.ModuleList`, not in a plain list or "
            "dictionary.",
            called=called,
        )


def _is_max_pooling(kind: str, operands: list[str]) -> bool:
    return kind in POOLINGS or (kind == "Maximum" and SLICES.issuperset(operands))


def _is_linear(here: Slopes, there: Slopes) -> bool:
    """Return whether a network has the same slopes at two batches of images; max pooling does not change that."""
    return len(here) == len(there) and all(
        abs(slope - other) <= ROUNDING * max(size, other_size)
        for (slope, size), (other, other_size) in zip(here, there)
    )


def judge_layers(case: NetworkShown, answer: NetworkAnswer) -> None:
    """Judge that there are two fully-connected layers, and that the last layer makes the logits from the features."""
    called, facts = _facts(case, answer)
    layers, number = facts["layers"], len(facts["logits"])
    if facts["linears"] != 2 or len(layers) != 2:
        found = judging.number_of(facts["linears"], "`torch.nn.Linear` layer")
        raise Wrong(f"The network has {found} and uses {len(layers) or 'none'}.", called=called, expected=TWO)
    last = next((layer for layer in reversed(layers) if _gives_logits(layer, number)), None)
    if last is None:
        raise Wrong(
            "The logits are not the output of a fully-connected layer.",
            "Is there a softmax or ReLU behind the last one?",
            called=called,
            expected="the output of the last fully-connected layer as it is",
        )
    if not _works_on(facts["features"], last):
        raise Wrong(
            "The logits are not computed from the features that the network returns.",
            "The last fully-connected layer works on these features, perhaps through a nonlinearity.",
            called=called,
        )
    used = sum(len(layer["given"]) == number and _matters(layer, facts["logits"]) for layer in layers)
    if used + facts["matrices"] != 2:
        raise Wrong(
            "On the way from x to the logits, the network multiplies by the weights of "
            f"{judging.number_of(used + facts['matrices'], 'fully-connected layer')}.",
            called=called,
            expected=TWO,
        )


def _gives_logits(layer: Layer, number: int) -> bool:
    """Return whether the logits equal the output of a layer, even when it is replaced."""
    return judging.close(layer["logits"], layer["other"].expand(number, -1), ROUNDING)


def _matters(layer: Layer, logits: torch.Tensor) -> bool:
    return not judging.close(layer["logits"], logits, ROUNDING)


def _works_on(features: torch.Tensor, layer: Layer) -> bool:
    """Return whether a layer is given the features, or something computed from them alone, entry by entry."""
    given, changes = layer["given"], layer["changes"]
    if judging.close(given, features, ROUNDING):
        return True
    if given.shape != features.shape or changes is None:
        return False
    if not judging.close(changes["along"], changes["each"] * changes["sent"]):
        return False  # an entry depends on several features
    total, along = changes["total"], changes["along_features"]
    return total is None or along is None or bool((total - along).abs().max() <= 1e-3 * total.abs().max())


def _has_usual_sizes(case: NetworkShown) -> bool:
    return not case["arguments"]


OUTPUTS, SIZES, CONVOLUTIONS, LAYERS = (part.name for part in parts_of("Network"))
CHECKS = (
    Check(
        "Network",
        inputs,
        (
            Judge(OUTPUTS, judge_outputs, _has_usual_sizes),
            Judge(SIZES, judge_outputs, lambda case: not _has_usual_sizes(case), lambda case: (OUTPUTS,)),
            Judge(CONVOLUTIONS, judge_convolutions, _has_usual_sizes),
            Judge(LAYERS, judge_layers, _has_usual_sizes),
        ),
    ),
)
