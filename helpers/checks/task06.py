"""Task 6: the confidence, and Test 3, which checks it.

Confidence: exercise sheet, Task 6: y_t for known samples, 1 - max y + 1/O for unknown ones.
"""

from collections.abc import Callable
from typing import TypeAlias

import torch

from ..notebook.outcome import Wrong
from ..notebook.probes.contract import ConfidenceAnswer, ConfidenceShown
from ..notebook.tasks import parts_of
from . import Check, judging
from .inputs import Draw, target_vectors
from .judging import Call
from .students_tests import Variant, check_of_test
from .task01 import VECTORS

Confidence: TypeAlias = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
# group, N, classes, scale of the logits
VISIBLE = (
    ("mixed", 6, 4, 2.0),
    ("known", 3, 4, 2.0),
    ("unknown", 3, 4, 2.0),
    ("mixed", 5, 3, 2.0),
    ("mixed", 4, 4, 1000.0),
    ("mixed", 4, 2, 2.0),
)
FURTHER = (
    ("mixed", 9, 5, 3.0),
    ("mixed", 4, 4, 2.0),
    ("known", 1, 4, 2.0),
    ("unknown", 1, 4, 2.0),
    ("unknown", 6, 3, 1000.0),
    ("known", 7, 2, 2.0),
    ("mixed", 3, 8, 1.0),
    ("mixed", 6, 2, 2.0),
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


def judge(case: ConfidenceCase, answer: ConfidenceAnswer) -> None:
    """Judge shape, finiteness, values, and the inputs."""
    logits, targets, labels = case["logits"], case["targets"], case["labels"]
    number, unknown = len(labels), labels.count(-1)
    called = Call(
        "confidence(logits, targets)",
        f"{number - unknown} known and {unknown} unknown samples, logits {tuple(logits.shape)}"
        + (" of ±1000" if logits.abs().max() == 1000 else ""),
    )
    returned = judging.result("confidence", called, answer["result"])
    if isinstance(returned, tuple):
        raise judging.is_not(called, returned, "one tensor for all samples, in batch order")
    value = judging.is_tensor_like(called, returned, (number,), where="One confidence per sample, in batch order.")
    wanted = expected(logits, labels)
    if not torch.isfinite(value).all():
        raise Wrong(
            "The confidences are not finite.",
            "Let `torch.softmax` do the exponentials: it does not overflow.",
            called=called,
            returned=judging.show(value),
            expected=judging.show_values(wanted),
        )
    where = _where(value, wanted, labels)
    judging.is_close(called, value, wanted, 1e-4, _mistakes(logits, labels), where, "confidence")
    judging.unchanged(called, ("logits", "targets"), (logits, targets), answer["after"])


def expected(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return the confidences of samples with these labels: shape (N,)."""
    return _confidences(_softmax(logits), labels)


def _softmax(logits: torch.Tensor) -> torch.Tensor:
    return torch.nn.functional.softmax(logits.double(), dim=1)  # also of no samples, in a student's test


def _confidences(
    y: torch.Tensor,
    labels: list[int],
    offset: float | None = None,
    largest: bool = False,
    most: float | None = None,
) -> torch.Tensor:
    offset = 1 / y.shape[1] if offset is None else offset
    return torch.tensor(
        [
            1 - (max(row) if most is None else most) + offset if label < 0 else max(row) if largest else row[label]
            for row, label in zip(y.tolist(), labels)
        ]
    )


def _weighted(y: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return the sum of y * t of each sample, known or not: shape (N,)."""
    return torch.tensor([1 / len(row) if label < 0 else row[label] for row, label in zip(y.tolist(), labels)])


def _where(value: torch.Tensor, wanted: torch.Tensor, labels: list[int]) -> str:
    known = torch.tensor(labels) >= 0
    if known.any() and judging.close(value[known], wanted[known]):
        return "The known samples are right. Compute an unknown one by hand: 1 - max y + 1/O."
    if not known.all() and judging.close(value[~known], wanted[~known]):
        return "The unknown samples are right. Compute a known one by hand: y_t, the probability of its correct class."
    return "Compare by hand: y_t for a known sample, 1 - max y + 1/O for an unknown one."


def _mistakes(logits: torch.Tensor, labels: list[int]) -> list[tuple[torch.Tensor, str]]:
    y = _softmax(logits)
    as_known = torch.tensor([max(row) if label < 0 else row[label] for row, label in zip(y.tolist(), labels)])
    wanted, as_unknown = _confidences(y, labels), _confidences(y, [-1] * len(labels))
    known_first = sorted(range(len(labels)), key=lambda index: labels[index] < 0)
    unknown_first = sorted(range(len(labels)), key=lambda index: labels[index] >= 0)
    swapped = torch.tensor([1 / y.shape[1] if label < 0 else value for value, label in zip(as_unknown, labels)])
    return [
        (_confidences(logits, labels), "The confidences are logits: take the softmax first."),
        (
            _confidences(_softmax(logits.T).T, labels),
            "The softmax goes over the batch: it must go over the classes, `dim=1`.",
        ),
        (_confidences(y, labels, offset=0.0), "1/O is missing for the unknown samples."),
        (
            _confidences(y, labels, offset=0.25),
            "1/O is taken to be 1/4: it depends on the number of classes, which is not always 4.",
        ),
        (
            _confidences(y, labels, offset=1 / len(labels)),
            "1/O is made with the number of samples: O is the number of classes.",
        ),
        (
            _confidences(y, labels, offset=-1 / y.shape[1]),
            "1/O is subtracted for the unknown samples: it must be added.",
        ),
        (_confidences(_softmax(y), labels), "The softmax is taken twice: take it once."),
        (_confidences(y.log(), labels), "The confidences are logarithms: take the softmax, not the log-softmax."),
        (
            _confidences(y, labels, largest=True),
            "Known samples get the largest probability. They should get y_t, that of their correct class.",
        ),
        (as_known, "Unknown samples get max y. They should get 1 - max y + 1/O."),
        (
            _weighted(y, labels),
            "Unknown samples get 1/O, whatever their logits: the sum of y * t does that, and a target vector in place "
            "of y. They should get 1 - max y + 1/O."
            + ("" if y.shape[1] == 4 else f" Are they found? Their targets are 1/O: {1 / y.shape[1]:.3g}."),
        ),
        (
            _confidences(y, labels, most=y.max().item()),
            "For the unknown samples, max y is the largest of the whole batch: take that of each sample, `dim=1`.",
        ),
        (
            _confidences(y, labels) + torch.tensor([(label >= 0) / y.shape[1] for label in labels]),
            "1/O is added for the known samples, too: they should get y_t.",
        ),
        (_confidences(logits.sigmoid(), labels), "The confidences are made with the sigmoid: take the softmax."),
        (
            _confidences(_softmax(logits.reshape(1, -1)).reshape(logits.shape), labels),
            "The softmax goes over all logits of the batch: it must go over the classes of each sample, `dim=1`.",
        ),
        (as_unknown, "Known samples get 1 - max y + 1/O. They should get y_t, the probability of their correct class."),
        (swapped, "Known and unknown samples are swapped: a known one has a 1 in its target vector."),
        (
            wanted[known_first],
            "The known samples come first, then the unknown ones: put the confidences back in batch order.",
        ),
        (
            wanted[unknown_first],
            "The unknown samples come first, then the known ones: put the confidences back in batch order.",
        ),
    ]


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


def _unknown_as_known(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    y = _softmax(logits)
    return torch.tensor([max(row) if label < 0 else row[label] for row, label in zip(y.tolist(), labels)])


def _known_as_unknown(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    return expected(logits, [-1] * len(labels))


RIGHT, SOFTMAX, OFFSET, CORRECT, KIND = (part.name for part in parts_of("test_confidence"))
VARIANTS = (
    Variant("a confidence as the formulas have it", RIGHT, lambda seed: _right),
    Variant("a confidence as the formulas have it, written in another way", RIGHT, lambda seed: _another_right),
    Variant("a confidence without softmax", SOFTMAX, _wrong(_confidences)),
    Variant(
        "a confidence with the softmax over the batch",
        SOFTMAX,
        _wrong(lambda z, labels: _confidences(_softmax(z.T).T, labels)),
    ),
    Variant(
        "a confidence without 1/O for unknown samples",
        OFFSET,
        _wrong(lambda z, labels: _confidences(_softmax(z), labels, offset=0.0)),
    ),
    Variant(
        "a confidence that takes the largest instead of the correct class's probability",
        CORRECT,
        _wrong(lambda z, labels: _confidences(_softmax(z), labels, largest=True)),
    ),
    Variant("a confidence that treats unknown samples as known ones", KIND, _wrong(_unknown_as_known)),
    Variant(
        "a confidence that takes the sum of y * t for unknown samples, too",
        KIND,
        _wrong(lambda z, labels: _weighted(_softmax(z), labels)),
    ),
    Variant("a confidence that treats known samples as unknown ones", KIND, _wrong(_known_as_unknown)),
)

CHECKS = (
    Check("confidence", inputs, judge, shown),
    check_of_test("test_confidence", "confidence", VARIANTS, target_vector=VECTORS),
)
