"""Mends a notebook that a student handed in, so that nbgrader takes it as if it were the release with answers.

`parse` reads the file, `source_cells` gets from the gradebook what the release holds, `repair` puts the two together.
What the student wrote is kept: a cell that is not what it should be becomes an ordinary cell, and is never dropped.
"""

import itertools
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme


class Unreadable(Exception):
    """A file that cannot be mended; the message is one sentence that says why and what to do."""


@dataclass(frozen=True)
class SourceCell:
    """A cell that the release marks: what nbgrader's gradebook keeps of it."""

    name: str
    cell_type: str
    source: str
    locked: bool
    grade: bool
    solution: bool
    points: float | None
    checksum: str | None
    task: bool = False

    @property
    def metadata(self) -> dict:
        """What nbgrader writes into the cell."""
        about = {
            "schema_version": 3,
            "grade_id": self.name,
            "cell_type": self.cell_type,
            "grade": self.grade,
            "solution": self.solution,
            "locked": self.locked,
            "task": self.task,
        }
        if self.checksum:
            about["checksum"] = self.checksum
        if self.points is not None:
            about["points"] = int(self.points) if self.points == int(self.points) else self.points
        return about

    @property
    def is_checked(self) -> bool:
        """Whether its points come from running it; the points of an answer that is graded come from a person."""
        return self.grade and not self.solution and self.cell_type == "code"

    @property
    def shown(self) -> str:
        """The source as students get it: without hidden tests and marking scheme."""
        cell = _cell(self.cell_type, self.source, {"nbgrader": self.metadata})
        if self.grade:
            ClearHiddenTests().preprocess_cell(cell, {}, 0)
        if self.task:
            ClearMarkScheme().preprocess_cell(cell, {}, 0)
        return cell.source


def source_cells(gradebook: Gradebook, assignment: str, notebook: str, order: Iterable[str] = ()) -> list[SourceCell]:
    """Return the release's marked cells; raises nbgrader's `MissingEntry` for a notebook that the gradebook lacks.

    order: their names in the release's order, see `release_order`. The gradebook keeps none: SQLite happens to return
    the cells as they were first saved, so a release whose cells have moved since comes out in the old order.
    """
    found = gradebook.find_notebook(notebook, assignment)
    points = {cell.name: cell.max_score for cell in [*found.grade_cells, *found.task_cells]}
    graded, solutions, tasks = (
        {cell.name for cell in cells} for cells in (found.grade_cells, found.solution_cells, found.task_cells)
    )
    cells = [
        SourceCell(
            cell.name,
            cell.cell_type,
            cell.source or "",
            cell.locked,
            cell.name in graded,
            cell.name in solutions,
            points.get(cell.name),
            cell.checksum,
            cell.name in tasks,
        )
        for cell in found.source_cells
    ]
    place = {name: number for number, name in enumerate(order)}
    return sorted(cells, key=lambda cell: place.get(cell.name, len(place)))


def release_order(notebook: NotebookNode) -> list[str]:
    """Return the names of the marked cells of a release's or a source notebook, in its order."""
    return [
        about["grade_id"]
        for about in map(_about, notebook.cells)
        if about.get("grade") or about.get("solution") or about.get("locked") or about.get("task")
    ]


# --- reading -------------------------------------------------------------------------------------------------------

_ASK = "ask the student to hand it in again."
MOST_CELLS, LONGEST = 2_000, 8_000_000  # cells of a notebook, and characters of all their sources


def parse(content: bytes) -> NotebookNode:
    """Return the notebook in a file, of any format, as format 4.5; raises `Unreadable`.

    It holds what grading needs: types, sources, tags and nbgrader's metadata, and ids that are valid and depend on
    nothing but the file.
    """
    raw = read(content)
    cells = raw.get("cells")
    if "cells" not in raw and isinstance(raw.get("worksheets"), list):  # formats 2 and 3
        sheets = [sheet.get("cells") for sheet in raw["worksheets"] if isinstance(sheet, dict)]
        cells = [cell for sheet in sheets if isinstance(sheet, list) for cell in sheet]
    return _bare(cells)


def read(content: bytes) -> dict:
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
    if re.search(r"^(<{7}|>{7})", text, re.M):
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


