"""Fingerprints tell whether anything has changed that can change a verdict: in submission, release or code.

The code that counts is imported by a worker, or runs beside students' code. Comments and docstrings do not count. A
worker of a cluster refuses where its own clone and digits would let a class be graded again.
"""

import ast
import functools
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from helpers.notebook import data
from helpers.tasks import TASKS, Task

from ..autograde.results import Source
from ..files import digest_of
from ..places import ROOT
from ..sandbox.start import SHOWN
from ..submissions import Submission
from .course import ABOUT_LATE

PACKAGES = ("helpers", "grader")
# They grade and convert, take over, and are what nbgrader_config.py names.
DECIDING = ("grader.worker", "grader.gradebook.records", "grader.feedback", "grader.preprocessors")
OF_A_TASK = re.compile(r"helpers/(checks|standins|notebook/probes)/task(\d\d)\b")  # the file of a task's own module


def digest_of_submission(submission: Submission) -> str:
    """Return a fingerprint of a submission; its time, which each run reads, is not in it."""
    others = [item for item in sorted(submission.others.items()) if item[0] != "timestamp.txt"]
    parts = [*sorted(submission.notebooks.items()), *sorted(submission.rivals.items()), *others]
    return digest_of(*(part for item in parts for part in item), json.dumps(submission.problems))


def digest_of_release(sources: dict[str, Source], *others: object) -> str:
    """Return a fingerprint of the release's cells, of what decides here, and of `others` that decide."""
    cells = repr([(name, source.cells) for name, source in sources.items()])
    return digest_of(*what_decides(), cells, repr(others))


def what_decides(root: Path = ROOT) -> tuple[str, str]:
    """Return what each machine has of its own: a fingerprint of the kit's code and settings, and the digits in use.

    root: the folder of the kit.
    """
    return digest_of(_code(root).digest, digest_of_settings(root)), data.wanted()


def digest_of_settings(root: Path = ROOT) -> str:
    """Return a fingerprint of nbgrader_config.py, and of what feedback pages are made from.

    root: the folder of the kit.
    """
    settings = ast.parse((root / "nbgrader_config.py").read_text(encoding="utf-8"))
    settings.body = [statement for statement in settings.body if not _is_about_late(statement)]
    pages = [path for path in sorted((root / "grader" / "feedback").rglob("*")) if path.is_file()]
    parts = [path.read_bytes() for path in pages if path.suffix in (".j2", ".css", ".json")]
    return digest_of(_plain(settings), *parts)


def _is_about_late(statement: ast.stmt) -> bool:
    """Return whether a statement sets what being late costs, which each run computes anew."""
    words = {node.attr for node in ast.walk(statement) if isinstance(node, ast.Attribute)}
    return bool(words & {*ABOUT_LATE})


def digests_by_notebook(*others: object) -> dict[str, str]:
    """Return a fingerprint of the code that a notebook's run depends on, and of `others`, by notebook."""
    return {task.notebook: digest_of(_code(ROOT).digest_for(task), repr(others)) for task in TASKS}


@functools.cache
def _code(root: Path) -> "Code":
    return Code(root)


class Code:
    """The kit's code that decides on verdicts; root: the folder of the kit."""

    def __init__(self, root: Path):
        self.files = code_that_decides(root)
        self.names = {path: path.relative_to(root).as_posix() for path in self.files}
        self.parts = {name: digest_of(name, self.files[path].parsed.plain) for path, name in self.names.items()}
        self.own = {path: found for path, name in self.names.items() if (found := OF_A_TASK.match(name))}
        self.shared = {*self.files} - {*self.own}
        self.shared |= self._imported_by(self.shared)  # no shared module imports a task's today
        self.data = [digest_of(path.read_bytes()) for path in _data_beside(root)]

    @property
    def digest(self) -> str:
        """A fingerprint of all of it."""
        return self._digest_of(self.files)

    def digest_for(self, task: Task) -> str:
        """Return a fingerprint of what a task's notebook depends on.

        That is what all share, the task's check and probe, the stand-ins for earlier tasks, and what these import.
        Checks of earlier tasks count by what they say of the student's answers, which is seen in each run.
        """
        begin = [
            path
            for path, found in self.own.items()
            if (int(found[2]) < task.number if found[1] == "standins" else int(found[2]) == task.number)
        ]
        return self._digest_of({*self.shared, *begin, *self._imported_by(begin)})

    def _digest_of(self, paths: Iterable[Path]) -> str:
        return digest_of(*self.data, *(self.parts[name] for name in sorted(map(self.names.__getitem__, paths))))

    def _imported_by(self, paths: Iterable[Path]) -> set[Path]:
        """Return the modules of tasks that these files import, directly or not."""
        waiting, found = [*paths], set[Path]()
        while waiting:
            new = {path for path in self.files[waiting.pop()].imports if path in self.own} - found
            found |= new
            waiting += new
        return found


