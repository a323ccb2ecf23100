"""What a right answer is, in sentences; one module a task.

A check is made of three steps: `inputs` draws cases from a seed, the probe (in `helpers.notebook.probes`) is the only
step that touches the student's object, and gives back plain data; `judge` gets a case and plain data, and gives the
outcome. The probe sees only what is `shown` of a case.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ..notebook import probes
from ..notebook.checking import check  # noqa: F401  (`from helpers.checks import check` works, too)
from ..notebook.outcome import Wrong, not_defined
from ..notebook.probes import probing
from ..notebook.probes.contract import Binding, Namespace
from ..notebook.tasks import task_of
from .judging import handed_in


def _all(case: Any) -> Any:
    return case


@dataclass(frozen=True)
class Check:
    """The check of one pinned name; its probe is in `helpers.notebook.probes`.

    inputs: seed -> cases; judge: (case, plain data) -> None or a word of advice, or raises an outcome;
    shown: case -> what the probe sees of it; apart: whether one case gives away another, so that a class is graded with
    them in an order that nobody can know. `probes.contract` has the types of what is shown and of the plain data.
    """

    name: str
    inputs: Callable[[int], Iterable[Any]]
    judge: Callable[[Any, Any], str | None]
    shown: Callable[[Any], Any] = _all
    apart: bool = False

    @property
    def is_class(self) -> bool:
        """Whether the name must be bound to a class."""
        return bool(probes.find(self.name).methods)


def examine(name: str, namespace: Namespace, seed: int = 0) -> list[str]:
    """Check a pinned name in a namespace, and return words of advice; raises `Wrong` or `NotAttempted`."""
    found = probes.find(name)

    def probe(shown: Any) -> object:
        with probing.quietly(name):
            return found.run(namespace[name], shown, namespace)

    return judge(find(name), probing.binding_of(name, found.methods, found.served_by, namespace), probe, seed)


def judge(rules: Check, binding: Binding, probe: Callable[[Any], object], seed: int = 0) -> list[str]:
    """Judge what a name is bound to and what its probe gives, wherever it runs; return and raise as `examine` does.

    probe: what is shown of a case -> plain data.
    """
    _judge_kind(rules, binding)
    advice: list[str] = []
    with probing.usual_state():  # for inputs and judge, too: what a notebook sets must not change a verdict
        for case in rules.inputs(seed):
            word = rules.judge(case, probe(rules.shown(case)))
            if word and word not in advice:
                advice.append(word)
    return advice


def find(name: str) -> Check:
    """Return the check of a pinned name."""
    module = import_module(f"{__name__}.task{task_of(name).number:02}")
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
