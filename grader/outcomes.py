"""What came of each answer and its parts, as the student has read it: read in graded notebooks, kept between runs."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from helpers.notebook.tasks import WHOLE, parts_of
from helpers.notebook.words import BELOW, FURTHER
from helpers.tasks import ASSIGNMENT, STUB

from .files import load, write
from .gradebook.course import Course
from .results import Result

SOLVED, WRONG, NOT_ATTEMPTED = "solved", "wrong", "not attempted"
BY_HAND = "by hand"  # a person gives the score
OUTCOMES = {"NotAttempted": NOT_ATTEMPTED, "NotImplementedError": NOT_ATTEMPTED}
FORMAT = 2  # of what is kept; another one is read anew
LONGEST = 20_000  # characters of an answer that is kept
FACTS = re.compile(r"^  \w", re.MULTILINE)  # below the sentence: what was called, what came back
LINE = re.compile(r"^  .*, line (\d+)(?:, in [^:]+)?:  (.*)$")  # a line of the student's, in a traceback
# What a check prints of a part that is lost, up to the next part or the next check.
BLOCK = re.compile(
    r"^Wrong: (.*?)(?=^(?:Right|Wrong|Not attempted): |^`\w+`: (?:all visible|the further) checks |^$|\Z)",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Part:
    """One part of an answer; what is said of the whole, or is right or wrong as a whole, has no name.

    sentence: what the student has read of it; facts: what stood below; line: the student's line that failed, with its
    number. None of these is there if the part is solved.
    """

    part: str
    outcome: str
    sentence: str = ""
    facts: str = ""
    line: str = ""


@dataclass(frozen=True)
class Answer:
    """An answer: the graded cell, the cell of the notebook that holds it, its source and its parts."""

    notebook: str
    name: str
    graded: str
    cell: int = 0
    source: str = ""
    parts: list[Part] = field(default_factory=list)

    @property
    def outcome(self) -> str:
        """The outcome of the whole answer; `wrong` if a part is not solved, and another is."""
        found = {part.outcome for part in self.parts}
        return found.pop() if len(found) == 1 else WRONG

    @property
    def in_part(self) -> bool:
        """Whether a part is solved, and another is not."""
        return {SOLVED, WRONG} <= {part.outcome for part in self.parts}

    @property
    def said(self) -> str:
        """What the student has read of it, in one line; the outcome if that is no sentence."""
        said = [f"{part.part}: {part.sentence}" if part.part else part.sentence for part in self.parts if part.sentence]
        return " ".join(said) or self.outcome


def answers_of(course: Course, result: Result) -> list[Answer]:
    """Return a student's answers in graded notebooks; a notebook that was not handed in has none.

    All that the report says of outcomes is read here.
    """
    of, found = _of(result), load(_file(course, result.student))
    if of and found.get("of") == of:
        with suppress(TypeError, KeyError):
            return [_loaded(answer) for answer in found["answers"]]
    return keep_answers(course, result)


def keep_answers(course: Course, result: Result) -> list[Answer]:
    """Return what `answers_of` does, read anew; it is kept, so that nobody need read the graded notebooks again."""
    answers = read(course, result.student)
    write(_file(course, result.student), {"of": _of(result), "answers": [asdict(answer) for answer in answers]})
    return answers


def _file(course: Course, student: str) -> Path:
    return course.own / "answers" / f"{student}.json"


def _of(result: Result) -> str:
    """Return what the answers of a result are kept under; empty if the result is not complete."""
    return f"{FORMAT} {result.submission} {result.release}" if result.release else ""


def _loaded(answer: dict[str, Any]) -> Answer:
    return Answer(**{**answer, "parts": [Part(**part) for part in answer["parts"]]})


def read(course: Course, student: str) -> list[Answer]:
    """Return a student's answers, as `answers_of` does, read anew and not kept."""
    answers: list[Answer] = []
    for file in sorted((course.step("autograded") / student / ASSIGNMENT).glob("*.ipynb")):
        with suppress(ValueError, KeyError, TypeError, OSError):  # no notebook of the engine's
            answers += answers_in(file.stem, json.loads(file.read_bytes())["cells"])
    return answers


