"""Records what marking gives, by nbgrader's own converters: gradebook, autograded/ and feedback/ as it makes them.

One process records, one submission after another.
"""

import contextlib
import hashlib
import json
import logging
import os
import shutil
import sys
import warnings
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import CsvExportPlugin
from nbgrader.preprocessors import Execute
from nbgrader.utils import parse_utc
from sqlalchemy.exc import SAWarning
from traitlets.config import Config, PyFileConfigLoader

from ..tasks import ASSIGNMENT, TASKS
from .marking import Marked, Source, calls
from .release import ROOT
from .repair import release_order, source_cells
from .submissions import Submission

FOLDER = ROOT / "grading"


class NotRecorded(Exception):
    """nbgrader could not record a submission; the message says why."""


class Course:
    """The folders and the gradebook of one class.

    folder: where submitted/ is, and where the rest goes; the course's own is grading/. database: nbgrader's db_url.
    """

    def __init__(self, folder: Path = FOLDER, database: str | None = None):
        self.folder = folder.resolve()
        warnings.filterwarnings("ignore", "Object of type .* not in session", SAWarning)  # nbgrader's own affair
        self.config = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
        if self.folder != FOLDER:
            for step in ("submitted", "autograded", "feedback", "release"):
                self.config.CourseDirectory[f"{step}_directory"] = str(self.folder / step)
            self.config.CourseDirectory.db_url = f"sqlite:///{(self.folder / 'gradebook.db').as_posix()}?timeout=60"
            self.config.CsvExportPlugin.to = str(self.folder / "grades.csv")
        if database:
            self.config.CourseDirectory.db_url = database
        self.config.CourseDirectory.assignment_id = ASSIGNMENT
        self.own = self.folder / "engine"  # what the engine needs for itself
        self.submitted = ROOT / self.config.CourseDirectory.submitted_directory
        self.autograded = ROOT / self.config.CourseDirectory.autograded_directory
        # nbgrader calls alembic for a new gradebook, and finds it by the PATH even if the environment is not activated.
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])

    def gradebook(self) -> Gradebook:
        """Return the open gradebook, a context manager."""
        return Gradebook(self.config.CourseDirectory.db_url, self.config.CourseDirectory.course_id)

    def _course_directory(self, **folders: str) -> CourseDirectory:
        config = Config(self.config)
        config.CourseDirectory.update(folders)
        return CourseDirectory(config=config)

    def register(self) -> dict[str, Source]:
        """Make sure that the gradebook knows the release; return what it says of each notebook.

        Raises `ValueError` for a graded cell that does anything else than calling `check`.
        """
        solutions = [ROOT / self.config.CourseDirectory.source_directory / ASSIGNMENT / task.file for task in TASKS]
        digest, registered = _digest(*(path.read_bytes() for path in solutions)), self.own / "registered"
        if not (registered.is_file() and registered.read_text() == digest and self._is_known()):
            with _log(self.own / "release.log"):
                directory = self._course_directory(release_directory=str(self.own / "release"))
                GenerateAssignment(coursedir=directory, config=directory.config, force=True).start()
            registered.write_text(digest)
        with self.gradebook() as gradebook:
            return {task.notebook: self._source(gradebook, task.notebook, path)
                    for task, path in zip(TASKS, solutions)}

    def _is_known(self) -> bool:
        with self.gradebook() as gradebook, contextlib.suppress(MissingEntry):
            return len(gradebook.find_assignment(ASSIGNMENT).notebooks) == len(TASKS)
        return False

    def _source(self, gradebook: Gradebook, name: str, path: Path) -> Source:
        notebook = nbformat.read(path, as_version=4)
        given = {cell.source for cell in notebook.cells if cell.cell_type == "markdown"}
        cells = source_cells(gradebook, ASSIGNMENT, name, release_order(notebook))
        for cell in cells:
            if cell.is_checked:
                try:
                    calls(cell.source)
                except (ValueError, KeyError) as error:
                    raise ValueError(f"{path.name}: the graded cell {cell.name} does more than to call `check` with a "
                                     f"name of the task ({error}), so it cannot be judged outside the sandbox. "
                                     "Change it, or grade with `nbgrader autograde`.") from None
        return Source(cells, given, dict(notebook.metadata.get("kernelspec", {})))

    def graded(self) -> set[str]:
        """Return the students who have a graded submission."""
        with self.gradebook() as gradebook:
            students = {submission.student.id for submission in gradebook.assignment_submissions(ASSIGNMENT)}
        return {student for student in students if (self.autograded / student / ASSIGNMENT).is_dir()}

    def record(self, student: str, submission: Submission, marked: Marked) -> dict[str, float]:
        """Record a submission and write its feedback; return the score of each graded cell.

        Raises `NotRecorded`.
        """
        with _log(self.log_file(student)):
            try:
                self._record(student, submission, marked)
            except (Exception, SystemExit) as error:  # whatever nbgrader comes up with, the others are to be graded
                logging.getLogger("traitlets").exception("not recorded")
                raise NotRecorded(f"{type(error).__name__}: {error}") from error
            finally:
                shutil.rmtree(self._staged(student), ignore_errors=True)
        with self.gradebook() as gradebook:
            return {grade.name: grade.score for notebook in gradebook.find_submission(ASSIGNMENT, student).notebooks
                    for grade in notebook.grades}

    def log_file(self, student: str) -> Path:
        """Return the log of a submission."""
        return self.folder / "logs" / f"{student}.log"

    def _staged(self, student: str) -> Path:
        return self.own / "staged" / student

    def _record(self, student: str, submission: Submission, marked: Marked) -> None:
        folder = self._staged(student) / ASSIGNMENT
        shutil.rmtree(folder.parent, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, content in submission.others.items():
            if name != "timestamp.txt" or _is_time(content):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(content)
        for name, text in marked.notebooks.items():
            (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")
        directory = self._course_directory(submitted_directory=str(self.own / "staged"), student_id=student)
        if marked.notebooks:
            outputs = {name: [cell.get("outputs", []) for cell in nbformat.reads(text, as_version=4).cells]
                       for name, text in marked.notebooks.items()}
            GivenOutputs(outputs, coursedir=directory, config=directory.config, force=True).start()
            GenerateFeedback(coursedir=directory, config=directory.config, force=True).start()
        else:
            self._record_nothing(student)

    def _record_nothing(self, student: str) -> None:
        """Give 0 to a submission without a notebook that could be read, which nbgrader would leave out."""
        with self.gradebook() as gradebook:
            gradebook.update_or_create_student(student)
            submission = gradebook.update_or_create_submission(ASSIGNMENT, student)
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    grade.auto_score, grade.needs_manual_grade = 0, False
            gradebook.db.commit()
        for folder in (self.autograded, ROOT / self.config.CourseDirectory.feedback_directory):
            shutil.rmtree(folder / student / ASSIGNMENT, ignore_errors=True)
        (self.autograded / student / ASSIGNMENT).mkdir(parents=True)

    def export(self) -> Path:
        """Write the grades as nbgrader exports them; return the file."""
        plugin = CsvExportPlugin(config=self.config)
        with self.gradebook() as gradebook, _log(self.own / "export.log"):
            plugin.export(gradebook)
        return Path(plugin.to)


class GivenOutputs(Autograde):
    """nbgrader's autograder for notebooks that have run elsewhere: instead of executing cells, it fills outputs in."""

    def __init__(self, outputs: dict[str, list], **options):
        super().__init__(**options)
        self.given = outputs
        self.autograde_preprocessors = [self._fill_in if one in (Execute, "nbgrader.preprocessors.Execute") else one
                                        for one in self.autograde_preprocessors]

    def _fill_in(self, notebook, resources):
        for cell, outputs in zip(notebook.cells, self.given[resources["nbgrader"]["notebook"]], strict=True):
            if cell.cell_type == "code":
                cell.outputs = outputs
        return notebook, resources


def _is_time(content: bytes) -> bool:
    """Return whether a timestamp.txt holds a time; nbgrader stops at one that does not."""
    try:
        return parse_utc(content.decode().strip()) is not None
    except (ValueError, OverflowError):
        return False


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def digest_of(submission: Submission) -> str:
    """Return a fingerprint of all that a student has handed in."""
    parts = [*sorted(submission.notebooks.items()), *sorted(submission.others.items())]
    return _digest(*(part if isinstance(part, bytes) else part.encode() for item in parts for part in item),
                   json.dumps(submission.problems).encode())


def digest_of_release(sources: dict[str, Source], *others: object) -> str:
    """Return a fingerprint of the release: its cells, the kit's own code, and other things that decide on points."""
    code = [path.read_bytes() for path in sorted((ROOT / "helpers").rglob("*.py"))]
    cells = repr([(name, source.cells) for name, source in sources.items()])
    return _digest(*code, cells.encode(), repr(others).encode())


@contextlib.contextmanager
def _log(file: Path):
    """Let nbgrader log to a file instead of the terminal."""
    file.parent.mkdir(parents=True, exist_ok=True)
    logger, handler = logging.getLogger("traitlets"), logging.FileHandler(file, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    before, logger.propagate, logger.handlers = (logger.handlers, logger.propagate), False, [handler]
    try:
        yield
    finally:
        logger.handlers, logger.propagate = before
        handler.close()
