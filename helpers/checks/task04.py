"""Task 4: split a batch into known and unknown samples."""

import itertools
from collections.abc import Callable, Sequence

import torch

from ..notebook.crashes import Crash
from ..notebook.outcome import Wrong
from ..notebook.probes.contract import Returned, SplitAnswer, SplitShown
from ..notebook.tasks import parts_of
from . import Check, Judge, judging
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

KNOWN, UNKNOWN, ANY, UNCHANGED, GRADIENTS = (part.name for part in parts_of("split_known_unknown"))
USUAL = "usual batches"
# By what the batches are for: group, N, classes, the batch's other dimensions.
VISIBLE = {
    USUAL: (("mixed", 7, 4, (20,)), ("mixed", 6, 4, (3,))),  # an odd number: no group mirrors another
    ANY: (
        ("known", 3, 4, (1, 2, 2)),
        ("unknown", 3, 4, ()),
        ("mixed", 5, 3, (4,)),
        ("known", 1, 4, (2,)),
    ),
    GRADIENTS: (("mixed", 5, 4, (6,)),),
}
FURTHER = {
    USUAL: (("mixed", 9, 4, (5,)), ("mixed", 8, 4, (8,))),
    ANY: (
        ("mixed", 7, 12, ()),
        ("mixed", 9, 4, (1, 5, 5)),
        ("known", 4, 3, (2,)),
        ("unknown", 5, 6, (3, 2)),
        ("known", 1, 4, (4,)),
        ("unknown", 1, 4, (4,)),
        ("mixed", 0, 4, (1, 3)),
        ("mixed", 8, 2, (8,)),
        ("mixed", 4, 4, (4,)),
    ),
    GRADIENTS: (("mixed", 7, 4, (3,)), ("mixed", 6, 4, (1, 3, 3))),
}


class SplitCase(SplitShown):
    """What is shown, the class indices of the samples (-1 for unknown), and what the case is for."""

    labels: list[int]
    purpose: str


def inputs(seed: int) -> list[SplitCase]:
    """Return usual batches, then some of any shape, group and number of classes, then some with gradients."""
    draw = Draw(seed)
    cases: list[SplitCase] = []
    for purpose, batches in (FURTHER if seed else VISIBLE).items():
        for position, (group, number, classes, shape) in enumerate(batches):
            labels = draw.labels(number, classes, group) if number else []
            dtype = torch.float64 if purpose == ANY and position == 0 else torch.float32
            cases.append(
                {
                    "labels": labels,
                    "batch": draw.normal(number, *shape).to(dtype),
                    "targets": target_vectors(labels, classes, dtype),
                    "gradient": purpose == GRADIENTS,
                    "purpose": purpose,
                }
            )
    return cases


def shown(case: SplitCase) -> SplitShown:
    """Return a case without the labels."""
    return {"batch": case["batch"], "targets": case["targets"], "gradient": case["gradient"]}


def judge_known(case: SplitCase, answer: SplitAnswer) -> None:
    """Judge the tuple, then the known samples and their targets."""
    _judge_groups(case, answer, NAMES[:2])


def judge_unknown(case: SplitCase, answer: SplitAnswer) -> None:
    """Judge the tuple, then the unknown samples."""
    _judge_groups(case, answer, NAMES[2:])


def judge_all(case: SplitCase, answer: SplitAnswer) -> None:
    """Judge the tuple, then each of its three groups."""
    _judge_groups(case, answer, NAMES)


def _judge_groups(case: SplitCase, answer: SplitAnswer, names: tuple[str, ...]) -> None:
    groups, right = _groups(case, answer), _right(case)
    _judge_order(_called(case), groups, right)
    sources = case["batch"], case["targets"], case["batch"]
    for name, group, wanted, source in zip(NAMES, groups, right, sources):
        if name in names:
            _judge_group(case, name, group, wanted, source)