def answers_in(notebook: str, cells: list[dict[str, Any]]) -> Iterator[Answer]:
    """Yield the answers in the cells of a graded notebook."""
    written: dict[str, tuple[int, str]] = {}
    for number, cell in enumerate(cells, 1):
        about = cell["metadata"].get("nbgrader", {})
        name, source = about.get("grade_id", ""), "".join(cell["source"])
        if about.get("solution") or about.get("task"):
            written[name] = number, source[:LONGEST]
        if about.get("grade") and about.get("locked") and cell["cell_type"] == "code":
            answer = name.removeprefix("check_")
            place, source = written.get(answer, (number, ""))
            yield Answer(notebook, answer, name, place, source, _parts(answer, cell.get("outputs", []), source))
        elif about.get("grade") or about.get("task"):
            yield Answer(notebook, name, name, number, source[:LONGEST], [Part("", BY_HAND)])


def _parts(name: str, outputs: list[dict[str, Any]], source: str) -> list[Part]:
    """Return what the outputs of a graded cell say of the answer with this name."""
    failed = [output for output in outputs if output.get("output_type") == "error"]
    named = _named(name)
    printed = "".join("".join(output["text"]) for output in outputs if output.get("output_type") == "stream")
    lost = {part.part: part for block in BLOCK.findall(printed) for part in _lost(block, named)}
    if failed:
        return _nothing_right(failed[0], named, lost)
    if not printed:
        return [Part("", NOT_ATTEMPTED if STUB in source else WRONG)]
    return [lost.get(part, Part(part, SOLVED)) for part in named] if named else [lost.get("", Part("", SOLVED))]


def _named(name: str) -> list[str]:
    """Return the parts that the table of tasks names; there is none for what is right or wrong as a whole."""
    with suppress(KeyError):
        return [part.name for part in parts_of(name) if part.name != WHOLE]
    return []


def _nothing_right(output: dict[str, Any], named: list[str], lost: dict[str, Part]) -> list[Part]:
    """Return the parts of an answer whose check raised: the whole has the sentence, and no part is right.

    lost: what a check before has said of parts.
    """
    outcome = OUTCOMES.get(output.get("ename", ""), WRONG)
    lines = output.get("traceback", [])[1:]
    _, whole = _split("".join(output.get("evalue", "")), lines, named)
    return [replace(whole, outcome=outcome), *(lost.get(part, Part(part, outcome)) for part in named)]


def _lost(block: str, named: list[str]) -> list[Part]:
    """Return the parts that a printed block is about; the first of them has the sentence."""
    parts, first = _split(block, block.splitlines(), named)
    return [replace(first, part=parts[0]), *(Part(part, WRONG) for part in parts[1:])] if parts else [first]


def _split(said: str, lines: list[str], named: list[str]) -> tuple[list[str], Part]:
    """Return the parts that a text begins with, and the rest of it; lines: perhaps some of the student's own."""
    found = [match for match in map(LINE.match, lines) if match]
    line = f"line {found[-1][1]}: {found[-1][2]}" if found else ""
    below = FACTS.search(said)
    sentence, facts = (said[: below.start()], said[below.start() :]) if below else (said, "")
    facts = "\n".join(fact for fact in facts.splitlines() if not LINE.match(fact))
    sentence = " ".join(sentence.split()).removesuffix(BELOW).rstrip()
    about, _, rest = sentence.partition(". ")
    parts = about.split(", ")
    if {*parts} <= {*named, FURTHER}:
        return [part for part in parts if part != FURTHER], Part("", WRONG, rest, facts, line)
    return [], Part("", WRONG, sentence, facts, line)
