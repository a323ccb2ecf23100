"""What a right answer is, in sentences; one module a task.

A check is made of three steps: `inputs` draws cases from a seed, the probe (in `helpers.notebook.probes`) is the only
step that touches the student's object, and gives back plain data; `judge` gets a case and plain data, and gives the
outcome. The probe sees only what is `shown` of a case. A check may have several judges, one for each part of what is
asked: inputs and probe are the same for all, and a mistake costs the parts whose judges see it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ..notebook import probes
from ..notebook.checking import check, too_slow  # noqa: F401  (`from helpers.checks import check` works, too)
from ..notebook.crashes import crash
from ..notebook.limits import TooSlow
from ..notebook.outcome import Outcome, Wrong, not_defined
from ..notebook.probes import probing
from ..notebook.probes.contract import Binding, Namespace
from ..notebook.tasks import WHOLE, task_of
from ..notebook.verdict import Verdict
from .judging import handed_in


def _all(case: Any) -> Any:
    return case


def _every(case: Any) -> bool:
    return True


def _none(case: Any) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class Judge:
    """The judge of one part of a check; `notebook.tasks` has its points.

    judge: (case, plain data) -> None or a word of advice, or raises an outcome; concerns: case -> whether this part
    looks at it; behind: case -> other parts, of which the case is a special one. What is wrong in such a case counts
    only if they are right: otherwise it may be the mistake that has cost them.
    """

    part: str
    judge: Callable[[Any, Any], str | None]
    concerns: Callable[[Any], bool] = _every
    behind: Callable[[Any], tuple[str, ...]] = _none


@dataclass(frozen=True)
class Check:
    """The check of one pinned name; its probe is in `helpers.notebook.probes`.

    inputs: seed -> cases; judge: that of the whole, as in `Judge`, or one for each part; shown: case -> what the probe
    sees of it; apart: whether one case gives away another, so that a class is graded with them in an order that nobody
    can know. `probes.contract` has the types of what is shown and of the plain data.
    """

    name: str
    inputs: Callable[[int], Iterable[Any]]
    judge: Callable[[Any, Any], str | None] | tuple[Judge, ...]
    shown: Callable[[Any], Any] = _all
    apart: bool = False

    @property
    def is_class(self) -> bool:
        """Whether the name must be bound to a class."""
        return bool(probes.find(self.name).methods)

    @property
    def judges(self) -> tuple[Judge, ...]:
        """The judge of each part, or that of the whole."""
        return self.judge if isinstance(self.judge, tuple) else (Judge(WHOLE, self.judge),)


def examine(name: str, namespace: Namespace, seed: int = 0) -> Verdict:
    """Check a pinned name in a namespace."""
    found = probes.find(name)

    def probe(shown: Any) -> object:
        with probing.quietly(name):
            return found.run(namespace[name], shown, namespace)

    return judge(find(name), probing.binding_of(name, found.methods, found.served_by, namespace), probe, seed)


def judge(rules: Check, binding: Binding, probe: Callable[[Any], object], seed: int = 0) -> Verdict:
    """Judge what a name is bound to and what its probe gives, wherever it runs.

    probe: what is shown of a case -> plain data; an outcome that it raises is that of all parts which are not judged
    to their end.
    """
    try:
        _judge_kind(rules, binding)
        with probing.usual_state():  # for inputs and judges, too: what a notebook sets must not change a verdict
            return _Judging(rules).judge(list(rules.inputs(seed)), probe)
    except Outcome as outcome:
        return Verdict.nothing_right(rules.name, outcome)


class _Judging:
    """The parts of a check while they are judged."""

    def __init__(self, rules: Check):
        self.rules, self.verdict = rules, Verdict(rules.name)
        self.behind: dict[tuple[str, tuple[str, ...]], Outcome] = {}  # by a part, and the parts that it is behind

    def judge(self, cases: list[Any], probe: Callable[[Any], object]) -> Verdict:
        """Judge the cases, and return the verdict; raises an outcome that ends all."""
        place = 0
        last = {one.part: self._last(one, cases) for one in self.rules.judges}
        try:
            for place, case in enumerate(cases):
                if not (self._open([case]) or self.rules.apart):  # cases apart come in an order of their own
                    continue
                self._judge(case, probe(self.rules.shown(case)))
                if all(at <= place for part, at in last.items() if part not in self.verdict.found):
                    break
        except TooSlow as error:
            self._end(cases[place:], too_slow(self.rules.name, error.seconds, crash(error).frames))
        except Outcome as outcome:
            self._end(cases[place:], outcome)
        for (part, before), found in self.behind.items():
            if not set(before) & set(self.verdict.found):
                self.verdict.found.setdefault(part, found)
        if WHOLE in self.verdict.found:
            raise self.verdict.found[WHOLE]
        return self.verdict

    @staticmethod
    def _last(one: Judge, cases: list[Any]) -> int:
        """Return the place of the last case that a judge looks at."""
        return max((place for place, case in enumerate(cases) if one.concerns(case)), default=-1)

    def _open(self, cases: list[Any]) -> list[Judge]:
        """Return the judges of the parts that are not lost yet, and look at one of the cases."""
        return [
            one for one in self.rules.judges if one.part not in self.verdict.found and any(map(one.concerns, cases))
        ]

    def _judge(self, case: Any, answer: object) -> None:
        for one in self._open([case]):
            try:
                word = one.judge(case, answer)
            except Outcome as outcome:
                behind = one.behind(case)
                if behind:
                    self.behind.setdefault((one.part, behind), outcome)
                else:
                    self.verdict.found[one.part] = outcome
                if outcome.ends_all:
                    raise
                continue
            if word and word not in self.verdict.advice:
                self.verdict.advice.append(word)

    def _end(self, cases: list[Any], outcome: Outcome) -> None:
        """Lose the parts that would look at these cases; raises an outcome that ends all."""
        if outcome.ends_all:
            raise outcome
        for one in self._open(cases):
            self.verdict.found[one.part] = outcome


def find(name: str) -> Check:
    """Return the check of a pinned name."""
    module = import_module(f"{__name__}.{task_of(name).module}")
    found: Check = next(rules for rules in module.CHECKS if rules.name == name)
    return found


def _judge_kind(rules: Check, binding: Binding) -> None:
    name = rules.name
    if not binding["defined"]:
        raise not_defined(name)
    if binding["from_kit"]:
        raise handed_in(name)
    if binding["serves"]:
        return
    if rules.is_class and not binding["is_class"]:
        raise Wrong(f"`{name}` is {binding['description']}.", f"It must be a class: `class {name}(...):`.")
    if not binding["is_callable"]:
        raise Wrong(f"`{name}` is {binding['description']}.", f"It must be a function: `def {name}(...):`.")
