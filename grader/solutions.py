"""The solution notebooks, as code of the kit reads them."""

import functools

import nbformat
from nbformat import NotebookNode

from helpers.tasks import ASSIGNMENT, TASKS

from .places import ROOT

SOLUTIONS = ROOT / "solutions" / ASSIGNMENT


@functools.cache
def code_cells() -> dict[str, list[NotebookNode]]:
    """Return the code cells of the solution notebooks, by notebook; nobody may change them."""
    return {
        task.notebook: [
            cell for cell in nbformat.read(SOLUTIONS / task.file, as_version=4).cells if cell.cell_type == "code"
        ]
        for task in TASKS
    }
