"""Additions to nbgrader's steps when it makes a release, and when it makes feedback."""

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor
from nbgrader.utils import is_grade, is_locked


class GoOnBehindErrors(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Tag the cells of the release so that JupyterLab's "Run All Cells" goes on behind one that raises.

    Graded cells raise as long as nothing is attempted, and a wrong answer must not keep a student from the next task.
    If the setup cell raises, the run stops.
    """

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], cell_index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Add the tag `raises-exception` to a code cell, except the setup cell."""
        if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("grade_id") != "setup":
            tags = cell.metadata.setdefault("tags", [])
            if "raises-exception" not in tags:
                tags.append("raises-exception")
        return cell, resources


class LockTexts(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Lock the texts of the release: otherwise a double click on a hint opens its source, to be edited or deleted.

    nbgrader could lock them as read-only cells. Then it would keep and restore each as a part of grading, although
    no grade depends on a text.
    """

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], cell_index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Make a markdown cell read-only, except an answer."""
        if cell.cell_type == "markdown" and not cell.metadata.get("nbgrader", {}).get("solution"):
            cell.metadata.update(editable=False, deletable=False)
        return cell, resources


class HideHiddenTests(ClearHiddenTests):  # type: ignore[misc]  # nbgrader has no types
    """Leave hidden tests out of feedback: they would tell the next students the seeds."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], cell_index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Clear a graded cell of the release; a student may have written the markers into any other cell."""
        if is_grade(cell) and is_locked(cell):
            super().preprocess_cell(cell, resources, cell_index)
        return cell, resources
