"""Task 1: target vectors, and Test 1, which checks them."""

import itertools
from collections.abc import Callable
from typing import TypeAlias

import torch

from ..notebook.data import KNOWN
from ..notebook.outcome import Wrong
from ..notebook.probes import probing
from ..notebook.probes.contract import DigitShown, Returned
from ..notebook.probes.task01 import WRITTEN
from ..notebook.tasks import parts_of
from . import Check, Judge, judging
from .inputs import Draw, target_vectors
from .judging import Call
from .students_tests import TOO_STRICT, Variant, check_of_test

TargetVector: TypeAlias = Callable[[int], torch.Tensor]
DIGITS = range(10)
EXACT = 1e-6
VECTORS = target_vectors([KNOWN.index(digit) if digit in KNOWN else -1 for digit in DIGITS], len(KNOWN))


def expected(digit: int) -> torch.Tensor:
    """Return the target vector of a digit."""
    probing.refuse_as_answer("target_vector")
    return target_vectors([KNOWN.index(digit) if digit in KNOWN else -1], len(KNOWN))[0]


def inputs(seed: int) -> list[DigitShown]:
    """Return the ten digits, then pairs of calls: neither call may change the result of the other.

    `first` is asked for before the digit, and its result is written into; `later` is asked for after the digit,
    and its result is written into if the case says `write`.
    """
    draw = Draw(seed)
    order = list(DIGITS) if seed == 0 else draw.order(10)
    pairs = [(digit, digit) for digit in order] + [(digit, draw.integer(0, 10)) for digit in order] + [(0, 1)]
    written: list[DigitShown] = [{"digit": second, "first": first} for first, second in pairs]
    kept: list[DigitShown] = [
        {"digit": digit, "later": later, "write": write}
        for write in (False, True)
        for digit, later in itertools.combinations_with_replacement(order, 2)
    ]
    alone: list[DigitShown] = [{"digit": digit} for digit in order]
    return alone + written + kept


def _of_one_call(case: DigitShown) -> bool:
    return "first" not in case and "later" not in case


def _vector(case: DigitShown, answer: Returned) -> torch.Tensor:
    """Judge type, shape and dtype, and return the vector."""
    called = Call(f"target_vector({case['digit']})")
    value = judging.result("target_vector", called, answer)
    where = "A target vector holds one float for each known class."
    return judging.is_tensor_like(called, value, (len(KNOWN),), where=where)


def judge_digit(case: DigitShown, answer: Returned) -> str | None:
    """Judge the vector of a digit: type, shape, dtype and values."""
    digit = case["digit"]
    called, vector = Call(f"target_vector({digit})"), _vector(case, answer)
    kind = "4, 5, 8 and 9 have the indices 0, 1, 2 and 3" if digit in KNOWN else f"{digit} is not a known digit"
    where = f'{kind}: see the formulas under "Target vectors".'
    judging.is_close(called, vector, expected(digit), EXACT, _mistaken(digit), where)
    if vector.dtype == torch.float64:
        return (
            "A word of advice: your target vectors are float64, and all else is float32. Where the two meet, "
            "`torch.allclose` fails, and so does writing into a tensor: better make float32 here."
        )
    return None


def judge_pair(case: DigitShown, answer: Returned) -> str | None:
    """Judge whether another call, or writing into its result, changes a vector."""
    vector = _vector(case, answer)
    if not judging.close(vector, expected(case["digit"]), EXACT):
        raise _of_two_calls(case, vector)
    return None


def _mistaken(digit: int) -> list[tuple[torch.Tensor, str]]:
    """Return the target vectors that the digit gets if its kind is mistaken, each with its sentence."""
    if digit in KNOWN:
        of_unknown = torch.full((len(KNOWN),), 1 / len(KNOWN))
        look = f"Is there a line for {digit}, and is `digit`, a Python integer, compared with integers?"
        return [(of_unknown, f"{digit} is known and got the vector of unknown digits. {look}")]
    return [
        (vector, f"{digit} is unknown and got the vector of the known digit {known}. Which digits reach that line?")
        for known, vector in zip(KNOWN, torch.eye(len(KNOWN)))
    ]


def _of_two_calls(case: DigitShown, vector: torch.Tensor) -> Wrong:
    """Return the outcome of a target vector that another call, or writing into its result, has changed."""
    digit, written = f"target_vector({case['digit']})", bool((vector == WRITTEN).any())
    writing = f", wrote {WRITTEN:g} into its result" if written else ""
    if "first" in case:
        calls, place = f"target_vector({case['first']}){writing}, then {digit}", "second"
    else:
        calls, place = f"{digit}, then target_vector({case['later']}){writing}", "first"
    return Wrong(
        "Two calls share one tensor." if written else "One call changes the result of another.",
        "Make a new tensor at each call.",
        called=calls,
        returned=f"{judging.show(vector)} as the {place} result",
        expected=judging.show_values(expected(case["digit"])),
    )


