"""What goes wrong on the instructor's machine, in sentences: the gradebook, the disk, permissions."""

import contextlib
import errno
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError

from .gradebook.course import Course

STAYS = "Finished grades are kept."
# What a database says -> what there is to do; {place}: that of the gradebook.
GRADEBOOK = {
    ("is locked",): "Another program holds the gradebook {place}, for example the formgrader, DB Browser or a backup. "
    "Let it finish, or close it.",
    ("disk is full",): "The disk of the gradebook {place} is full. Make room there.",
    (
        "not a database",
        "malformed",
        "disk image",
    ): "The gradebook {place} is damaged. Put a backup of it there. Or move "
    "it away: grading makes a new one, without scores and comments by hand.",
    ("no such column", "no such table", "has no column"): "The gradebook {place} is of another version of nbgrader. "
    'This brings it up to date: `nbgrader db upgrade --CourseDirectory.db_url="{url}"`.',
    ("unable to open", "readonly", "read-only", "attempt to write"): "The gradebook {place} cannot be written. It and "
    "its folder must be yours to write.",
    ("",): "The gradebook {place} does not work ({why}).",
}
FULL = (errno.ENOSPC, errno.EDQUOT)


def sentence(error: Exception, course: Course) -> str:
    """Return what is wrong, and what there is to do."""
    if isinstance(error, DBAPIError):
        url = str(course.config.CourseDirectory.db_url).split("?")[0]
        why = str(error.orig).strip().split("\n")[0]
        said = next(text for words, text in GRADEBOOK.items() if any(word in why for word in words))
        place = url.removeprefix("sqlite:///").rsplit("@", 1)[-1]
        return f"{said.format(place=place, url=url, why=why)} Then run this again. {STAYS}"
    if isinstance(error, OSError) and error.errno in FULL:
        place = str(error.filename or course.folder)
        return f"The disk is full: {place} cannot be written. Make room there, and run this again. {STAYS}"
    if isinstance(error, OSError) and error.filename:
        return (
            f"{error.filename} cannot be read or written ({error.strerror}). Is it open in another program, or another "
            f"person's? Mend that, and run this again. {STAYS}"
        )
    return f"{type(error).__name__}: {error}. {STAYS}"


def concerns_all(error: Exception) -> bool:
    """Return whether trouble with one submission is trouble with all, so that nothing is to be had from going on."""
    if isinstance(error, DBAPIError):
        return not isinstance(error, IntegrityError)
    return isinstance(error, OSError) and error.errno in (*FULL, errno.EROFS)


@contextlib.contextmanager
def told(course: Course) -> Iterator[None]:
    """End the process with a sentence in place of a traceback, if something goes wrong on this machine."""
    try:
        yield
    except (OSError, DBAPIError) as error:
        sys.exit(sentence(error, course))


def shows(course: Course, name: str, write: Callable[[], Path]) -> bool:
    """Write a table, and print where it is, or why it is not there; return whether it is."""
    try:
        print(f"{name} {write()}")
    except (OSError, DBAPIError) as error:
        print(sentence(error, course), file=sys.stderr)
        return False
    return True
