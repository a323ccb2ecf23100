"""The answer bank: every right answer gets all points, every wrong one none and the sentence that it states."""

import functools
from collections import Counter
from dataclasses import replace

import pytest
from answer_bank import NUMBER, Notebook, answers_to, is_said, path_of, sections, solved_folder, stated, text_of
from course import NAMES

from helpers.tasks import task_of

RIGHT = [answer for name in NAMES for answer in answers_to(name, "right")]
WRONG = [answer for name in NAMES for answer in answers_to(name, "wrong")]

students_code_may_warn = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def notebook():
    """The warm notebook of a task."""
    with solved_folder():
        yield functools.cache(Notebook)


@students_code_may_warn
@pytest.mark.parametrize("answer", [pytest.param(answer, id=answer.id) for answer in RIGHT])
def test_a_right_answer_gets_all_points(answer, notebook):
    task = task_of(answer.name)
    verdict = notebook(task).grade(answer.name, answer.source)
    assert verdict.points == task.points[answer.name], f"{answer.place}: {verdict.sentence}"


@students_code_may_warn
@pytest.mark.parametrize("answer", [pytest.param(answer, id=answer.id) for answer in WRONG])
def test_a_wrong_answer_gets_none_and_the_sentence_that_it_states(answer, notebook):
    verdict = notebook(task_of(answer.name)).grade(answer.name, answer.source)
    assert verdict.points == 0, f"{answer.place}: accepted"
    assert is_said(answer.sentence, verdict.sentence), f"{answer.place}: {verdict.sentence}"


@pytest.mark.parametrize("name", NAMES)
def test_there_are_enough_answers_and_few_that_get_the_same_sentence(name):
    right, wrong = answers_to(name, "right"), answers_to(name, "wrong")
    assert len(right) >= 10, "more right answers are needed"
    assert len(wrong) >= 20, "more wrong answers are needed"
    said = Counter(NUMBER.sub("0", answer.sentence) for answer in wrong)
    assert not [sentence for sentence, times in said.items() if times > 3], "three answers show a sentence well enough"


@pytest.mark.parametrize("kind", ["right", "wrong"])
@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_written_as_it_is_read(name, kind):
    assert text_of(answers_to(name, kind)) == path_of(name, kind).read_text(encoding="utf-8")


def test_a_section_gives_back_the_answer_that_it_was_made_of():
    sources = ["", "x = 1", "\n\tx = 'é'  ", "if x:\n    # %% two\n    y = 1", "x = '\n\n\n'  # %%"]
    answer = answers_to("fit", "wrong")[0]
    answers = [replace(answer, slug=f"slug_{number}.5", source=source) for number, source in enumerate(sources)]
    text = text_of(answers)
    for slug, line, body in sections(text):
        answer = next(answer for answer in answers if answer.slug == slug)
        assert text.splitlines()[line - 1] == f"# %% {slug}"
        assert stated(body) == (answer.sentence, answer.source)
    assert len(sections(text)) == len(sources)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = 1\n# %% one\ny = 1\n", "above the first section: x = 1"),
        ("# %% one\nx = 1\n\n# %% one\ny = 1\n", "two sections have this name: one"),
        ("# %% one\nx = 1\n# %% not one\ny = 1\n", "this is none: # %% not one"),
        ("# %% one\nx = 1\n# %%", "this is none: # %% $"),
    ],
    ids=["no section", "two of a name", "no slug", "nothing"],
)
def test_no_answer_is_lost(text, said):
    with pytest.raises(ValueError, match=said):
        sections(text)


def test_sentences_are_compared_word_by_word_and_numbers_up_to_rounding():
    said = "Wrong: `f(2)` returned 1.38629 (shape (4,)); expected -0.5. See Task 3."
    assert is_said(said, said.replace("1.38629", "1.38631"))
    assert not is_said(said, said.replace("1.38629", "1.48"))
    assert not is_said(said, said.replace("returned", "gave"))
    assert not is_said(said, said.replace("-0.5", "0.5"))
    assert not is_said(said, said.replace("f(2)", "f(3)"))
    assert not is_said(said, "")
    assert not is_said(said, said + " More.")
