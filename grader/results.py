"""The result of each submission: kept between runs, printed as a line, and written into the report."""

import contextlib
import csv
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from helpers.tasks import TASKS

from .gradebook.course import Course
from .people import People

GRADED, WITH_A_PROBLEM, NEEDS_A_LOOK = "graded", "graded with a problem", "needs a look"
STATES = (GRADED, WITH_A_PROBLEM, NEEDS_A_LOOK)
POINTS = sum(sum(task.points.values()) for task in TASKS)


@dataclass
class Result:
    """The result of a submission."""

    student: str
    state: str
    sentences: list[str] = field(default_factory=list)
    points: float | None = None
    seconds: float = 0.0
    submission: str = ""  # fingerprints of the submission and of the release
    release: str = ""

    def line(self) -> str:
        """Return a line for the terminal."""
        points = "" if self.points is None else f" ({self.points:g} of {POINTS})"
        more = f" (and {len(self.sentences) - 1} more)" if len(self.sentences) > 1 else ""
        return f"{self.student}{points}: {self.state}. {''.join(self.sentences[:1])}{more}"


def keep(course: Course, result: Result) -> None:
    """Write down a result; a submission without one is graded again in the next run."""
    file = _file(course, result.student)
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(json.dumps(asdict(result), ensure_ascii=False, indent=1), encoding="utf-8")
    os.replace(new, file)


def kept(course: Course, student: str) -> Result | None:
    """Return the result that is written down for a student, or None."""
    with contextlib.suppress(OSError, ValueError, TypeError):
        return Result(**json.loads(_file(course, student).read_text(encoding="utf-8")))
    return None


def _file(course: Course, student: str) -> Path:
    return course.own / "results" / f"{student}.json"


def note(course: Course, student: str, text: str) -> None:
    """Write a student's log."""
    file = course.folder / "logs" / f"{student}.log"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def report(course: Course, results: list[Result]) -> Path:
    """Write a table of all submissions, also of those from other runs, with all sentences; return the file."""
    file = course.folder / "report.csv"
    students = {path.stem for path in (course.own / "results").glob("*.json")}
    everybody = {student: result for student in students if (result := kept(course, student))}
    people = People(course.folder)
    everybody.update({result.student: result for result in results})
    with open(file, "w", newline="", encoding="utf-8") as table:
        writer = csv.writer(table)
        writer.writerow(["student", "name", "state", "points", "what there is to say"])
        for _, result in sorted(everybody.items()):
            points = "" if result.points is None else f"{result.points:g}"
            sentences = "\n".join(result.sentences)
            who = (_no_formula(result.student), _no_formula(people.get(result.student).shown))
            writer.writerow([*who, result.state, points, _no_formula(sentences)])
    return file


def _no_formula(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text
