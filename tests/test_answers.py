"""The answer bank: every right answer gets all points, every wrong one none and the sentence that its file states."""

import functools

import pytest
from answer_bank import Notebook, files, is_said, solved_folder, stated
from course import NAMES

from helpers.tasks import task_of

pytestmark = pytest.mark.filterwarnings("ignore")  # students' code may warn of what it likes


@pytest.fixture(scope="module")
def notebook():
    """The warm notebook of a task."""
    with solved_folder():
        yield functools.cache(Notebook)


@pytest.mark.parametrize("name", NAMES)
def test_right_answers_get_all_points(name, notebook):
    right, points = files(name, "right"), task_of(name).points[name]
    assert len(right) >= 10, f"{name}: more right answers are needed"
    refused = {}
    for path in right:
        verdict = notebook(task_of(name)).grade(name, path.read_text(encoding="utf-8"))
        if verdict.points != points:
            refused[path.stem] = verdict.sentence
    assert not refused


@pytest.mark.parametrize("name", NAMES)
def test_wrong_answers_get_none_and_the_sentence_that_they_state(name, notebook):
    wrong = files(name, "wrong")
    assert len(wrong) >= 20, f"{name}: more wrong answers are needed"
    misjudged = {}
    for path in wrong:
        expected, answer = stated(path)
        verdict = notebook(task_of(name)).grade(name, answer)
        if verdict.points or not is_said(expected, verdict.sentence):
            misjudged[path.stem] = (verdict.points, verdict.sentence)
    assert not misjudged


def test_sentences_are_compared_word_by_word_and_numbers_up_to_rounding():
    said = "Wrong: `f(2)` returned 1.38629 (shape (4,)); expected -0.5. See Task 3."
    assert is_said(said, said.replace("1.38629", "1.38631"))
    assert not is_said(said, said.replace("1.38629", "1.48"))
    assert not is_said(said, said.replace("returned", "gave"))
    assert not is_said(said, said.replace("-0.5", "0.5"))
    assert not is_said(said, said.replace("f(2)", "f(3)"))
    assert not is_said(said, "")
    assert not is_said(said, said + " More.")
