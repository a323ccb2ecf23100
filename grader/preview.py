"""What another run would change in grades, before anything is written: it grades a copy of the gradebook."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import outcomes
from .gradebook import changes
from .gradebook.changes import Change
from .gradebook.course import ABOUT_LATE, Course
from .gradebook.seeds import SECRET
from .people import FILE as PEOPLE
from .results import RUNS
from .review import SEEN_FILE


@contextmanager
def copy_of(course: Course) -> Iterator[Course]:
    """Yield a copy of a course, in which all is as in the course, and which is removed afterwards.

    It reads the same submissions. Raises `ValueError` for a gradebook that is no file of SQLite.
    """
    url = str(course.config.CourseDirectory.db_url)
    gradebook = Path(url.removeprefix("sqlite:///").split("?")[0])
    if not url.startswith("sqlite:///"):
        raise ValueError("--preview copies the gradebook, which must be a file of SQLite for that.")
    with tempfile.TemporaryDirectory() as folder:
        copy = Course(Path(folder))
        for name in (PEOPLE, SEEN_FILE, SECRET):
            if (course.folder / name).is_file():
                shutil.copy(course.folder / name, copy.folder / name)
        if gradebook.is_file():
            shutil.copy(gradebook, copy.folder / "gradebook.db")
        if course.own.is_dir():
            shutil.copytree(course.own, copy.own, ignore=shutil.ignore_patterns("lock", RUNS))
        if (course.own / RUNS).is_dir():
            shutil.copytree(course.own / RUNS, copy.own / RUNS, copy_function=_linked)  # they are replaced as a whole
        if course.step("autograded").is_dir():  # a run replaces whole folders, and writes into no file that is there
            shutil.copytree(course.step("autograded"), copy.step("autograded"), copy_function=_linked)
        copy.config.CourseDirectory.submitted_directory = str(course.step("submitted"))
        for section in ABOUT_LATE:
            if section in course.config:
                copy.config[section] = course.config[section]
        yield copy


def _linked(source: str, to: str) -> None:
    try:
        os.link(source, to)
    except OSError:  # another disk
        shutil.copy(source, to)


def differences(course: Course, copy: Course) -> list[Change]:
    """Return the scores that a run has changed in a copy of a course, with what students read before and now."""
    found = changes.compared(changes.scores(course), changes.scores(copy))
    before = {change.student: changes.sentences(outcomes.read(course, change.student)) for change in found}
    after = {student: changes.sentences(outcomes.read(copy, student)) for student in before}
    return [change.with_sentences(before, after) for change in found]


def said(found: list[Change]) -> list[str]:
    """Return lines on who would lose points, who would gain some, and why."""
    if not found:
        return ["No grade would change."]
    lines = []
    for what, those in (
        ("lose", [change for change in found if change.after < change.before]),
        ("gain", [change for change in found if change.after > change.before]),
    ):
        number = len({change.student for change in those})
        lines.append(f"{number} student{'' if number == 1 else 's'} would {what} points{':' if number else '.'}")
        for change in those:
            lines.append(f"  {change.student}  {change.cell}: {change.before:g} -> {change.after:g}")
            if change.said_before != change.said_after:
                lines += [f"    before  {change.said_before}", f"    now     {change.said_after}"]
    return lines
