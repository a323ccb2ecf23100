"""Finds the notebooks among the files of a student, and the answers that are written in each."""

import ast
import functools
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from nbformat import NotebookNode

from helpers.tasks import STUB, TASKS, Task

from ..places import RELEASE
from ..repair.reading import Parsed, Unreadable, defines, name_of, parse
from .ids import named

Answers = dict[str, str]  # the source of each answer that is written, by its name


@dataclass(eq=False)
class Notebook:
    """A file that is a notebook, or should be one.

    parsed: its content, if it can be read. answers: the written answers, for each task whose cells it holds. damage:
    why it cannot be read. blank: whether there is nothing in it.
    """

    path: str
    content: bytes
    parsed: Parsed | None = None
    answers: dict[Task, Answers] = field(default_factory=dict)
    damage: str = ""
    blank: bool = False

    @classmethod
    def read(cls, path: str, content: bytes) -> "Notebook | None":
        """Return the notebook in a file; None if the file is something else."""
        name = path.lower()
        is_named = ".ipynb" in PurePosixPath(name).name
        # Browsers and mail programs save notebooks under other names.
        if not is_named and not (name.endswith((".json", ".txt")) and b'"cells"' in content):
            return None
        try:
            parsed = parse(content)
        except Unreadable as error:
            blank = not content.strip(b"\0 \t\r\n")
            return cls(path, content, damage=str(error), blank=blank) if is_named else None
        cells = parsed.notebook.cells
        return cls(path, content, parsed, _answers(cells), blank=not any(cell.source.strip() for cell in cells))

    @property
    def shown(self) -> str:
        """Its path, for a sentence."""
        return named(self.path)

    def written(self, task: Task) -> int:
        """Return how many answers of a task are written."""
        return len(self.answers.get(task, {}))

    def differs(self, other: "Notebook", task: Task) -> bool:
        """Return whether this holds an answer of a task that the other notebook lacks, or has otherwise."""
        own, others = self.answers.get(task, {}), other.answers.get(task, {})
        return any(_plain(source) != _plain(others.get(name, "")) for name, source in own.items())


def _answers(cells: list[NotebookNode]) -> dict[Task, Answers]:
    """Return the written answers, for each task whose cells are among these."""
    sources = _sources_by_grade_id(cells)
    if not _tasks_of(sources):  # nbgrader's metadata may be lost
        sources = _sources_by_definition(cells)
    tasks = _tasks_of(sources)
    return {
        task: {name: sources[name] for name in task.names if is_written(name, sources.get(name, ""))}
        for task in TASKS
        if task in tasks
    }


def _sources_by_grade_id(cells: list[NotebookNode]) -> dict[str, str]:
    """Return the sources of the cells that have a `grade_id`, by it."""
    sources: dict[str, str] = {}
    for cell in cells:
        name = name_of(cell)
        # A copy that is a stub does not hide the answer.
        if name and (name not in sources or is_written(name, cell.source)):
            sources[name] = cell.source
    return sources


def _sources_by_definition(cells: list[NotebookNode]) -> dict[str, str]:
    """Return the sources of the cells that define a name of the tasks, by this name."""
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    sources = {}
    for name in (name for task in TASKS for name in task.names):
        defining = [source for source in code if defines(source, name)]
        if defining:
            written = [source for source in defining if is_written(name, source)]
            sources[name] = [*written, *defining][0]
    return sources


def _tasks_of(names: dict[str, str]) -> set[Task]:
    """Return the tasks that have an answer or a check among these names."""
    return {task for task in TASKS for name in task.names if name in names or f"check_{name}" in names}


def is_written(name: str, source: str) -> bool:
    """Return whether the cell of an answer holds other code than the cell that was released."""
    plain = _plain(source)
    if not plain:
        return False
    stub = _stubs().get(name)
    return STUB not in source if stub is None else plain != stub


@functools.cache
def _stubs() -> dict[str, str]:
    """Return the code of the answers' cells as released, by name."""
    found = {}
    for task in TASKS:
        path = RELEASE / task.file
        cells = parse(path.read_bytes()).notebook.cells if path.is_file() else []
        found.update({name: _plain(cell.source) for cell in cells if (name := name_of(cell)) in task.names})
    return {name: code for name, code in found.items() if name}


def _plain(source: str) -> str:
    """Return code without comments and spacing; what is no Python, without comments on lines of their own."""
    try:
        return ast.unparse(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        lines = [line.strip() for line in source.splitlines()]
        return "\n".join(line for line in lines if line and not line.startswith("#"))
