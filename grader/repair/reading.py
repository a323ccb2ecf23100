"""Reads the file of a notebook, of any format and in any encoding, and keeps what grading needs."""

import itertools
import json
import re
from dataclasses import dataclass
from typing import Any

from nbformat.notebooknode import NotebookNode


class Unreadable(Exception):
    """A file that cannot be mended; the message is a sentence that says why, and what to do."""


_ASK = "ask the student to hand it in again."
MOST_CELLS, LONGEST = 2_000, 8_000_000  # cells of a notebook, and characters of all their sources


@dataclass(frozen=True)
class Parsed:
    """What a notebook's file holds.

    notebook: the part that grading needs, in format 4.5: types, sources, tags and nbgrader's metadata, and ids that are
    valid and depend on the file alone. beside_cells: the texts in metadata and attachments of each cell. beside: the
    texts in the rest of the file.
    """

    notebook: NotebookNode
    beside_cells: list[str]
    beside: str


def parse(content: bytes) -> Parsed:
    """Return what is in the file of a notebook, of any format; raises `Unreadable`."""
    raw = _read(content)
    if "cells" not in raw and isinstance(raw.get("worksheets"), list):  # formats 2 and 3
        sheets = [sheet.get("cells") for sheet in raw["worksheets"] if isinstance(sheet, dict)]
        notebook = bare([cell for sheet in sheets if isinstance(sheet, list) for cell in sheet])
        return Parsed(notebook, [], _texts_in(raw))
    cells = raw.pop("cells", None)
    notebook = bare(cells)  # raises unless they are a list
    beside_cells = [[cell.get("metadata"), cell.get("attachments")] for cell in cells if isinstance(cell, dict)]
    return Parsed(notebook, [*map(_texts_in, beside_cells)], _texts_in(raw))


def _texts_in(value: object) -> str:
    """Return all texts in what JSON holds, however deep."""
    found, waiting = [], [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, (list, dict)):
            waiting += value
            waiting += value.values() if isinstance(value, dict) else ()
    return "\n".join(found)


def _read(content: bytes) -> dict[str, Any]:
    """Return the JSON in a notebook's file, in any of the usual encodings; raises `Unreadable`."""
    text = _text(content)
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(_why(text, error)) from None
    if not isinstance(raw, dict):
        raise Unreadable(f"The file is no notebook: {_ASK}")
    return raw


def _text(content: bytes) -> str:
    encoding = json.detect_encoding(content)
    try:
        text = content.decode(encoding, "surrogatepass")
    except UnicodeError:
        if not encoding.startswith("utf-8"):
            raise Unreadable(f"The file is no text, or it is damaged: {_ASK}") from None
        text = content.decode("cp1252", "replace")  # what older editors on Windows write
    text = text.strip("\0\ufeff \t\r\n")
    if not text:
        raise Unreadable(f"The file is empty: {_ASK}")
    return text


def _why(text: str, error: Exception) -> str:
    """Return why a text is no JSON."""
    if re.search(r"^(<{7}|>{7})", text, re.MULTILINE):
        return 'The file holds the marks of a merge conflict ("<<<<<<<"): ask the student to choose one version.'
    if text.startswith("<"):
        return "The file is a web page, not a notebook: ask the student for the notebook itself."
    if not text.startswith("{"):
        return f"The file is no notebook: {_ASK}"
    if isinstance(error, json.JSONDecodeError):
        if error.pos >= len(text) or error.msg.startswith("Unterminated string") or not text.endswith("}"):
            return f"The file ends in the middle: {_ASK}"
        return f"The file is damaged in line {error.lineno}: {_ASK}"
    return f"The file is damaged: {_ASK}"


def bare(cells: object) -> NotebookNode:
    """Return a notebook of format 4.5 that keeps of these cells what grading needs; raises `Unreadable`."""
    if not isinstance(cells, list):
        raise Unreadable(f"The file is no notebook, it has no list of cells: {_ASK}")
    if len(cells) > MOST_CELLS:
        raise Unreadable(f"The file holds over {MOST_CELLS:,} cells: {_ASK}")
    found = [_cell(raw) for raw in cells if isinstance(raw, dict)]
    if sum(len(cell.source) for cell in found) > LONGEST:
        raise Unreadable(f"The cells of the file hold over {LONGEST // 10**6} million characters: {_ASK}")
    _give_ids(found)
    return NotebookNode(nbformat=4, nbformat_minor=5, metadata=NotebookNode(), cells=found)


def _cell(raw: dict[str, Any]) -> NotebookNode:
    """Return a cell of format 4.5, from one of any format."""
    kind, metadata = raw.get("cell_type"), raw.get("metadata")
    return new_cell(
        kind if kind in ("code", "markdown") else "raw",
        _source(raw.get("source", raw.get("input"))),
        metadata if isinstance(metadata, dict) else {},
        raw.get("id"),
    )


def _source(source: object) -> str:
    lines = source if isinstance(source, list) else [source]
    return clean("".join(str(line) for line in lines if isinstance(line, (str, int, float))))


def clean(text: str) -> str:
    """Return the text without halves of characters (surrogates), which no file can hold."""
    return text.encode("utf-8", "replace").decode()


def new_cell(kind: str, source: str, metadata: dict[str, Any], id: object = None) -> NotebookNode:
    """Return a cell that keeps, of the metadata, tags and nbgrader's own where they have the right types."""
    kept = NotebookNode()
    tags, about = metadata.get("tags"), metadata.get("nbgrader")
    if isinstance(tags, list):
        # Tags become names of classes in web pages.
        tags = [tag for tag in tags if isinstance(tag, str) and re.fullmatch(r"[\w.:-]+", tag, re.ASCII)]
        tags = list(dict.fromkeys(tags))
        if tags:
            kept.tags = tags
    if isinstance(about, dict):
        kept.nbgrader = NotebookNode(
            {
                clean(key): clean(value) if isinstance(value, str) else value
                for key, value in about.items()
                if isinstance(key, str) and isinstance(value, (str, int, float))
            }
        )
    cell = NotebookNode(id=id, cell_type=kind, source=source, metadata=kept)
    if kind == "code":
        cell.update(outputs=[], execution_count=None)
    return cell


def _give_ids(cells: list[NotebookNode]) -> None:
    """Give a new id to each cell whose id is missing, bad, or that of an earlier cell."""
    taken = set()
    for cell in cells:
        if isinstance(cell.id, str) and re.fullmatch(r"[A-Za-z0-9_-]{1,64}", cell.id) and cell.id not in taken:
            taken.add(cell.id)
        else:
            cell.id = None
    free = (f"cell-{number}" for number in itertools.count(1) if f"cell-{number}" not in taken)
    for cell in cells:
        cell.id = cell.id or next(free)


def about_of(cell: NotebookNode) -> dict[str, Any]:
    """Return nbgrader's metadata of a cell."""
    about = cell.metadata.get("nbgrader")
    return about if isinstance(about, dict) else {}


def name_of(cell: NotebookNode) -> str | None:
    """Return the `grade_id` that nbgrader has given to a cell, if it has one."""
    name = about_of(cell).get("grade_id")
    return name if isinstance(name, str) else None


def defines(source: str, name: str) -> bool:
    """Return whether a cell's source defines the name, as a function, a class or a variable."""
    name = re.escape(name)
    return bool(
        re.search(rf"^(?:(?:async\s+)?def|class)\s+{name}\b|^{name}\s*(?::[^=\n]*)?=(?!=)", source, re.MULTILINE)
    )
