"""Task 4: split a batch into known and unknown samples."""

import itertools
from collections.abc import Sequence

import torch

from ..notebook.outcome import Wrong
from ..notebook.probes.contract import Returned, SplitAnswer, SplitShown
from . import Check, judging
from .inputs import Draw, target_vectors
from .judging import Call

# what is returned, and which samples it holds
WHICH = {
    "batch[known]": "Any entry may be the 1, however many classes there are.",
    "targets[known]": "Select from `targets` with the same mask as from `batch`.",
    "batch[unknown]": "Unknown are all other samples: `~` inverts a mask of booleans.",
}
NAMES = tuple(WHICH)
BOOLEANS = "A mask holds booleans, which a comparison gives."

# group, N, classes, the batch's other dimensions
VISIBLE = (
    ("mixed", 7, 4, (20,)),  # an odd number: no group is the mirror image of the other
    ("known", 3, 4, (1, 2, 2)),
    ("unknown", 3, 4, ()),
    ("mixed", 5, 3, (4,)),
    ("known", 1, 4, (2,)),
)
FURTHER = (
    ("mixed", 9, 4, (1, 5, 5)),
    ("mixed", 7, 12, ()),
    ("known", 4, 3, (2,)),
    ("unknown", 5, 6, (3, 2)),
    ("known", 1, 4, (4,)),
    ("unknown", 1, 4, (4,)),
    ("mixed", 0, 4, (1, 3)),
    ("mixed", 8, 2, (8,)),
    ("mixed", 4, 4, (4,)),
)


class SplitCase(SplitShown):
    """What is shown, and the class indices of the samples, -1 for unknown."""

    labels: list[int]


def inputs(seed: int) -> list[SplitCase]:
    """Return batches of several shapes, groups and numbers of classes; a few in float64, a few with gradients."""
    draw = Draw(seed)
    cases: list[SplitCase] = []
    for position, (group, number, classes, shape) in enumerate(FURTHER if seed else VISIBLE):
        labels = draw.labels(number, classes, group) if number else []
        dtype = torch.float64 if position == 1 else torch.float32
        cases.append(
            {
                "labels": labels,
                "batch": draw.normal(number, *shape).to(dtype),
                "targets": target_vectors(labels, classes, dtype),
                "gradient": position == 0,
            }
        )
    return cases


def shown(case: SplitCase) -> SplitShown:
    """Return a case without the labels."""
    return {"batch": case["batch"], "targets": case["targets"], "gradient": case["gradient"]}


def judge(case: SplitCase, answer: SplitAnswer) -> None:
    """Judge the tuple, each of its three groups, the inputs, then the gradient."""
    batch, targets = case["batch"], case["targets"]
    called = _called(case)
    groups = judging.result("split_known_unknown", called, answer["result"])
    if not isinstance(groups, tuple) or len(groups) != 3:
        raise judging.is_not(called, groups, f"a tuple of three: {', '.join(NAMES)}")
    known = _known(case)
    right = (batch[known], targets[known], batch[~known])
    _judge_order(called, groups, right)
    for name, group, wanted, source in zip(NAMES, groups, right, (batch, targets, batch)):
        _judge_group(case, name, group, wanted, source)
    judging.unchanged(called, ("batch", "targets"), (batch, targets), answer["after"])
    if case["gradient"]:
        _judge_gradient(called, answer["gradient"], known, batch)


def _judge_gradient(called: Call, gradient: torch.Tensor | None, known: torch.Tensor, batch: torch.Tensor) -> None:
    wanted = torch.where(known, 1.0, 2.0).reshape(-1, *[1] * (batch.ndim - 1)).expand_as(batch)
    if gradient is not None and judging.close(gradient, wanted):
        return
    cut = [
        name
        for name, chosen in (("known", known), ("unknown", ~known))
        if gradient is None or not gradient[chosen].any()
    ]
    if cut:
        raise Wrong(
            f"No gradient flows from the {' and the '.join(cut)} samples back to the batch.",
            "Select with torch; `.detach()`, `.numpy()` and new tensors from lists cut it off.",
            called=called,
            expected="a gradient from both groups",
        )
    raise Wrong(
        "The gradient of the groups comes back to the batch changed.",
        "Select samples, and do nothing else to them.",
        called=called,
        expected="a gradient that flows through unchanged",
    )


def _known(case: SplitCase) -> torch.Tensor:
    return torch.tensor([label >= 0 for label in case["labels"]], dtype=torch.bool)


def _called(case: SplitCase) -> Call:
    numbers = len(case["labels"])
    unknown = case["labels"].count(-1)
    return Call(
        "split_known_unknown(batch, targets)",
        f"{numbers - unknown} known and {unknown} unknown samples, batch {tuple(case['batch'].shape)}, "
        f"targets {tuple(case['targets'].shape)}",
    )