def _bare(cells: object) -> NotebookNode:
    """Return a notebook of format 4.5 with what grading needs of these cells; raises `Unreadable`."""
    if not isinstance(cells, list):
        raise Unreadable(f"The file is no notebook, it has no list of cells: {_ASK}")
    if len(cells) > MOST_CELLS:
        raise Unreadable(f"The file holds over {MOST_CELLS:,} cells: {_ASK}")
    found = []
    for raw in cells:
        if isinstance(raw, dict):
            metadata = raw.get("metadata") if isinstance(raw.get("metadata"), dict) else {}
            kind = raw.get("cell_type") if raw.get("cell_type") in ("code", "markdown") else "raw"
            found.append(_cell(kind, _source(raw.get("source", raw.get("input"))), metadata, raw.get("id")))
    if sum(len(cell.source) for cell in found) > LONGEST:
        raise Unreadable(f"The cells of the file hold over {LONGEST // 10**6} million characters: {_ASK}")
    _give_ids(found)
    return NotebookNode(nbformat=4, nbformat_minor=5, metadata=NotebookNode(), cells=found)


def _source(source: object) -> str:
    lines = source if isinstance(source, list) else [source]
    return clean("".join(str(line) for line in lines if isinstance(line, (str, int, float))))


def clean(text: str) -> str:
    """Return the text without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode()


def _cell(kind: str, source: str, metadata: dict, id: object = None) -> NotebookNode:
    """Return a cell whose metadata are tags and nbgrader's, as far as they are of the right types."""
    kept = NotebookNode()
    tags, about = metadata.get("tags"), metadata.get("nbgrader")
    if isinstance(tags, list):
        # Tags become names of classes in web pages.
        tags = [tag for tag in tags if isinstance(tag, str) and re.fullmatch(r"[\w.:-]+", tag, re.A)]
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
    """Give an id to each cell that has none, a bad one, or one that a cell before it has."""
    taken = set()
    for cell in cells:
        if isinstance(cell.id, str) and re.fullmatch(r"[A-Za-z0-9_-]{1,64}", cell.id) and cell.id not in taken:
            taken.add(cell.id)
        else:
            cell.id = None
    free = (f"cell-{number}" for number in itertools.count(1) if f"cell-{number}" not in taken)
    for cell in cells:
        cell.id = cell.id or next(free)


def _about(cell: NotebookNode) -> dict:
    """Return what nbgrader has noted of a cell."""
    about = cell.metadata.get("nbgrader")
    return about if isinstance(about, dict) else {}


def name_of(cell: NotebookNode) -> str | None:
    """Return the name in nbgrader's mark of a cell that `parse` has read."""
    name = _about(cell).get("grade_id")
    return name if isinstance(name, str) else None


def defines(source: str, name: str) -> bool:
    """Return whether a cell's source defines the name, as a function, a class or a variable."""
    name = re.escape(name)
    return bool(re.search(rf"^(?:(?:async\s+)?def|class)\s+{name}\b|^{name}\s*(?::[^=\n]*)?=(?!=)", source, re.M))


# --- mending -------------------------------------------------------------------------------------------------------

SKIP = "skip-execution"  # a cell with this tag is not run, and a graded cell that is not run gets all points


def repair(notebook: NotebookNode, cells: list[SourceCell], given: set[str], kernelspec: dict) -> list[str]:
    """Mend a notebook in place, and say what a teacher might want to know of it; raises `Unreadable`.

    cells: the release's marked cells, in its order. given: the sources of its markdown cells; other markdown was typed
    by the student, and is shown as typed: markup in it would run in the teacher's browser.
    """
    mended = _bare(notebook.get("cells"))
    said = _Repair(mended.cells, cells).run(given)
    mended.metadata = NotebookNode(kernelspec=NotebookNode(kernelspec), language_info=NotebookNode(name="python"))
    notebook.clear()
    notebook.update(mended)
    return said


