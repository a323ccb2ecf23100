"""Run the solution notebooks and keep their outputs: `python -m grader.outputs`.

Tests compare the stored outputs with new outputs, so run this after each change of a solution notebook. Widget ids,
times and Python's version differ from run to run without a meaning: they are left out.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from helpers.tasks import ASSIGNMENT, TASKS

from .release import ROOT

SOLUTIONS = ROOT / "solutions" / ASSIGNMENT


def keep_outputs(path: Path) -> None:
    """Execute one notebook in its folder and write it back with its outputs."""
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(path.parent)}}
    # A busy machine sends what a cell prints in several pieces; they are stored as one.
    NotebookClient(notebook, timeout=1200, resources=place, coalesce_streams=True).execute()
    notebook.metadata.pop("widgets", None)
    notebook.metadata.language_info = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            # What nbval ignores differs from machine to machine.
            ignored = "nbval-ignore-output" in cell.metadata.get("tags", [])
            cell.outputs = [] if ignored else [output for output in cell.outputs if _keep(output)]
    nbformat.write(notebook, path)


def _keep(output: nbformat.NotebookNode) -> bool:
    """Return whether an output is kept; of a figure, only its text stays: nbval does not compare its bytes."""
    if output.output_type in ("display_data", "execute_result"):
        for kind in ("image/png", "application/vnd.jupyter.widget-view+json"):
            output.data.pop(kind, None)
        return bool(output.data)
    return True


if __name__ == "__main__":
    for task in TASKS:
        if not sys.argv[1:] or str(task.number) in sys.argv[1:]:
            keep_outputs(SOLUTIONS / task.file)
            print(f"{task.file}: outputs kept")
