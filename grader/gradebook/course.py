"""The folders and the gradebook of a class: those of nbgrader_config.py, or in a folder of their own."""

import contextlib
import logging
import os
import stat
import sys
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning, SQLAlchemyError
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader
from traitlets.utils.importstring import import_item

from helpers.tasks import ASSIGNMENT

from .. import shortcuts
from ..places import ROOT, without_wildcards

FOLDER = ROOT / "grading"
SETTINGS = "nbgrader_config.py"
# The sections of nbgrader_config.py that say what being late costs.
ABOUT_LATE = ("LatePolicy", "LateSubmissionPlugin", "AssignLatePenalties")


class Course:
    """The folders and the gradebook of a class.

    folder: submitted/ is in it, and all other folders are made there; by default grading/. database: nbgrader's db_url.
    """

    def __init__(self, folder: Path = FOLDER, database: str | None = None):
        self.folder = folder.resolve()
        self.own = self.folder / "engine"  # the engine's own files
        warnings.filterwarnings("ignore", "Object of type .* not in session", SAWarning)  # nbgrader's own affair
        self.config = _configuration()
        if self.folder != FOLDER:
            here = without_wildcards(self.folder)
            for step in ("submitted", "autograded", "feedback", "release"):
                self.config.CourseDirectory[f"{step}_directory"] = str(here / step)
            self.config.CourseDirectory.db_url = f"sqlite:///{(here / 'gradebook.db').as_posix()}?timeout=60"
            self.config.CsvExportPlugin.to = str(self.folder / "grades.csv")
        if database:
            self.config.CourseDirectory.db_url = database
        self.config.CourseDirectory.assignment_id = ASSIGNMENT
        shortcuts.make_pages_quickly(self.config)
        shortcuts.find_version_quickly()
        # nbgrader calls alembic for a new gradebook, and finds it by the PATH even if the environment is not activated.
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])

    @property
    def shared(self) -> bool:
        """Whether the instructors of one Unix group grade together: nbgrader's `groupshared`."""
        return bool(self.config.CourseDirectory.get("groupshared"))

    def permissions(self, alone: int) -> int:
        """Return the permissions of files, as nbgrader gives them; alone: those without a group."""
        return 0o664 if self.shared else alone

    def share(self) -> None:
        """If instructors share the course, let their group write what is there and what this process will write."""
        if not self.shared:
            return
        os.umask(os.umask(0) & ~0o070)
        with contextlib.suppress(OSError):  # the folder may be another's: who needs it says so
            self.own.mkdir(parents=True, exist_ok=True)
        for path in (self.folder, *self.folder.rglob("*")):
            with contextlib.suppress(OSError):  # another run may just have removed it, or it is the other instructor's
                mode = path.lstat().st_mode
                if not stat.S_ISLNK(mode):  # what is made in a folder belongs to the folder's group
                    path.chmod(stat.S_IMODE(mode) | (0o2070 if stat.S_ISDIR(mode) else 0o060))

    def step(self, step: str) -> Path:
        """Return the folder of one of nbgrader's steps: submitted, autograded or feedback."""
        return ROOT / str(self.config.CourseDirectory[f"{step}_directory"])

    def gradebook(self) -> Gradebook:
        """Open the gradebook; it is a context manager."""
        return _Gradebook(self.config.CourseDirectory.db_url, self.config.CourseDirectory.course_id)

    def directory(self, **options: str) -> CourseDirectory:
        """Return the folders for nbgrader's converters, perhaps with more options of `CourseDirectory`."""
        config = Config(self.config)
        config.CourseDirectory.update(options)
        return CourseDirectory(config=config)

    def graded(self) -> set[str]:
        """Return the students who have a graded submission."""
        with self.gradebook() as gradebook:
            students = {submission.student.id for submission in gradebook.assignment_submissions(ASSIGNMENT)}
        return {student for student in students if (self.step("autograded") / student / ASSIGNMENT).is_dir()}

    def export(self) -> Path:
        """Let nbgrader export the grades; return the file."""
        plugin = import_item(str(self.config.ExportApp.plugin_class))(config=self.config)
        with self.gradebook() as gradebook, log_to(self.own / "export.log"):
            plugin.export(gradebook)
        return Path(plugin.to).resolve()


class _Gradebook(Gradebook):  # type: ignore[misc]
    """nbgrader's gradebook; one that cannot be read is closed again."""

    def __init__(self, *given: str):
        try:
            super().__init__(*given)
        except SQLAlchemyError:
            if hasattr(self, "db"):
                self.close()
            raise


def _configuration() -> Config:
    """Return what nbgrader_config.py sets; exits with a sentence if the file fails, which is a person's to mend."""
    try:
        return PyFileConfigLoader(SETTINGS, str(without_wildcards(ROOT))).load_config()
    except Exception as error:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if SETTINGS in frame.filename]
        line, why = getattr(error, "lineno", None) or lines[-1], getattr(error, "msg", error)
        sys.exit(f"{SETTINGS}, line {line}: {type(error).__name__}: {why}. Mend that, and run this again.")


@contextlib.contextmanager
def log_to(file: Path) -> Iterator[None]:
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