def _judge_order(called: Call, groups: tuple[Returned, ...], right: tuple[torch.Tensor, ...]) -> None:
    """Judge whether the three groups are right, but in another order."""

    def are(order: Sequence[int]) -> bool:
        return all(
            isinstance(group, torch.Tensor) and group.dtype == right[place].dtype and torch.equal(group, right[place])
            for group, place in zip(groups, order)
        )

    orders = [order for order in itertools.permutations(range(3)) if are(order)]
    if orders and (0, 1, 2) not in orders:
        raise Wrong(
            "The groups are in another order.",
            called=called,
            returned=", ".join(NAMES[place] for place in orders[0]),
            expected=", ".join(NAMES),
        )


def _judge_group(case: SplitCase, name: str, group: Returned, wanted: torch.Tensor, source: torch.Tensor) -> None:
    called = _called(case)
    if not isinstance(group, torch.Tensor):
        raise Wrong(
            f"The group {name} is {judging.kind_of(group)}, not a tensor.",
            judging.pair_of_max(group),
            called=called,
            returned=f"{judging.show(group)} as {name}",
            expected=f"a tensor of shape {tuple(wanted.shape)}",
        )
    wrong = _wrong_sample(case, name, group) or _wrong_shape(name, group, wanted, source)
    if wrong is None and group.dtype != wanted.dtype:
        names = [judging.dtype_name(tensor.dtype) for tensor in (group, wanted)]
        wrong = f"The group {name} is of dtype {names[0]}, not {names[1]}.", "The dtype stays that of the input."
    if wrong is None and not torch.equal(group, wanted):
        wrong = _wrong_samples(name, group, wanted)
    if wrong is not None:
        diagnosis, look = wrong
        raise Wrong(
            diagnosis,
            look,
            called=called,
            returned=f"{judging.show(group)} as {name}",
            expected=f"{judging.show(wanted)} as {name}",
        )


def _wrong_sample(case: SplitCase, name: str, group: torch.Tensor) -> tuple[str, str] | None:
    """Return the first sample of the batch that is in the wrong group, and why; nothing if there is none."""
    batch, targets = case["batch"], case["targets"]
    if not name.startswith("batch") or group.shape[1:] != batch.shape[1:]:
        return None
    right = batch[_known(case) == (name == "batch[known]")]
    if judging.close(group, right, 0):
        return None
    if name == "batch[unknown]" and judging.close(group, batch[~_known(case).nonzero().flatten()], 0):
        return "`~` is applied to indices, not to a mask.", WHICH[name]
    for index, label in enumerate(case["labels"]):
        is_there = any(judging.close(batch[index], sample, 0) for sample in group)
        if is_there == ((label >= 0) == (name == "batch[known]")):
            continue
        if name == "batch[known]" and judging.close(group, batch[_known(case).long()], 0):
            return "The mask of known samples holds the integers 0 and 1, which are indices.", BOOLEANS
        verb = "holds" if is_there else "lacks"
        kind = f"known: entry {label} is 1" if label >= 0 else "unknown: no entry is 1"
        return (
            f"The group {name} {verb} the sample at index {index}.",
            f"Its target is {judging.show_values(targets[index])}, so it is {kind}. {WHICH[name]}",
        )
    return None


def _wrong_shape(name: str, group: torch.Tensor, wanted: torch.Tensor, source: torch.Tensor) -> tuple[str, str] | None:
    """Return what is wrong with the shape of a group, and where to look; nothing if it is right."""
    if group.shape[1:] == source.shape:  # `batch[False]` is empty, `batch[True]` all of it, with a dimension more
        return (
            f"The mask of {name} is one True or False, not one for each sample.",
            (
                "Only one comes from `in`, `is` and `not`, from `any()` without a dimension, and from a comparison "
                "with the pair that `max` returns with a dimension: take its `.values`."
            ),
        )
    shapes = f"The group {name} has shape {tuple(group.shape)}, not {tuple(wanted.shape)}."
    if group.shape[1:] != wanted.shape[1:]:
        too = "" if len(wanted) else ", in an empty tensor, too"
        return shapes, f"All dimensions but the first stay as they are{too}."
    if group.shape != wanted.shape:
        return f"The group {name} holds {judging.number_of(len(group), 'sample')}, not {len(wanted)}.", WHICH[name]
    return None


def _wrong_samples(name: str, group: torch.Tensor, wanted: torch.Tensor) -> tuple[str, str]:
    """Return what is wrong with the samples of a group of the right shape, and where to look."""
    rows, right = (
        sorted(part.flatten(1).tolist()) if part.ndim > 1 else part.sort().values.tolist() for part in (group, wanted)
    )
    if rows == right:
        return f"The samples of {name} are in another order.", "Keep that of the batch."
    row = next(row for row, pair in enumerate(zip(group, wanted)) if not torch.equal(*pair))
    return f"Row {row} of {name} is not the sample that belongs there.", WHICH[name]


CHECKS = (Check("split_known_unknown", inputs, judge, shown),)
