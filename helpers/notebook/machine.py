"""Check your machine: `python -m helpers.machine`, or `machine.check()` in a notebook.

Each line begins with `ok` or `to do`; the exit status is 1 if there is something to do. Nothing heavy is imported
before it is checked, so that this module works when a package is missing or broken.
"""

import argparse
import contextlib
import importlib
import importlib.metadata
import io
import os
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from . import folder
from .tasks import TASKS, TRAINING, by_number
from .waiting import waiting

COURSE = "open-set-learning"
# Packages that are imported under another name than they are installed under.
IMPORTED_AS = {"ipython": "IPython"}
INSTALL = (
    "in the folder of this course, activate its environment and run `pip install --editable .`, "
    "or with conda `conda env update --file environment.yml`."
)
ANEW = "make the environment anew, as README.md says."


@dataclass(frozen=True)
class Line:
    """What was found: whether it is fine, and one sentence."""

    fine: bool
    text: str

    def __str__(self) -> str:
        return f"{'ok' if self.fine else 'to do':<7}{self.text}"


class _ToDo(Exception):
    """Something is missing or wrong; the message says what to do."""


def check() -> None:
    """Print a line on each thing that there is to do, or one line if there is nothing to do.

    When a class is graded it prints nothing: that machine is not the student's.
    """
    if os.environ.get("NBGRADER_EXECUTION"):
        return
    found = list(lines())
    to_do = [line for line in found if not line.fine]
    for line in to_do or [Line(True, f"your machine is ready: {len(found)} things were checked.")]:
        print(line)


def lines() -> Iterator[Line]:
    """Check one thing after another, and yield a `Line` on each."""
    complete = True
    for line in _installed():
        complete = complete and line.fine
        yield line
    for subject, find in (
        ("digits", _digits),
        ("device", _device),
        ("epochs", _epochs),
        ("notebooks", _notebooks),
        ("saving", _saving),
    ):
        yield _line(subject, find, complete)


def _line(subject: str, find: Callable[[], str], complete: bool) -> Line:
    try:
        with _said_if_slow(subject), _quietly():
            return Line(True, f"{subject}: {find()}")
    except _ToDo as to_do:
        return Line(False, f"{subject}: {to_do}")
    except Exception as error:
        if hasattr(error, "_render_traceback_"):  # the kit's own, which says what to do
            return Line(False, f"{subject}: {error}")
        if not complete:
            return Line(False, f"{subject}: known once the packages above are in order; then check again.")
        return Line(False, f"{subject}: {_in_words(error)}; {ANEW}")


def _said_if_slow(subject: str) -> contextlib.AbstractContextManager[None]:
    return waiting(f"{'wait':<7}{subject}: being checked")


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        yield


def _in_words(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"


# ---- what is installed ----


def _installed() -> Iterator[Line]:
    try:
        python = importlib.metadata.metadata(COURSE)["Requires-Python"]
        packages = importlib.metadata.requires(COURSE)
    except importlib.metadata.PackageNotFoundError:
        yield Line(False, f"{COURSE} is not installed for {sys.executable}: {INSTALL}")
        return
    yield _python(python)
    for requirement in packages or ():
        if "extra ==" not in requirement:
            yield _package(requirement)


def _python(requirement: str) -> Line:
    _, bound = _name_and_bound(f"python {requirement}")
    version = ".".join(map(str, sys.version_info[:3]))
    if not _reaches(version, bound):
        return Line(False, f"Python {version} is too old: install Python {bound} or later, and {ANEW}")
    return Line(True, f"Python {version} ({bound} or later), {sys.executable}")


def _package(requirement: str) -> Line:
    name, bound = _name_and_bound(requirement)
    try:
        version = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return Line(False, f"{name} is not installed: {INSTALL}")
    if not _reaches(version, bound):
        return Line(False, f"{name} {version} is too old, {bound} or later is needed: {INSTALL}")
    try:
        with _said_if_slow(name), _quietly():
            importlib.import_module(IMPORTED_AS.get(name, name))
    except Exception as error:
        return Line(False, f"{name} {version} is installed, but cannot be imported ({_in_words(error)}): {ANEW}")
    return Line(True, f"{name} {version} ({bound} or later)")


def _name_and_bound(requirement: str) -> tuple[str, str]:
    ((name, bound),) = re.findall(r"^([\w.-]+)\s*>=\s*([\d.]+)", requirement)
    return name, bound


def _reaches(version: str, bound: str) -> bool:
    """Compare releases; the library `packaging` would, but it may be missing."""
    return _release(version) >= _release(bound)


def _release(version: str) -> list[int]:
    digits = re.findall(r"^[\d.]*", version)[0]
    numbers = [int(number) for number in digits.split(".") if number]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return numbers


# ---- what the notebooks will use ----


def _digits() -> str:
    from . import data

    with contextlib.redirect_stdout(io.StringIO()) as printed:
        name, root = data.name(), data.prepare()
    if printed.getvalue():  # MNIST could not be downloaded
        raise _ToDo(printed.getvalue().strip())
    return f"{name}, kept in {root}"


def _device() -> str:
    from . import settings

    return f"{settings.device()}, for the training in {by_number([TRAINING])}"


def _epochs() -> str:
    from . import settings

    return f"{settings.epochs()}, for the training in {by_number([TRAINING])}"


def _notebooks() -> str:
    place = folder.of_notebooks()
    missing = [task.file for task in TASKS if not (place / task.file).is_file()]
    if len(missing) == len(TASKS):
        raise _ToDo(folder.none_is_there())
    if missing:
        raise _ToDo(
            f"{', '.join(missing)} not found in {place}: put all ten into one folder, with the names they came with."
        )
    return f"all ten are in {place}"


def _saving() -> str:
    place = folder.of_notebooks()
    file = place / f".{COURSE}.{os.getpid()}"
    try:
        file.write_bytes(b"1")
        file.unlink()
    except OSError as error:
        raise _ToDo(
            f"nothing can be written in {place} ({error.strerror}): make it writable, or copy the notebooks "
            f"to a folder of your own; {by_number([TRAINING])} saves its network beside them."
        ) from None
    return f"files can be written in {place}"


def main() -> int:
    """Print the lines; return 1 if there is something to do."""
    argparse.ArgumentParser(
        "python -m helpers.machine", description="Check what the course needs of a computer."
    ).parse_args()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack some letters
    found = []
    for line in lines():
        print(line, flush=True)
        found.append(line.fine)
    return 0 if all(found) else 1
