"""Makes sure that the gradebook knows the release, and reads it back for grading."""

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import GenerateAssignment

from helpers.tasks import ASSIGNMENT, TASKS

from ..autograde.results import Source, calls
from ..files import digest_of
from ..places import ROOT
from ..repair import SourceCell, release_order, source_cells
from .course import Course, log_to


@dataclass(frozen=True)
class Release:
    """The notebooks of the release, and the content of a gradebook that holds them and no submission."""

    sources: dict[str, Source]
    gradebook: bytes


def register(course: Course) -> Release:
    """Make sure that the gradebook knows the release, and return it.

    Raises `ValueError` for a graded cell that does anything but call `check`.
    """
    solutions = [ROOT / course.config.CourseDirectory.source_directory / ASSIGNMENT / task.file for task in TASKS]
    digest, registered = digest_of(*(path.read_bytes() for path in solutions)), course.own / "registered"
    empty = Course(course.own / "empty")
    if not (registered.is_file() and registered.read_text() == digest):
        shutil.rmtree(empty.folder, ignore_errors=True)
        empty.folder.mkdir(parents=True)
        _generate_assignment(empty, course.own)
        registered.write_text(digest)
    if _cells(course) != _cells(empty):
        _generate_assignment(course, course.own)
    with course.gradebook() as gradebook, empty.gradebook() as other:
        other.update_or_create_assignment(ASSIGNMENT, duedate=gradebook.find_assignment(ASSIGNMENT).duedate)
        sources = {task.notebook: _source(other, task.notebook, path) for task, path in zip(TASKS, solutions)}
    return Release(sources, (empty.folder / "gradebook.db").read_bytes())


def _generate_assignment(course: Course, own: Path) -> None:
    """Let nbgrader tell a course's gradebook of the release; the files that it writes stay in the engine's folder."""
    directory = course.directory(release_directory=str(own / "empty" / "release"))
    with log_to(own / "release.log"):
        GenerateAssignment(coursedir=directory, config=directory.config, force=True).start()


def _cells(course: Course) -> dict[str, dict[str, SourceCell]]:
    """Return the cells that a course's gradebook holds, by notebook and name."""
    with course.gradebook() as gradebook, contextlib.suppress(MissingEntry):
        return {
            notebook.name: {cell.name: cell for cell in source_cells(gradebook, ASSIGNMENT, notebook.name)}
            for notebook in gradebook.find_assignment(ASSIGNMENT).notebooks
        }
    return {}


def _source(gradebook: Gradebook, name: str, path: Path) -> Source:
    notebook = nbformat.read(path, as_version=4)
    given = {cell.source for cell in notebook.cells if cell.cell_type == "markdown"}
    cells = source_cells(gradebook, ASSIGNMENT, name, release_order(notebook))
    for cell in cells:
        if cell.is_checked:
            try:
                calls(cell.source)
            except (ValueError, KeyError) as error:
                raise ValueError(
                    f"{path.name}: the graded cell {cell.name} does more than call `check` with a "
                    f"name of the task ({error}), so it cannot be judged outside the sandbox. "
                    "Change it, or grade with `nbgrader autograde`."
                ) from None
    return Source(cells, given, dict(notebook.metadata.get("kernelspec", {})))