def judge_inputs(case: SplitCase, answer: SplitAnswer) -> None:
    """Judge that a call leaves its inputs as they were; a crash is a mistake of another part."""
    if not isinstance(answer["result"], Crash):
        judging.unchanged(_called(case), ("batch", "targets"), (case["batch"], case["targets"]), answer["after"])


def judge_gradient(case: SplitCase, answer: SplitAnswer) -> None:
    """Judge that a gradient flows back from each group of samples; one that is wrong costs another part already."""
    called, known, gradient = _called(case), _known(case), answer.get("gradient")
    groups, right = _groups(case, answer), _right(case)
    flows = [
        (name, gradient is not None and bool(gradient[chosen].any()))
        for name, chosen, place in (("known", known, 0), ("unknown", ~known, 2))
        if _is_equal(groups[place], right[place])
    ]
    cut = [name for name, does in flows if not does]
    if cut:
        raise Wrong(
            f"No gradient flows from the {' and the '.join(cut)} samples back to the batch.",
            "Select with torch; `.detach()`, `.numpy()` and new tensors from lists cut it off.",
            called=called,
            expected="a gradient from both groups",
        )
    wanted = torch.where(known, 1.0, 2.0).reshape(-1, *[1] * (case["batch"].ndim - 1)).expand_as(case["batch"])
    if len(flows) == 2 and not judging.close(gradient, wanted):
        raise Wrong(
            "The gradient of the groups comes back to the batch changed.",
            "Select samples, and do nothing else to them.",
            called=called,
            expected="a gradient that flows through unchanged",
        )


def _groups(case: SplitCase, answer: SplitAnswer) -> tuple[Returned, ...]:
    """Return the three groups; raise an outcome if there are not three."""
    called = _called(case)
    groups = judging.result("split_known_unknown", called, answer["result"])
    if not isinstance(groups, tuple) or len(groups) != 3:
        raise judging.is_not(called, groups, f"a tuple of three: {', '.join(NAMES)}")
    return groups


def _right(case: SplitCase) -> tuple[torch.Tensor, ...]:
    known = _known(case)
    return case["batch"][known], case["targets"][known], case["batch"][~known]


def _is_equal(group: Returned, right: torch.Tensor) -> bool:
    return isinstance(group, torch.Tensor) and group.dtype == right.dtype and torch.equal(group, right)


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
        return all(_is_equal(group, right[place]) for group, place in zip(groups, order))

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
    if len(group) and judging.close(group, batch[_known(case) != (name == "batch[known]")], 0):
        return f"The group {name} holds the samples of the other kind.", "Are a mask and its inverse exchanged?"
    if name == "batch[unknown]" and judging.close(group, batch[~_known(case).nonzero().flatten()], 0):
        return "`~` is applied to indices, not to a mask.", WHICH[name]
    for index, label in enumerate(case["labels"]):
        is_there = any(judging.close(batch[index], sample, 0) for sample in group)
        if is_there == ((label >= 0) == (name == "batch[known]")):
            continue
        if name == "batch[known]" and len(batch) > 1 and judging.close(group, batch[_known(case).long()], 0):
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


def _for(purpose: str) -> Callable[[SplitCase], bool]:
    return lambda case: case["purpose"] == purpose


def _behind(case: SplitCase) -> tuple[str, ...]:
    """Return the part that a batch with gradients is a special one of: any batch, if it holds images."""
    return (ANY,) if case["batch"].ndim > 2 else ()


CHECKS = (
    Check(
        "split_known_unknown",
        inputs,
        (
            Judge(KNOWN, judge_known, _for(USUAL)),
            Judge(UNKNOWN, judge_unknown, _for(USUAL)),
            Judge(ANY, judge_all, _for(ANY), lambda case: (KNOWN, UNKNOWN)),
            Judge(UNCHANGED, judge_inputs),
            Judge(GRADIENTS, judge_gradient, _for(GRADIENTS), _behind),
        ),
        shown,
    ),
)
