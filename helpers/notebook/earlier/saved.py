"""Saved notebooks: finds and reads those of the current folder.

In a notebook of format 4, a cell is plain JSON: its kind, its source and its metadata, in all minor versions. `json`
reads that. `nbformat` is imported for older formats alone: it imports jsonschema, which takes a second or two.
"""

import contextlib
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from ..tasks import TASKS, Task, task_of


@dataclass(frozen=True)
class Cell:
    """A cell of a saved notebook: its kind ("code", "markdown", "raw"), its source, and what nbgrader has noted."""

    kind: str
    source: str
    noted: dict


class Unreadable(Exception):
    """An earlier notebook that cannot be read; the message says what to do."""


def read(task: Task) -> list[Cell]:
    """Return the cells of the saved notebook of a task. Raises `Unreadable`."""
    try:
        # Some editors put a byte order mark in front, which json does not take.
        text = Path(task.file).read_text(encoding="utf-8-sig")
        return [_cell(cell) for cell in _cells(text)]
    except FileNotFoundError:
        raise Unreadable(f"{task.file} is not in this folder. {_where_else(task)}") from None
    except OSError as error:
        raise Unreadable(f"{task.file} cannot be read ({error.strerror}).") from None
    except Exception:
        raise Unreadable(
            f"{task.file} is not a valid notebook. Open it and save it again, or take a fresh copy "
            "and put your answers into it."
        ) from None


def _cells(text: str) -> list[dict]:
    notebook = json.loads(text)
    if notebook["nbformat"] == 4:
        return notebook["cells"]
    import nbformat

    return nbformat.reads(text, as_version=4).cells


def _cell(cell: dict) -> Cell:
    source, noted = cell["source"], cell["metadata"].get("nbgrader")
    # As the format says, a text of several lines may be a list of them.
    return Cell(cell["cell_type"], "".join(source), noted if isinstance(noted, dict) else {})


def key(task: Task) -> tuple[str, str]:
    """Return what a notebook's work depends on: the folder, and the contents of this and all earlier notebooks."""
    digest = hashlib.sha256()
    for needed in TASKS[: task.number]:
        with contextlib.suppress(OSError):
            digest.update(Path(needed.file).read_bytes())
        digest.update(b"|")
    return str(Path.cwd()), digest.hexdigest()


def advice(name: str) -> str:
    """Return advice on a name that is not written: it may be in a copy of its notebook."""
    task = task_of(name)
    copies = _copies(task)
    if copies:
        return f"If you have written it in {copies[0]}: only {task.file} is read and graded, so rename the two."
    return "If you have written it, save its notebook and run this cell again."


def _where_else(task: Task) -> str:
    """Return advice on a notebook that is missing: it may be there under another name."""
    copies = _copies(task)
    if copies:
        return f"{copies[0]} holds its cells: give it the name {task.file} again; grading looks for that name, too."
    return "Put all notebooks into one folder, with the names they came with."


def _copies(task: Task) -> list[str]:
    """Return the other notebooks of this folder in which the task is written, such as task01...-Copy1.ipynb."""
    marks = [f'"grade_id": "check_{name}"' for name in task.names]
    found = []
    for path in sorted(Path().glob("*.ipynb")):
        with contextlib.suppress(OSError, ValueError):
            if path.name != task.file and any(mark in path.read_text(encoding="utf-8") for mark in marks):
                found.append(path.name)
    return found
