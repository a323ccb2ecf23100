"""Fixtures that tests share."""

import shutil
import signal
from pathlib import Path

import needs
import pytest
from collecting import run, source  # noqa: F401  (fixtures)
from data_cache import cache, tiny  # noqa: F401
from figure_samples import closed, drawn, samples  # noqa: F401
from graded_cells import notebook, solved_kernel  # noqa: F401
from handing_in import submission_folder  # noqa: F401
from repairing import release  # noqa: F401

from grader import grade
from grader.autograde.results import Settings
from grader.demo import answers, hand_in
from grader.gradebook.course import Course
from grader.gradebook.registration import register
from grader.sandbox.outside import Sandbox


@pytest.fixture(scope="session")
def solved() -> dict[str, str]:
    """The solution of each pinned name, as source."""
    return answers()


@pytest.fixture(scope="session")
def registered(tmp_path_factory) -> Path:
    """The folder of a course that knows the release, and no student: to be copied, since nbgrader takes seconds."""
    course = Course(tmp_path_factory.mktemp("course"))
    register(course)
    return course.folder


@pytest.fixture(scope="session")
def gradebook_of_the_release(registered) -> bytes:
    """A gradebook that knows the release, and no student."""
    return register(Course(registered)).gradebook


@pytest.fixture
def new_course(tmp_path, registered) -> Course:
    """A course of the test's own that knows the release, and no student."""
    return Course(shutil.copytree(registered, tmp_path, dirs_exist_ok=True))


@pytest.fixture(scope="session")
def workers():
    """Three workers and their sandbox, whose start takes seconds: all tests share them, and none may end them."""
    pool = grade.LocalWorkers(3)  # one works while the others wait
    pool.warm(Settings(isolated=needs.isolated()))  # now, before a test changes the environment
    yield pool
    pool.close()


@pytest.fixture(scope="session")
def sandbox(workers):
    """A worker's connection to the sandbox that all tests share."""
    settings = Settings(isolated=needs.isolated())
    kind = settings.epochs, settings.isolated
    with Sandbox(*kind, workers.pool.answer(kind)) as one:
        yield one


@pytest.fixture
def interruptible():
    """An interrupt raises KeyboardInterrupt, which a job in the background ignores from its start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def student(tmp_path, monkeypatch):
    """A maker of student folders: the release with some answers written into it; it becomes the current folder."""

    def make(written: dict[str, str]) -> Path:
        folder = tmp_path / "student"
        hand_in(folder, written)
        monkeypatch.chdir(folder)
        return folder

    return make
