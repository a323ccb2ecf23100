"""Only what a change touches runs again, and what comes of it is what a full run gives."""

import json
import shutil
from concurrent.futures import Future
from dataclasses import replace
from unittest import mock

import nbformat
import pytest
from small_class import SETTINGS

from grader import demo, grade, preview, worker
from grader import report as class_report
from grader.autograde import submission
from grader.gradebook import changes
from grader.gradebook.course import Course
from grader.gradebook.registration import register
from grader.repair.mending import repair
from grader.results import RUNS, Result, kept_runs
from grader.submissions import read_folder
from grader.tables import ran_again, report
from helpers.checks import task06
from helpers.notebook.outcome import Wrong
from helpers.tasks import ASSIGNMENT, STUB, TASKS

EARLIER, CHANGED, LATER = TASKS[3], TASKS[5], TASKS[6]  # small ones
NAME = CHANGED.names[0]
PLACE = f"{CHANGED.notebook}/check_{NAME}"
needs_isolation = pytest.mark.skipif(not SETTINGS.isolated, reason="without isolation no run is kept")


class InThisProcess:
    """Grades in this process, so that a test can change a check."""

    number, lost = 1, ()

    def __init__(self, connect):
        self.connect = connect

    def warm(self, settings):
        """There is nothing to warm."""

    def share(self, release):
        return release

    def submit(self, student, submission, release, settings):
        done = Future()
        done.set_result(worker.work(student, submission, release, settings, self.connect))
        return done


def hand_in(course: Course, student: str, written: dict[str, str]) -> None:
    folder = course.step("submitted") / student / ASSIGNMENT
    demo.hand_in(folder, {**demo.answers(), **written}, (EARLIER, CHANGED, LATER))


def ran(*notebooks: bool) -> dict[str, bool]:
    return dict(zip((EARLIER.notebook, CHANGED.notebook, LATER.notebook), notebooks, strict=True))


@pytest.fixture(scope="module")
def run(workers):
    """Grade in this process, with the sandbox that all tests share."""

    def graded(course: Course, **options) -> list[Result]:
        in_this_process = InThisProcess(workers.pool.answer)
        return grade.grade(course, SETTINGS, in_this_process, show=lambda line: None, **options)

    with mock.patch.dict(worker._sandboxes):
        yield graded
        for sandbox in worker._sandboxes.values():
            sandbox.close()


@pytest.fixture(scope="module")
def graded(tmp_path_factory, registered, run):
    """A class that is graded: Ada has solved all, Ben has left out an answer, and got points for it by hand."""
    course = Course(shutil.copytree(registered, tmp_path_factory.mktemp("class"), dirs_exist_ok=True))
    hand_in(course, "ada", {})
    hand_in(course, "ben", {NAME: f"def {NAME}(logits, targets):\n    {STUB}"})
    assert [result.ran for result in run(course)] == [ran(True, True, True)] * 2
    with course.gradebook() as gradebook:
        gradebook.find_grade(f"check_{NAME}", CHANGED.notebook, ASSIGNMENT, "ben").manual_score = 2
        gradebook.find_comment(NAME, CHANGED.notebook, ASSIGNMENT, "ben").manual_comment = "Nearly."
        gradebook.db.commit()
    run(course)
    return course


def copy_of(course: Course, folder) -> Course:
    shutil.copytree(course.folder, folder, dirs_exist_ok=True)
    return Course(folder)


def change_the_check(monkeypatch) -> None:
    """Let a part of the check refuse what it has accepted, as an edit of its module would."""
    rules, *others = task06.CHECKS
    *parts, last = rules.judges

    def refuses(case, answer):
        raise Wrong("The order is lost.", "Look again.")

    monkeypatch.setattr(task06, "CHECKS", (replace(rules, judge=(*parts, replace(last, judge=refuses))), *others))
    before = grade.digests_by_notebook
    monkeypatch.setattr(grade, "digests_by_notebook", lambda *of: {**before(*of), CHANGED.notebook: "another"})
    monkeypatch.setattr(grade, "digest_of_release", lambda *of: "another")


