"""Attacks: submissions that try to get points without solving anything, or to do harm; one file each in attacks/.

The first lines of a file say in one sentence what the attack tries. Then come settings, here with their defaults:

| setting             | what it says                                                                                |
| ------------------- | ------------------------------------------------------------------------------------------- |
| `# points: 0`       | the points that it honestly earns                                                           |
| `# parts:`          | what is right in its own answers, as `NAME: part, part; NAME`: among the honest points       |
| `# base: untouched` | the other cells are as released; `right`: they hold the solutions                           |
| `# noticed: static` | its source shows it; `dynamic`: only running shows it; `no`: it looks like an honest mistake |
| `# gains: 0`        | points that it forges; no judge can compute them again, so a human who is told of it decides |
| `# risks: 0`        | points for right answers of its own that it may destroy, by chance                           |
| `# seconds: 4`      | the seconds that a check or a cell may take: fewer for an attack that never ends            |

Sections follow, `# %% WHERE`:

| WHERE                                       | what it holds                                                         |
| ------------------------------------------- | --------------------------------------------------------------------- |
| a pinned name                               | the source of its cell                                                |
| `before` or `after` a name or `check NAME`  | a new code cell there                                                 |
| `first`, `last`, `markdown`, `raw`          | a new cell in each notebook, the last three at its end                |
| `cell NOTEBOOK`                             | a new cell as JSON, at the end of a notebook                          |
| `change` a name, `check NAME` or a notebook | JSON that is merged into the cell, or into the notebook's metadata    |
| `order NOTEBOOK`                            | grade ids: their cells change places, to stand in this order         |
| `file PATH`, `link PATH`                    | another file, a link to what is named                                 |
| `made PATH`                                 | a Python expression of a file's text or bytes; `notebooks` by name    |
"""

import functools
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat
from course import RELEASE, without_pictures
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell

from helpers.tasks import TASKS, Task

ATTACKS = Path(__file__).parent / "attacks"
SECONDS = 4  # that a check or a cell may take
NEW = {"first": new_code_cell, "last": new_code_cell, "markdown": new_markdown_cell, "raw": new_raw_cell}


@dataclass(frozen=True)
class Attack:
    """A dishonest submission; words: what it tries."""

    name: str
    words: str
    points: int
    parts: str
    base: str
    noticed: str
    gains: int
    risks: int
    seconds: float
    sections: list[tuple[str, str]]


def load(path: Path) -> Attack:
    """Return the attack that a file holds."""
    head, *parts = re.split(r"^# %% (.*)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    keys = dict(re.findall(r"^# (points|parts|base|noticed|gains|risks|seconds): (.*)$", head, re.MULTILINE))
    words = [line[2:] for line in head.splitlines() if line[2:].split(":")[0] not in keys]
    return Attack(
        path.stem,
        " ".join(words),
        int(keys.get("points", 0)),
        keys.get("parts", ""),
        keys.get("base", "untouched"),
        keys.get("noticed", "static"),
        int(keys.get("gains", 0)),
        int(keys.get("risks", 0)),
        float(keys.get("seconds", SECONDS)),
        list(zip(parts[::2], (part.strip("\n") for part in parts[1::2]))),
    )


def attacks() -> list[Attack]:
    """Return all attacks."""
    return [load(path) for path in sorted(ATTACKS.glob("*.py"))]


@functools.cache
def _released() -> dict[str, str]:
    """Return the notebooks of the release as JSON, by name: read once, and shortened, for there are many attacks."""
    return {
        task.notebook: json.dumps(without_pictures(nbformat.read(RELEASE / task.file, as_version=4))) for task in TASKS
    }


def hand_in(attack: Attack, folder: Path, right: dict[str, str], tasks: Sequence[Task] = TASKS) -> None:
    """Write the submission, with the notebooks of these tasks; raises `KeyError` for a place that does not exist."""
    written = {where: text for where, text in attack.sections if where in right}
    answers = (right if attack.base == "right" else {}) | written
    notebooks = {name: nbformat.from_dict(json.loads(text)) for name, text in _released().items()}
    for notebook in notebooks.values():
        for cell in notebook.cells:
            cell.source = answers.get(_grade_id(cell), cell.source)
    folder.mkdir(parents=True)
    for where, text in attack.sections:
        if where in right:
            continue
        kind, _, place = where.partition(" ")
        if kind == "file":
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            (folder / place).write_text(text + "\n", encoding="utf-8")
        elif kind == "link":
            (folder / place).symlink_to(text)
        elif kind != "made":
            _edit(notebooks, kind, place, text)
    for task in tasks:
        (folder / task.file).write_text(json.dumps(notebooks[task.notebook]), encoding="utf-8")
    for where, text in attack.sections:
        kind, _, place = where.partition(" ")
        if kind == "made":
            content = eval(text, {"json": json, "notebooks": notebooks})
            (folder / place).write_bytes(content if isinstance(content, bytes) else content.encode())


def _edit(notebooks: dict, kind: str, place: str, text: str) -> None:
    if kind in NEW:
        for notebook in notebooks.values():
            notebook.cells.insert(0 if kind == "first" else len(notebook.cells), NEW[kind](text))
    elif kind == "cell":
        notebooks[place].cells.append(nbformat.from_dict(json.loads(text)))
    elif kind == "order":
        cells, order = notebooks[place].cells, text.split()
        ids = [_grade_id(cell) for cell in cells]
        moved = [cells[ids.index(one)] for one in order]
        for number, cell in zip(sorted(map(ids.index, order)), moved):
            cells[number] = cell
    elif kind == "change" and place in notebooks:
        _merge(notebooks[place].metadata, json.loads(text))
    elif kind in ("change", "before", "after"):
        cells, number = _find(notebooks, place.replace(" ", "_"))
        if kind == "change":
            _merge(cells[number], json.loads(text))
        else:
            cells.insert(number + (kind == "after"), new_code_cell(text))
    else:
        raise KeyError(f"{kind} {place}")


def _find(notebooks: dict, grade_id: str) -> tuple[list, int]:
    for notebook in notebooks.values():
        for number, cell in enumerate(notebook.cells):
            if _grade_id(cell) == grade_id:
                return notebook.cells, number
    raise KeyError(grade_id)


def _grade_id(cell) -> str:
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


def _merge(into: dict, changes: dict) -> None:
    for key, value in changes.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = nbformat.from_dict(value)
