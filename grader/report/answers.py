"""What came of each answer and its parts, as the student has read it: read in graded notebooks, kept between runs."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from helpers.tasks import ASSIGNMENT, STUB

from ..files import load, write
from ..gradebook.course import Course
from ..results import Result

SOLVED, WRONG, NOT_ATTEMPTED = "solved", "wrong", "not attempted"
BY_HAND = "by hand"  # a person gives the score
OUTCOMES = {"NotAttempted": NOT_ATTEMPTED, "NotImplementedError": NOT_ATTEMPTED}
FORMAT = 1  # of what is kept; another one is read anew
LONGEST = 20_000  # characters of an answer that is kept
FACTS = re.compile(r"^  \w", re.M)  # below the sentence: what was called, what came back
LINE = re.compile(r"^  .*, line (\d+)(?:, in [^:]+)?:  (.*)$")  # a line of the student's, in a traceback
POINTER = "The last line below is where it happened."


@dataclass(frozen=True)
class Part:
    """One part of an answer; the only part of most answers has no name.

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


def answers_of(course: Course, result: Result) -> list[Answer]:
    """Return a student's answers in graded notebooks; a notebook that was not handed in has none.

    This is the one place that knows how outcomes are recorded.
    """
    file = course.own / "answers" / f"{result.student}.json"
    of = f"{FORMAT} {result.submission} {result.release}" if result.release else ""
    found = load(file)
    if of and found.get("of") == of:
        with suppress(TypeError, KeyError):
            return [_loaded(answer) for answer in found["answers"]]
    answers = [*_read(course.step("autograded") / result.student / ASSIGNMENT)]
    write(file, {"of": of, "answers": [asdict(answer) for answer in answers]})
    return answers


def _loaded(answer: dict[str, Any]) -> Answer:
    return Answer(**{**answer, "parts": [Part(**part) for part in answer["parts"]]})


def _read(folder: Path) -> Iterator[Answer]:
    for file in sorted(folder.glob("*.ipynb")):
        with suppress(ValueError, KeyError, TypeError, OSError):  # no notebook of the engine's
            yield from answers_in(file.stem, json.loads(file.read_bytes())["cells"])


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
            yield Answer(notebook, answer, name, place, source, _parts(cell.get("outputs", []), source))
        elif about.get("grade") or about.get("task"):
            yield Answer(notebook, name, name, number, source[:LONGEST], [Part("", BY_HAND)])


def _parts(outputs: list[dict[str, Any]], source: str) -> list[Part]:
    """Return what the outputs of a graded cell say."""
    failed = [output for output in outputs if output.get("output_type") == "error"]
    if not failed:
        is_solved = any(output.get("output_type") == "stream" for output in outputs)
        return [Part("", SOLVED if is_solved else NOT_ATTEMPTED if STUB in source else WRONG)]
    said = "".join(failed[0].get("evalue", ""))
    below = FACTS.search(said)
    sentence, facts = (said[: below.start()], said[below.start() :]) if below else (said, "")
    lines = [found for found in map(LINE.match, failed[0].get("traceback", [])) if found]
    line = f"line {lines[-1][1]}: {lines[-1][2]}" if lines else ""
    outcome = OUTCOMES.get(failed[0].get("ename", ""), WRONG)
    return [Part("", outcome, " ".join(sentence.replace(POINTER, "").split()), facts.rstrip(), line)]
