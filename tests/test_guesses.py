"""Students guess before they see: each question has an answer that is folded away, and nothing but thought tells it."""

import re
from collections import Counter

import pytest
from course import RELEASE, cells_of

from helpers.tasks import TASKS

ASKING = [TASKS[number - 1] for number in (1, 6, 8, 10)]
FOLDED = re.compile(r"<details><summary>Answer[^<]*</summary>\n\n(.+?)\n</details>", re.DOTALL)


def guess(task) -> tuple[dict[str, str], str]:
    """Return the options of a notebook's question by their letters, and the right letter."""
    texts = "\n\n".join(cell.source for cell in cells_of(RELEASE / task.file) if cell.cell_type == "markdown")
    assert texts.count("Guess first") == 1, "one question a notebook"
    asked, told = texts.split("Guess first", 1)[1], FOLDED.findall(texts.split("Guess first", 1)[1])
    options = dict(re.findall(r"^- \*\*([A-Z])\.\*\* (.+)$", asked, re.MULTILINE))
    right = [letter for answer in told for letter in re.findall(r"^\*\*([A-Z])\.\*\* ", answer)]
    assert len(right) == 1 and right[0] in options, "one folded answer names the letter"
    return options, right[0]


@pytest.mark.parametrize("task", ASKING, ids=lambda task: task.notebook)
def test_the_options_are_of_about_the_same_length(task):
    options, _ = guess(task)
    assert list(options) == ["A", "B", "C"]
    lengths = [len(option) for option in options.values()]
    assert max(lengths) <= 1.3 * min(lengths), options


def test_neither_place_nor_length_tells_the_right_option():
    guesses = [guess(task) for task in ASKING]
    places = Counter(right for _, right in guesses)
    assert len(places) == 3 and max(places.values()) <= 2, places
    ranks = Counter(sorted(options, key=lambda one: len(options[one])).index(right) for options, right in guesses)
    assert max(ranks.values()) <= 2, "the right option is often the shortest, the middle or the longest one"


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.notebook)
def test_each_question_has_a_folded_answer(task):
    for cell in cells_of(RELEASE / task.file):
        if cell.cell_type != "markdown" or cell.id == "guess":
            continue
        asked = re.sub(r"<details>.*?</details>", "", cell.source, flags=re.DOTALL)
        if "?" in asked:
            assert FOLDED.search(cell.source), f"{cell.id}: fold an answer below the question"
