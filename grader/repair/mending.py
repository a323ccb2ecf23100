"""Mends a notebook in place: each cell of the release is back where it belongs, with what it should hold."""

import itertools
import re
from collections.abc import Iterable
from typing import Any

from nbformat.notebooknode import NotebookNode
from nbgrader.utils import compute_checksum

from helpers.notebook.words import trimmed

from .reading import about_of, bare, defines, name_of, new_cell
from .release import SourceCell

SKIP = "skip-execution"  # a cell with this tag is not run, and a graded cell that is not run gets all points


def repair(notebook: NotebookNode, cells: list[SourceCell], given: set[str], kernelspec: dict[str, Any]) -> list[str]:
    """Mend a notebook in place; return sentences on what was mended, for the teacher. Raises `Unreadable`.

    cells: the release's cells that nbgrader knows, in the release's order. given: the sources of the release's markdown
    cells. Any other markdown is the student's, and is shown as typed: markup in it would run in the teacher's browser.
    """
    mended = bare(notebook.get("cells"))
    said = _Repair(mended.cells, cells).run(given)
    mended.metadata = NotebookNode(kernelspec=NotebookNode(kernelspec), language_info=NotebookNode(name="python"))
    notebook.clear()
    notebook.update(mended)
    return said


class _Repair:
    """The repair of one notebook: it finds the cell of each name, moves it to its place, and mends it."""

    def __init__(self, found: list[NotebookNode], release: list[SourceCell]):
        self.found = found
        self.release = release
        self.place = {cell.name: number for number, cell in enumerate(release)}
        self.texts = {
            text: cell.name
            for cell in release
            if cell.locked
            for text in (trimmed(cell.source), trimmed(cell.shown))
            if text
        }
        # The name of the release that each cell belongs to, by the id of the cell.
        self.names = {cell.id: self._belongs_to(cell) for cell in found}
        self.chosen: dict[str, NotebookNode] = {}
        self.numbers = {cell.id: number for number, cell in enumerate(found, 1)}
        self.edited: set[str] = set()
        self.said: list[str] = []

    def run(self, given: set[str]) -> list[str]:
        self._put_back_edited()
        locked = [original for original in self.release if original.locked]
        answers = [original for original in self.release if not original.locked]
        for original in [*locked, *answers]:  # an answer stands above its check
            self._choose(original)
        for original in self.release:
            self._report(original)
        self._unknown()
        self._order()
        self._mend_all(given)
        return self.said

    def _mend_all(self, given: set[str]) -> None:
        """Make each chosen cell what the release says, and any other an ordinary cell."""
        by_name = {original.name: original for original in self.release}
        originals = {cell.id: by_name[name] for name, cell in self.chosen.items()}
        for cell in self.found:
            texts = given
            if cell.id in originals:
                texts = given | {originals[cell.id].source}
                _mend(cell, originals[cell.id])
            else:
                _ordinary(cell)
            if cell.cell_type == "markdown" and cell.source not in texts:
                cell.source = _as_typed(cell.source)

    def _belongs_to(self, cell: NotebookNode) -> str | None:
        """Return the name that a cell belongs to: its source tells for a locked cell, its `grade_id` for any other."""
        name, text = name_of(cell), trimmed(cell.source)
        if name in self.place and self.release[self.place[name]].locked:
            original = self.release[self.place[name]]
            return name if text in (trimmed(original.source), trimmed(original.shown)) else self.texts.get(text, name)
        return self.texts.get(text, name if name in self.place else None)

    def _candidates(self, name: str) -> list[int]:
        """Return the places of the cells with a name as `grade_id`, or else of those with its source."""
        found = [index for index, cell in enumerate(self.found) if self.names[cell.id] == name]
        return [index for index in found if name_of(self.found[index]) == name] or found

    def _put_back_edited(self) -> None:
        """Put the release's cell behind a locked cell that the student has edited, unless a true copy is there.

        The edited cell stays as an ordinary cell: an import or an answer may have been written into it.
        """
        for original in self.release:
            spots = self._candidates(original.name) if original.locked else []
            true = [
                index
                for index in spots
                if self.texts.get(trimmed(self.found[index].source)) is not None or _as_released(self.found[index])
            ]
            if not spots or true:
                self._make_ordinary(index for index in spots if index not in true)
                continue
            self.edited.add(original.name)
            edited = self.found[spots[-1]]
            kept = " The edited one stands above it as an ordinary cell." if edited.source.strip() else ""
            self.said.append(f"The locked cell `{original.name}` had been edited: it is the release's again.{kept}")
            self._make_ordinary(spots)
            if edited.source.strip():
                self._add(original, spots[-1] + 1)
            else:
                edited.source, self.names[edited.id] = original.source, original.name

    def _make_ordinary(self, spots: Iterable[int]) -> None:
        for index in spots:
            self.names[self.found[index].id] = None

    def _add(self, original: SourceCell, index: int, source: str | None = None) -> NotebookNode:
        """Insert a cell of the release."""
        # Cells that are out of their places for the moment have ids, too.
        free = next(f"cell-{number}" for number in itertools.count(1) if f"cell-{number}" not in self.names)
        cell = new_cell(
            original.cell_type, original.source if source is None else source, {"nbgrader": original.metadata}, free
        )
        self.found.insert(index, cell)
        self.names[cell.id] = original.name
        return cell

    def _before(self, original: SourceCell) -> int:
        """Return the index before which a cell belongs: that of its check, or of the first later cell."""
        later = self.release[self.place[original.name] + 1 :]
        if original.solution and later and later[0].grade and later[0].name in self.chosen:
            return self.found.index(self.chosen[later[0].name])
        return min((index for other in later for index in self._candidates(other.name)), default=len(self.found))

    def _choose(self, original: SourceCell) -> None:
        """Choose the cell of a name, if there is original."""
        spots, end = self._candidates(original.name), self._before(original)
        if spots:
            self.chosen[original.name] = self._counts(original, spots, end)
        elif original.cell_type == "code" and not original.locked:
            self._choose_by_source(original, end)

    def _counts(self, original: SourceCell, spots: list[int], end: int) -> NotebookNode:
        """Return the cell that counts: the last before `end`; of several answers, the last that is written."""
        before = [index for index in spots if index < end]
        if original.locked:
            return self.found[before[-1] if before else spots[0]]
        written = [index for index in before if self.found[index].source.strip()]
        return self.found[written[-1] if written else spots[-1]]

    def _choose_by_source(self, original: SourceCell, end: int) -> None:
        """Choose a cell that belongs to no name and defines this one: the last before `end`, or else the last."""
        spots = [
            index
            for index, cell in enumerate(self.found)
            if cell.cell_type == "code" and self.names[cell.id] is None and defines(cell.source, original.name)
        ]
        before = [index for index in spots if index < end]
        if spots:
            cell = self.chosen[original.name] = self.found[(before or spots)[-1]]
            self.names[cell.id] = original.name

    def _report(self, original: SourceCell) -> None:
        """Note a sentence on each thing that is wrong with the cell of a name."""
        cell = self.chosen.get(original.name)
        if cell is None:
            return
        if name_of(cell) != original.name:
            self.said.append(
                f"nbgrader's mark of `{original.name}` was lost or changed: the cell that "
                f"{'has its source' if original.locked else 'defines it'} has it again."
            )
        elif not _as_released(cell) and any(
            about_of(cell).get(key, value) != value
            for key, value in original.metadata.items()
            if key in ("grade", "solution", "locked", "points", "task")
        ):
            self.said.append(f"nbgrader's marks of `{original.name}` were changed: they are the release's again.")
        if cell.cell_type != original.cell_type:
            self.said.append(
                f"The cell `{original.name}` had become a {cell.cell_type} cell: "
                f"it is a {original.cell_type} cell again."
            )
        if SKIP in cell.metadata.get("tags", []):
            self.said.append(f"The cell `{original.name}` had the tag `{SKIP}`: it is run all the same.")
        copies = sum(name_of(other) == original.name for other in self.found)
        if copies > 1 and original.name not in self.edited:
            self.said.append(
                f"The cell `{original.name}` was there {copies} times: cell {self.numbers[cell.id]} of the "
                "notebook counts, the others are ordinary."
            )

    def _unknown(self) -> None:
        names = [name_of(cell) for cell in self.found if self.names[cell.id] is None]
        number = sum(name is not None and name not in self.place for name in names)
        if number:
            self.said.append(
                f"{number} {'cell has' if number == 1 else 'cells have'} a mark of nbgrader's that this "
                "notebook's release does not know: the mark is removed."
            )

    def _order(self) -> None:
        """Put back each cell that is missing or out of order, behind the cell that precedes it in the release."""
        present = sorted(self.chosen, key=lambda name: self.found.index(self.chosen[name]))
        stay = _in_order(present, self.place, {original.name for original in self.release if not original.locked})
        out = [self.chosen[name] for name in present if name not in stay]
        self.found[:] = [cell for cell in self.found if cell not in out]
        index = 0
        for original in self.release:
            cell = self.chosen.get(original.name)
            if cell is None:
                self.chosen[original.name] = self._restored(original, index)
            elif original.name not in stay:
                self.found.insert(index, cell)
                self.said.append(f"The cell `{original.name}` was out of order: it is back in its place.")
            index = self.found.index(self.chosen[original.name]) + 1

    def _restored(self, original: SourceCell, index: int) -> NotebookNode:
        """Put back a missing cell, and note it."""
        others = [
            name
            for name, cell in self.chosen.items()
            if original.solution and cell.cell_type == "code" and defines(cell.source, original.name)
        ]
        if others:
            self.said.append(f"The cell `{original.name}` was missing: it is defined in the cell `{others[0]}`.")
            # The release's stub would undo the answer.
            return self._add(original, index, f"# `{original.name}` is written in another cell.")
        without = ", without an answer" if original.solution else ""
        self.said.append(f"The cell `{original.name}` was missing: the release's is back{without}.")
        return self._add(original, index)


