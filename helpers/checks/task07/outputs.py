"""The two outputs: their sizes, and that each sample has its own."""

from typing import Any

import torch

from ...notebook.crashes import Crash
from ...notebook.outcome import Wrong
from ...notebook.probes.contract import NetworkAnswer, NetworkShown, Returned
from .. import judging
from ..judging import Call
from .cases import PAIR, called_with, made_by
from .layers import ROUNDING, gives_logits


def judge_usual_outputs(case: NetworkShown, answer: NetworkAnswer) -> None:
    """Judge the default sizes, too, and that the outputs depend on the images."""
    made = made_by(case)
    if "defaults" in answer:
        judging.result("Network", made, answer["defaults"])
    judge_outputs(case, answer)
    facts = answer.get("structure")
    if facts is not None and not isinstance(facts, Crash) and _is_constant(facts["logits"], facts["features"]):
        raise Wrong(
            "The network returns the same logits and the same features for all images.",
            "They are computed from `x`.",
            called=called_with(case, answer)[0],
            expected="outputs that depend on the image",
        )


def _is_constant(*outputs: torch.Tensor) -> bool:
    return all(judging.close(output, output[:1].expand_as(output), ROUNDING) for output in outputs)


def judge_outputs(case: NetworkShown, answer: NetworkAnswer) -> None:
    """Judge construction, the two outputs, their shapes, and that each sample has its own."""
    called, (returned, again, single) = called_with(case, answer)
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
                "Does `forward` make a new layer, or drop out entries in evaluation mode, too?",
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
    return gives_logits(facts["layers"][-1], len(facts["logits"]))


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
            called.part("[0]"),
            value[0],
            (number, classes),
            where=f"The first entry is for the logits, {classes} for each image.",
        ),
        judging.is_tensor_like(
            called.part("[1]"),
            value[1],
            (number, features),
            where="The second entry is for the deep features, which the first fully-connected layer makes.",
        ),
    )
