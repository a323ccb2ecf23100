"""The threshold: that it keeps the limit, and that it is the smallest one."""

from dataclasses import dataclass
from typing import TypedDict

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import ThresholdShown, UnknownAnswer
from .. import judging
from ..inputs import Draw
from ..judging import Call
from .scores import EQUAL, OVER_BATCH, scores_of, ties


class ThresholdCase(TypedDict):
    """Logits (N, classes) of unknown samples, and the largest FPR."""

    logits: torch.Tensor
    maximum: float


def inputs_threshold(seed: int) -> list[ThresholdCase]:
    """Return unknown samples with well separated scores and ties; maxima between the attainable rates, and at them."""
    draw = Draw(seed)
    cases = [
        _separated(draw, number, maximum)
        for number, maximum in (
            ((8, 0.3), (8, 0.05), (10, 0.97), (1, 0.5), (12, 0.13), (6, 0.0), (7, 1.0))
            if seed
            else ((10, 0.25), (10, 0.05))
        )
    ]
    cases.append({"logits": ties(draw, 3, 2), "maximum": 0.5})
    cases += [_exact(draw, 10, maximum) for maximum in ((0.8, 0.35, 0.05) if seed else (0.8, 0.05))]
    cases += [_exact(draw, 8, maximum) for maximum in ((0.5, 0.875, 0.25) if seed else (0.25, 0.5))]
    if seed:
        cases += [{"logits": ties(draw, 3, 2), "maximum": 0.3}, {"logits": ties(draw, 0, 2), "maximum": 0.1}]
    return cases


# So many of eight logits are equally large: scores 1/8, 1/4, 1/2 and 1, which no rounding changes.
EQUALLY_LARGE = {
    10: (8, 4, 4, 4, 4, 2, 2, 2, 1, 1),  # FPR 1, 0.9, 0.5, 0.2
    8: (8, 4, 4, 4, 2, 2, 1, 1),  # FPR 1, 0.875, 0.5, 0.25, which are exact, too
}


def _exact(draw: Draw, number: int, maximum: float) -> ThresholdCase:
    """Return so many samples in any order, each with its largest logits in any columns."""
    rows = [torch.tensor([60.0] * large + [0.0] * (8 - large))[draw.order(8)] for large in EQUALLY_LARGE[number]]
    return {"logits": torch.stack(rows)[draw.order(number)], "maximum": maximum}


def _separated(draw: Draw, number: int, maximum: float) -> ThresholdCase:
    """Return samples with a score s of a class that goes round, the others equal: that logit is ln(3 s / (1 - s))."""
    scores = torch.linspace(0.3, 0.97, number)[draw.order(number)]
    logits = torch.zeros(number, 4)
    classes = draw.order(4)
    for sample, score in enumerate(scores):
        logits[sample, classes[sample % 4]] = torch.log(3 * score / (1 - score))
    return {"logits": logits, "maximum": maximum}


def shown_threshold(case: ThresholdCase) -> ThresholdShown:
    """Return a case with a right `false_positive_rate`: a mistake there costs no points here."""
    return {"logits": case["logits"], "maximum": case["maximum"], "false_positive_rate": _false_positive_rate}


def _false_positive_rate(logits: torch.Tensor, threshold: float) -> float:
    """Return what the solution of that name returns, to the bit.

    The scores are float32: a threshold that an answer takes from its own softmax then counts as reached.
    """
    scores = torch.softmax(logits, dim=1).amax(1)
    return (scores >= threshold).sum().item() / len(logits)


@dataclass(frozen=True)
class _Threshold:
    """A threshold that came back, and the scores that it is for; exact: whether no rounding changes them."""

    called: Call
    value: float
    case: ThresholdCase
    scores: torch.Tensor
    exact: bool

    @property
    def rounding(self) -> float:
        """How far the student's float32 scores may be from ours: only exact ones tell > from >=."""
        return 0 if self.exact else 1e-6


