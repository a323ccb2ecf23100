"""Notebooks to be repaired: the release's, with answers, and a check that nbgrader takes what comes out."""

import copy
import json
import re

import nbformat
import pytest
from nbgrader.preprocessors import CheckCellMetadata, DeduplicateIds, OverwriteCells

from grader.gradebook.course import Course
from grader.repair import parse, release_order, repair, source_cells
from helpers.tasks import ASSIGNMENT

ONE, FIVE = "task01_target_vectors", "task05_loss_function"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
ANSWER = "def target_vector(digit):\n    return 'mine'"
TEST = "def test_target_vector(target_vector):\n    assert 'my test'"


class Release:
    """What repairing a notebook needs."""

    def __init__(self, course, notebook):
        self.course, self.notebook = course, notebook
        self.content = (course.step("release") / ASSIGNMENT / f"{notebook}.ipynb").read_bytes()
        self.cells = parse(self.content).notebook.cells
        self.given = {cell.source for cell in self.cells if cell.cell_type == "markdown"}
        with course.gradebook() as gradebook:
            self.marked = source_cells(gradebook, ASSIGNMENT, notebook, release_order(parse(self.content).notebook))
        self.names = [one.name for one in self.marked]

    def handed_in(self):
        """Return the release's notebook with answers, to be spoilt."""
        notebook = nbformat.reads(self.content.decode(), as_version=4)
        cell(notebook, self.names[1]).source = ANSWER
        cell(notebook, self.names[3]).source = TEST
        return notebook

    def repaired(self, notebook):
        """Write, read and repair a notebook, and check that nbgrader takes it; return it and the sentences."""
        found = parse(json.dumps(notebook).encode()).notebook
        said = repair(found, self.marked, self.given, KERNEL)
        assert all(re.fullmatch(r"[^\n]+\.", sentence) for sentence in said)
        self.is_taken(found)
        return found, said

    def is_taken(self, notebook):
        """Check that a notebook is the release, with other answers, and that nbgrader changes nothing in it."""
        nbformat.validate(notebook)
        assert set(notebook) == {"cells", "metadata", "nbformat", "nbformat_minor"}
        assert notebook.metadata == {"kernelspec": KERNEL, "language_info": {"name": "python"}}
        assert release_order(notebook) == self.names
        assert len({one.id for one in notebook.cells}) == len(notebook.cells)
        for one in self.marked:
            found = cell(notebook, one.name)
            assert found.cell_type == one.cell_type
            assert found.metadata.nbgrader == one.metadata
            assert found.source == one.source or not one.locked
        for found in notebook.cells:
            assert set(found.metadata) <= {"tags", "nbgrader"} and "attachments" not in found
            assert "nbgrader" not in found.metadata or found.metadata.nbgrader.grade_id in self.names
            assert found.cell_type != "code" or (found.outputs == [] and found.execution_count is None)
        before = copy.deepcopy(notebook)
        about = {
            "notebook": self.notebook,
            "assignment": ASSIGNMENT,
            "db_url": self.course.config.CourseDirectory.db_url,
        }
        for step in (DeduplicateIds, OverwriteCells, CheckCellMetadata):
            notebook, _ = step().preprocess(notebook, {"nbgrader": about})
        assert notebook == before


@pytest.fixture(scope="session")
def release(registered):
    """The release of Task 1, and a gradebook that knows it."""
    return Release(Course(registered / "engine" / "empty"), ONE)


def cell(notebook, name):
    """Return the first cell with this mark."""
    return next(one for one in notebook.cells if one.metadata.get("nbgrader", {}).get("grade_id") == name)


def at(notebook, name):
    return notebook.cells.index(cell(notebook, name))


def sources(notebook):
    return [one.source for one in notebook.cells]
