"""The release's cells, as nbgrader's gradebook keeps them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme

from .reading import about_of, new_cell


@dataclass(frozen=True)
class SourceCell:
    """A cell of the release that nbgrader knows, as its gradebook keeps it."""

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
    def metadata(self) -> dict[str, Any]:
        """What nbgrader writes into the cell."""
        about: dict[str, Any] = {
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
        """Whether running it gives its points; a person gives the points of a graded answer."""
        return self.grade and not self.solution and self.cell_type == "code"

    @property
    def shown(self) -> str:
        """The source as students get it: without hidden tests and marking scheme."""
        cell = new_cell(self.cell_type, self.source, {"nbgrader": self.metadata})
        if self.grade:
            ClearHiddenTests().preprocess_cell(cell, {}, 0)
        if self.task:
            ClearMarkScheme().preprocess_cell(cell, {}, 0)
        return str(cell.source)


def source_cells(gradebook: Gradebook, assignment: str, notebook: str, order: Iterable[str] = ()) -> list[SourceCell]:
    """Return the cells that nbgrader knows; raises its `MissingEntry` for a notebook that the gradebook lacks.

    order: their names in the release's order, see `release_order`. The gradebook keeps no order: SQLite happens to
    return the cells as they were first saved, which is the old order for a release whose cells have moved since.
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
    """Return the names of the cells that nbgrader knows in a release's or source notebook, in its order."""
    return [
        about["grade_id"]
        for about in map(about_of, notebook.cells)
        if about.get("grade") or about.get("solution") or about.get("locked") or about.get("task")
    ]