def judge_limit(case: ThresholdCase, answer: UnknownAnswer) -> None:
    """Judge that the FPR at the threshold is at most the maximum, by a threshold that some samples reach.

    If no observed score keeps the limit, the threshold lies just above the largest one.
    """
    found = _threshold(case, answer)
    if _share(found.scores, found.value + found.rounding) > case["maximum"]:
        raise _above_the_limit(found)
    if len(_enough(case)) > 1 and not found.value <= found.scores.max().item() + found.rounding:
        raise _too_large(found)  # a threshold that refuses all samples keeps each limit
    if not _enough(case) and not found.value <= _highest(found) + found.rounding:
        raise _too_large(found)


def judge_smallest(case: ThresholdCase, answer: UnknownAnswer) -> None:
    """Judge whether a smaller threshold is enough; one that many more samples reach is not the smallest, either."""
    if not _enough(case):
        return  # what is just above the largest score belongs to the limit
    found = _threshold(case, answer)
    reached = _share(found.scores, found.value + found.rounding)
    if not found.exact and reached > case["maximum"] + 1 / len(found.scores):
        raise _above_the_limit(found)
    if not found.value <= _highest(found) + (1e-7 if found.exact else 1e-6):
        raise _too_large(found)
    judging.unchanged(found.called, ("logits",), (case["logits"],), answer["after"])


def _threshold(case: ThresholdCase, answer: UnknownAnswer) -> _Threshold:
    """Judge that a float came back, and return it with what it is for."""
    scores = scores_of(case["logits"]).amax(1)
    shown = ", ".join(f"{score:.3g}" for score in scores.sort().values)
    called = Call(f"select_threshold(logits, {case['maximum']:g})", f"unknown samples whose largest scores are {shown}")
    value = judging.is_float(called, judging.result("select_threshold", called, answer["result"]))
    return _Threshold(called, value, case, scores, exact=torch.equal(8 * scores, (8 * scores).round()))


def _enough(case: ThresholdCase) -> list[float]:
    """Return the observed scores that keep the limit."""
    scores = scores_of(case["logits"]).amax(1)
    return [score for score in sorted(set(scores.tolist())) if _share(scores, score) <= case["maximum"]]


def _share(scores: torch.Tensor, threshold: float) -> float:
    """Return the FPR at a threshold."""
    return (scores >= threshold).double().mean().item()


def _highest(found: _Threshold) -> float:
    """Return the largest threshold that is right."""
    enough = _enough(found.case)
    return enough[0] if enough else found.scores.max().item() + 0.01


def _above_the_limit(found: _Threshold) -> Wrong:
    value, scores, maximum = found.value, found.scores, found.case["maximum"]
    over_batch = scores_of(found.case["logits"].T).T.amax(1)
    rate = _share(scores, value - found.rounding)
    diagnosis, look = f"The FPR at this threshold is {rate:.4g}, above {maximum:g}.", ""
    if found.exact and value == scores.max():
        look = "So no observed score will do here: then return a float that is a little larger than the largest."
    elif found.exact and value in scores.tolist() and (scores > value).double().mean() <= maximum:
        look = EQUAL
    elif (over_batch - value).abs().min() < 1e-6 <= (scores - value).abs().min():
        look = OVER_BATCH
    return Wrong(
        diagnosis,
        look,
        called=found.called,
        returned=f"{value:.7g}",
        expected=f"a threshold with an FPR of at most {maximum:g}",
    )


def _too_large(found: _Threshold) -> Wrong:
    value, scores, maximum = found.value, found.scores, found.case["maximum"]
    logits = found.case["logits"].flatten()
    below = [score for score in sorted(set(scores.tolist())) if _share(scores, score) < maximum]
    diagnosis = "The threshold is too large."
    look = (
        "A larger threshold refuses known samples without need."
        if _enough(found.case)
        else "Just above the largest score is enough."
    )
    if value != value:
        diagnosis, look = "The threshold is NaN.", ""
    elif judging.close(value, logits[(logits - value).abs().argmin()]):
        diagnosis, look = "The threshold is a logit: take the softmax first.", ""
    elif _enough(found.case) and value <= (below[0] if below else scores.max().item() + 0.01):
        diagnosis = f"An FPR that equals {maximum:g} is allowed: the comparison is <=."
    return Wrong(
        diagnosis,
        look,
        called=found.called,
        returned=f"{value:.7g}",
        expected=f"the smallest useful threshold, at most {_highest(found):.6g}",
    )
