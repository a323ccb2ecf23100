"""Shortcuts can be turned off: the same scores, sentences, notebooks and pages come out without them."""

import contextlib
import json
import shutil
import subprocess
import sys

import pytest
from course import ROOT
from nbformat import v4
from nbgrader.nbgraderformat import MetadataValidator, ValidationError
from small_class import command, let_the_command_use, scores, words

from grader import demo, grade, shortcuts
from grader.gradebook.course import Course
from grader.gradebook.seeds import LENGTH, SECRET
from helpers.tasks import ASSIGNMENT, TASKS

HANDED_IN = {"right": TASKS[3:4], "mixed": TASKS[3:6]}  # small ones; `mixed` has mistakes in two of them


def handed_in(registered, folder) -> Course:
    """Return a class that has handed in the demo's answers to a few tasks; registered: a course to be copied."""
    course, answers = Course(shutil.copytree(registered, folder)), demo.submissions()
    (course.folder / SECRET).write_bytes(bytes(LENGTH))  # both courses have the same hidden inputs
    for student, tasks in HANDED_IN.items():
        demo.hand_in(course.step("submitted") / student / ASSIGNMENT, answers[student], tasks)
    return course


def results(course: Course) -> list:
    """Return each student's state, points and sentences."""
    found = [json.loads((course.own / "results" / f"{student}.json").read_text("utf-8")) for student in HANDED_IN]
    return [(one["state"], one["points"], one["sentences"], one["submission"], one["release"]) for one in found]


def files(course: Course, step: str) -> dict[str, bytes]:
    """Return the files that a step has written."""
    folder = course.step(step)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_without_shortcuts_the_same_comes_out(tmp_path, registered, workers, monkeypatch):
    quick = handed_in(registered, tmp_path / "quick")
    with monkeypatch.context() as patch:
        let_the_command_use(workers, patch)
        assert grade.main(words(quick)) in (grade.ALL_FINE, grade.TO_BE_SEEN)
    plain = handed_in(registered, tmp_path / "plain")
    process = command(plain, **{shortcuts.SWITCH: "0"})
    said = process.communicate(timeout=500)
    assert process.returncode in (grade.ALL_FINE, grade.TO_BE_SEEN), said
    assert scores(plain) == scores(quick)
    assert results(plain) == results(quick)
    most = [sum(sum(task.points.values()) for task in tasks) for tasks in HANDED_IN.values()]
    right, mixed = (one[1] for one in results(plain))
    assert right == most[0] and 0 < mixed < most[1]
    for step in ("autograded", "feedback"):
        pages = len(HANDED_IN) if step == "feedback" else 0  # pages that sum up
        assert len(files(plain, step)) == sum(map(len, HANDED_IN.values())) + pages
        assert files(plain, step) == files(quick, step)


TAKEN = """
import sys, gc
import grader
print("rfc3987_syntax" in sys.modules)
import nbgrader.api
from nbgrader.nbgraderformat import common
from nbgrader.api import Gradebook
found_by_nbgrader = nbgrader.api.get_alembic_version
from grader import shortcuts
from grader.gradebook.course import Course
from grader.sandbox.inside import shortcuts as inside
from grader.sandbox.inside.compiler import _Finder
from pathlib import Path
from unittest import mock
print(not isinstance(Course(Path(sys.argv[1])).config.GenerateFeedback.exporter_class, str))
found_quickly = nbgrader.api.get_alembic_version
print(found_quickly is not found_by_nbgrader)
assert found_quickly is found_by_nbgrader or found_quickly() == found_by_nbgrader()
close = Gradebook.close
with shortcuts.one_connection():
    print(Gradebook.close is not close)
jsonschema = common.jsonschema
with shortcuts.trusted_schema():
    print(common.jsonschema is not jsonschema)
inside.begin_imports()
print(not gc.isenabled())
print(any(isinstance(finder, _Finder) for finder in sys.meta_path))
inside.end_imports()
print(gc.get_freeze_count() > 0)
print("GLIBC_TUNABLES" in inside.settings())
with mock.patch.object(inside.ctypes, "CDLL") as library:
    inside.use_large_pages()
print(library.called)
"""


def test_a_cell_that_is_not_as_nbgrader_wants_it_is_refused_with_a_shortcut_too():
    cell = v4.new_code_cell(metadata={"nbgrader": {"schema_version": 3, "grade_id": "no cell's name"}})
    said = set()
    for shortcut in (contextlib.nullcontext, shortcuts.trusted_schema):
        with shortcut(), pytest.raises(ValidationError) as refused:
            MetadataValidator().validate_cell(cell)
        said.add(str(refused.value))
    assert len(said) == 1


@pytest.mark.parametrize(("switch", "taken"), [("1", "True"), ("0", "False")])
def test_the_switch_turns_all_of_them(tmp_path, monkeypatch, switch, taken):
    monkeypatch.setenv(shortcuts.SWITCH, switch)
    done = subprocess.run([sys.executable, "-c", TAKEN, str(tmp_path)], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.split() == [taken] * 10, done.stderr