def _data_beside(root: Path) -> list[Path]:
    """Return the files that are no code, and lie beside students' code: notebooks show what is in them."""
    found = [path for folder in SHOWN for path in (root / folder).rglob("*") if path.is_file()]
    return sorted(path for path in found if path.suffix not in (".py", ".pyc") and not path.name.startswith("."))


@dataclass(frozen=True)
class Parsed:
    """What counts in a source: its syntax tree as plain text, and its imports, as level, module and name."""

    plain: str
    imported: frozenset[tuple[int, str, str]]


@dataclass(frozen=True)
class File:
    """A file of code, and the files that run where its imports run."""

    parsed: Parsed
    imports: tuple[Path, ...]


def code_that_decides(root: Path = ROOT) -> dict[Path, File]:
    """Return the files that grading imports, directly or not, and those that lie beside students' code."""
    waiting = [path for module in DECIDING for path in _files_of(root, module)]
    waiting += [path for folder in SHOWN for path in (root / folder).rglob("*.py")]
    found: dict[Path, File] = {}
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        parsed = _parsed(path.read_text(encoding="utf-8"))
        names = _imported(parsed, path.relative_to(root).parent.parts)
        found[path] = File(parsed, tuple({file for name in names for file in _files_of(root, name)}))
        waiting += found[path].imports
        if path.name == "__init__.py" and "importlib.import_module" in names:
            # It puts together the names of the modules and packages that it imports.
            waiting += [*path.parent.glob("*.py"), *path.parent.glob("*/__init__.py")]
    return found


def _files_of(root: Path, name: str) -> Iterator[Path]:
    """Yield the files that run when a full name of the kit is imported: those of its packages, and a module's own."""
    parts = name.split(".")
    if parts[0] not in PACKAGES:
        return
    for length in range(1, len(parts) + 1):
        place = root.joinpath(*parts[:length])
        for path in (place / "__init__.py", place.with_suffix(".py")):
            if path.is_file():
                yield path


@functools.cache
def _parsed(source: str) -> Parsed:
    tree = ast.parse(source)
    found: set[tuple[int, str, str]] = set()
    for node in ast.walk(tree):  # at its top or in a function
        if isinstance(node, ast.Import):
            found |= {(0, "", alias.name) for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {(node.level, node.module or "", alias.name) for alias in node.names}
    return Parsed(_plain(tree), frozenset(found))


def _imported(parsed: Parsed, package: tuple[str, ...]) -> set[str]:
    """Return the full names of all imports in a module of a package."""
    names = set()
    for level, module, name in parsed.imported:
        above = package[: len(package) - level + 1] if level else ()
        names.add(".".join(filter(None, (*above, module, name))))
    return names


def _plain(node: object) -> str:
    """Return code as plain text: its syntax tree without docstrings.

    Empty fields are left out, because versions of Python differ in these.
    """
    if isinstance(node, list):
        return f"[{', '.join([_plain(part) for part in node if not _is_text(part)])}]"
    if not isinstance(node, ast.AST):
        return repr(node)
    fields = [f"{name}={_plain(value)}" for name, value in ast.iter_fields(node) if value not in (None, [])]
    return f"{type(node).__name__}({', '.join(fields)})"


def _is_text(node: object) -> bool:
    """Return whether a statement is only a text, such as a docstring."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
