"""The committed release is current, reproducible, and gives nothing away."""

import shutil
import subprocess
from pathlib import Path

import pytest
from course import RELEASE, ROOT, SOLUTIONS, cells_of

from grader import release
from grader.release import files, generated
from helpers.tasks import ASSIGNMENT, TASKS


def committed() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "notebooks"], cwd=ROOT, capture_output=True, text=True)
    return sorted(listed.stdout.split())


def course_in(course: Path, tasks) -> Path:
    """Make a course in which runs of the solutions of these tasks have left files behind."""
    solutions = course / "solutions" / ASSIGNMENT
    solutions.mkdir(parents=True)
    for task in tasks:
        shutil.copy(SOLUTIONS / task.file, solutions)
    for name in ("network.pt", "run.log", ".DS_Store"):
        (solutions / name).write_text("left behind")
    for package in ("helpers", "grader"):
        (course / package).symlink_to(ROOT / package)
    shutil.copy(ROOT / "nbgrader_config.py", course)
    return course


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The files of a new release; runs have left files behind beside its source."""
    folder = tmp_path_factory.mktemp("release")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(release, "ROOT", course_in(folder / "course", TASKS))
        return generated(folder / "one")


def test_the_release_is_current_and_the_same_each_time(fresh):
    stale = [name for name, content in fresh.items() if (RELEASE / name).read_bytes() != content]
    assert not stale, "run `make release` and commit notebooks/"


def test_the_release_holds_the_ten_notebooks_and_nothing_else(fresh):
    expected = sorted(task.file for task in TASKS)
    assert sorted(fresh) == expected
    if (ROOT / ".git").exists():
        assert committed() == [f"notebooks/{ASSIGNMENT}/{name}" for name in expected]


def test_a_course_may_be_in_a_folder_that_nbgrader_takes_for_a_pattern(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    course = course_in(tmp_path / "DL [2026]", TASKS[:1])
    monkeypatch.setattr(release, "ROOT", course)
    release.nbgrader("generate_assignment", ASSIGNMENT)
    assert list(files(course / "notebooks")) == [f"{ASSIGNMENT}/{TASKS[0].file}"]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.notebook)
class TestReleasedNotebook:
    def test_it_holds_no_line_of_a_solution(self, task):
        public = {line.strip() for cell in cells_of(SOLUTIONS / task.file) for line in without_solutions(cell.source)}
        released = {line.strip() for cell in cells_of(RELEASE / task.file) for line in cell.source.splitlines()}
        for cell in cells_of(SOLUTIONS / task.file):
            if cell.metadata.get("nbgrader", {}).get("solution"):
                secret = {line.strip() for line in cell.source.splitlines()} - public
                assert secret, f"{cell.id} has no solution between its markers"
                assert not secret & released, f"{cell.id}: the release gives the solution away"

    def test_it_holds_no_hidden_test(self, task):
        for cell in cells_of(RELEASE / task.file):
            assert "HIDDEN" not in cell.source and "seed=" not in cell.source.replace("manual_seed", ""), cell.id

    def test_it_holds_no_output(self, task):
        for cell in cells_of(RELEASE / task.file):
            assert not cell.get("outputs") and not cell.get("execution_count"), cell.id

    def test_each_stub_defines_its_name(self, task):
        for cell in cells_of(RELEASE / task.file):
            about = cell.metadata.get("nbgrader", {})
            if about.get("solution"):
                assert f"{about.grade_id}(" in cell.source.splitlines()[0]
                assert "    # YOUR CODE HERE\n" in cell.source and "raise NotImplementedError()" in cell.source

    def test_run_all_goes_on_behind_every_cell_but_the_setup_cell(self, task):
        for cell in cells_of(RELEASE / task.file):
            if cell.cell_type == "code":
                is_setup = cell.metadata.get("nbgrader", {}).get("grade_id") == "setup"
                assert ("raises-exception" in cell.metadata.get("tags", [])) != is_setup, cell.id

    def test_setup_and_graded_cells_are_locked(self, task):
        for cell in cells_of(RELEASE / task.file):
            about = cell.metadata.get("nbgrader", {})
            if about.get("grade") or about.get("grade_id") == "setup":
                assert cell.metadata.editable is False and cell.metadata.deletable is False, cell.id

    def test_texts_are_locked_and_nothing_else_of_them_changes(self, task):
        source = {cell.id: cell for cell in cells_of(SOLUTIONS / task.file) if cell.cell_type == "markdown"}
        released = {cell.id: cell for cell in cells_of(RELEASE / task.file) if cell.cell_type == "markdown"}
        assert list(released) == list(source), "the ids stay"
        for name, cell in released.items():
            assert cell.source == source[name].source
            assert cell.metadata == {"editable": False, "deletable": False}, name
            assert not source[name].metadata, f"{name}: an instructor edits it"


def without_solutions(source: str) -> list[str]:
    """Return the lines outside of solutions, hidden tests included."""
    lines, inside = [], False
    for line in source.splitlines():
        if "### BEGIN SOLUTION" in line:
            inside = True
        elif "### END SOLUTION" in line:
            inside = False
        elif not inside:
            lines.append(line)
    return lines


def test_answers_in_notebooks_are_not_overwritten(tmp_path, monkeypatch):
    notebook = RELEASE / TASKS[3].file
    folder = tmp_path / "notebooks" / ASSIGNMENT
    folder.mkdir(parents=True)
    answered = notebook.read_text().replace("raise NotImplementedError()", "return batch, targets, batch")
    (folder / notebook.name).write_text(answered)
    monkeypatch.setattr(release, "ROOT", tmp_path)
    monkeypatch.setattr(release, "RELEASE", folder)
    with pytest.raises(SystemExit, match=r"task04_split\.ipynb holds answers that a new release would overwrite"):
        release.make_release()
    assert (folder / notebook.name).read_text() == answered


def test_the_old_release_is_there_until_the_new_one_is_made(tmp_path, monkeypatch):
    folder = tmp_path / "notebooks" / ASSIGNMENT
    folder.mkdir(parents=True)
    for name in ("same.ipynb", "changed.ipynb", "gone.ipynb"):
        (folder / name).write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    before = {name: (folder / name).stat().st_ino for name in files(folder)}
    monkeypatch.setattr(release, "RELEASE", folder)

    def generate(*arguments):
        assert files(folder).keys() == before.keys()
        made = Path(arguments[-1].partition("=")[2]) / ASSIGNMENT
        made.mkdir(parents=True)
        (made / "same.ipynb").write_bytes((folder / "same.ipynb").read_bytes())
        (made / "changed.ipynb").write_text("changed")

    monkeypatch.setattr(release, "nbgrader", generate)
    release.make_release()
    assert list(files(folder)) == ["changed.ipynb", "same.ipynb"]
    assert (folder / "changed.ipynb").read_text() == "changed"
    assert (folder / "same.ipynb").stat().st_ino == before["same.ipynb"]
