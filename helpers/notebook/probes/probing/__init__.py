"""The probe: the only step of a check that touches a student's object. It gives back plain data.

| room         | its one job                                                           |
| ------------ | --------------------------------------------------------------------- |
| `plain_data` | what a student's code returns, as data that can be sent anywhere      |
| `isolation`  | runs students' code as a fresh kernel would, and puts all back        |
| `kit`        | tells what comes from the kit, which is no answer                     |
"""

from collections.abc import Callable
from typing import TypeVar

from ...crashes import Crash, crash
from ...limits import TooSlow
from ..contract import Binding, Namespace
from .isolation import as_in_the_notebook, in_place_of, nobody_there, quietly, usual_state
from .kit import StandInHandedIn, comes_from_kit, probing, refuse_as_answer
from .plain_data import Foreign, argument, describe, has, is_class, plain

Value = TypeVar("Value")

__all__ = [
    "Crash",
    "Foreign",
    "StandInHandedIn",
    "argument",
    "as_in_the_notebook",
    "binding_of",
    "call",
    "comes_from_kit",
    "describe",
    "has",
    "in_place_of",
    "is_class",
    "nobody_there",
    "plain",
    "probing",
    "quietly",
    "refuse_as_answer",
    "usual_state",
]


def binding_of(name: str, methods: tuple[str, ...], served_by: str, namespace: Namespace) -> Binding:
    """Return what kind of thing a pinned name is bound to, as plain data."""
    if name not in namespace:
        return {"defined": False}
    answer = namespace[name]
    return {
        "defined": True,
        "from_kit": comes_from_kit(answer, methods),
        "is_class": is_class(answer),
        "serves": bool(served_by) and has(answer, served_by),
        "is_callable": callable(answer),
        "description": describe(answer),
    }


def call(function: Callable[..., Value], *arguments: object) -> Value | Crash:
    """Call a student's function and return its result as plain data, or a `Crash`."""
    try:
        return plain(function(*arguments))
    except (KeyboardInterrupt, TooSlow):
        raise
    except BaseException as error:  # `SystemExit`, say, or what `pytest.fail` raises
        return crash(error)
