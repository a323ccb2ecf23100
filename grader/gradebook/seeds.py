"""Hidden seeds of a course: drawn from a secret, so that nobody can know the hidden inputs of another class or year.

The secret is made once and kept beside the gradebook. With it, all submissions of a class get the same inputs, and a
submission that is graded again gets them again. Stock nbgrader checks with the seeds in the hidden tests.
"""

import contextlib
import os
import secrets

from .course import Course

SECRET = "hidden-seeds"  # the file; whoever reads it knows the hidden inputs
LENGTH = 32  # bytes


def secret_of(course: Course) -> bytes:
    """Return the secret of a course, which is made if there is none."""
    file = course.folder / SECRET
    with contextlib.suppress(FileExistsError):  # another run may be faster
        new = file.with_name(f"{SECRET}.{os.getpid()}.new")
        if not file.exists():
            permissions = course.permissions(0o600) & 0o660
            with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, permissions), "wb") as opened:
                opened.write(secrets.token_bytes(LENGTH))
            try:
                os.link(new, file)
            finally:
                new.unlink()
    return file.read_bytes()
