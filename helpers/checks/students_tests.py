"""Checks of the tests that students write: they are graded by what they catch.

A student's test is run against right and wrong implementations of the thing that it tests. It must return for
each right implementation and raise for each wrong one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypedDict

from ..notebook.crashes import Crash
from ..notebook.outcome import Wrong
from ..notebook.probes.contract import Returned, StudentsTestShown
from ..notebook.tasks import TASKS, parts_of
from . import Check, Judge
from .judging import Call, result, show

# What a line asks for that nothing right gives, and where to look.
TOO_STRICT = (
    (r"(?<!tolist\(\)) == \[", "A tensor equals no list: compare two tensors, or two lists (`.tolist()`)."),
    (r"\bis (?!not\b|None|True|False)", "`is` asks whether two names mean one object, not whether values are equal."),
    (
        r"dtype (==|in|is) \(?(float|int)\b",
        "torch's dtypes are not Python's types: `.is_floating_point()` asks a tensor.",
    ),
)
ITSELF = "It compares with the notebook's own `{0}`, which may be the one that it tests: compare with the formulas."
RETURNS = "A test does not return what it finds: `assert` raises an error if that is False."
ASSERTION = "an AssertionError: `assert` raises one"


@dataclass(frozen=True)
class Variant:
    """An implementation that a student's test is run against.

    words: what it is; part: the part of the check that it belongs to; make: seed -> the implementation, or what the
    probe makes it from; look: where to look if the test accepts it, though it is wrong; behind: another part, of which
    it is a special case, as in `Judge`.
    """

    words: str
    part: str
    make: Callable[[int], object]
    look: str = ""
    behind: str = ""


class VariantCase(TypedDict):
    """The index of a variant, the seed that it is made with, and whether it stands under its name in the notebook."""

    variant: int
    seed: int
    itself: bool


def check_of_test(
    name: str,
    argument: str,
    variants: tuple[Variant, ...],
    too_strict: tuple[tuple[str, str], ...] = (),
    **others: Any,
) -> Check:
    """Return the check of the student-written test `name`, which takes one `argument`.

    variants: those of the check's first part are right, all others are wrong; too_strict: patterns of the line that
    refuses a right implementation, each with where to look; others: what stands under other names meanwhile, or what
    that is made from: a mistake there costs no points here.
    """

    parts = [part.name for part in parts_of(name)]
    # One of each part is what the notebook has under the argument's name: a comparison with that one catches nothing.
    first = {variant.part: index for index, variant in reversed([*enumerate(variants)]) if not variant.behind}
    themselves = sorted(first.values()) if any(argument in task.names for task in TASKS) else []

    def inputs(seed: int) -> list[VariantCase]:
        alone: list[VariantCase] = [{"variant": index, "seed": seed, "itself": False} for index in range(len(variants))]
        return alone + [{"variant": index, "seed": seed, "itself": True} for index in themselves]

    def shown(case: VariantCase) -> StudentsTestShown:
        given = variants[case["variant"]].make(case["seed"])
        # Where the given one stands under its own name, no right one may be there: the test could find it.
        shown = {other: one for other, one in others.items() if not (case["itself"] and other == argument)}
        return {"given": given, "others": shown, "itself": case["itself"]}

    def judge(case: VariantCase, answer: Returned) -> None:
        variant, called = variants[case["variant"]], Call(f"{name}({argument})")
        if isinstance(answer, Crash):
            _judge_crash(name, called, argument, variant, variant.part == parts[0], answer, too_strict)
        elif variant.part != parts[0]:
            raise Wrong(
                f"`{name}` accepts a wrong `{argument}`: {variant.words}.",
                RETURNS if isinstance(answer, bool) else ITSELF.format(argument) if case["itself"] else variant.look,
                called=called,
                returned=show(answer),
                expected=ASSERTION,
            )

    def judge_of(part: str) -> Judge:
        return Judge(part, judge, lambda case: variants[case["variant"]].part == part, behind)

    def behind(case: VariantCase) -> tuple[str, ...]:
        one = variants[case["variant"]].behind
        return (one,) if one else ()

    return Check(name, inputs, tuple(map(judge_of, parts)), shown, apart=True)


def _judge_crash(
    name: str,
    called: Call,
    argument: str,
    variant: Variant,
    right: bool,
    crash: Crash,
    too_strict: tuple[tuple[str, str], ...],
) -> None:
    """Judge a test that raised: it must for a wrong implementation, by `assert` or by what it calls."""
    if (right and crash.is_stub) or "StandInHandedIn" in crash.bases:
        result(name, called, crash)
    asserted = "AssertionError" in crash.bases
    own = crash.raised or "Exception" not in crash.bases  # `SystemExit`, say
    refused = f"`{name}` refuses a right `{argument}`: {variant.words}."
    if right:
        message = " ".join(crash.message.split())
        raised = crash.said
        if asserted or own:
            raised = f"{crash.named} ({message})" if message else crash.named
        line = crash.frames.rpartition(":  ")[2]
        strict = [look for pattern, look in too_strict if asserted and re.search(pattern, line)]
        raise Wrong(
            refused,
            "".join(strict[:1]) or crash.meaning,
            called=called,
            raised=raised,
            expected="no error",
            traceback=crash.frames,
        )
    if own and not asserted:
        raise Wrong(
            f"`{name}` raises {crash.named} for a wrong `{argument}`: {variant.words}.",
            called=called,
            raised=crash.named,
            expected=ASSERTION,
            traceback=crash.frames,
        )
