"""Task 6: the confidence, and Test 3, which checks it.

Confidence: exercise sheet, Task 6: y_t for known samples, 1 - max y + 1/O for unknown ones.
"""

from collections.abc import Callable
from typing import TypeAlias

import torch

from ..notebook.outcome import Wrong
from ..notebook.probes.contract import ConfidenceAnswer, ConfidenceShown
from ..notebook.tasks import parts_of
from . import Check, Judge, judging
from .confidences import (
    confidences,
    expected,
    known_as_unknown,
    mistakes_of,
    softmax,
    unknown_as_known,
    weighted,
)
from .inputs import Draw, target_vectors
from .judging import Call
from .students_tests import Variant, check_of_test
from .task01 import VECTORS

ONE_TENSOR = "one tensor for all samples, in batch order"
ONE_EACH = "One confidence per sample, in batch order."
Confidence: TypeAlias = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
# group, N, classes, scale of the logits
VISIBLE = (
    ("mixed", 6, 4, 2.0),
    ("known", 3, 4, 2.0),
    ("unknown", 3, 4, 2.0),
    ("mixed", 5, 3, 2.0),
    ("mixed", 4, 4, 1000.0),
    ("mixed", 4, 2, 2.0),
    ("mixed", 5, 4, 2.0),
    ("mixed", 6, 4, 2.0),  # it ends as the one before begins
)
FURTHER = (
    ("mixed", 9, 5, 3.0),
    ("mixed", 4, 4, 2.0),
    ("known", 1, 4, 2.0),
    ("unknown", 1, 4, 2.0),
    ("unknown", 6, 3, 1000.0),
    ("unknown", 8, 4, 0.3),
    ("known", 7, 2, 2.0),
    ("mixed", 3, 8, 1.0),
    ("mixed", 6, 2, 2.0),
    ("mixed", 7, 4, 3.0),
    ("mixed", 5, 4, 2.0),
)


class ConfidenceCase(ConfidenceShown):
    """What is shown, and the class indices of the samples, -1 for unknown."""

    labels: list[int]


def inputs(seed: int) -> list[ConfidenceCase]:
    """Return batches of logits and targets; labels are kept for the judge."""
    draw = Draw(seed)
    cases: list[ConfidenceCase] = []
    for group, number, classes, scale in FURTHER if seed else VISIBLE:
        logits = draw.normal(number, classes, scale=scale)
        if scale == 1000:
            logits = logits.sign() * scale
        labels = draw.labels(number, classes, group)
        cases.append({"logits": logits, "targets": target_vectors(labels, classes), "labels": labels})
    return cases


def shown(case: ConfidenceCase) -> ConfidenceShown:
    """Return a case without the labels."""
    return {"logits": case["logits"], "targets": case["targets"]}


def judge_known(case: ConfidenceCase, answer: ConfidenceAnswer) -> None:
    """Judge the confidences of the known samples."""
    _judge_values(case, _values(case, answer), torch.tensor(case["labels"]) >= 0)


def judge_unknown(case: ConfidenceCase, answer: ConfidenceAnswer) -> None:
    """Judge the confidences of the unknown samples."""
    _judge_values(case, _values(case, answer), torch.tensor(case["labels"]) < 0)


def judge_any_batch(case: ConfidenceCase, answer: ConfidenceAnswer) -> None:
    """Judge type, shape and dtype of the result, the values of a special batch, and the inputs."""
    logits, targets, labels = case["logits"], case["targets"], case["labels"]
    called = _called(case)
    returned = judging.result("confidence", called, answer["result"])
    if isinstance(returned, tuple):
        raise judging.is_not(called, returned, ONE_TENSOR)
    value = judging.is_tensor_like(called, returned, (len(labels),), where=ONE_EACH)
    if _is_special(case):
        if _is_large(logits) and not torch.isfinite(value).all():
            raise Wrong(
                "The confidences are not finite.",
                "Let `torch.softmax` do the exponentials: it does not overflow.",
                called=called,
                returned=judging.show(value),
                expected=judging.show_values(expected(logits, labels)),
            )
        _judge_values(case, value, torch.full((len(labels),), True))
    judging.unchanged(called, ("logits", "targets"), (logits, targets), answer["after"])


def _called(case: ConfidenceCase) -> Call:
    logits, labels = case["logits"], case["labels"]
    unknown = labels.count(-1)
    return Call(
        "confidence(logits, targets)",
        f"{len(labels) - unknown} known and {unknown} unknown samples, logits {tuple(logits.shape)}"
        + (" of ±1000" if _is_large(logits) else ""),
    )


def _is_large(logits: torch.Tensor) -> bool:
    return bool(logits.abs().max() == 1000)


def _is_special(case: ConfidenceCase) -> bool:
    """Return whether a batch has large logits, another number of classes than 4, or samples of one kind only."""
    logits, labels = case["logits"], case["labels"]
    return _is_large(logits) or logits.shape[1] != 4 or labels.count(-1) in (0, len(labels))


