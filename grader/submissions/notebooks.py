"""Chooses the notebook of each task among those that a student handed in."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from nbformat import NotebookNode

from helpers.tasks import STUB, TASKS, Task

from ..repair.reading import Parsed, Unreadable, defines, name_of, parse


@dataclass(eq=False)
class Notebook:
    """A file that is a notebook, or should be one.

    parsed: its content, if it can be read. answers: how many answers are written, for each task whose cells it holds.
    damage: why it cannot be read.
    """

    path: str
    content: bytes
    parsed: Parsed | None = None
    answers: dict[Task, int] = field(default_factory=dict)
    damage: str = ""

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
            return cls(path, content, damage=str(error)) if is_named else None
        return cls(path, content, parsed, _answers(parsed.notebook.cells))


def _answers(cells: list[NotebookNode]) -> dict[Task, int]:
    """Return how many answers are written, for each task whose cells are among these."""
    sources = _sources_by_grade_id(cells)
    if not _tasks_of(sources):  # nbgrader's metadata may be lost
        sources = _sources_by_definition(cells)
    tasks = _tasks_of(sources)
    return {task: sum(_is_written(sources.get(name, "")) for name in task.names) for task in TASKS if task in tasks}


def _sources_by_grade_id(cells: list[NotebookNode]) -> dict[str, str]:
    """Return the sources of the cells that have a `grade_id`, by it."""
    sources = {}
    for cell in cells:
        name = name_of(cell)
        # A copy that is a stub does not hide the answer.
        if name and (name not in sources or _is_written(cell.source)):
            sources[name] = cell.source
    return sources


def _sources_by_definition(cells: list[NotebookNode]) -> dict[str, str]:
    """Return the sources of the cells that define a name of the tasks, by this name."""
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    sources = {}
    for name in (name for task in TASKS for name in task.names):
        defining = [source for source in code if defines(source, name)]
        if defining:
            sources[name] = next(filter(_is_written, defining), defining[0])
    return sources


def _tasks_of(names: dict[str, str]) -> set[Task]:
    """Return the tasks that have an answer or a check among these names."""
    return {task for task in TASKS for name in task.names if name in names or f"check_{name}" in names}


def _is_written(source: str) -> bool:
    return bool(source.strip()) and STUB not in source


class Choice:
    """The choice of a notebook for each task.

    chosen: the notebooks, by task. problems: a sentence for each thing that is wrong. flags: those of the problems that
    a person should see.
    """

    def __init__(self, notebooks: list[Notebook]):
        self.notebooks = notebooks
        self.chosen: dict[Task, Notebook] = {}
        self.problems: list[str] = []
        self.flags: list[str] = []
        self._mentioned: list[Notebook] = []
        for task in TASKS:
            self._choose(task)
        for notebook in notebooks:
            if notebook not in self.chosen.values() and notebook not in self._mentioned:
                self._leave(notebook)

    def _choose(self, task: Task) -> None:
        """Choose the notebook of a task."""
        own = _own(task, self.notebooks)
        copies = [notebook for notebook in self.notebooks if task in notebook.answers and notebook is not own]
        copies.sort(key=lambda notebook: -notebook.answers[task])  # those with as many stay in the order of reading
        if own and not own.damage and (task in own.answers or not copies):
            self.chosen[task] = own
            if task not in own.answers:
                self.problems.append(f"{own.path} holds none of its task's cells: it was graded as it is.")
        elif copies:
            self.chosen[task] = copies[0]
            self._mentioned += copies
            self.problems.append(_said_copy(task, own, copies))
        elif not own:
            self.problems.append(f"{task.file} is missing.")

    def _leave(self, notebook: Notebook) -> None:
        """Note that a notebook is not graded."""
        sentence = _said_unused(notebook, self.chosen)
        self.problems.append(sentence)
        if notebook.damage:
            self.flags.append(sentence)


def _own(task: Task, notebooks: list[Notebook]) -> Notebook | None:
    """Return the notebook with the task's name; if only one is like it but for upper and lower case, that one."""
    exact = [notebook for notebook in notebooks if notebook.path == task.file]
    similar = [notebook for notebook in notebooks if notebook.path.lower() == task.file.lower()]
    return exact[0] if exact else similar[0] if len(similar) == 1 else None


def _said_copy(task: Task, own: Notebook | None, copies: list[Notebook]) -> str:
    """Return the sentence for a task whose notebook is taken from a file of another name."""
    if own is None:
        why = f"{task.file} is missing"
    elif own.damage:
        why = f"{own.path} cannot be read"
    else:
        why = f"{own.path} holds none of its task's cells"
    said = f"{why}: {copies[0].path} was graded in its place"
    if not copies[1:]:
        return f"{said}."
    others = ", ".join(f"{copy.path} ({copy.answers[task]})" for copy in copies[1:])
    return f"{said}, with {copies[0].answers[task]} answers written, and not {others}."


def _said_unused(notebook: Notebook, chosen: dict[Task, Notebook]) -> str:
    """Return the sentence for a notebook that is not graded."""
    if notebook.damage:
        return f"{notebook.path} was not graded: {notebook.damage[0].lower()}{notebook.damage[1:]}"
    for task, answers in notebook.answers.items():
        if answers > chosen[task].answers.get(task, 0):
            return (
                f"{notebook.path} was not graded, though it has more answers written than {chosen[task].path}, "
                "which was: compare the two."
            )
    if notebook.answers:
        graded = {chosen[task].path: None for task in notebook.answers}
        return f"{notebook.path} was not graded, but {' and '.join(graded)}."
    return f"{notebook.path} was not graded: it is no notebook of this exercise."