def _as_released(cell: NotebookNode) -> bool:
    """Return whether a cell is what nbgrader's checksum in it says: then the release has changed, not the student."""
    try:
        return bool(compute_checksum(cell) == about_of(cell).get("checksum"))
    except (AttributeError, KeyError, TypeError, ValueError):  # what nbgrader raises for damaged metadata
        return False


def _mend(cell: NotebookNode, original: SourceCell) -> None:
    """Make a cell what the release says, with the student's source in an answer."""
    tags = [tag for tag in cell.metadata.get("tags", []) if tag != SKIP]
    source = original.source if original.locked else cell.source
    mended = new_cell(original.cell_type, source, {"tags": tags, "nbgrader": original.metadata}, cell.id)
    cell.clear()
    cell.update(mended)


def _ordinary(cell: NotebookNode) -> None:
    """Take nbgrader's metadata from a cell, so that it is ignored."""
    cell.metadata.pop("nbgrader", None)
    if cell.cell_type == "raw":
        cell.cell_type = "markdown"


def _as_typed(source: str) -> str:
    """Return markdown that shows the source as it was typed."""
    if not source.strip():
        return source
    fence = "~" * max(3, 1 + max(map(len, re.findall("~+", source)), default=0))
    return f"{fence}\n{source}\n{fence}"


def _in_order(present: list[str], place: dict[str, int], preferred: set[str]) -> set[str]:
    """Return the longest sequence of names that is in order; of several, the one with the most preferred names."""
    nothing: tuple[tuple[int, int], list[str]] = ((0, 0), [])
    best = [nothing]  # the best sequences that end with each name, with their length and how many are preferred
    for name in present:
        before = [found for found in best if not found[1] or place[found[1][-1]] < place[name]]
        (length, liked), names = max(before, key=lambda found: found[0])
        best.append(((length + 1, liked + (name in preferred)), [*names, name]))
    return set(max(best, key=lambda found: found[0])[1])
