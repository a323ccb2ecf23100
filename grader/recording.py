"""Records what marking gives, by nbgrader's own converters: gradebook, autograded/ and feedback/ as it makes them.

Whoever marks a submission also converts it, in a small course of its own that holds the release and nothing else. One
process then takes what came out of that over into the course's gradebook and folders, one submission after another.
"""

import contextlib
import functools
import hashlib
import json
import logging
import os
import shutil
import sqlite3
import sys
import tempfile
import warnings
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde, BaseConverter, GenerateAssignment, GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import CsvExportPlugin
from nbgrader.preprocessors import Execute
from nbgrader.utils import parse_utc
from sqlalchemy import make_url
from sqlalchemy.exc import SAWarning
from traitlets.config import Config, PyFileConfigLoader

from helpers.tasks import ASSIGNMENT, TASKS

from .autograde.results import Autograded, Source, calls
from .feedback import FeedbackPages
from .release import ROOT
from .repair import SourceCell, release_order, source_cells
from .submissions import PLAIN_FILES, Submission

FOLDER = ROOT / "grading"
STEPS = {"autograded": 0o444, "feedback": 0o644}  # with the permissions that nbgrader gives
# Other files that go along with the notebooks: a browser that opens one of these runs nothing.
TAKEN_ALONG = PLAIN_FILES | {".bmp", ".webp", ".json", ".npy", ".npz", ".pt", ".py", ".tex", ".tsv", ".yaml", ".yml"}


@dataclass(frozen=True)
class Release:
    """What the release says of each notebook, and a gradebook that holds it and no submission, as a file's content."""

    sources: dict[str, Source]
    gradebook: bytes


@dataclass(frozen=True)
class NotebookScores:
    """What nbgrader has recorded of one notebook: scores and comments by cell."""

    grades: dict[str, float | None]
    comments: dict[str, str | None]
    late_submission_penalty: float | None


@dataclass(frozen=True)
class Converted:
    """What a conversion comes to: the time of handing in, scores by notebook, and the contents of nbgrader's folders.

    log: what nbgrader had to say.
    """

    timestamp: datetime | None
    notebooks: dict[str, NotebookScores]
    folders: dict[str, dict[str, bytes]]
    log: str


@dataclass(frozen=True)
class Done:
    """What a worker gives back of a submission: the conversion, and what marking says."""

    converted: Converted
    looks: list[str]
    problems: list[str]
    seconds: dict[str, float]
    spent: dict[str, float]


class NotConverted(Exception):
    """nbgrader could not convert a submission; the message says why, and holds its log."""