def _values(case: ConfidenceCase, answer: ConfidenceAnswer) -> torch.Tensor:
    """Return the numbers that came back: a list of them or a column will do, `judge_any_batch` wants a tensor (N,)."""
    called, number = _called(case), len(case["labels"])
    returned = judging.result("confidence", called, answer["result"])
    if isinstance(returned, tuple):
        raise judging.is_not(called, returned, ONE_TENSOR)
    if isinstance(returned, list) and len(returned) == number and all(isinstance(one, float) for one in returned):
        return torch.tensor(returned)
    if isinstance(returned, torch.Tensor) and returned.shape in ((number, 1), (1, number)):
        return returned.flatten()
    return judging.is_tensor_like(called, returned, (number,), where=ONE_EACH)


def _judge_values(case: ConfidenceCase, value: torch.Tensor, group: torch.Tensor) -> None:
    """Judge the confidences of a group, which is a mask of the samples."""
    logits, labels = case["logits"], case["labels"]
    wanted = expected(logits, labels)
    if judging.close(value[group], wanted[group]):
        return
    mistakes = mistakes_of(logits, labels)
    found = [sentence for wrong, sentence in mistakes if judging.close(value, wrong)]
    found += [sentence for wrong, sentence in mistakes if judging.close(value[group], wrong[group])]
    index = next(
        index for index in group.nonzero().flatten().tolist() if not judging.close(value[index], wanted[index])
    )
    by_hand = (
        "1 - max y + 1/O, for this unknown sample."
        if labels[index] < 0
        else "y_t, the probability of the correct class, for this known sample."
    )
    raise Wrong(
        found[0]
        if found
        else f"The confidence at index {index} is {judging.instead(value[index].item(), wanted[index].item())}.",
        "" if found else f"Compute by hand: {by_hand}",
        called=_called(case),
        returned=judging.show(value),
        expected=judging.show_values(wanted),
    )


def _right(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return expected(logits, labels_of(targets)).to(logits.dtype)


def labels_of(targets: torch.Tensor) -> list[int]:
    """Return the class indices of target vectors, -1 for unknown; raises `ValueError` for another shape."""
    if targets.ndim != 2:
        raise ValueError(f"targets have shape (N, O), not {tuple(targets.shape)}")
    return [row.index(1.0) if 1.0 in row else -1 for row in targets.tolist()]


def _another_right(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    if logits.shape != targets.shape:  # broadcasting large ones would take all memory where the class is graded
        raise ValueError(f"logits have shape {tuple(logits.shape)}, and targets {tuple(targets.shape)}")
    y = torch.nn.functional.softmax(logits, dim=1)
    known = targets.amax(1) == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1]).to(logits.dtype)


def _wrong(make: Callable[[torch.Tensor, list[int]], torch.Tensor]) -> Callable[[int], Confidence]:
    """Return what makes wrong implementations: `make` gets logits and labels."""
    return lambda seed: lambda logits, targets: make(logits, labels_of(targets)).to(logits.dtype)


RIGHT, SOFTMAX, OFFSET, CORRECT, KIND = (part.name for part in parts_of("test_confidence"))
VARIANTS = (
    Variant("a confidence as the formulas have it", RIGHT, lambda seed: _right),
    Variant("a confidence as the formulas have it, written in another way", RIGHT, lambda seed: _another_right),
    Variant("a confidence without softmax", SOFTMAX, _wrong(confidences)),
    Variant(
        "a confidence with the softmax over the batch",
        SOFTMAX,
        _wrong(lambda z, labels: confidences(softmax(z.T).T, labels)),
    ),
    Variant(
        "a confidence without 1/O for unknown samples",
        OFFSET,
        _wrong(lambda z, labels: confidences(softmax(z), labels, offset=0.0)),
    ),
    Variant(
        "a confidence that takes the largest instead of the correct class's probability",
        CORRECT,
        _wrong(lambda z, labels: confidences(softmax(z), labels, largest=True)),
    ),
    Variant("a confidence that treats unknown samples as known ones", KIND, _wrong(unknown_as_known)),
    Variant(
        "a confidence that takes the sum of y * t for unknown samples, too",
        KIND,
        _wrong(lambda z, labels: weighted(softmax(z), labels)),
    ),
    Variant("a confidence that treats known samples as unknown ones", KIND, _wrong(known_as_unknown)),
)

KNOWN, UNKNOWN, ANY_BATCH = (part.name for part in parts_of("confidence"))


def _groups(case: ConfidenceCase) -> tuple[str, ...]:
    unknown = case["labels"].count(-1)
    return ((KNOWN,) if unknown < len(case["labels"]) else ()) + ((UNKNOWN,) if unknown else ())


CHECKS = (
    Check(
        "confidence",
        inputs,
        (
            Judge(KNOWN, judge_known, lambda case: KNOWN in _groups(case) and not _is_special(case)),
            Judge(UNKNOWN, judge_unknown, lambda case: UNKNOWN in _groups(case) and not _is_special(case)),
            Judge(ANY_BATCH, judge_any_batch, behind=_groups),
        ),
        shown,
    ),
    check_of_test("test_confidence", "confidence", VARIANTS, target_vector=VECTORS),
)
