"""What a right answer is, in sentences; one module a task.

A check is made of three steps: `inputs` draws cases from a seed, the probe (in `helpers.notebook.probes`) is the only
one that touches the student's object and gives back plain data, `judge` sees a case and plain data and says the
outcome. The probe sees only what is `shown` of a case.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module

from ..notebook import probes
from ..notebook.checking import check  # noqa: F401  (`from helpers.checks import check` works, too)
from ..notebook.outcome import Wrong, not_defined
from ..notebook.probes import probing
from ..notebook.tasks import task_of
from .judging import handed_in


def _all(case: dict) -> dict:
    return case


def only(*keys: str) -> Callable[[dict], dict]:
    """Return what shows only these parts of a case."""
    return lambda case: {key: case[key] for key in keys}


@dataclass(frozen=True)
class Check:
    """The check of one pinned name; its probe is in `helpers.notebook.probes`.

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