def files(course: Course) -> dict[str, bytes]:
    """Return all that students and instructors see."""
    report(course, [])
    class_report.write(course, [])
    seen = [course.step("autograded"), course.step("feedback"), course.folder / "report.csv"]
    paths = [path for place in seen for path in (place.rglob("*") if place.is_dir() else [place]) if path.is_file()]
    return {path.relative_to(course.folder).as_posix(): path.read_bytes() for path in paths}


@needs_isolation
def test_a_changed_check_runs_its_notebook_again_and_what_comes_of_it_is_what_a_full_run_gives(
    graded, run, tmp_path, monkeypatch
):
    partly, fully = copy_of(graded, tmp_path / "partly"), copy_of(graded, tmp_path / "fully")
    change_the_check(monkeypatch)
    ada, ben = results = run(partly)
    assert ada.ran == ran(False, True, True), "the later notebook is told that the answer is not solved any more"
    assert ben.ran == ran(False, True, False), "nothing is said of an answer that is not there"
    [line] = ran_again(results)
    assert line.startswith(f"3 of 6 notebooks ran (Task {CHANGED.number}: 2, Task {LATER.number}: 1): ")
    assert [result.ran for result in run(fully, force=True)] == [ran(True, True, True)] * 2
    before, now = changes.scores(graded), changes.scores(partly)
    assert now == changes.scores(fully) and now["ada"][PLACE] < before["ada"][PLACE] and now["ben"][PLACE] == 2
    expected, found = files(fully), files(partly)
    assert expected.keys() == found.keys() and len(found) == 15  # 2 students, 3 notebooks, as files and as pages
    assert [name for name in expected if expected[name] != found[name]] == []
    assert b"Nearly." in found[f"feedback/ben/{ASSIGNMENT}/{CHANGED.notebook}.html"]
    assert not any(result.ran for result in run(partly)), "nothing has changed since"


@needs_isolation
def test_a_preview_runs_the_same_again_and_writes_nothing(graded, run, monkeypatch):
    change_the_check(monkeypatch)
    before = {path: path.read_bytes() for path in graded.folder.rglob("*") if path.is_file()}
    with preview.copy_of(graded) as copy:
        results = run(copy)
    assert [result.ran for result in results] == [ran(False, True, True), ran(False, True, False)]
    assert {path: path.read_bytes() for path in graded.folder.rglob("*") if path.is_file()} == before


@needs_isolation
def test_what_an_earlier_answer_has_become_runs_later_notebooks_again(graded, run, tmp_path):
    course = copy_of(graded, tmp_path / "class")
    path = course.step("submitted") / "ada" / ASSIGNMENT / CHANGED.file
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == NAME:
            cell.source = f"def {NAME}(logits, targets):\n    return logits"
    nbformat.write(notebook, path)
    ada, ben = run(course)
    assert (ada.ran, ben.ran) == (ran(False, True, True), {})


@needs_isolation
def test_what_is_damaged_counts_as_nothing(graded, tmp_path):
    course = copy_of(graded, tmp_path / "class")
    assert kept_runs(course, "ada").keys() == ran(True, True, True).keys()
    (course.own / RUNS / "ada.json").write_text('{"x": {"of": 1}}')
    assert kept_runs(course, "ada") == {}


def test_a_changed_hidden_test_is_in_no_file_that_later_notebooks_read(graded):
    source = register(graded).sources[CHANGED.notebook]
    cells = [
        replace(cell, source=cell.source.replace("seed=", "seed=1"), checksum="another") if cell.is_checked else cell
        for cell in source.cells
    ]
    mended, files_of_later = [], []
    for release in (source, replace(source, cells=cells)):
        notebook = read_folder(graded.step("submitted") / "ada" / ASSIGNMENT).parsed[CHANGED.notebook].notebook
        repair(notebook, release.cells, release.given, release.kernelspec)
        mended.append(json.dumps(notebook))
        files_of_later.append(submission._as_released(notebook, release))
    assert mended[0] != mended[1] and files_of_later[0] == files_of_later[1]