def _wrong_order(seed: int) -> TargetVector:
    order = [(3, 2, 1, 0), (1, 2, 3, 0), (2, 3, 1, 0), (3, 0, 1, 2)][seed % 4]
    return lambda digit: expected(digit)[list(order)]


def _exchanged(first: int, second: int) -> Callable[[int], TargetVector]:
    other = {first: second, second: first}

    def target_vector(digit: int) -> torch.Tensor:
        return expected(other.get(digit, digit))

    return lambda seed: target_vector


def _for_unknown(value: float) -> Callable[[int], TargetVector]:
    return lambda seed: lambda digit: expected(digit) if digit in KNOWN else torch.full((4,), value)


def _for_digit(changed: int, value: float) -> Callable[[int], TargetVector]:
    return lambda seed: lambda digit: torch.full((4,), value) if digit == changed else expected(digit)


def _ten_entries(seed: int) -> TargetVector:
    return lambda digit: torch.eye(10)[digit] if digit in KNOWN else torch.full((10,), 0.1)


def _ten_entries_by_index(seed: int) -> TargetVector:
    return lambda digit: torch.eye(10)[KNOWN.index(digit)] if digit in KNOWN else torch.full((10,), 0.1)


def _six_entries_more(seed: int) -> TargetVector:
    return lambda digit: torch.nn.functional.pad(expected(digit), (0, 6))


def _integers(seed: int) -> TargetVector:
    return lambda digit: (expected(digit) if digit in KNOWN else torch.zeros(4)).long()


def _integers_for_known(seed: int) -> TargetVector:
    return lambda digit: expected(digit).long() if digit in KNOWN else expected(digit)


def _swapped(seed: int) -> TargetVector:
    def target_vector(digit: int) -> torch.Tensor:
        if digit in KNOWN:
            return torch.full((4,), 0.25)
        return torch.eye(4)[digit % 4]

    return target_vector


def _wrong_values(words: str, part: str, make: Callable[[int], TargetVector], behind: str = "") -> Variant:
    look = (
        "Go through all ten digits, and compare whole vectors, as `torch.equal` does. `in` a tensor is true if any "
        "single value is equal."
    )
    return Variant(words, part, make, look, behind)


def _in_pieces(digit: int) -> torch.Tensor:
    return torch.cat([part.reshape(1) for part in expected(digit)])


RIGHT, ORDER, KIND, FORM, EACH = (part.name for part in parts_of("test_target_vector"))
VARIANTS = (
    Variant("target vectors as the formulas have them", RIGHT, lambda seed: expected),
    Variant("target vectors as the formulas have them, made in another way", RIGHT, lambda seed: _in_pieces),
    _wrong_values("target vectors with the known classes in another order", ORDER, _wrong_order),
    *(
        _wrong_values(
            f"target vectors with the known digits {first} and {second} exchanged",
            EACH,
            _exchanged(first, second),
            behind=ORDER,
        )
        for first, second in itertools.combinations(KNOWN, 2)
    ),
    _wrong_values("target vectors that are all zeros for unknown digits", KIND, _for_unknown(0.0)),
    _wrong_values("target vectors that are all ones for unknown digits", KIND, _for_unknown(1.0)),
    *(
        _wrong_values(
            f"target vectors that are all {words} for the unknown digit {digit}",
            EACH,
            _for_digit(digit, value),
            behind=KIND,
        )
        for words, value in (("zeros", 0.0), ("ones", 1.0))
        for digit in DIGITS
        if digit not in KNOWN
    ),
    *(
        _wrong_values(
            f"target vectors that take the known digit {digit} as unknown", EACH, _for_digit(digit, 0.25), behind=KIND
        )
        for digit in KNOWN
    ),
    Variant("target vectors with ten entries", FORM, _ten_entries),
    Variant("target vectors with ten entries, the known classes at 0 to 3", FORM, _ten_entries_by_index),
    Variant("target vectors with ten entries, the first four of them right", FORM, _six_entries_more),
    Variant("target vectors of integers", FORM, _integers),
    Variant("target vectors of integers for the known digits", FORM, _integers_for_known),
    _wrong_values("target vectors with known and unknown digits swapped", KIND, _swapped),
)


def _kind(digit: int) -> str:
    return "known digits" if digit in KNOWN else "unknown digits"


def _of_kind(kind: str) -> Callable[[DigitShown], bool]:
    return lambda case: _of_one_call(case) and _kind(case["digit"]) == kind


def _kinds(case: DigitShown) -> tuple[str, ...]:
    return _kind(case["digit"]), _kind(case["first"] if "first" in case else case["later"])


CHECKS = (
    Check(
        "target_vector",
        inputs,
        (
            Judge("known digits", judge_digit, _of_kind("known digits")),
            Judge("unknown digits", judge_digit, _of_kind("unknown digits")),
            Judge("new tensors", judge_pair, lambda case: not _of_one_call(case), _kinds),
        ),
    ),
    check_of_test("test_target_vector", "target_vector", VARIANTS, TOO_STRICT, target_vector=expected),
)
