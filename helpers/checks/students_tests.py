"""Checks of the tests that students write: they are graded by what they catch.

A student's test is run against right and wrong implementations of the thing that it tests. It must return for
each right implementation and raise for each wrong one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypedDict

from ..notebook.crashes import Crash
from ..notebook.outcome import Wrong
from ..notebook.probes.contract import Returned, StudentsTestShown
from . import Check
from .judging import Call, result, show


@dataclass(frozen=True)
class Variant:
    """An implementation that a student's test is run against.

    words: what it is; make: seed -> the implementation, or what the probe makes it from.
    """

    words: str
    right: bool
    make: Callable[[int], object]


class VariantCase(TypedDict):
    """The index of a variant, and the seed that it is made with."""

    variant: int
    seed: int


def check_of_test(name: str, argument: str, variants: tuple[Variant, ...], **others: Any) -> Check:
    """Return the check of the student-written test `name`, which takes one `argument`.

    others: what stands under other names meanwhile, or what that is made from: a mistake there costs no points here.
    """

    def inputs(seed: int) -> list[VariantCase]:
        return [{"variant": index, "seed": seed} for index in range(len(variants))]

    def shown(case: VariantCase) -> StudentsTestShown:
        return {"given": variants[case["variant"]].make(case["seed"]), "others": others}

    def judge(case: VariantCase, answer: Returned) -> None:
        variant, called = variants[case["variant"]], Call(f"{name}({argument})")
        if isinstance(answer, Crash):
            _judge_crash(name, called, argument, variant, answer)
        elif not variant.right:
            returned = "returned" if answer is None else f"returned {show(answer)}"
            raise Wrong(
                f"{called} accepted a wrong `{argument}`: {variant.words}. It {returned}; expected an AssertionError: "
                "`assert` raises one."
            )

    return Check(name, inputs, judge, shown, apart=True)


def _judge_crash(name: str, called: Call, argument: str, variant: Variant, crash: Crash) -> None:
    """Judge a test that raised: it must for a wrong implementation, by `assert` or by what it calls."""
    if (variant.right and crash.is_stub) or "StandInHandedIn" in crash.bases:
        result(name, called, crash)
    asserted = "AssertionError" in crash.bases
    own = crash.raised or "Exception" not in crash.bases  # `SystemExit`, say
    if variant.right and (asserted or own):
        message = " ".join(crash.message.split())
        raised = f"{crash.kind} ({message})" if message else crash.kind
        raise Wrong(
            f"{called} refused a right `{argument}`: {variant.words}. It raised {raised}; expected it to return. "
            f"{crash.meaning}".rstrip(),
            crash.frames,
        )
    if variant.right:
        raise Wrong(
            f"{called} refused a right `{argument}`: {variant.words}. It crashed with {crash.words}", crash.frames
        )
    if own and not asserted:
        raise Wrong(
            f"{called} raised {crash.kind} for a wrong `{argument}`: {variant.words}; expected an AssertionError: "
            "`assert` raises one.",
            crash.frames,
        )
