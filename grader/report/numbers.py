"""The numbers of a class: the distribution of points, and how each question did."""

import statistics
from collections import Counter
from dataclasses import dataclass

from ..outcomes import NOT_ATTEMPTED, SOLVED, WRONG
from .gather import WAITING, Cohort, Question, Student

BINS = 10
FEWEST = 10  # students from whom on a discrimination says something


@dataclass(frozen=True)
class Bin:
    """How many students have points from `low` to below `high`; the last bin includes its end."""

    low: float
    high: float
    students: int


@dataclass(frozen=True)
class Part:
    """One part of a question: how many students have solved it, and so on."""

    name: str
    solved: int
    wrong: int
    not_attempted: int
    waiting: int = 0

    @property
    def students(self) -> int:
        """How many students there are."""
        return self.solved + self.wrong + self.not_attempted + self.waiting


@dataclass(frozen=True)
class Row:
    """A question, and how the class did.

    mean: the mean share of the points. discrimination: how the points for this question go along with the points for
    all others, from -1 to 1; None where there are too few students, or all have the same.
    """

    question: Question
    all: Part
    parts: list[Part]
    mean: float | None
    discrimination: float | None


def distribution(points: list[float], most: float) -> list[Bin]:
    """Return how many students have how many points, in ten bins."""
    width = most / BINS or 1
    found = Counter(min(int(one / width), BINS - 1) for one in points)
    return [Bin(width * place, width * (place + 1), found[place]) for place in range(BINS)]


def quartiles(points: list[float]) -> tuple[float, float, float] | None:
    """Return the quartiles; the middle one is the median. One student's points are all three."""
    if len(points) < 2:
        return (points[0], points[0], points[0]) if points else None
    low, middle, high = statistics.quantiles(points, n=4, method="inclusive")
    return low, middle, high


def rows(group: Cohort) -> list[Row]:
    """Return how the class did in each question; who has written nothing does not count in the last two numbers."""
    scores = {student.id: [student.score(question) for question in group.questions] for student in group.active}
    return [_row(group, question, place, [*scores.values()]) for place, question in enumerate(group.questions)]


def _row(group: Cohort, question: Question, place: int, scores: list[list[float]]) -> Row:
    found = Counter(student.outcome(question) for student in group.graded)
    shares = [one[place] / (question.of or 1) for one in scores]
    rest = [sum(one) - one[place] for one in scores]
    return Row(
        question,
        _counted(question.name, found),
        _parts(group.graded, question),
        statistics.fmean(shares) if shares else None,
        _correlation(shares, rest),
    )


def _counted(name: str, found: Counter[str]) -> Part:
    return Part(name, found[SOLVED], found[WRONG], found[NOT_ATTEMPTED], found[WAITING])


def _parts(students: list[Student], question: Question) -> list[Part]:
    """Return the named parts of a question, in the order in which they are first met."""
    found: dict[str, Counter[str]] = {}
    for student in students:
        answer = student.answers.get(question.place)
        named = [part for part in answer.parts if part.part] if answer else []
        for part in named:
            found.setdefault(part.part, Counter())[part.outcome] += 1
    for counter in found.values():  # an answer that was not attempted has no parts
        counter[NOT_ATTEMPTED] += len(students) - counter.total()
    return [_counted(name, counter) for name, counter in found.items()]


def _correlation(one: list[float], other: list[float]) -> float | None:
    if len(one) < FEWEST or len({*one}) < 2 or len({*other}) < 2:
        return None
    return statistics.correlation(one, other)
