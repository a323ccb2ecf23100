"""What goes back: the points, a comment and the pages of each student who is graded to the end."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat.v4 import new_markdown_cell

from helpers.tasks import ASSIGNMENT, TASKS

from ..gradebook import entries
from ..gradebook.course import Course
from ..gradebook.entries import Entry
from ..people import People, Person
from ..preprocessors import HideHiddenTests
from ..results import NEEDS_A_LOOK, POINTS, Result
from ..review import everybody


@dataclass
class Graded:
    """A student who is graded; by_task: points by notebook, pages: the feedback, by file name."""

    person: Person
    points: float
    by_task: dict[str, float]
    penalty: float = 0
    pages: dict[str, bytes] = field(default_factory=dict)
    folder: Path | None = None

    @property
    def comment(self) -> str:
        """A line that sums up the points."""
        by_task = ", ".join(f"Task {task.number}: {self.by_task.get(task.notebook, 0):g}" for task in TASKS)
        late = f"; late: {-self.penalty:g}" if self.penalty else ""
        return f"{self.points:g} of {POINTS:g} points ({by_task}{late})"

    def notebook(self, name: str) -> bytes | None:
        """Return a graded notebook as students may have it, with its points on top; None if there is none."""
        file = self.folder / f"{name}.ipynb" if self.folder else None
        if file is None or not file.is_file():
            return None
        notebook, _ = HideHiddenTests().preprocess(nbformat.read(file, as_version=4), {})
        for cell in notebook.cells:
            cell.metadata.pop("nbgrader", None)
        notebook.cells.insert(
            0, new_markdown_cell(f"**{self.by_task.get(name, 0):g} points** for this notebook", id="points")
        )
        written: str = nbformat.writes(notebook)
        return written.encode()


COMMENT = re.compile(rf"[\d.]+ of {POINTS:g} points \(.*\)", re.DOTALL)


def is_ours(comment: str) -> bool:
    """Return whether a comment is one that was written here, and may be written anew."""
    return bool(COMMENT.fullmatch(comment.strip()))


def graded(course: Course) -> tuple[list[Graded], list[str]]:
    """Return the students whose grades are complete, and a sentence on each who is left out, or needs a look first."""
    people, found, said = People(course.folder), entries.read(course), []
    done = []
    for result in everybody(course, []):
        entry = found.get(result.student)
        if result.points is None or entry is None:
            said.append(f"{result.student}: is left out, because there are no grades.")
        elif entry.waiting or entry.to_score:
            why = [*entry.waiting, *(f"{notebook}: `{cell}` waits for a score." for notebook, cell in entry.to_score)]
            said.append(f"{result.student}: is left out until a person has given a score. {why[0]}")
        elif result.doubtful:
            said.append(f"{result.student}: is left out until a person has had a look. {result.flags[0]}")
        else:
            done.append(_graded(course, people.get(result.student), entry))
            if result.state == NEEDS_A_LOOK:
                said.append(f"{result.student}: {_look(result)}")
    return done, said


def _look(result: Result) -> str:
    return f"is in it, but nobody has had a look at this yet: {result.flags[0]}"


def _graded(course: Course, person: Person, entry: Entry) -> Graded:
    pages = course.step("feedback") / person.id / ASSIGNMENT
    return Graded(
        person,
        entry.total,
        entry.points,
        entry.penalty,
        {path.name: path.read_bytes() for path in sorted(pages.glob("*.html"))},
        course.step("autograded") / person.id / ASSIGNMENT,
    )
