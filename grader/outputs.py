"""Run the solution notebooks and keep their outputs: `python -m grader.outputs`, or `python -m grader.outputs 4 5`.

Tests compare the stored outputs with new outputs, so run this after each change of a solution notebook. Widget ids,
times and Python's version differ from run to run without a meaning: they are left out.
"""

import argparse
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from helpers.tasks import TASKS

from .solutions import SOLUTIONS


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


def main(given: list[str] | None = None) -> None:
    """Run the notebooks of the tasks that the command line names, or all of them."""
    parser = argparse.ArgumentParser(
        "python -m grader.outputs", description="Run the notebooks in solutions/, and keep their outputs there."
    )
    numbers = [task.number for task in TASKS]
    parser.add_argument("numbers", nargs="*", type=int, metavar="TASK", help="the number of a task (default: all)")
    chosen = parser.parse_args(given).numbers or numbers
    for number in chosen:
        if number not in numbers:
            parser.error(f"there is no Task {number}: the tasks are {numbers[0]} to {numbers[-1]}")
    for task in TASKS:
        if task.number in chosen:
            keep_outputs(SOLUTIONS / task.file)
            print(f"{task.file}: outputs kept")


if __name__ == "__main__":
    main()
