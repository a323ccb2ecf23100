"""What a right answer is, in sentences; one module a task.

A check is made of three steps: `inputs` draws cases from a seed, the probe (in `helpers.probes`) is the only one that
touches the student's object and gives back plain data, `judge` sees a case and plain data and says the outcome. The
probe sees only what is `shown` of a case.
"""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module

from .. import probes
from ..crashes import crash
from ..limits import SECONDS, TooSlow, output_limit, time_limit
from ..outcome import Stopped, Wrong, not_defined, passed
from ..probes import probing
from ..tasks import task_of
from .judging import handed_in

CHARACTERS = 2000  # of what an answer prints while it is checked


def _all(case: dict) -> dict:
    return case


def only(*keys: str) -> Callable[[dict], dict]:
    """Return what shows only these parts of a case."""
    return lambda case: {key: case[key] for key in keys}


@dataclass(frozen=True)
class Check:
    """The check of one pinned name; its probe is in `helpers.probes`.

    inputs: seed -> cases; judge: (case, plain data) -> None or a word of advice, or raises an outcome;
    shown: case -> what the probe sees of it, plain data and functions that take and return plain data;
    apart: whether cases tell on each other, so that a class is graded with them in an order that nobody can know.
    """

    name: str
    inputs: Callable[[int], Iterable[dict]]
    judge: Callable[[dict, object], str | None]
    shown: Callable[[dict], dict] = _all
    apart: bool = False

    @property
    def is_class(self) -> bool:
        """Whether the name must be bound to a class."""
        return bool(probes.find(self.name).methods)


def check(name: str, seed: int = 0) -> None:
    """Check what the calling notebook defines under a pinned name, and print one line if it is right.

    Raises `Wrong` or `NotAttempted`, and `Stopped` if the kernel is interrupted. Seed 0 draws the visible inputs,
    every other seed further ones.
    """
    namespace = sys._getframe(1).f_globals
    try:
        with time_limit(SECONDS), output_limit(CHARACTERS):
            advice = examine(name, namespace, seed)
    except TooSlow as error:
        raise too_slow(name, SECONDS, crash(error).frames) from None
    except KeyboardInterrupt as error:
        raise Stopped(f"`{name}` was still running when the kernel was interrupted, so it has not been checked. "
                      "If it should have come to an end: does a loop in it never end?", crash(error).frames) from None
    print(passed(name, visible=seed == 0))
    for line in advice:
        print(line)


def too_slow(name: str, seconds: float, frames: str = "") -> Wrong:
    """Return the outcome of an answer that does not come to its end."""
    return Wrong(f"`{name}` was still running after {seconds:g} seconds; expected it to come to an end. "
                 "Does a loop in it never end?", frames)


def examine(name: str, namespace: dict, seed: int = 0) -> list[str]:
    """Check a pinned name in a namespace, and return words of advice; raises `Wrong` or `NotAttempted`."""
    its_probe = probes.find(name)

    def probe(shown: dict) -> object:
        with probing.quietly(name):
            return its_probe.run(namespace[name], shown, namespace)

    return judge(find(name), probing.look(name, its_probe.methods, its_probe.served_by, namespace), probe, seed)


def judge(its_check: Check, looked: dict, probe: Callable[[dict], object], seed: int = 0) -> list[str]:
    """Judge what a look and probes give, wherever they are made; return and raise as `examine` does.

    probe: what is shown of a case -> plain data.
    """
    _judge_kind(its_check, looked)
    advice = []
    with probing.usual_state():  # for inputs and judge, too: what a notebook sets must not change a verdict
        for case in its_check.inputs(seed):
            word = its_check.judge(case, probe(its_check.shown(case)))
            if word and word not in advice:
                advice.append(word)
    return advice


def find(name: str) -> Check:
    """Return the check of a pinned name."""
    module = import_module(f"{__name__}.task{task_of(name).number:02}")
    return next(one for one in module.CHECKS if one.name == name)


def _judge_kind(its_check: Check, looked: dict) -> None:
    name = its_check.name
    if not looked["defined"]:
        raise not_defined(name)
    if looked["from the kit"]:
        raise handed_in(name)
    if looked["serves"]:
        return
    if its_check.is_class and not looked["class"]:
        raise Wrong(f"`{name}` is {looked['description']}; expected a class: `class {name}(...):`.")
    if not looked["callable"]:
        raise Wrong(f"`{name}` is {looked['description']}; expected a function: `def {name}(...):`.")
