"""Lets nbgrader convert a graded submission into notebooks, feedback and scores, in a course of its own."""

import json
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.converters import Autograde, GenerateFeedback
from nbgrader.preprocessors import Execute
from nbgrader.utils import parse_utc

from helpers.tasks import ASSIGNMENT

from .. import shortcuts
from ..autograde.results import Autograded, KeptRun
from ..submissions import PLAIN_FILES, Submission
from . import records
from .course import Course, log_to
from .records import Converted

# Other files that go along with the notebooks: a browser that opens one of these runs nothing.
TAKEN_ALONG = PLAIN_FILES | {".bmp", ".webp", ".json", ".npy", ".npz", ".pt", ".py", ".tex", ".tsv", ".yaml", ".yml"}


@dataclass(frozen=True)
class Done:
    """What a worker gives back: the converted submission, and the sentences and seconds of grading it.

    problems, flags, seconds, spent, runs, ran: see `Autograded`.
    """

    converted: Converted
    flags: list[str]
    problems: list[str]
    seconds: dict[str, float]
    spent: dict[str, float]
    runs: dict[str, KeptRun] = field(default_factory=dict)
    ran: dict[str, bool] = field(default_factory=dict)


class NotConverted(Exception):
    """nbgrader could not convert a submission; the message says why, and holds nbgrader's log."""


def convert(student: str, submission: Submission, autograded: Autograded, gradebook: bytes) -> Converted:
    """Convert a submission in a course of its own, which begins with this gradebook. Raises `NotConverted`."""
    with tempfile.TemporaryDirectory() as folder:
        course = Course(Path(folder))
        (course.folder / "gradebook.db").write_bytes(gradebook)
        log = course.folder / "log"
        try:
            with log_to(log), shortcuts.one_connection(), shortcuts.trusted_schema():
                convert_in(course, student, submission, autograded)
            answers = records.digest_of_answers(autograded.notebooks)
            return records.read(course, student, answers, log.read_text(encoding="utf-8"))
        except (Exception, SystemExit) as error:  # whatever nbgrader raises, other submissions are to be graded
            raise NotConverted(f"{type(error).__name__}: {error}\n{log.read_text(encoding='utf-8')}") from error


def convert_in(course: Course, student: str, submission: Submission, autograded: Autograded) -> None:
    """Let nbgrader make a graded submission's notebooks, feedback, and scores in a course's gradebook."""
    folder = course.step("submitted") / student / ASSIGNMENT
    folder.mkdir(parents=True)
    for name, content in submission.others.items():
        if goes_along(name, content):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    for name, notebook in autograded.notebooks.items():
        (folder / f"{name}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    if autograded.notebooks:
        directory = course.directory(student_id=student)
        GivenOutputs(autograded.notebooks, coursedir=directory, config=directory.config).start()
        GenerateFeedback(coursedir=directory, config=directory.config).start()
    else:
        _record_nothing(course, student)


def _record_nothing(course: Course, student: str) -> None:
    """Give 0 to a submission without a notebook that could be read, which nbgrader would leave out."""
    with course.gradebook() as gradebook:
        gradebook.update_or_create_student(student)
        submission = gradebook.update_or_create_submission(ASSIGNMENT, student)
        for notebook in submission.notebooks:
            for grade in notebook.grades:
                grade.auto_score, grade.needs_manual_grade = 0, False
        gradebook.db.commit()


class GivenOutputs(Autograde):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's autograder for notebooks that have run elsewhere: it fills outputs in and executes nothing.

    notebooks: with their outputs, by name.
    """

    autograde_preprocessors: list[Any]  # nbgrader's own

    def __init__(self, notebooks: dict[str, NotebookNode], **options: Any):
        super().__init__(**options)
        self.given = {
            name: [cell.get("outputs", []) for cell in notebook.cells] for name, notebook in notebooks.items()
        }
        executing = (Execute, "nbgrader.preprocessors.Execute")
        steps = self.autograde_preprocessors
        self.autograde_preprocessors = [self._fill_in if step in executing else step for step in steps]

    def _fill_in(self, notebook: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        for cell, outputs in zip(notebook.cells, self.given[resources["nbgrader"]["notebook"]], strict=True):
            if cell.cell_type == "code":
                cell.outputs = outputs
        return notebook, resources


def goes_along(name: str, content: bytes) -> bool:
    """Return whether a file that is no notebook is copied to autograded/ and feedback/; nbgrader copies all files."""
    path = Path(name)
    if Path(path.parts[0]).suffix.lower() in (".ipynb", ".html"):  # a folder where a notebook or its feedback will be
        return False
    return _is_time(content) if name == "timestamp.txt" else path.suffix.lower() in TAKEN_ALONG


def _is_time(content: bytes) -> bool:
    """Return whether a timestamp.txt holds a time: nbgrader fails if it does not."""
    try:
        return parse_utc(content.decode().strip()) is not None
    except Exception:  # whatever the parser raises for what is no time
        return False
