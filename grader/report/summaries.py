"""Writes a page for each student that sums up the ten notebooks: points, what to look at first, links to feedback."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from helpers.tasks import ASSIGNMENT

from ..outcomes import NOT_ATTEMPTED, SOLVED, WRONG, Part
from .gather import WAITING, Cohort, Question, Student
from .pages import page, write_if_new

FILE = "index.html"
FIRST = 3  # things to look at first
IN_PART = "solved in part"
WORDS = {WAITING: "waits for a score", WRONG: "not solved yet"}
STYLES = {SOLVED: "solved", WRONG: "wrong", IN_PART: "wrong", WAITING: "waiting"}


@dataclass(frozen=True)
class Line:
    """A question on a student's page; page: that of the notebook, empty if it was not handed in."""

    question: Question
    result: str
    points: float
    parts: list[Part]
    page: str

    @property
    def outcome(self) -> str:
        """The outcome in words."""
        return WORDS.get(self.result, self.result)

    @property
    def style(self) -> str:
        """How the outcome looks."""
        return STYLES.get(self.result, "none")

    @property
    def sentence(self) -> str:
        """The first sentence on what is wrong."""
        return next((part.sentence for part in self.parts if part.sentence and part.outcome == WRONG), "")


def write_summaries(group: Cohort) -> None:
    """Write the page of each student whose feedback is there, unless it is as it was."""
    for student in group.graded:
        folder = group.course.step("feedback") / student.id / ASSIGNMENT
        there = {file.stem for file in folder.glob("*.html")}
        write_if_new(folder / FILE, page("student.html.j2", **_values(group, student, there)))


def _values(group: Cohort, student: Student, there: set[str]) -> dict[str, Any]:
    """Return what the template shows; there: the notebooks that have a feedback page."""
    lines = [_line(student, question, there) for question in group.questions]
    lost = [line for line in lines if line.result in (WRONG, IN_PART)]
    return {
        "student": student,
        "most": group.most,
        "penalty": student.entry.penalty,
        "lines": lines,
        "solved": sum(line.result == SOLVED for line in lines),
        "waiting": sum(line.result == WAITING for line in lines),
        "first": sorted(lost, key=lambda line: line.points - line.question.of)[:FIRST],
        "unwritten": [line for line in lines if line.result == NOT_ATTEMPTED],
        "commented": [
            (cell.removeprefix("check_"), f"{notebook}.html#comment-{cell}")
            for notebook, cell in student.entry.commented
            if notebook in there
        ],
        "tasks": [*_tasks(lines, student.result.doubtful)],
    }


def _line(student: Student, question: Question, there: set[str]) -> Line:
    answer, result = student.answers.get(question.place), student.outcome(question)
    said = [part for part in answer.parts if part.sentence or answer.in_part] if answer and result == WRONG else []
    result = IN_PART if answer and answer.in_part else result
    address = f"{question.notebook}.html#{question.cell}" if question.notebook in there else ""
    return Line(question, result, student.score(question), said, address)


def _tasks(lines: list[Line], doubtful: list[str]) -> Iterator[dict[str, Any]]:
    """Yield each task with its lines; doubtful: the notebooks that are not graded until a person has had a look."""
    for notebook in dict.fromkeys(line.question.notebook for line in lines):
        own = [line for line in lines if line.question.notebook == notebook]
        yield {
            "number": own[0].question.number,
            "title": own[0].question.title,
            "points": sum(line.points for line in own),
            "of": sum(line.question.of for line in own),
            "page": own[0].page.split("#")[0],
            "doubtful": notebook in doubtful,
            "lines": own,
        }
