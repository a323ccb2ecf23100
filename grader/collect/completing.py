"""A later attempt with fewer notebooks does not replace more: what it lacks is taken from the attempt before.

Students often hand in again just what they have corrected, and some LMSs then give nothing else.
"""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from helpers.tasks import TASKS, Task

from ..submissions import Choice, Notebook


@dataclass
class Completed:
    """The files of an attempt, with those of earlier attempts that it lacks; the tasks for which there were any."""

    files: dict[str, bytes]
    tasks: list[Task] = field(default_factory=list)

    def __str__(self) -> str:
        """Say which tasks are taken from the attempt before."""
        numbers = [task.number for task in TASKS if task in self.tasks]
        runs: list[list[int]] = []
        for number in numbers:
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        said = [f"{run[0]} to {run[-1]}" if len(run) > 2 else " and ".join(map(str, run)) for run in runs]
        return f"task{'s' if len(numbers) > 1 else ''} {', '.join(said)}"


def complete(files: dict[str, bytes], earlier: dict[str, bytes]) -> Completed:
    """Return the files of an attempt, with the notebooks of an earlier one that hold more of a task.

    That is so if the later attempt has no notebook of the task, one that cannot be read, or one without an answer.
    """
    new, old = _chosen(files), _chosen(earlier)
    completed = Completed(dict(files))
    for task in TASKS:
        there, before = new.get(task), old.get(task)
        if before and _worth(task, before) > _worth(task, there):
            completed.tasks.append(task)
            if there and there.path in completed.files and set(there.answers) <= {task}:
                del completed.files[there.path]
            completed.files[_free(before.path, completed.files, before.content)] = before.content
    return completed


def _chosen(files: dict[str, bytes]) -> dict[Task, Notebook]:
    """Return the notebook of each task, also one that cannot be read."""
    notebooks = [notebook for path, content in files.items() if (notebook := Notebook.read(path, content))]
    chosen = dict(Choice(notebooks).chosen)
    for task in TASKS:
        for notebook in notebooks:
            if task not in chosen and PurePosixPath(notebook.path).name == task.file:
                chosen[task] = notebook
    return chosen


def _worth(task: Task, notebook: Notebook | None) -> int:
    """Return how much a notebook is worth: nothing, a damaged one, one without an answer, one with answers."""
    if notebook is None:
        return 0
    if task not in notebook.answers:
        return 1
    return 3 if notebook.answers[task] else 2


def _free(path: str, files: dict[str, bytes], content: bytes) -> str:
    """Return a path that no other file has."""
    place, number = PurePosixPath(path), 2
    folded = {name.casefold(): name for name in files}
    while folded.get(path.casefold(), path) != path or files.get(path, content) != content:
        path, number = str(place.with_name(f"{place.stem}~{number}{place.suffix}")), number + 1
    return path
