"""The way to judges and stand-ins, which this package must not import.

`helpers/__init__.py` says how they are reached in class. Where a class is graded there are no judges, and of the
stand-ins only those of earlier tasks.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # it imports torch
    from .verdict import Verdict

# (pinned name, namespace, seed) -> verdict. None where the judges are elsewhere.
examine: Callable[..., "Verdict"] | None = None


def _none(name: str) -> object:
    raise LookupError(f"there is no stand-in for {name} where nobody has filled the wall")


# pinned name, or `trained_network` -> its stand-in
stand_in: Callable[[str], Any] = _none