class Course:
    """The folders and the gradebook of one class.

    folder: where submitted/ is, and where the rest goes; the course's own is grading/. database: nbgrader's db_url.
    """

    def __init__(self, folder: Path = FOLDER, database: str | None = None):
        self.folder = folder.resolve()
        warnings.filterwarnings("ignore", "Object of type .* not in session", SAWarning)  # nbgrader's own affair
        self.config = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
        if self.folder != FOLDER:
            for step in ("submitted", *STEPS, "release"):
                self.config.CourseDirectory[f"{step}_directory"] = str(self.folder / step)
            self.config.CourseDirectory.db_url = f"sqlite:///{(self.folder / 'gradebook.db').as_posix()}?timeout=60"
            self.config.CsvExportPlugin.to = str(self.folder / "grades.csv")
        if database:
            self.config.CourseDirectory.db_url = database
        self.config.CourseDirectory.assignment_id = ASSIGNMENT
        self.config.GenerateFeedback.exporter_class = FeedbackPages
        self.config.Exporter.optimistic_validation = True  # once for each notebook, not after each step
        self.own = self.folder / "engine"  # what the engine needs for itself
        # nbgrader calls alembic for a new gradebook, and finds it by the PATH even if the environment is not activated.
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])

    def step(self, step: str) -> Path:
        """Return the folder of one of nbgrader's steps: submitted, autograded or feedback."""
        return ROOT / self.config.CourseDirectory[f"{step}_directory"]

    def gradebook(self) -> Gradebook:
        """Return the open gradebook, a context manager."""
        return Gradebook(self.config.CourseDirectory.db_url, self.config.CourseDirectory.course_id)

    def _course_directory(self, **folders: str) -> CourseDirectory:
        config = Config(self.config)
        config.CourseDirectory.update(folders)
        return CourseDirectory(config=config)

    def register(self) -> Release:
        """Make sure that the gradebook knows the release, and return it.

        Raises `ValueError` for a graded cell that does anything else than calling `check`.
        """
        solutions = [ROOT / self.config.CourseDirectory.source_directory / ASSIGNMENT / task.file for task in TASKS]
        digest, registered = digest_of(*(path.read_bytes() for path in solutions)), self.own / "registered"
        empty = Course(self.own / "empty")
        if not (registered.is_file() and registered.read_text() == digest):
            shutil.rmtree(empty.folder, ignore_errors=True)
            empty.folder.mkdir(parents=True)
            url = make_url(self.config.CourseDirectory.db_url)
            if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).exists():
                self._generate_assignment(self.own)  # a new gradebook is one without submissions, too
                shutil.copyfile(url.database, empty.folder / "gradebook.db")
            else:
                with sqlite3.connect(empty.folder / "gradebook.db") as database:
                    # Without this table nbgrader starts alembic to fill it in; here that would only cost a second.
                    database.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
                empty._generate_assignment(self.own)
            registered.write_text(digest)
        if self._cells() != empty._cells():
            self._generate_assignment(self.own)
        with self.gradebook() as gradebook, empty.gradebook() as other:
            other.update_or_create_assignment(ASSIGNMENT, duedate=gradebook.find_assignment(ASSIGNMENT).duedate)
            sources = {task.notebook: _source(other, task.notebook, path) for task, path in zip(TASKS, solutions)}
        return Release(sources, (empty.folder / "gradebook.db").read_bytes())

    def _generate_assignment(self, own: Path) -> None:
        """Let nbgrader tell this course's gradebook of the release; what it writes stays among what the engine owns."""
        directory = self._course_directory(release_directory=str(own / "empty" / "release"))
        with _log(own / "release.log"):
            GenerateAssignment(coursedir=directory, config=directory.config, force=True).start()

    def _cells(self) -> dict[str, dict[str, SourceCell]]:
        """Return what this course's gradebook keeps of the release, by notebook and cell."""
        with self.gradebook() as gradebook, contextlib.suppress(MissingEntry):
            return {
                notebook.name: {cell.name: cell for cell in source_cells(gradebook, ASSIGNMENT, notebook.name)}
                for notebook in gradebook.find_assignment(ASSIGNMENT).notebooks
            }
        return {}

    def graded(self) -> set[str]:
        """Return the students who have a graded submission."""
        with self.gradebook() as gradebook:
            students = {submission.student.id for submission in gradebook.assignment_submissions(ASSIGNMENT)}
        return {student for student in students if (self.step("autograded") / student / ASSIGNMENT).is_dir()}

    def convert(self, student: str, submission: Submission, marked: Autograded) -> None:
        """Let nbgrader make notebooks, feedback, and scores in this course's gradebook, of what marking gave."""
        folder = self.step("submitted") / student / ASSIGNMENT
        folder.mkdir(parents=True)
        for name, content in submission.others.items():
            if _goes_along(name, content):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(content)
        for name, notebook in marked.notebooks.items():
            (folder / f"{name}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
        if marked.notebooks:
            directory = self._course_directory(student_id=student)
            GivenOutputs(marked.notebooks, coursedir=directory, config=directory.config).start()
            GenerateFeedback(coursedir=directory, config=directory.config).start()
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

    def converted(self, student: str, log: str) -> Converted:
        """Return what a conversion has come to."""
        with self.gradebook() as gradebook:
            submission = gradebook.find_submission(ASSIGNMENT, student)
            notebooks = {
                notebook.name: NotebookScores(
                    {grade.name: grade.auto_score for grade in notebook.grades},
                    {comment.name: comment.auto_comment for comment in notebook.comments},
                    notebook.late_submission_penalty,
                )
                for notebook in submission.notebooks
            }
            folders = {step: _contents(self.step(step) / student / ASSIGNMENT) for step in STEPS}
            return Converted(submission.timestamp, notebooks, folders, log)

    def take(self, student: str, converted: Converted) -> float:
        """Take a converted submission over into the gradebook and the folders; return its points."""
        for step, files in converted.folders.items():
            _replace(self.step(step) / student / ASSIGNMENT, files, STEPS[step])
        by_hand = False
        with self.gradebook() as gradebook:
            gradebook.update_or_create_student(student)
            given = {"timestamp": converted.timestamp} if converted.timestamp else {}
            submission = gradebook.update_or_create_submission(ASSIGNMENT, student, **given)
            for notebook in submission.notebooks:
                scores = converted.notebooks[notebook.name]
                notebook.late_submission_penalty = scores.late_submission_penalty
                for grade in notebook.grades:
                    grade.auto_score = scores.grades[grade.name]
                    grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
                    by_hand = by_hand or grade.manual_score is not None or bool(grade.extra_credit)
                for comment in notebook.comments:
                    comment.auto_comment = scores.comments[comment.name]
                    by_hand = by_hand or bool(comment.manual_comment)
            gradebook.db.commit()
            points = sum(grade.score or 0 for notebook in submission.notebooks for grade in notebook.grades)
        if by_hand and converted.folders["feedback"]:  # what a person has added is in this gradebook alone
            directory = self._course_directory(student_id=student)
            with _log(self.own / "feedback.log"):
                GenerateFeedback(coursedir=directory, config=directory.config, force=True).start()
        return points

    def export(self) -> Path:
        """Write the grades as nbgrader exports them; return the file."""
        plugin = CsvExportPlugin(config=self.config)
        with self.gradebook() as gradebook, _log(self.own / "export.log"):
            plugin.export(gradebook)
        return Path(plugin.to)


class GivenOutputs(Autograde):
    """nbgrader's autograder for notebooks that have run elsewhere: instead of executing cells, it fills outputs in.

    notebooks: with their outputs, by name.
    """

    def __init__(self, notebooks: dict[str, nbformat.NotebookNode], **options):
        super().__init__(**options)
        self.given = {
            name: [cell.get("outputs", []) for cell in notebook.cells] for name, notebook in notebooks.items()
        }
        self.autograde_preprocessors = [
            self._fill_in if one in (Execute, "nbgrader.preprocessors.Execute") else one
            for one in self.autograde_preprocessors
        ]

    def convert_single_notebook(self, notebook_filename: str) -> None:
        """Take the steps that sanitise and those that grade in one pass, each once: nothing runs in between."""
        self.exporter._preprocessors = []
        for step in dict.fromkeys([*self.sanitize_preprocessors, *self.autograde_preprocessors]):
            self.exporter.register_preprocessor(step)
        BaseConverter.convert_single_notebook(self, notebook_filename)

    def _fill_in(self, notebook, resources):
        for cell, outputs in zip(notebook.cells, self.given[resources["nbgrader"]["notebook"]], strict=True):
            if cell.cell_type == "code":
                cell.outputs = outputs
        return notebook, resources


def convert(student: str, submission: Submission, marked: Autograded, gradebook: bytes) -> Converted:
    """Convert a submission in a course of its own, with a release's gradebook. Raises `NotConverted`."""
    with tempfile.TemporaryDirectory() as folder:
        course = Course(Path(folder))
        (course.folder / "gradebook.db").write_bytes(gradebook)
        log = course.folder / "log"
        try:
            with _log(log), _one_connection():
                course.convert(student, submission, marked)
            return course.converted(student, log.read_text(encoding="utf-8"))
        except (Exception, SystemExit) as error:  # whatever nbgrader comes up with, the others are to be graded
            raise NotConverted(f"{type(error).__name__}: {error}\n{log.read_text(encoding='utf-8')}") from error


@contextlib.contextmanager
def _one_connection():
    """Let all steps of a conversion use one connection: nbgrader opens some fifty, and looks for its tables each time.

    Only for a gradebook that nobody else uses.
    """
    opened: dict[str, Gradebook] = {}
    start, close = Gradebook.__init__, Gradebook.close

    def start_once(self, db_url, course_id="default_course", authenticator=None):
        if db_url in opened:
            vars(self).update(vars(opened[db_url]))
        else:
            start(self, db_url, course_id, authenticator)
            opened[db_url] = self

    Gradebook.__init__, Gradebook.close = start_once, lambda self: self.db.remove()
    try:
        yield
    finally:
        Gradebook.__init__, Gradebook.close = start, close
        for gradebook in opened.values():
            gradebook.close()


def _source(gradebook: Gradebook, name: str, path: Path) -> Source:
    notebook = nbformat.read(path, as_version=4)
    given = {cell.source for cell in notebook.cells if cell.cell_type == "markdown"}
    cells = source_cells(gradebook, ASSIGNMENT, name, release_order(notebook))
    for cell in cells:
        if cell.is_checked:
            try:
                calls(cell.source)
            except (ValueError, KeyError) as error:
                raise ValueError(
                    f"{path.name}: the graded cell {cell.name} does more than to call `check` with a "
                    f"name of the task ({error}), so it cannot be judged outside the sandbox. "
                    "Change it, or grade with `nbgrader autograde`."
                ) from None
    return Source(cells, given, dict(notebook.metadata.get("kernelspec", {})))


def _goes_along(name: str, content: bytes) -> bool:
    """Return whether a file that is no notebook is copied to autograded/ and feedback/, as nbgrader does with all."""
    path = Path(name)
    if Path(path.parts[0]).suffix.lower() in (".ipynb", ".html"):  # a folder where a notebook or its feedback will be
        return False
    return _is_time(content) if name == "timestamp.txt" else path.suffix.lower() in TAKEN_ALONG


def _is_time(content: bytes) -> bool:
    """Return whether a timestamp.txt holds a time; nbgrader stops at one that does not."""
    try:
        return parse_utc(content.decode().strip()) is not None
    except Exception:  # whatever a parser raises of what is no time
        return False


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _replace(folder: Path, files: dict[str, bytes], permissions: int) -> None:
    """Write a folder anew; it is the old one or the new one, and never a part of it."""
    new = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    for name, content in files.items():
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).write_bytes(content)
        (new / name).chmod(permissions)
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)


def digest_of(*parts: bytes) -> str:
    """Return a fingerprint of these parts, in their order."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def digest_of_submission(submission: Submission) -> str:
    """Return a fingerprint of all that a student has handed in."""
    parts = [
        part for item in [*sorted(submission.notebooks.items()), *sorted(submission.others.items())] for part in item
    ]
    return digest_of(
        *(part if isinstance(part, bytes) else part.encode() for part in parts),
        json.dumps(submission.problems).encode(),
    )


@functools.cache
def digest_of_kit() -> str:
    """Return a fingerprint of the kit's own code."""
    files = [path for package in ("helpers", "grader") for path in sorted((ROOT / package).rglob("*.py"))]
    return digest_of(*(path.read_bytes() for path in files))


def digest_of_release(release: Release, *others: object) -> str:
    """Return a fingerprint of the release: its cells, the kit's own code, and other things that decide on points."""
    cells = repr([(name, source.cells) for name, source in release.sources.items()])
    return digest_of(digest_of_kit().encode(), cells.encode(), repr(others).encode())


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
