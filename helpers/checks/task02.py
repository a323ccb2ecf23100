"""Task 2: the data set with the classes of one purpose."""

from typing import TypeAlias

import torch

from ..notebook import data
from ..notebook.crashes import Crash
from ..notebook.outcome import Wrong
from ..notebook.probes.contract import BadPurposeShown, DigitsAnswer, DigitsFacts, PurposeShown, Returned
from ..notebook.probes.task02 import fingerprints
from . import Check, judging
from .inputs import Draw, items_of
from .judging import Call

Shown: TypeAlias = PurposeShown | BadPurposeShown
BAD_PURPOSES = ("testing", None)
FURTHER_BAD_PURPOSES = ("Train", "", "val", "unknown", "test ", "training", "pretrain", None)


def inputs(seed: int) -> list[Shown]:
    """Return the three purposes with weights for the images' fingerprints, then purposes that do not exist."""
    weights = (Draw(seed).uniform(28 * 28).double() * 2**20).round()
    good: list[Shown] = [{"purpose": purpose, "weights": weights} for purpose in data.PURPOSES]
    bad: list[Shown] = [{"bad": purpose} for purpose in (FURTHER_BAD_PURPOSES if seed else BAD_PURPOSES)]
    return good + bad


def judge(case: Shown, answer: DigitsAnswer) -> None:
    """Judge kind, shapes, then which digits, how many, their order, and that images and targets are aligned."""
    if not answer["parent"]:
        raise Wrong(
            "`OpenSetDigits` does not extend torchvision's MNIST; expected "
            "`class OpenSetDigits(torchvision.datasets.MNIST):`."
        )
    if "bad" in case:
        _judge_bad(case["bad"], answer["bad"])
    else:
        _judge_good(case, answer)


def _judge_good(case: PurposeShown, answer: DigitsAnswer) -> None:
    purpose = case["purpose"]
    called = Call(f"OpenSetDigits({purpose!r})")
    facts = judging.result("OpenSetDigits", called, answer["facts"])
    images, targets = items_of(purpose)
    train = data.PURPOSES[purpose].train
    _judge_images(called.part(".data"), facts)
    given = _judge_targets(called.part(".targets"), facts["targets"], targets, train)
    number = facts["shape"][0]
    if number != len(given):
        raise Wrong(
            f"{called} has {number} images and {len(given)} targets; expected "
            "one target for each image. Select from `self.data` and `self.targets` alike."
        )
    found = facts["fingerprints"]
    if found is None or not torch.equal(found, fingerprints(images, case["weights"])):
        all_images, _ = data.read(train)
        if found is not None and torch.isin(found, fingerprints(all_images, case["weights"])).all():
            raise Wrong(
                f"`{called.code}.data` holds images that do not belong to the targets at the same index; "
                "expected those of MNIST, in the original order. Select both with the same mask."
            )
        raise Wrong(
            f"`{called.code}.data` holds images whose pixels are changed; expected those of MNIST. "
            "Select images; their pixels stay as they are until Task 3."
        )


def _judge_images(called: Call, facts: DigitsFacts) -> None:
    if "other" in facts:
        raise Wrong(f"{called} is {judging.show(facts['other'])}; expected a uint8 tensor of shape (N, 28, 28).")
    shape, dtype = facts["shape"], facts["dtype"]
    if len(shape) != 3 or shape[1:] != (28, 28) or dtype != "uint8":
        raise Wrong(
            f"{called} has shape {shape} and dtype {dtype}; expected "
            "(N, 28, 28) and uint8. Select images; their pixels stay as they are until Task 3."
        )


def _judge_targets(called: Call, targets: Returned, expected: torch.Tensor, train: bool) -> torch.Tensor:
    """Judge which digits there are, how many, and their order; return them."""
    if not isinstance(targets, torch.Tensor) or targets.ndim != 1 or targets.dtype != torch.int64:
        raise Wrong(f"{called} is {judging.show(targets)}; expected an int64 tensor of shape (N,): the digits.")
    got, wanted = sorted(set(targets.tolist())), sorted(set(expected.tolist()))
    if got != wanted:
        raise Wrong(f"{called} holds the digits {got}; expected {wanted}. {_what_happened(got)}")
    if len(targets) != len(expected):
        part = "train" if train else "test"
        raise Wrong(
            f"{called} has {len(targets)} entries; expected {len(expected)}: all images of its digits from "
            f"MNIST's {part} partition (`train={train}`)."
        )
    if not torch.equal(targets, expected):
        raise Wrong(
            f"{called} is in another order than MNIST; expected the original order. "
            "Select with one mask over all targets."
        )
    return targets


def _what_happened(digits: list[int]) -> str:
    if not digits:
        return "The mask selects nothing: are the comparisons joined with `|`, and do they compare numbers?"
    if digits == list(range(10)):
        return "Nothing is left out: does the mask leave any out, and is `self.targets[mask]` stored in `self.targets`?"
    if not set(digits) <= set(range(10)):
        return "Targets stay the digits that they are: select some, and change none."
    return "See the table of purposes."


def _judge_bad(purpose: object, answer: Returned) -> None:
    called = Call(f"OpenSetDigits({purpose!r})")
    if not isinstance(answer, Crash):
        raise Wrong(
            f"{called} made a data set; expected a ValueError, because there are only three purposes: "
            '"train", "validation" and "test", spelled like this.'
        )
    if "NotImplementedError" in answer.bases or "StandInHandedIn" in answer.bases:
        judging.result("OpenSetDigits", called, answer)
    if "ValueError" not in answer.bases:
        raise Wrong(
            f"{called} raised {answer.kind}; expected a ValueError, because there is no such purpose: "
            "`raise ValueError(...)`.",
            answer.frames,
        )


CHECKS = (Check("OpenSetDigits", inputs, judge),)
