"""Tells whose a notebook is by the name of its file."""

import re
from collections.abc import Iterable

from helpers.tasks import TASKS

from .words import NO_NAMES

STEMS = "|".join(re.escape(task.notebook) for task in TASKS)
_BEFORE = re.compile(rf"(?P<name>.+?)[ _.-]+(?P<task>{STEMS})\.ipynb", re.DOTALL)
_BEHIND = re.compile(rf"(?P<task>{STEMS})[ _.-]+(?P<name>.+)\.ipynb", re.DOTALL)


def is_name(text: str) -> bool:
    """Return whether a text may be the name of a student: it holds a word for nothing else, or a long number."""
    words = _words(text)
    if any(len(word) > 1 and word.isalpha() for word in words):
        words = [word for word in words if not re.fullmatch("[a-z]", word)]  # `Group A`
    return any(_is_number(word) if word.isdigit() else word not in NO_NAMES for word in words) and (
        not re.fullmatch(r"\W*(19|20)\d\d[-_.]?\d\d[-_.]?\d\d.*", text)
    )


def name_in(file: str) -> tuple[str, str] | None:
    """Return the name of a student before or behind that of the task in a file's name, and the task's file."""
    for pattern in (_BEFORE, _BEHIND):
        found = pattern.fullmatch(file)
        if found and (is_name(found["name"]) or pattern is _BEFORE):
            return found["name"], f"{found['task']}.ipynb"
    return None


def people_in(files: Iterable[str]) -> dict[str, str]:
    """Return the names of different people in the names of files, with the first file of each.

    `Anna` and `anna_muster` are one person.
    """
    found: dict[str, str] = {}
    for file in files:
        who, _ = name_in(file) or ("", "")
        if is_name(who) and not any(_same(who, other) for other in found):
            found[who] = file
    return found


def _same(one: str, other: str) -> bool:
    """Return whether two names may be one person's: all words of the shorter one are in the longer one."""
    first, second = _names(one), _names(other)
    return first <= second or second <= first


def _names(text: str) -> set[str]:
    """Return the words of a name; its numbers, if it is nothing else."""
    words = _words(text)
    letters = {word for word in words if word.isalpha() and word not in NO_NAMES}
    return letters or {word for word in words if _is_number(word)}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+|\d+", text.casefold())


def _is_number(digits: str) -> bool:
    """Return whether digits may be a student's number, and no count or year."""
    return len(digits) > 2 and not re.fullmatch(r"(19|20)\d\d", digits)