class _Repair:
    """One repair: it finds the cell of each name, puts it into its place, and then makes it what it should be."""

    def __init__(self, found: list[NotebookNode], release: list[SourceCell]):
        self.found = found
        self.release = release
        self.place = {cell.name: number for number, cell in enumerate(release)}
        self.texts = {
            text: cell.name
            for cell in release
            if cell.locked
            for text in (_plain(cell.source), _plain(cell.shown))
            if text
        }
        self.marks = {cell.id: self._mark(cell) for cell in found}
        self.chosen: dict[str, NotebookNode] = {}
        self.numbers = {cell.id: number for number, cell in enumerate(found, 1)}
        self.edited: set[str] = set()
        self.said: list[str] = []

    def run(self, given: set[str]) -> list[str]:
        self._put_back_edited()
        for one in sorted(self.release, key=lambda one: not one.locked):  # an answer stands above its check
            self._choose(one)
        for one in self.release:
            self._report(one)
        self._unknown()
        self._order()
        taken = {cell.id: name for name, cell in self.chosen.items()}
        by_name = {one.name: one for one in self.release}
        for cell in self.found:
            one = by_name.get(taken.get(cell.id))
            self._mend(cell, one) if one else _ordinary(cell)
            if cell.cell_type == "markdown" and not (cell.source in given or (one and cell.source == one.source)):
                cell.source = _as_typed(cell.source)
        return self.said

    def _mark(self, cell: NotebookNode) -> str | None:
        """Return the name that a cell belongs to: a locked cell is known by its source, any other by its mark."""
        name, text = name_of(cell), _plain(cell.source)
        if name in self.place and self.release[self.place[name]].locked:
            one = self.release[self.place[name]]
            return name if text in (_plain(one.source), _plain(one.shown)) else self.texts.get(text, name)
        return self.texts.get(text, name if name in self.place else None)

    def _candidates(self, name: str) -> list[int]:
        """Return where the cells of a name are: those that bear its mark, or else those that have its source."""
        found = [index for index, cell in enumerate(self.found) if self.marks[cell.id] == name]
        return [index for index in found if name_of(self.found[index]) == name] or found

    def _put_back_edited(self) -> None:
        """Put the release's cell behind a locked one that the student has edited, unless a true copy is there.

        The edited one stays as an ordinary cell: an import or an answer may have been written into it.
        """
        for one in self.release:
            spots = self._candidates(one.name) if one.locked else []
            true = [index for index in spots if self.texts.get(_plain(self.found[index].source)) is not None]
            if not spots or true:
                self._unmark(index for index in spots if index not in true)
                continue
            self.edited.add(one.name)
            edited = self.found[spots[-1]]
            kept = " The edited one stands above it as an ordinary cell." if edited.source.strip() else ""
            self.said.append(f"The locked cell `{one.name}` had been edited: it is the release's again.{kept}")
            self._unmark(spots)
            if edited.source.strip():
                self._add(one, spots[-1] + 1)
            else:
                edited.source, self.marks[edited.id] = one.source, one.name

    def _unmark(self, spots: Iterable[int]) -> None:
        for index in spots:
            self.marks[self.found[index].id] = None

    def _add(self, one: SourceCell, index: int, source: str | None = None) -> NotebookNode:
        """Insert a cell of the release."""
        # Cells that are out of their places for the moment have ids, too.
        free = next(f"cell-{number}" for number in itertools.count(1) if f"cell-{number}" not in self.marks)
        cell = _cell(one.cell_type, one.source if source is None else source, {"nbgrader": one.metadata}, free)
        self.found.insert(index, cell)
        self.marks[cell.id] = one.name
        return cell

    def _before(self, one: SourceCell) -> int:
        """Return the index that a cell has to stand before: that of its check, or of the first later cell."""
        later = self.release[self.place[one.name] + 1 :]
        if one.solution and later and later[0].grade and later[0].name in self.chosen:
            return self.found.index(self.chosen[later[0].name])
        return min((index for other in later for index in self._candidates(other.name)), default=len(self.found))

    def _choose(self, one: SourceCell) -> None:
        """Choose the cell of a name, if there is one."""
        spots, end = self._candidates(one.name), self._before(one)
        before = [index for index in spots if index < end]
        if one.locked and spots:
            self.chosen[one.name] = self.found[before[-1] if before else spots[0]]
        elif spots:
            written = [index for index in before if self.found[index].source.strip()]
            self.chosen[one.name] = self.found[written[-1] if written else spots[-1]]
        elif one.cell_type == "code" and not one.locked:
            spots = [
                index
                for index, cell in enumerate(self.found)
                if cell.cell_type == "code" and self.marks[cell.id] is None and defines(cell.source, one.name)
            ]
            before = [index for index in spots if index < end]
            if spots:
                self.chosen[one.name] = self.found[(before or spots)[-1]]
                self.marks[self.chosen[one.name].id] = one.name

    def _report(self, one: SourceCell) -> None:
        """Say what is found of a name."""
        cell = self.chosen.get(one.name)
        if cell is None:
            return
        if name_of(cell) != one.name:
            self.said.append(
                f"nbgrader's mark of `{one.name}` was lost or changed: the cell that "
                f"{'has its source' if one.locked else 'defines it'} has it again."
            )
        elif any(
            _about(cell).get(key, value) != value
            for key, value in one.metadata.items()
            if key in ("grade", "solution", "locked", "points", "task")
        ):
            self.said.append(f"nbgrader's marks of `{one.name}` were changed: they are the release's again.")
        if cell.cell_type != one.cell_type:
            self.said.append(
                f"The cell `{one.name}` had become a {cell.cell_type} cell: it is a {one.cell_type} cell again."
            )
        if SKIP in cell.metadata.get("tags", []):
            self.said.append(f"The cell `{one.name}` had the tag `{SKIP}`: it is run all the same.")
        copies = sum(name_of(other) == one.name for other in self.found)
        if copies > 1 and one.name not in self.edited:
            self.said.append(
                f"The cell `{one.name}` was there {copies} times: cell {self.numbers[cell.id]} of the "
                "notebook counts, the others are ordinary."
            )

    def _unknown(self) -> None:
        names = [name_of(cell) for cell in self.found if self.marks[cell.id] is None]
        number = sum(name is not None and name not in self.place for name in names)
        if number:
            self.said.append(
                f"{number} {'cell has' if number == 1 else 'cells have'} a mark of nbgrader's that this "
                "notebook's release does not know: the mark is removed."
            )

    def _order(self) -> None:
        """Put back what is missing or out of order, each behind the cell that the release has before it."""
        present = sorted(self.chosen, key=lambda name: self.found.index(self.chosen[name]))
        stay = _in_order(present, self.place, {one.name for one in self.release if not one.locked})
        out = [self.chosen[name] for name in present if name not in stay]
        self.found[:] = [cell for cell in self.found if cell not in out]
        index = 0
        for one in self.release:
            cell = self.chosen.get(one.name)
            if cell is None:
                self.chosen[one.name] = self._restored(one, index)
            elif one.name not in stay:
                self.found.insert(index, cell)
                self.said.append(f"The cell `{one.name}` was out of order: it is back in its place.")
            index = self.found.index(self.chosen[one.name]) + 1

    def _restored(self, one: SourceCell, index: int) -> NotebookNode:
        """Put back a missing cell, and say so."""
        others = [
            name
            for name, cell in self.chosen.items()
            if one.solution and cell.cell_type == "code" and defines(cell.source, one.name)
        ]
        if others:
            self.said.append(f"The cell `{one.name}` was missing: it is defined in the cell `{others[0]}`.")
            # The release's stub would undo the answer.
            return self._add(one, index, f"# `{one.name}` is written in another cell.")
        self.said.append(
            f"The cell `{one.name}` was missing: the release's is back{', without an answer' if one.solution else ''}."
        )
        return self._add(one, index)

    def _mend(self, cell: NotebookNode, one: SourceCell) -> None:
        """Make a cell what the release says, with the student's source in an answer."""
        tags = [tag for tag in cell.metadata.get("tags", []) if tag != SKIP]
        source = one.source if one.locked else cell.source
        mended = _cell(one.cell_type, source, {"tags": tags, "nbgrader": one.metadata}, cell.id)
        cell.clear()
        cell.update(mended)


def _ordinary(cell: NotebookNode) -> None:
    """Make a cell one that nbgrader does not look at."""
    cell.metadata.pop("nbgrader", None)
    if cell.cell_type == "raw":
        cell.cell_type = "markdown"


def _as_typed(source: str) -> str:
    """Return markdown that shows the source as it was typed."""
    if not source.strip():
        return source
    fence = "~" * max(3, 1 + max(map(len, re.findall("~+", source)), default=0))
    return f"{fence}\n{source}\n{fence}"


def _plain(source: str) -> str:
    """Return the source without white space that means nothing."""
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def _in_order(present: list[str], place: dict[str, int], preferred: set[str]) -> set[str]:
    """Return as many of the names as are in order, and among as many those with more preferred ones."""
    best: list[tuple[int, int, list[str]]] = []
    for name in present:
        count, liked, names = max(
            (one for one in best if place[one[2][-1]] < place[name]), key=lambda one: one[:2], default=(0, 0, [])
        )
        best.append((count + 1, liked + (name in preferred), [*names, name]))
    return set(max(best, key=lambda one: one[:2])[2]) if best else set()
