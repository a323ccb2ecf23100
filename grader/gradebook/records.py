"""A submission's scores and files, as nbgrader keeps them: read in a course, and taken over into another."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import BaseCell, Gradebook, SubmittedNotebook

from helpers.tasks import ASSIGNMENT, STUB

from ..files import digest_of
from .course import Course
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

    answers: a fingerprint of the answers, empty without any; log: nbgrader's.
    """

    timestamp: datetime | None
    notebooks: dict[str, NotebookScores]
    folders: dict[str, dict[str, bytes]]
    answers: str
    log: str


def read(course: Course, student: str, answers: str, log: str) -> Converted:
    """Return the submission that was converted in a course; answers, log: see `Converted`."""
    with course.gradebook() as gradebook:
        submission = gradebook.find_submission(ASSIGNMENT, student)
        _cells = _known_at_once(gradebook)
        notebooks = {
            notebook.name: NotebookScores(
                {grade.name: grade.auto_score for grade in notebook.grades},
                {comment.name: comment.auto_comment for comment in notebook.comments},
                notebook.late_submission_penalty,
            )
            for notebook in submission.notebooks
        }
        folders = {step: _contents(course.step(step) / student / ASSIGNMENT) for step in STEPS}
        return Converted(submission.timestamp, notebooks, folders, answers, log)


def _known_at_once(gradebook: Gradebook) -> list[BaseCell]:
    """Return all cells of the release. As long as somebody has them, the session asks for none of them by itself."""
    gradebook.db().expire_on_commit = False  # nor for anything again after each of nbgrader's commits
    cells: list[BaseCell] = gradebook.db.query(BaseCell).all()
    return cells


def take(course: Course, student: str, converted: Converted, never_lower: bool = False) -> float:
    """Take a converted submission over into a course's gradebook and folders; return its points.

    Where a person has given a score, it stays. If its answer or its check is another now, it waits for a look.
    never_lower: an answer that has not changed keeps its score where it would get less now.
    """
    graded = course.step("autograded") / student / ASSIGNMENT
    with course.gradebook() as gradebook:
        _cells = _known_at_once(gradebook)
        gradebook.update_or_create_student(student)
        given = {"timestamp": converted.timestamp} if converted.timestamp else {}
        submission = gradebook.update_or_create_submission(ASSIGNMENT, student, **given)
        for notebook in submission.notebooks:
            _take_notebook(notebook, converted, graded / f"{notebook.name}.ipynb", never_lower)
        gradebook.db.commit()
        points: float = sum(grade.score or 0 for notebook in submission.notebooks for grade in notebook.grades)
    for step, files in converted.folders.items():  # after the gradebook, which compares with what was graded before
        replace(course.step(step) / student / ASSIGNMENT, files, course.permissions(STEPS[step]))
    return points


def _take_notebook(notebook: SubmittedNotebook, converted: Converted, before: Path, never_lower: bool) -> None:
    """Take the scores of a notebook over; before: the file that was graded before."""
    scores, new = converted.notebooks[notebook.name], converted.folders["autograded"].get(before.name, b"")
    notebook.late_submission_penalty = scores.late_submission_penalty
    by_hand = any(grade.manual_score is not None for grade in notebook.grades)
    changed = (by_hand or never_lower) and _code_in(before.read_bytes() if before.is_file() else b"") != _code_in(new)
    for grade in notebook.grades:
        score = scores.grades[grade.name]
        if never_lower and not changed and score is not None:
            score = max(score, grade.auto_score or 0)
        changed_here = changed or grade.auto_score != score
        grade.auto_score = score
        if grade.manual_score is None:
            grade.needs_manual_grade = grade.auto_score is None
        elif changed_here:
            grade.needs_manual_grade = True  # until a person enters a score again
    for comment in notebook.comments:
        comment.auto_comment = scores.comments[comment.name]


def _code_in(file: bytes) -> list[tuple[str, str]]:
    """Return the student's code in the file of a graded notebook, which may be empty: see `_code`."""
    return _code(json.loads(file)) if file else []


def _code(notebook: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the student's code in a graded notebook, with the names of its cells."""
    return [
        (about.get("grade_id", ""), "".join(cell["source"]))
        for cell in notebook["cells"]
        for about in [cell["metadata"].get("nbgrader", {})]
        if cell["cell_type"] == "code" and not about.get("locked")
    ]


def digest_of_answers(notebooks: dict[str, NotebookNode]) -> str:
    """Return a fingerprint of the answers that are written in graded notebooks, by name; empty if there are none."""
    written = [
        part
        for _, notebook in sorted(notebooks.items())
        for name, source in _code(notebook)
        if name and STUB not in source
        for part in (name, source.strip())
    ]
    return digest_of(*map(str.encode, written)) if written else ""


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
