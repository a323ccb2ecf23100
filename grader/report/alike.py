"""Finds pairs of submissions whose answers are alike, beyond what release, solutions and classmates explain.

scikit-learn does the work: TF-IDF over runs of tokens, and the cosine of two students. A run of tokens explains nothing
if the release, the solutions, the stand-ins or the bank of right answers hold it, or if many students have written it.
What stays is what few have written. A pair is named if it shares much of that. The result is something to look at.
"""

import builtins
import keyword
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

import helpers
from helpers.tasks import TASKS

from ..places import RELEASE, ROOT
from ..solutions import code_cells
from .gather import Cohort, Student

RUN = 5  # tokens
LEAST, SHARE = 15, 0.5  # runs that two share, and the cosine from which on they are named
ANSWERS = 2  # that have to be alike: one alone may well be chance
MOST = 50  # pairs
USUAL = 0.05  # of a class; what more students have written is usual
FEW = 3  # students who may have the same from each other, however small the class
TOKEN = re.compile(r"#[^\n]*|'''.*?'''|\"\"\".*?\"\"\"|'[^'\n]*'|\"[^\"\n]*\"|\w+(?:\.\d+)?|[^\w\s]", re.DOTALL)
KEPT = {*keyword.kwlist, *dir(builtins)}
BANK = ROOT / "tests" / "answers"

Column = tuple[str, str, str]  # a notebook, a graded cell, and a run of tokens


@dataclass(frozen=True)
class Place:
    """An answer that two students have written alike, and how much, from 0 to 1."""

    notebook: str
    cell: str
    share: float

    @property
    def name(self) -> str:
        """The name that students write."""
        return self.cell.removeprefix("check_")


@dataclass(frozen=True)
class Pair:
    """Two students, by id, how much their answers are alike, from 0 to 1, and where most."""

    one: str
    other: str
    share: float
    places: list[Place]


def pairs(group: Cohort) -> list[Pair]:
    """Return the pairs of students whose answers are alike, the most alike first."""
    explained = {run for source in _given() for run in runs(source)}
    written = [_columns(student, explained) for student in group.active]
    usual = max(FEW, USUAL * len(written))
    known = Counter(column for columns in written for column in columns)
    kept = [{column for column in columns if 1 < known[column] <= usual} for columns in written]
    lonely = [sum(known[column] == 1 for column in columns) for columns in written]
    return _compared([student.id for student in group.active], kept, lonely)


def _compared(students: list[str], kept: list[set[Column]], lonely: list[int]) -> list[Pair]:
    """Return the pairs; kept: what each student shares with a few; lonely: how many runs nobody else has."""
    from sklearn.feature_extraction import DictVectorizer  # only when asked for: it takes a second
    from sklearn.feature_extraction.text import TfidfTransformer

    if not any(kept):
        return []
    own = [{("", student, str(number)): 1 for number in range(count)} for student, count in zip(students, lonely)]
    found = DictVectorizer().fit_transform([dict.fromkeys(columns, 1) | alone for columns, alone in zip(kept, own)])
    weights = TfidfTransformer().fit_transform(found)
    alike = (weights @ weights.T).tocoo()
    made = []
    for one, other, share in zip(alike.row, alike.col, alike.data):
        if one >= other or share < SHARE or len(kept[one] & kept[other]) < LEAST:
            continue
        places = _places(kept[one], kept[other])
        if len(places) >= ANSWERS:
            made.append(Pair(students[one], students[other], min(float(share), 1.0), places))
    return sorted(made, key=lambda pair: (-pair.share, pair.one, pair.other))[:MOST]


def _places(one: set[Column], other: set[Column]) -> list[Place]:
    """Return the answers that two students have written alike, the most alike first."""
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for notebook, cell, run in one | other:
        found[notebook, cell][0] += 1
        found[notebook, cell][1] += (notebook, cell, run) in one and (notebook, cell, run) in other
    places = [Place(*place, both / all_of_it) for place, (all_of_it, both) in found.items() if both]
    return sorted((place for place in places if place.share >= SHARE), key=lambda place: -place.share)


def _columns(student: Student, explained: set[str]) -> set[Column]:
    """Return the runs of tokens that a student has written, and that nothing explains, by answer."""
    return {
        (*place, run)
        for place, answer in student.answers.items()
        for run in runs(answer.source)
        if run not in explained
    }


def runs(source: str) -> set[str]:
    """Return the runs of tokens in code, with comments and texts as they are, and without the names of variables."""
    tokens: list[str] = []
    said: set[str] = set()
    for token in TOKEN.findall(source):
        if token.startswith(("#", "'", '"')) and len(token) > 12:
            said.add(" ".join(token.lower().split()))
        elif not token.startswith("#"):
            tokens.append(_plain(token, tokens[-1:] == ["."]))
    return said | {" ".join(tokens[place : place + RUN]) for place in range(len(tokens) - RUN + 1)}


def _plain(token: str, is_attribute: bool) -> str:
    return token if is_attribute or token in KEPT or not token[0].isalpha() else "name"


def _given() -> Iterator[str]:
    """Yield the code that explains what students write."""
    for cells in code_cells().values():
        yield from (cell.source for cell in cells)
    for task in TASKS:
        notebook: Any = nbformat.read(RELEASE / task.file, as_version=4)
        yield from (cell.source for cell in notebook.cells)
    kit = Path(helpers.__file__).parent / "standins"
    for file in [*kit.rglob("*.py"), *BANK.glob("*/*/right.py")]:
        yield file.read_text(encoding="utf-8")
