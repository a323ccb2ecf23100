"""The way to judges and stand-ins, which this package must not import.

`helpers/__init__.py` says how they are reached in class. Where a class is graded there are no judges, and of the
stand-ins only those of earlier tasks.
"""

from collections.abc import Callable
from typing import Any

# (pinned name, namespace, seed) -> words of advice; raises an outcome. None where the judges are elsewhere.
examine: Callable[..., list[str]] | None = None


def _none(name: str) -> object:
    raise LookupError(f"there is no stand-in for {name} where nobody has filled the wall")


# pinned name, or `trained_network` -> its stand-in
stand_in: Callable[[str], Any] = _none
