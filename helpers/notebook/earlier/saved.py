"""Saved notebooks: finds and reads those of the folder with the ten notebooks.

In a notebook of format 4, a cell is plain JSON: its kind, its source and its metadata, in all minor versions. `json`
reads that. `nbformat` is imported for older formats alone: it imports jsonschema, which takes a second or two.
"""

import contextlib
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from .. import folder
from ..tasks import TASKS, Task, task_of


@dataclass(frozen=True)
class Cell:
    """A cell of a saved notebook: its kind ("code", "markdown", "raw"), source, what nbgrader has noted, and id."""

    kind: str
    source: str
    noted: dict
    id: str = ""


class Unreadable(Exception):
    """An earlier notebook that cannot be read; the message says what to do."""


def read(task: Task) -> list[Cell]:
    """Return the cells of the saved notebook of a task. Raises `Unreadable`."""
    try:
        # Some editors put a byte order mark in front, which json does not take.
        text = path_of(task).read_text(encoding="utf-8-sig")
        return [_cell(cell) for cell in _cells(text)]
    except FileNotFoundError:
        raise Unreadable(_not_there(task)) from None
    except OSError as error:
        raise Unreadable(f"{task.file} cannot be read ({error.strerror}).") from None
    except Exception:
        raise Unreadable(
            f"{task.file} is not a valid notebook. Open it and save it again, or take a fresh copy "
            "and put your answers into it."
        ) from None


def path_of(task: Task) -> Path:
    """Return the path of the saved notebook of a task."""
    return folder.of_notebooks() / task.file


def answer(task: Task, name: str) -> tuple[str, str, float] | None:
    """Return the source of the saved cell of a name, its id, and when the notebook was saved, if it can be read."""
    try:
        saved = path_of(task).stat().st_mtime
        found = [cell for cell in read(task) if cell.noted.get("solution") and cell.noted.get("grade_id") == name]
    except (OSError, Unreadable):
        return None
    return (found[-1].source, found[-1].id, saved) if found else None


def _cells(text: str) -> list[dict]:
    notebook = json.loads(text)
    if notebook["nbformat"] == 4:
        return notebook["cells"]
    import nbformat

    return nbformat.reads(text, as_version=4).cells


def _cell(cell: dict) -> Cell:
    source, noted = cell["source"], cell["metadata"].get("nbgrader")
    # As the format says, a text of several lines may be a list of them.
    return Cell(cell["cell_type"], "".join(source), noted if isinstance(noted, dict) else {}, str(cell.get("id", "")))


def key(task: Task) -> tuple[str, str]:
    """Return what a notebook's work depends on: the folder, and the contents of this and all earlier notebooks."""
    digest, place = hashlib.sha256(), folder.of_notebooks()
    for needed in TASKS[: task.number]:
        with contextlib.suppress(OSError):
            digest.update((place / needed.file).read_bytes())
        digest.update(b"|")
    return str(place), digest.hexdigest()


def advice(name: str) -> str:
    """Return advice on a name that is not written: it may be in a copy of its notebook."""
    task = task_of(name)
    copies = _copies(task)
    if copies:
        return f"If you have written it in {copies[0]}: only {task.file} is read and graded, so rename the two."
    return "If you have written it, save its notebook and run this cell again."


def _not_there(task: Task) -> str:
    """Return what to do about a notebook that is missing: it may be there under another name."""
    place, copies = folder.of_notebooks(), _copies(task)
    if not folder.holds_some(place) and not copies:
        return folder.none_is_there()
    missing = f"{task.file} is not in {'this folder' if place == Path.cwd() else place}."
    if copies:
        missing = f"{missing} {copies[0]} holds its cells:"
        return f"{missing} give it the name {task.file} again; grading looks for that name, too."
    return f"{missing} Put all notebooks into one folder, with the names they came with."


def _copies(task: Task) -> list[str]:
    """Return the other notebooks of the folder in which the task is written, such as task01...-Copy1.ipynb."""
    marks = [f'"grade_id": "check_{name}"' for name in task.names]
    found = []
    for path in sorted(folder.of_notebooks().glob("*.ipynb")):
        with contextlib.suppress(OSError, ValueError):
            if path.name != task.file and any(mark in path.read_text(encoding="utf-8") for mark in marks):
                found.append(path.name)
    return found
