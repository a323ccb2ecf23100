"""Probes an answer in the sandbox, within its time, and judges here the data that come back."""

import random
import re
import time
from collections.abc import Callable
from typing import Any

from helpers import checks
from helpers.notebook import checking
from helpers.notebook.crashes import Crash
from helpers.notebook.outcome import Outcome, Wrong
from helpers.notebook.verdict import Verdict
from helpers.notebook.words import foreign

from ..sandbox import CopyDied, Died
from ..sandbox.outside import Running

NO_MEMORY = re.compile("MemoryError|not enough memory|can't allocate memory")
MOST = 5  # statements that are named

# what is shown of a case -> plain data
Probe = Callable[[dict[str, Any]], object]


class NoAnswer(Exception):
    """A probe gave back something that cannot be judged; the message is a sentence."""


class NoTimeLeft(NoAnswer):
    """There is no time for a probe."""


class TimeLeft:
    """How long a check may still take; unstoppable: the outcome of a call that nothing has ended in time."""

    def __init__(self, seconds: float, until: float, now: Callable[[], float] = time.monotonic):
        self.limit, self.until, self.now = seconds, min(now() + seconds, until), now
        self.unstoppable: Wrong | None = None

    def seconds(self) -> float:
        """Return the seconds that are left, always above 0."""
        return max(self.until - self.now(), 0.01)

    def is_over(self) -> bool:
        """Return whether none is left."""
        return self.now() >= self.until


def check(running: Running, name: str, seed: int, time_left: TimeLeft, saved: bool = False) -> Verdict:
    """Check a name in a process that has it; returns as `checks.examine` does; raises `NoAnswer` and `Died`.

    saved: whether the name is taken from its saved notebook.
    """
    passed: list[str] = []
    try:
        passed = [] if saved else _as_its_cell_says(running, name, time_left)
        description = _asked(running, name, time_left, "describe", name, saved)
    except Outcome as outcome:
        return Verdict.nothing_right(name, outcome)

    def probe(shown: dict[str, Any]) -> object:
        if time_left.unstoppable is not None:  # each case would take the grace of an interrupted call once more
            raise time_left.unstoppable
        return _asked(running, name, time_left, "probe", name, shown, saved)

    rules = checks.find(name)
    verdict = _judged(rules, description, _Shuffled(running, rules, probe, seed) if rules.apart else probe, seed)
    if verdict.first is not None and passed and not note_of(verdict.first):
        noted(verdict.first, *checking.passed_over(name, passed))
    if not saved and seed == 0 and verdict.outcome is None:
        passed += _strings(_asked(running, name, time_left, "without_devices"))
        verdict.advice += checking.passed_over(name, passed)
    return verdict


def _as_its_cell_says(running: Running, name: str, time_left: TimeLeft) -> list[str]:
    """Return what was passed over in the cell of a name; raises `Wrong` if the cell failed before it bound the name."""
    written = _asked(running, name, time_left, "written", name)
    why, passed = (written.get("why"), written.get("passed")) if isinstance(written, dict) else (None, None)
    if isinstance(why, Crash):
        outcome = checking.failed(name, why, elsewhere=True)
        raise noted(outcome, f"the cell of `{name}` failed here with {foreign(why.words)}")
    return _strings(passed)


def _strings(given: object) -> list[str]:
    """Return the first texts in what a sandbox gave back."""
    return [str(text) for text in given[:MOST]] if isinstance(given, list) else []


def noted(outcome: Outcome, note: str) -> Outcome:
    """Return an outcome with a note: a sentence for whoever reads the report."""
    vars(outcome)["note"] = note
    return outcome


def note_of(outcome: Outcome) -> str:
    """Return the note of an outcome, if it has one."""
    return str(vars(outcome).get("note", ""))


class _Shuffled:
    """Probes the cases of a check in random order, and gives the answers in the order of the cases."""

    def __init__(self, running: Running, rules: checks.Check, probe: Probe, seed: int):
        self.running, self.rules, self.probe, self.seed = running, rules, probe, seed
        self.in_a_copy = running.copied
        self.answers: list[object] | None = None

    def __call__(self, shown: dict[str, Any]) -> object:
        if self.answers is None:
            self.answers = self._all()
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _all(self) -> list[object]:
        cases = list(self.rules.inputs(self.seed))
        answers: list[object] = [None] * len(cases)
        for index in random.SystemRandom().sample(range(len(cases)), len(cases)):
            if self.in_a_copy and not self.running.copied:  # the case before has ended it
                self.running.start_copy()
            try:
                answers[index] = self.probe(self.rules.shown(cases[index]))
            except (Outcome, NoAnswer) as error:
                answers[index] = error
            if _is_of_a_stub(answers[index]):
                return [answers[index]] * len(cases)
        return answers


def _is_of_a_stub(answer: object) -> bool:
    """Return whether a function that does nothing but refuse was called: it does so in all cases."""
    return isinstance(answer, Crash) and answer.is_stub and answer.alone


def _asked(running: Running, name: str, time_left: TimeLeft, command: str, *arguments: object) -> object:
    """Return the answer to a request; raises `Wrong` if there is none in time, or if it is too large."""
    try:
        answer, interrupted = running.ask(time_left.seconds(), command, *arguments)
    except CopyDied as error:
        wrong = Wrong(f"`{name}` could not be checked: {error}.", "Does it end the kernel, or a loop in it never end?")
        noted(wrong, f"the check of `{name}` came to no end: {error}.")
        time_left.unstoppable = wrong if time_left.is_over() else None
        raise wrong from None
    if interrupted:
        outcome = checking.too_slow(name, time_left.limit, answer.frames if isinstance(answer, Crash) else "")
        raise noted(outcome, f"the check of `{name}` was stopped after {time_left.limit:g} seconds.")
    if isinstance(answer, dict) and "refused" in answer:
        raise noted(
            Wrong(f"`{name}` gave back more than can be checked ({foreign(str(answer['refused']))})."),
            f"`{name}` gave back more than can be checked.",
        )
    return answer


def _judged(rules: checks.Check, description: Any, probe: Probe, seed: int) -> Verdict:
    """Return what `checks.judge` returns; raises `NoAnswer` for data that no judge can deal with, or `MemoryError`."""
    try:
        return checks.judge(rules, description, probe, seed)
    except (Died, NoAnswer):
        raise
    except Exception as error:
        if NO_MEMORY.search(f"{type(error).__name__}: {error}"):
            raise MemoryError from None
        raise NoAnswer(f"No judge can read what came back for `{rules.name}` ({type(error).__name__}).") from error
