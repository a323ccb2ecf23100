"""Task 2: the data set with the classes of one purpose."""

from typing import TypeAlias

import torch

from ..notebook import data
from ..notebook.crashes import Crash
from ..notebook.outcome import Wrong
from ..notebook.probes.contract import BadPurposeShown, DigitsAnswer, DigitsFacts, PurposeShown, Returned
from ..notebook.probes.task02 import fingerprints
from . import Check, Judge, judging
from .inputs import Draw, items_of
from .judging import Call

Shown: TypeAlias = PurposeShown | BadPurposeShown
DIGITS = range(10)
BAD_PURPOSES = ("testing", None)
FURTHER_BAD_PURPOSES = (
    *("Train", "", "val", "unknown", "test ", "training", "pretrain", None),
    # each purpose in another case, with a space, with more letters before and behind, and with fewer
    *("Validation", "TEST", " train", "validation ", "trains", "validations", "tests", "prevalidation", "pretest"),
    *("tra", "valid", "tes", "rain", "alidation", "est"),
)


def inputs(seed: int) -> list[Shown]:
    """Return the three purposes with weights for the images' fingerprints, then purposes that do not exist."""
    weights = (Draw(seed).uniform(28 * 28).double() * 2**20).round()
    good: list[Shown] = [{"purpose": purpose, "weights": weights} for purpose in data.PURPOSES]
    bad: list[Shown] = [{"bad": purpose} for purpose in (FURTHER_BAD_PURPOSES if seed else BAD_PURPOSES)]
    return good + bad


def judge_purpose(case: Shown, answer: DigitsAnswer) -> None:
    """Judge which digits are selected, in any order: right images show it, or right targets.

    `judge_pairs` wants both, in the original order.
    """
    assert "purpose" in case, "a case of a purpose that exists"
    purpose = case["purpose"]
    called, facts = _made(case, answer)
    if _are_images_selected(case, facts):
        return
    if "other" not in facts:
        _judge_mask(called.part(".data"), facts["shape"])
    train = data.PURPOSES[purpose].train
    in_order = facts["fingerprints"] is not None  # images of another kind do not show which of them are there
    _judge_targets(called.part(".targets"), facts["targets"], items_of(purpose)[1], train, in_order)


def judge_pairs(case: Shown, answer: DigitsAnswer) -> None:
    """Judge kind and shape of images and targets, and that they are aligned."""
    assert "purpose" in case, "a case of a purpose that exists"
    purpose = case["purpose"]
    train = data.PURPOSES[purpose].train
    called, facts = _made(case, answer)
    _judge_images(called.part(".data"), facts)
    given = _judge_targets(called.part(".targets"), facts["targets"], items_of(purpose)[1], train)
    number = facts["shape"][0]
    if number != len(given):
        raise Wrong(
            f"There are {number} images and {len(given)} targets.",
            "Select from `self.data` and `self.targets` alike.",
            called=called,
            gave=f"{number} images and {len(given)} targets",
            expected="one target for each image",
        )
    if not _are_images_right(case, facts):
        found, (all_images, _) = facts["fingerprints"], data.read(train)
        if found is not None and torch.isin(found, fingerprints(all_images, case["weights"])).all():
            raise Wrong(
                "The images do not belong to the targets at the same index.",
                "Select both with the same mask.",
                called=called.part(".data"),
                expected="the images of MNIST, in the original order",
            )
        raise Wrong(
            "The pixels of the images are changed.",
            "Select images; their pixels stay as they are until Task 3.",
            called=called.part(".data"),
            expected="the images of MNIST",
        )


def _judge_parent(answer: DigitsAnswer) -> None:
    if not answer["parent"]:
        raise Wrong(
            "`OpenSetDigits` does not extend torchvision's MNIST.",
            "The class begins with `class OpenSetDigits(torchvision.datasets.MNIST):`.",
        )


def _made(case: PurposeShown, answer: DigitsAnswer) -> tuple[Call, DigitsFacts]:
    _judge_parent(answer)
    called = Call(f"OpenSetDigits({case['purpose']!r})")
    return called, judging.result("OpenSetDigits", called, answer["facts"])


def _are_images_right(case: PurposeShown, facts: DigitsFacts) -> bool:
    found, images = facts["fingerprints"], items_of(case["purpose"])[0]
    return found is not None and torch.equal(found, fingerprints(images, case["weights"]))


def _are_images_selected(case: PurposeShown, facts: DigitsFacts) -> bool:
    found, images = facts["fingerprints"], items_of(case["purpose"])[0]
    return found is not None and torch.equal(found.sort().values, fingerprints(images, case["weights"]).sort().values)


def _judge_mask(called: Call, shape: tuple[int, ...]) -> None:
    if len(shape) == 4 and shape[0] in (0, 1):  # `self.data[False]` is empty, with a dimension more
        raise Wrong(
            "The mask is one True or False, not one for each image.",
            "A comparison with a list or a tuple gives only one; `torch.isin` looks up each value.",
            called=called,
            gave=f"shape {shape}",
            expected="shape (N, 28, 28)",
        )


