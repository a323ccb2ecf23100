"""A submission's scores and files, as nbgrader keeps them: read in a course, and taken over into another."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from nbgrader.api import SubmittedNotebook
from nbgrader.converters import GenerateFeedback

from helpers.tasks import ASSIGNMENT

from .course import Course, log_to
from .folders import replace

STEPS = {"autograded": 0o444, "feedback": 0o644}  # with the permissions that nbgrader gives


@dataclass(frozen=True)
class NotebookScores:
    """nbgrader's record of a notebook: scores and comments by cell."""

    grades: dict[str, float | None]
    comments: dict[str, str | None]
    late_submission_penalty: float | None


@dataclass(frozen=True)
class Converted:
    """A converted submission: the time of handing in, scores by notebook, and the files in nbgrader's folders.

    log: nbgrader's.
    """

    timestamp: datetime | None
    notebooks: dict[str, NotebookScores]
    folders: dict[str, dict[str, bytes]]
    log: str


def read(course: Course, student: str, log: str) -> Converted:
    """Return the submission that was converted in a course."""
    with course.gradebook() as gradebook:
        submission = gradebook.find_submission(ASSIGNMENT, student)
        notebooks = {
            notebook.name: NotebookScores(
                {grade.name: grade.auto_score for grade in notebook.grades},
                {comment.name: comment.auto_comment for comment in notebook.comments},
                notebook.late_submission_penalty,
            )
            for notebook in submission.notebooks
        }
        folders = {step: _contents(course.step(step) / student / ASSIGNMENT) for step in STEPS}
        return Converted(submission.timestamp, notebooks, folders, log)


def take(course: Course, student: str, converted: Converted) -> float:
    """Take a converted submission over into a course's gradebook and folders; return its points."""
    for step, files in converted.folders.items():
        replace(course.step(step) / student / ASSIGNMENT, files, STEPS[step])
    by_hand = False
    with course.gradebook() as gradebook:
        gradebook.update_or_create_student(student)
        given = {"timestamp": converted.timestamp} if converted.timestamp else {}
        submission = gradebook.update_or_create_submission(ASSIGNMENT, student, **given)
        for notebook in submission.notebooks:
            by_hand = _take_notebook(notebook, converted.notebooks[notebook.name]) or by_hand
        gradebook.db.commit()
        points: float = sum(grade.score or 0 for notebook in submission.notebooks for grade in notebook.grades)
    if by_hand and converted.folders["feedback"]:  # a person's scores and comments are in this gradebook alone
        directory = course.directory(student_id=student)
        with log_to(course.own / "feedback.log"):
            GenerateFeedback(coursedir=directory, config=directory.config, force=True).start()
    return points


def _take_notebook(notebook: SubmittedNotebook, scores: NotebookScores) -> bool:
    """Take the scores of a notebook over; return whether a person has added scores or comments."""
    by_hand = False
    notebook.late_submission_penalty = scores.late_submission_penalty
    for grade in notebook.grades:
        grade.auto_score = scores.grades[grade.name]
        grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
        by_hand = by_hand or grade.manual_score is not None or bool(grade.extra_credit)
    for comment in notebook.comments:
        comment.auto_comment = scores.comments[comment.name]
        by_hand = by_hand or bool(comment.manual_comment)
    return by_hand


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
