"""What a check found, part by part, and how that is shown.

A check of which nothing is right raises its outcome. Otherwise it prints a line for each part, and its cell has a
value: an object whose text is the number of points. nbgrader reads that number as the points of the cell.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field

from .outcome import NotAttempted, Outcome, Wrong
from .tasks import WHOLE, parts_of
from .words import COUNTS_WHEN, FURTHER


@dataclass
class Verdict:
    """What a check found.

    found: the outcome of each part that is not right, in the order in which they were found; advice: words that cost
    nothing; before: the verdict of the visible check, if this is the one of the further check in the same cell.
    """

    name: str
    found: dict[str, Outcome] = field(default_factory=dict)
    advice: list[str] = field(default_factory=list)
    before: "Verdict | None" = None

    @classmethod
    def nothing_right(cls, name: str, outcome: Outcome) -> "Verdict":
        """Return the verdict on a name of which one outcome says all."""
        return cls(name, {part.name: outcome for part in parts_of(name)})

    @property
    def lost(self) -> dict[str, Outcome]:
        """The outcome of each part that earns nothing, here or before; a part may be lost because of others alone."""
        lost = (self.before.lost if self.before else {}) | {}
        lost |= {part: outcome for part, outcome in self.found.items() if part not in lost}
        for part in parts_of(self.name):
            if part.needs and part.name not in lost and set(part.needs) <= set(lost):
                needed = " or ".join(f'"{one}"' for one in part.needs)
                lost[part.name] = Wrong(f"{COUNTS_WHEN} {needed} is right.")
        return lost

    @property
    def points(self) -> int:
        """The points of the parts that are right."""
        lost = self.lost
        return sum(part.points for part in parts_of(self.name) if part.name not in lost)

    @property
    def of(self) -> int:
        """The points that there are."""
        return sum(part.points for part in parts_of(self.name))

    @property
    def first(self) -> Outcome | None:
        """The outcome that was found first, if not all is right."""
        return next(iter(self._new().values()), None) or next(iter(self.lost.values()), None)

    @property
    def outcome(self) -> Outcome | None:
        """The outcome that the check raises: the first one, if nothing is right."""
        outcome = None if self.points else self.first
        if outcome is not None and self.before is not None:
            outcome.about = self._about([part for part, one in self._new().items() if _key(one) == _key(outcome)])
        return outcome

    @property
    def attempted(self) -> bool:
        """Whether there is an answer."""
        return bool(self.points) or not isinstance(self.first, NotAttempted)

    @property
    def why(self) -> str:
        """What is not right, a line for each reason, for tables; only the first reason if nothing is right."""
        if self.first is None or not self.points:
            return self.first.sentence if self.first else ""
        reasons = [(self._about(parts), " ".join(one.sentence.split())) for parts, one in self._groups(self.lost)]
        return "\n".join(f"{about}: {sentence}" for about, sentence in reasons)

    def new(self) -> list[Outcome]:
        """Return each outcome that this check found, and the check before it did not."""
        return [outcome for _, outcome in self._groups(self._new())]

    def lines(self) -> list[str]:
        """Return what the check prints, if it does not raise: for each part a line and what is below it; advice."""
        lines, lost = [], self._new()
        by_first = {parts[0]: (parts, outcome) for parts, outcome in self._groups(lost)}
        for part in parts_of(self.name):
            if part.name in by_first:
                parts, outcome = by_first[part.name]
                outcome.about = self._about(parts)
                lines += outcome._render_traceback_()
            elif part.name not in lost and self.before is None and part.name != WHOLE:
                lines.append(f"Right: {part.name}.")
        return lines + ((self.advice and ["", *self.advice]) if lost else [self._passed(), *self.advice])

    def _passed(self) -> str:
        if self.before is None:
            return f"`{self.name}`: all visible checks passed.\nGrading uses further inputs of the same kind."
        return f"`{self.name}`: the further checks {'cost nothing more' if self.before.lost else 'passed, too'}."

    def _new(self) -> dict[str, Outcome]:
        before = self.before.lost if self.before else {}
        return {part: outcome for part, outcome in self.lost.items() if part not in before}

    def _about(self, parts: list[str]) -> str:
        """Return parts in words; a name without parts needs none, unless further inputs are meant."""
        words = [part for part in parts if part != WHOLE]
        return ", ".join([*words, *([FURTHER] if self.before and words else [])])

    def _groups(self, lost: dict[str, Outcome]) -> Iterator[tuple[list[str], Outcome]]:
        """Yield the parts that are lost for the same reason, with that outcome, in the order of the table."""
        groups: dict[str, tuple[list[str], Outcome]] = {}
        for part in parts_of(self.name):
            if part.name in lost:
                outcome = lost[part.name]
                groups.setdefault(_key(outcome), ([], outcome))[0].append(part.name)
        yield from groups.values()


def _key(outcome: Outcome) -> str:
    return repr((outcome.word, outcome.sentence, outcome.facts, outcome.traceback))


class Points:
    """The value of a check's cell: its text is the number of points, and notebooks show it in words."""

    def __init__(self, verdict: Verdict):
        self.points, self.of = verdict.points, verdict.of
        self.by_whom = "by the visible checks" if verdict.before is None else "with the further checks"
        lost = verdict.lost
        self.parts = [
            f"{part.name} {0 if part.name in lost else part.points} of {part.points}"
            for part in parts_of(verdict.name)
            if part.name != WHOLE and part.points
        ]

    def __repr__(self) -> str:
        return str(self.points)

    def _repr_html_(self) -> str:
        parts = f": {html.escape(', '.join(self.parts))}" if self.parts else ""
        return f"<b>{self.points} of {self.of} points</b> {self.by_whom}{parts}."