def _judge_images(called: Call, facts: DigitsFacts) -> None:
    if "other" in facts:
        raise judging.is_not(called, facts["other"], "a uint8 tensor of shape (N, 28, 28)")
    shape, dtype = facts["shape"], facts["dtype"]
    _judge_mask(called, shape)
    if len(shape) != 3 or shape[1:] != (28, 28) or dtype != "uint8":
        raise Wrong(
            f"The images have {_wrong_part(shape, dtype)}.",
            "Select images; their pixels stay as they are until Task 3.",
            called=called,
            gave=f"shape {shape} and dtype {dtype}",
            expected="shape (N, 28, 28) and dtype uint8",
        )


def _wrong_part(shape: tuple[int, ...], dtype: str) -> str:
    """Return what is wrong with the images: their shape, or their dtype."""
    return f"dtype {dtype}, not uint8" if shape[1:] == (28, 28) else f"shape {shape}, not (N, 28, 28)"


def _judge_targets(
    called: Call, targets: Returned, expected: torch.Tensor, train: bool, in_order: bool = True
) -> torch.Tensor:
    """Judge which digits there are, how many, and their order; return them."""
    if not isinstance(targets, torch.Tensor) or targets.ndim != 1 or targets.dtype != torch.int64:
        raise _no_digits(called, targets)
    got, wanted = sorted(set(targets.tolist())), sorted(set(expected.tolist()))
    if got != wanted:
        raise Wrong(
            f"The targets {_first_digit(got, wanted)}.",
            _what_happened(got, len(targets)),
            called=called,
            gave=f"the digits {got}",
            expected=f"the digits {wanted}",
        )
    if len(targets) != len(expected):
        part = "train" if train else "test"
        raise Wrong(
            f"There are {len(targets)} targets, not {len(expected)}.",
            f"Take all images of the digits from MNIST's {part} partition (`train={train}`).",
            called=called,
            gave=f"{len(targets)} entries",
            expected=f"{len(expected)} entries",
        )
    if in_order and not torch.equal(targets, expected):
        raise Wrong(
            "The targets are in another order than in MNIST.",
            "Select with one mask over all targets.",
            called=called,
            expected="the original order",
        )
    return targets


def _no_digits(called: Call, targets: Returned) -> Wrong:
    wanted = "an int64 tensor of shape (N,): the digits"
    if not isinstance(targets, torch.Tensor):
        return judging.is_not(called, targets, wanted)
    dtype, shape = judging.dtype_name(targets.dtype), tuple(targets.shape)
    wrong = f"dtype {dtype}, not int64" if targets.ndim == 1 else f"shape {shape}, not (N,)"
    return Wrong(f"The targets have {wrong}.", called=called, gave=judging.show(targets), expected=wanted)


def _first_digit(got: list[int], wanted: list[int]) -> str:
    """Say which digit is one too many, or else which is missing."""
    more = [digit for digit in got if digit not in wanted]
    less = [digit for digit in wanted if digit not in got]
    if not got:
        return "are empty"
    return f"hold {more[0]}, which does not belong to this purpose" if more else f"lack the digit {less[0]}"


def _what_happened(digits: list[int], number: int) -> str:
    if 0 < number <= len(DIGITS):
        return "Numbers in square brackets select places: make a mask, True where the digit is one of them."
    if not digits:
        return "The mask selects nothing: are the comparisons joined with `|`, and do they compare numbers?"
    if digits == list(DIGITS):
        return "Nothing is left out: does the mask leave any out, and is `self.targets[mask]` stored in `self.targets`?"
    if not set(digits) <= set(DIGITS):
        return "Targets stay the digits that they are: select some, and change none."
    return "See the table of purposes."


def judge_refusal(case: Shown, answer: DigitsAnswer) -> None:
    """Judge that a purpose that does not exist is refused."""
    assert "bad" in case, "a case of a purpose that does not exist"
    _judge_parent(answer)
    _judge_refusal(case["bad"], answer["bad"])


def _judge_refusal(purpose: object, answer: Returned) -> None:
    called = Call(f"OpenSetDigits({purpose!r})")
    if not isinstance(answer, Crash):
        raise Wrong(
            f"`OpenSetDigits` accepts the purpose {purpose!r}, which does not exist.",
            'There are only three purposes: "train", "validation" and "test", spelled like this.',
            called=called,
            returned="a data set",
            expected="a ValueError",
        )
    if "NotImplementedError" in answer.bases or "StandInHandedIn" in answer.bases:
        judging.result("OpenSetDigits", called, answer)
    if "ValueError" not in answer.bases:
        raise Wrong(
            f"`OpenSetDigits` raises {answer.named}, not ValueError, for a purpose that does not exist.",
            answer.meaning if "in <string>" in answer.message else "`raise ValueError(...)` raises one.",
            called=called,
            raised=answer.said,
            expected="a ValueError",
            traceback=answer.frames,
        )


def _for_purpose(purpose: str) -> Judge:
    return Judge(purpose, judge_purpose, lambda case: case.get("purpose") == purpose)


def _purpose_of(case: Shown) -> tuple[str, ...]:
    return (case["purpose"],) if "purpose" in case else ()


CHECKS = (
    Check(
        "OpenSetDigits",
        inputs,
        (
            *map(_for_purpose, data.PURPOSES),
            Judge("images and targets", judge_pairs, lambda case: "purpose" in case, _purpose_of),
            Judge("other purposes", judge_refusal, lambda case: "bad" in case),
        ),
    ),
)
