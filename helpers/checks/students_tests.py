"""Checks of the tests that students write: they are graded by what they catch.

A student's test is run against right and wrong implementations of the thing that it tests. It must return for
each right one and raise for each wrong one.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ..notebook.outcome import Wrong
from ..notebook.probes import probing
from . import Check
from .judging import Call, result, show


@dataclass(frozen=True)
class Variant:
    """An implementation that a student's test is run against.

    words: what it is; make: seed -> the implementation, or what the probe makes it of.
    """

    words: str
    right: bool
    make: Callable[[int], object]


def check_of_test(name: str, argument: str, variants: tuple[Variant, ...], **others) -> Check:
    """Return the check of the student-written test `name`, which takes one `argument`.

    others: what stands under other names meanwhile, or what it is made of: a mistake there costs no points here.
    """

    def inputs(seed: int) -> list[dict]:
        return [{"variant": index, "seed": seed} for index in range(len(variants))]

    def shown(case: dict) -> dict:
        return {"given": variants[case["variant"]].make(case["seed"]), "others": others}

    def judge(case: dict, answer: object) -> None:
        variant, called = variants[case["variant"]], Call(f"{name}({argument})")
        crashed = isinstance(answer, probing.Crash)
        if crashed and ((variant.right and answer.is_stub) or "StandInHandedIn" in answer.bases):
            result(name, called, answer)
        asserted = crashed and "AssertionError" in answer.bases
        own = crashed and (answer.raised or "Exception" not in answer.bases)  # SystemExit, for one
        if variant.right and (asserted or own):
            message = " ".join(answer.message.split())
            said = f"{answer.kind} ({message})" if message else answer.kind
            raise Wrong(
                f"{called} refused a right `{argument}`: {variant.words}. It raised {said}; expected it to return. "
                f"{answer.meaning}".rstrip(),
                answer.frames,
            )
        if variant.right and crashed:
            raise Wrong(
                f"{called} refused a right `{argument}`: {variant.words}. It crashed with {answer.words}", answer.frames
            )
        if not variant.right and not crashed:
            returned = "returned" if answer is None else f"returned {show(answer)}"
            raise Wrong(
                f"{called} accepted a wrong `{argument}`: {variant.words}. It {returned}; expected an AssertionError: "
                "`assert` raises one."
            )
        if not variant.right and own and not asserted:
            raise Wrong(
                f"{called} raised {answer.kind} for a wrong `{argument}`: {variant.words}; expected an AssertionError: "
                "`assert` raises one.",
                answer.frames,
            )

    return Check(name, inputs, judge, shown, apart=True)
