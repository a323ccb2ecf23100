"""What changes in grades, and why: a table that grows with each run, `changes.csv`, beside the gradebook."""

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path

from nbgrader.api import BaseCell, Grade, SubmittedNotebook

from ..files import load, write
from ..outcomes import Answer
from .course import Course
from .entries import rows
from .export import ENCODING, no_formula

TABLE = "changes.csv"
LAST = "scores.json"  # the engine's own: scores and sentences as the last run left them
COLUMNS = ("time", "student", "notebook", "cell", "before", "after", "by", "sentence before", "sentence after")
LATE = "late"  # stands for a cell: what being late costs in a notebook
Scores = dict[str, dict[str, float]]  # by student, and by notebook and cell, as `notebook/cell`
Sentences = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Change:
    """A score that has changed, with what the student read before and reads now."""

    student: str
    place: str
    before: float
    after: float
    said_before: str = ""
    said_after: str = ""

    def with_sentences(self, before: Sentences, after: Sentences) -> "Change":
        """Return the same change, with the sentences of its cell."""
        old, new = (those.get(self.student, {}).get(self.place, "") for those in (before, after))
        return replace(self, said_before=old, said_after=new)

    @property
    def cell(self) -> str:
        """The graded cell's name, as it is shown."""
        return self.place.split("/")[1].removeprefix("check_")


def scores(course: Course) -> Scores:
    """Return all scores in the gradebook, with those that a person has given."""
    found: Scores = {}
    with course.gradebook() as gradebook:
        for student, notebook, cell, score in rows(gradebook, BaseCell.name, Grade.score, of=Grade):
            found.setdefault(student, {})[f"{notebook}/{cell}"] = score or 0.0
        for student, notebook, penalty in rows(gradebook, SubmittedNotebook.late_submission_penalty):
            found.setdefault(student, {})[f"{notebook}/{LATE}"] = -(penalty or 0.0)
    return found


def sentences(answers: Iterable[Answer]) -> dict[str, str]:
    """Return what a student has read of these answers, by notebook and cell."""
    return {f"{answer.notebook}/{answer.graded}": answer.said for answer in answers}


def compared(before: Scores, after: Scores) -> list[Change]:
    """Return the scores that differ of students who are in both."""
    return [
        Change(student, place, old, after[student][place])
        for student in sorted(before.keys() & after.keys())
        for place, old in sorted(before[student].items())
        if place in after[student] and after[student][place] != old
    ]


@contextmanager
def log(course: Course) -> Iterator[Sentences]:
    """Write down what has changed: by hand since the last run, and in this run.

    Yields what is to hold the sentences of the students who are graded in this run.
    """
    last = load(course.own / LAST)
    old: Sentences = last.get("sentences", {})
    before = scores(course)
    found = [("by hand, or by a run that was stopped", change) for change in compared(last.get("scores", {}), before)]
    new: Sentences = {}
    yield new  # if the run is stopped here, the next one finds what it has changed
    now = scores(course)
    found += [("by grading", change.with_sentences(old, {**old, **new})) for change in compared(before, now)]
    _append(course.folder / TABLE, found)
    write(course.own / LAST, {"scores": now, "sentences": {**old, **new}})


def _append(file: Path, found: list[tuple[str, Change]]) -> None:
    if not found:
        return
    begins = not file.exists()
    time = datetime.now(timezone.utc).isoformat(" ", "seconds")
    with open(file, "a", newline="", encoding=ENCODING if begins else "utf-8") as table:
        writer = csv.writer(table)
        if begins:
            writer.writerow(COLUMNS)
        for by, change in found:
            said = map(no_formula, (change.said_before, change.said_after))
            scored = f"{change.before:g}", f"{change.after:g}", by
            writer.writerow([time, no_formula(change.student), *change.place.split("/"), *scored, *said])
