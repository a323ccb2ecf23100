"""CCR and FPR: exercise sheet, Evaluation, with ">= threshold" in both."""

from collections.abc import Iterable
from typing import TypedDict

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import CcrAnswer, CcrShown, FprShown, UnknownAnswer
from .. import judging
from ..inputs import Draw, target_vectors
from ..judging import Call
from .scores import EQUAL, OVER_BATCH, scores_of, ties

OF_LOGITS = "The rate counts the largest logits that reach the threshold: take the softmax first."


def _between(scores: torch.Tensor, draw: Draw) -> float:
    """Return a threshold in the middle of a gap between scores, so that rounding cannot matter; not far out."""
    ordered = torch.tensor(sorted(set(scores.tolist())), dtype=scores.dtype)
    gaps = ordered.diff()
    inner = range(len(gaps) // 4, len(gaps) - len(gaps) // 4)
    wide = [index for index in inner if gaps[index] > 1e-3]
    if not wide:
        return float(ordered[0]) / 2
    index = wide[draw.integer(0, len(wide))]
    return float(ordered[index] + ordered[index + 1]) / 2


class CcrCase(TypedDict):
    """Logits (N, classes) of known samples, their class indices, and a threshold.

    about: the part that it shows alone, or "both" class and threshold.
    """

    logits: torch.Tensor
    labels: list[int]
    threshold: float
    about: str


def inputs_ccr(seed: int) -> list[CcrCase]:
    """Return known samples with thresholds below, between and exactly at their scores.

    Below all scores, the class alone decides; for samples whose arg max is right, the threshold does.
    """
    draw = Draw(seed)
    cases: list[CcrCase] = []
    for number, classes in ((12, 5), (1, 4), (30, 3), (8, 4)) if seed else ((25, 4), (20, 4)):
        logits = draw.normal(number, classes, scale=1.5)
        labels = draw.labels(number, classes, "known")
        labels[: number // 2] = logits.argmax(1).tolist()[: number // 2]  # so that many are classified correctly
        scores = scores_of(logits)[range(number), labels]
        positive = logits - logits.amin()  # also in place of scores, they all reach a threshold of 0
        cases.append({"logits": positive, "labels": labels, "threshold": 0.0, "about": "correct class"})
        largest = scores_of(logits).amax(1)
        best = logits.argmax(1).tolist()
        cases += [
            {"logits": logits, "labels": best, "threshold": threshold, "about": "threshold"}
            for threshold in (_between(largest, draw), 0.9)
        ]
        cases += [
            {"logits": logits, "labels": labels, "threshold": threshold, "about": "both"}
            for threshold in (_between(scores, draw), 0.15, 0.9)
        ]
    return cases + [_tied(draw, lower) for lower in ((1, 3, 0) if seed else (1, 2))]


def _tied(draw: Draw, lower: int) -> CcrCase:
    """Return a sample of each class with a score of exactly 1, and so many with a lower one; all arg max are right."""
    labels = draw.order(4) + draw.order(4)[:lower]
    logits = torch.eye(4)[labels] * torch.tensor([60.0] * 4 + [1.0] * lower)[:, None]
    order = draw.order(4 + lower)
    return {
        "logits": logits[order],
        "labels": [labels[sample] for sample in order],
        "threshold": 1.0,
        "about": "equal scores",
    }


def shown_ccr(case: CcrCase) -> CcrShown:
    """Return a case with target vectors in place of the labels."""
    return {"logits": case["logits"], "targets": _targets(case), "threshold": case["threshold"]}


def _targets(case: CcrCase) -> torch.Tensor:
    return target_vectors(case["labels"], case["logits"].shape[1])


def judge_ccr(case: CcrCase, answer: CcrAnswer) -> None:
    """Judge kind and value."""
    logits, labels, threshold = case["logits"], torch.tensor(case["labels"]), case["threshold"]
    called = Call(f"correct_classification_rate(logits, targets, {threshold:.4g})", f"{len(labels)} known samples")
    value = judging.is_float(called, judging.result("correct_classification_rate", called, answer["result"]))
    y = scores_of(logits)
    right = y.argmax(1) == labels
    over_batch = scores_of(logits.T).T
    score = y[range(len(labels)), labels]
    at_least = score >= threshold - 1e-9
    tied = (score - threshold).abs() < 1e-9
    accepted = y.amax(1) >= threshold - 1e-9
    mistakes = (
        (right & at_least & ~tied, EQUAL),
        *_all_counted(case, right, at_least),
        (right, "The rate counts a right arg max whatever its score: the score must reach the threshold, too."),
        (at_least, "The rate counts each y_t that reaches the threshold: the arg max must be right, too."),
        (accepted, "The rate counts each largest score that reaches the threshold: the arg max must be right, too."),
        (
            (right & at_least)[accepted],
            "The rate is a share of only those samples that reach the threshold: divide by the number of all samples.",
        ),
        (
            (right & at_least)[right],
            "The rate is a share of only those samples whose arg max is right: divide by the number of all samples.",
        ),
        (
            right & (logits.amax(1) >= threshold),
            OF_LOGITS,
        ),
        (right & (over_batch.amax(1) >= threshold), OVER_BATCH),
        (right & (over_batch[range(len(labels)), labels] >= threshold), OVER_BATCH),
        ((over_batch.argmax(1) == labels) & (over_batch.amax(1) >= threshold), OVER_BATCH),
        (right & ~at_least, "The rate counts scores below the threshold: the score must be at or above it."),
        (~right & accepted, "The rate counts samples whose arg max is wrong: it must be right."),
    )
    otherwise = (
        "Count the samples whose arg max is right and whose score reaches the threshold, and divide by the "
        "number of all."
    )
    if value == 0:
        otherwise += (
            " Not one is counted: which of the two masks is False everywhere? (A score reaches the threshold if it is "
            "at or above it: >=. With a dimension, `max` "
            "returns a pair, which equals no tensor: compare its `.indices`. A softmax over the batch, `dim=0`, makes "
            "small scores: it must go over the classes, `dim=1`.)"
        )
    _judge_rate(called, value, right & at_least, logits.shape[1], mistakes, otherwise)
    if case["about"] == "correct class":  # once is enough
        judging.unchanged(called, ("logits", "targets"), (logits, _targets(case)), answer["after"])


def _all_counted(case: CcrCase, right: torch.Tensor, at_least: torch.Tensor) -> list[tuple[torch.Tensor, str]]:
    """Return the rate 1 where only the class, or only the threshold, makes it smaller, with its sentence."""
    wrong = {"correct class": ("the arg max", ~right), "threshold": ("the score", ~at_least)}
    if case["about"] not in wrong:
        return []
    what, mask = wrong[case["about"]]
    place = "wrong" if what == "the arg max" else "below the threshold"
    number = judging.number_of(int(mask.sum()), "sample")
    sentence = f"The rate is 1, though {what} of {number} is {place}: divide the others by the number of all samples."
    return [(torch.ones(len(right)), sentence)]


def _judge_rate(
    called: Call,
    value: float,
    counted: torch.Tensor,
    classes: int,
    mistakes: Iterable[tuple[torch.Tensor, str]],
    otherwise: str,
) -> None:
    wanted = counted.double().mean().item()
    if judging.close(value, wanted, 1e-5):
        return
    number = len(counted)
    reasons = [(mask.double().mean().item(), sentence) for mask, sentence in mistakes]
    # Many mistakes give 0, so 0 explains little; only the first sentence, on ties, may explain it.
    reasons = reasons[:1] + [(rate, sentence) for rate, sentence in reasons[1:] if rate > 0]
    reasons += [
        (wanted * number / classes, "The rate is divided by the number of classes: divide by the number of samples."),
        (wanted / classes, "The rate is divided by the number of all scores: divide by the number of samples."),
        (wanted * number, "The rate is a count: divide by the number of samples."),
        (wanted * 100, "The rate is a percentage: it must lie between 0 and 1."),
    ]
    known = next((sentence for wrong, sentence in reasons if judging.close(value, wrong, 1e-5)), "")
    raise Wrong(
        known or f"The rate of {number} samples is {judging.instead(value, wanted)}.",
        "" if known else otherwise,
        called=called,
        returned=f"{value:.6g}",
        expected=f"{wanted:.6g}",
    )


def inputs_fpr(seed: int) -> list[FprShown]:
    """Return unknown samples with thresholds below, between and exactly at their scores."""
    draw = Draw(seed)
    cases: list[FprShown] = []
    for number, classes in ((15, 5), (1, 4), (25, 2)) if seed else ((34, 4),):
        logits = draw.normal(number, classes, scale=1.5)
        thresholds = 0.35, _between(scores_of(logits).amax(1), draw), 0.0, 0.95
        cases += [{"logits": logits, "threshold": threshold} for threshold in thresholds]
    numbers = ((1, 3, 1.0), (3, 2, 0.25), (2, 1, 1.0)) if seed else ((2, 3, 1.0), (2, 1, 0.25))
    cases += [
        {"logits": ties(draw, unsure, sure)[draw.order(unsure + sure)], "threshold": threshold}
        for unsure, sure, threshold in numbers
    ]
    if seed:
        cases.append({"logits": torch.zeros(3, 2), "threshold": 0.5})
    return cases


def is_equal(case: FprShown) -> bool:
    """Return whether scores equal the threshold."""
    return bool(((scores_of(case["logits"]).amax(1) - case["threshold"]).abs() < 1e-9).any())


def judge_fpr(case: FprShown, answer: UnknownAnswer) -> None:
    """Judge kind and value."""
    logits, threshold = case["logits"], case["threshold"]
    called = Call(f"false_positive_rate(logits, {threshold:.4g})", f"{len(logits)} unknown samples")
    value = judging.is_float(called, judging.result("false_positive_rate", called, answer["result"]))
    y = scores_of(logits)
    score = y.amax(1)
    by_column = scores_of(logits.T).T
    mistakes = (
        (score > threshold + 1e-9, EQUAL),
        (score < threshold - 1e-9, "The rate counts scores below the threshold: a false positive is at or above it."),
        (logits.amax(1) >= threshold, OF_LOGITS),
        (by_column.amax(1) >= threshold, OVER_BATCH),
        (
            y >= threshold,
            "The rate counts all scores: count each sample once, and divide by the number of samples.",
        ),
    )
    _judge_rate(
        called,
        value,
        score >= threshold - 1e-9,
        logits.shape[1],
        mistakes,
        "Count the samples whose largest softmax score reaches the threshold, and divide by the number of all.",
    )
    judging.unchanged(called, ("logits",), (logits,), answer["after"])
