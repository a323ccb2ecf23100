"""What the gradebook says of each student now: points, penalties, and what a person has written there by hand."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from nbgrader.converters import GenerateFeedback
from nbgrader.preprocessors import AssignLatePenalties

from helpers.tasks import ASSIGNMENT

from ..files import digest_of
from ..people import People
from .course import Course, log_to
from .late import bring_up_to_date, in_words
from .records import Converted


@dataclass(frozen=True)
class Score:
    """The score of a cell; waits: whether a person has still to give it; by_hand: whether a person has given it."""

    points: float
    waits: bool = False
    by_hand: bool = False


@dataclass
class Entry:
    """What the gradebook says of a student's submission.

    points: by notebook, without the penalty. scores: by notebook and cell. late: by how much it was late, in words, and
    rule: what that costs. shown: what feedback shows of the gradebook, as lines. waiting: a sentence for each score
    that a person has to look at again. commented: the cells on which a person has written, by notebook and cell.
    numbers: what the formgrader calls each notebook.
    """

    points: dict[str, float] = field(default_factory=dict)
    scores: dict[tuple[str, str], Score] = field(default_factory=dict)
    penalty: float = 0
    late: str = ""
    rule: str = ""
    shown: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    commented: list[tuple[str, str]] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)

    @property
    def total(self) -> float:
        """The points that `nbgrader export` writes."""
        return max(0.0, sum(self.points.values()) - self.penalty)

    @property
    def page(self) -> str:
        """A fingerprint of what feedback shows of the gradebook."""
        return digest_of("\n".join(sorted(self.shown)).encode())

    @property
    def to_score(self) -> list[tuple[str, str]]:
        """The cells that wait for a score that only a person can give, by notebook and name."""
        return [place for place, score in self.scores.items() if score.waits and not score.by_hand]

    def add_score(self, notebook: str, cell: str, score: float) -> None:
        """Add the score of a cell."""
        self.points[notebook] = self.points.get(notebook, 0) + score
        self.shown.append(f"score {notebook} {cell} {float(score)!r}")

    def add_comment(self, notebook: str, cell: str, comment: str | None) -> None:
        """Add the comment on a cell, if there is one."""
        if comment:
            self.shown.append(f"comment {notebook} {cell} {comment!r}")

    def add_penalty(self, notebook: str, penalty: float | None) -> None:
        """Add the penalty of a notebook, if there is one."""
        if penalty:
            self.penalty += penalty
            self.shown.append(f"penalty {notebook} {float(penalty)!r}")


def as_converted(converted: Converted) -> Entry:
    """Return what the feedback of a converted submission shows: no person has written anything there yet."""
    entry = Entry()
    for name, notebook in converted.notebooks.items():
        for cell, score in notebook.grades.items():
            entry.add_score(name, cell, score or 0)
        for cell, comment in notebook.comments.items():
            entry.add_comment(name, cell, comment)
        entry.add_penalty(name, notebook.late_submission_penalty)
    return entry


def read(course: Course, late: bool = True) -> dict[str, Entry]:
    """Return what the gradebook says of each student who has a graded submission.

    late: whether to bring penalties up to date, which takes a while.
    """
    found: defaultdict[str, Entry] = defaultdict(Entry)
    with course.gradebook() as gradebook:
        rule, lateness = _assign_penalties(course, gradebook) if late else ("", {})
        own = SubmittedNotebook.id, SubmittedNotebook.late_submission_penalty
        for student, notebook, number, penalty in rows(gradebook, *own):
            found[student].numbers[notebook] = number
            found[student].add_penalty(notebook, penalty)
            found[student].late, found[student].rule = lateness.get(student, ""), rule
        columns = BaseCell.name, Grade.score, Grade.auto_score, Grade.manual_score, Grade.needs_manual_grade
        for student, notebook, cell, score, auto, manual, waits in rows(gradebook, *columns, of=Grade):
            found[student].add_score(notebook, cell, score)
            found[student].scores[notebook, cell] = Score(score, bool(waits), manual is not None)
            if waits and manual is not None:
                found[student].waiting.append(f"{notebook}: {_waiting(cell, auto, manual)}")
        about = BaseCell.name, Comment.comment, Comment.manual_comment
        for student, notebook, cell, comment, by_hand in rows(gradebook, *about, of=Comment):
            found[student].add_comment(notebook, cell, comment)
            found[student].commented += [(notebook, cell)] if by_hand else []
    return dict(found)


def graded_cells(course: Course) -> dict[tuple[str, str], float]:
    """Return the points that each graded cell of the release gives at most, by notebook and name."""
    found: dict[tuple[str, str], float] = {}
    with course.gradebook() as gradebook:
        for kind in (GradeCell, TaskCell):
            query = (
                gradebook.db.query(Notebook.name, kind.name, kind.max_score)
                .select_from(kind)
                .join(Notebook, Notebook.id == kind.notebook_id)
                .join(Assignment, Assignment.id == Notebook.assignment_id)
                .filter(Assignment.name == ASSIGNMENT)
            )
            found |= {(notebook, name): float(most or 0) for notebook, name, most in query}
    return found


def _waiting(cell: str, auto: float | None, manual: float) -> str:
    """Return a sentence on a score that was given by hand to what has changed since."""
    now = "no check gives points" if auto is None else f"the check gives {auto:g} now"
    return (
        f"`{cell}` keeps the score {manual:g}, which was given by hand before the answer or its check changed; {now}. "
        "Enter the score that counts in the formgrader."
    )


def rows(gradebook: Gradebook, *columns: Any, of: type[Any] | None = None) -> Iterator[tuple[Any, ...]]:
    """Yield columns of all submitted notebooks, behind student and notebook; of: `Grade` or `Comment`, if needed."""
    query = (
        gradebook.db.query(Student.id, Notebook.name, *columns)
        .select_from(SubmittedNotebook)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .join(Student, Student.id == SubmittedAssignment.student_id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .filter(Assignment.name == ASSIGNMENT)
        .order_by(Student.id, Notebook.name)
    )
    if of is not None:
        query = query.join(of, of.notebook_id == SubmittedNotebook.id).join(BaseCell, BaseCell.id == of.cell_id)
    yield from query


def _assign_penalties(course: Course, gradebook: Gradebook) -> tuple[str, dict[str, str]]:
    """Let nbgrader's plugin say again what being late costs: the due date, an extension or a score may have changed.

    Returns the rule in words, and by how much students are late.
    """
    late_students = {}
    assigning = AssignLatePenalties(config=course.config)
    assigning.init_plugin()
    bring_up_to_date(course.step("submitted"), People(course.folder), gradebook)
    with log_to(course.own / "penalties.log"):
        for submission in gradebook.assignment_submissions(ASSIGNMENT):
            late = submission.total_seconds_late if submission.assignment.duedate else 0
            if late:
                late_students[submission.student_id] = in_words(late)
            if late or submission.late_submission_penalty:
                for notebook in submission.notebooks:
                    assigning.notebook_id = notebook.name  # as it does itself
                    notebook.late_submission_penalty = _penalty(assigning.plugin_inst, notebook, late)
    gradebook.db.commit()
    return getattr(assigning.plugin_inst, "rule", ""), late_students


def _penalty(plugin: Any, notebook: SubmittedNotebook, late: float) -> float | None:
    """Return what being late costs a notebook: nothing, or what the plugin says, up to its score."""
    penalty = plugin.late_submission_penalty(notebook.student.id, notebook.score, late) if late else None
    return None if penalty is None else min(max(penalty, 0), notebook.score)


def make_pages(course: Course, student: str) -> None:
    """Let nbgrader make a student's feedback anew, if there is a graded notebook."""
    if any((course.step("autograded") / student / ASSIGNMENT).glob("*.ipynb")):
        directory = course.directory(student_id=student)
        with log_to(course.own / "feedback.log"):
            GenerateFeedback(coursedir=directory, config=directory.config, force=True).start()
