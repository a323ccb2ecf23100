"""A later attempt with fewer notebooks does not replace more; what it lacks is taken from the attempt before."""

import json

import pytest
from collecting import LATER, TASK, folder, zipped
from course import RELEASE

from grader.collect.completing import complete
from helpers.tasks import ASSIGNMENT, TASKS

STUB = {task.file: (RELEASE / task.file).read_bytes() for task in TASKS}
TEN = {name: content.replace(b"raise NotImplementedError()", b"pass  # first") for name, content in STUB.items()}
FIVE = TASKS[4].file
AGAIN = {FIVE: TEN[FIVE].replace(b"first", b"again").replace(b"pass", b"...")}


def canvas(files, user=501):
    return {f"musteranna_{user}_{700 + number}_{name}": content for number, (name, content) in enumerate(files.items())}


@pytest.fixture
def first(run, source):
    """Ten notebooks, collected."""
    run(zipped(source / "first.zip", canvas(TEN)))
    return run


def collected(run, student="musteranna_501"):
    there = run.submitted / student / ASSIGNMENT
    return {path.name: path.read_bytes() for path in there.iterdir()}


def test_what_a_later_attempt_lacks_is_taken_from_the_attempt_before(first, source):
    second = zipped(source / "second.zip", canvas(AGAIN), LATER)
    said = first(second)
    assert collected(first) == {**TEN, **AGAIN}
    assert "tasks 1 to 4, 6 to 10 taken from the attempt before" in said
    written = first.submitted.parent / "collected" / ".digests" / ASSIGNMENT / "musteranna_501"
    assert json.loads(written.read_text())["earlier"] == [1, 2, 3, 4, 6, 7, 8, 9, 10]
    for source_again in (second, second, source / "first.zip"):
        assert "left as they were" in first(source_again)
        assert collected(first) == {**TEN, **AGAIN}


def test_both_at_once_are_completed_too(run, source):
    folder(source, {f"a/{name}": content for name, content in TEN.items()})
    zipped(source / "a.zip", AGAIN, LATER)
    run(source / "a.zip", source)
    assert collected(run, "a") == {**TEN, **AGAIN}


def test_a_switch_asks_for_a_look(first, source):
    second = zipped(source / "second.zip", canvas(AGAIN), LATER)
    said = first(second, "--missing", "look", status=3)
    assert collected(first) == TEN
    assert "musteranna_501: the later attempt is not taken, because it has less than the earlier one (tasks 1" in said


def test_a_switch_takes_the_later_attempt_as_it_is(first, source):
    first(zipped(source / "second.zip", canvas(AGAIN), LATER), "--missing", "none")
    assert collected(first) == AGAIN


def test_without_less_than_before_no_switch_matters(first, source):
    new = {name: content.replace(b"first", b"new") for name, content in TEN.items()}
    assert "attempt before" not in first(zipped(source / "second.zip", canvas(new), LATER), "--missing", "look")
    assert collected(first) == new


@pytest.mark.parametrize("worse", [STUB[FIVE], b"", b"{", b'{"cells": []}'])
def test_an_empty_or_damaged_notebook_does_not_replace_an_answered_one(worse):
    completed = complete({FIVE: worse, "notes.txt": b"n"}, TEN)
    assert completed.files == {**TEN, "notes.txt": b"n"} and len(completed.tasks) == 10


@pytest.mark.parametrize("better", [AGAIN[FIVE], b"{"])
def test_an_answer_replaces_an_answer_and_a_damaged_one_a_damaged_one(better):
    assert complete({FIVE: better}, {FIVE: TEN[FIVE] if better != b"{" else b"x"}).files == {FIVE: better}


def test_a_notebook_under_another_name_is_no_missing_one():
    new = {f"deep/{FIVE[:-6]} (1).ipynb": AGAIN[FIVE]}
    assert complete(new, {FIVE: TEN[FIVE]}).files == new


def test_a_notebook_with_all_answers_is_completed_by_none():
    assert complete({f"x/{name}": content for name, content in TEN.items()}, STUB).tasks == []


def test_a_file_in_the_way_keeps_its_name(source):
    new = {TASK: AGAIN[FIVE]}  # it holds another task
    completed = complete(new, {TASK: TEN[TASK], FIVE: STUB[FIVE]})
    assert completed.files == {TASK: AGAIN[FIVE], f"{TASK[:-6]}~2.ipynb": TEN[TASK]}
