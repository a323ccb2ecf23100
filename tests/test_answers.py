"""The answer bank: every right answer gets all points, every wrong one loses the parts and reads what it states."""

import functools
import re
from collections import Counter
from dataclasses import replace

import pytest
from answer_bank import (
    DIAGNOSIS,
    FACT,
    NUMBER,
    Notebook,
    answers_to,
    is_said,
    outcomes,
    path_of,
    sections,
    solved_folder,
    stated,
    text_of,
)
from course import NAMES

from helpers.notebook.outcome import WIDTH, Crashed, Wrong
from helpers.tasks import parts_of, task_of

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
def test_a_wrong_answer_loses_the_parts_and_gets_the_sentences_that_it_states(answer, notebook):
    verdict = notebook(task_of(answer.name)).grade(answer.name, answer.source)
    assert verdict.loses == answer.loses and verdict.points == answer.points, f"{answer.place}: {verdict}"
    assert verdict.points < task_of(answer.name).points[answer.name], f"{answer.place}: accepted"
    assert is_said(answer.sentence, verdict.sentence), f"{answer.place}: {verdict.sentence}"
    assert_is_laid_out(verdict.sentence, answer.place)


def assert_is_laid_out(sentences, place):
    """Check each of the sentences on the parts of the answer that stands there."""
    said = outcomes(sentences)
    assert "\n".join(said) == sentences, place
    for sentence in said:
        assert_one_is_laid_out(sentence, f"{place}: {sentence}")


def assert_one_is_laid_out(sentence, shown):
    """Check that a sentence has its diagnosis first, then facts in a column, and no line that JupyterLab breaks."""
    lines = sentence.splitlines()
    facts = next((number for number, line in enumerate(lines) if line.startswith(" ")), len(lines))
    assert DIAGNOSIS.fullmatch(lines[0]), shown
    assert re.search(r"[.?!]\)?$", lines[facts - 1]), shown
    assert all(FACT.fullmatch(line) for line in lines[facts:]), shown
    assert not lines[facts:] or lines[facts].startswith("  called    "), shown
    assert all(len(line) <= WIDTH or " " not in line.strip() for line in lines), shown
    assert sentence.count("`") % 2 == 0, shown


@pytest.mark.parametrize("name", NAMES)
def test_what_the_bank_states_is_laid_out(name):
    for answer in answers_to(name, "wrong"):
        assert_is_laid_out(answer.sentence, answer.place)


@pytest.mark.parametrize("name", NAMES)
def test_a_wrong_answer_states_parts_that_there_are_and_a_sentence_for_each(name):
    parts = [part.name for part in parts_of(name)]
    for answer in answers_to(name, "wrong"):
        assert answer.loses and list(answer.loses) == [part for part in parts if part in answer.loses], answer.place
        said = " ".join(answer.sentence.split())
        if answer.points:
            assert all(part in said for part in answer.loses), answer.place
        else:
            assert len(answer.loses) == len(parts) and len(outcomes(answer.sentence)) <= len(parts), answer.place


def test_an_outcome_is_laid_out_from_its_pieces():
    outcome = Wrong(
        "The gradient is `x + y`.",
        "Divide by N, the number of samples, and not by `the number of classes`: 1 - max y + 1/O.",
        called="confidence(logits, targets), 3 known and 3 unknown samples, logits (6, 4)",
        returned="[[-0.1, 0.2315], [0.25, -0.3], [0.9, 1.1], [1.2, 1.3], [1.4, 1.5]] (shape (5, 2), float32)",
        expected="[0.35]",
        traceback="  Cell In[3], line 2, in f:  return x",
    )
    assert outcome._render_traceback_() == [
        (
            "Wrong: The gradient is `x + y`. Divide by N, the number of\n"
            "samples, and not by `the number of classes`: 1 - max y + 1/O.\n"
            "  called    confidence(logits, targets), 3 known and 3 unknown\n"
            "            samples, logits (6, 4)\n"
            "  returned  [[-0.1, 0.2315], [0.25, -0.3], [0.9, 1.1], [1.2, 1.3],\n"
            "            [1.4, 1.5]] (shape (5, 2), float32)\n"
            "  expected  [0.35]"
        ),
        "  Cell In[3], line 2, in f:  return x",
    ]
    assert f"Wrong: {outcome}" == outcome.laid_out()
    crashed = Wrong("`f` crashed.", traceback="  Cell In[3], line 2, in f:  1 / 0")
    assert "Wrong: `f` crashed. The last line below is where it happened." in crashed.laid_out()
    assert crashed.sentence == "`f` crashed."
    assert list(outcome.facts) == ["called", "returned", "expected"]
    assert outcome.sentence == f"{outcome.diagnosis} {outcome.look}"


def test_a_long_word_is_not_broken_and_a_diagnosis_stands_alone():
    word = "x" * 2 * WIDTH
    assert Crashed(f"NameError: {word} is not defined.").laid_out() == f"Error: NameError:\n{word}\nis not defined."


@pytest.mark.parametrize("name", NAMES)
def test_there_are_enough_answers_and_few_that_get_the_same_sentence(name):
    right, wrong = answers_to(name, "right"), answers_to(name, "wrong")
    assert len(right) >= 10, "more right answers are needed"
    assert len(wrong) >= 20, "more wrong answers are needed"
    said = Counter(" ".join(NUMBER.sub("0", answer.sentence).split()) for answer in wrong)
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
        assert stated("fit", body) == (answer.loses, answer.sentence, answer.source)
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
    assert is_said(said, said.replace("; ", ";\n            "))
