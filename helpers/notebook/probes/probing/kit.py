"""The kit's own code is not an answer: it is recognised, and a stand-in refuses to be called as an answer."""

import contextlib
import types
from collections.abc import Iterator
from typing import Any

from ...crashes import KIT_FOLDERS
from .plain_data import is_class

LOADED = "helpers.notebook.earlier.loaded."  # modules that hold what the student has saved
_probed: list[str] = []  # the pinned names that are being probed, the last one now; all threads see it


class StandInHandedIn(Exception):
    """A stand-in was called while its own task was being checked."""


@contextlib.contextmanager
def being_probed(name: str) -> Iterator[None]:
    """Let the stand-in of this name refuse to be called in the block."""
    _probed.append(name)
    try:
        yield
    finally:
        _probed.pop()


def refuse_as_answer(name: str) -> None:
    """Called first by each stand-in: it must not be the answer to its own task."""
    if _probed[-1:] == [name]:
        raise StandInHandedIn(name)


def probing() -> bool:
    """Return whether a check is running, so that a progress bar can stay out of its way."""
    return bool(_probed)


def comes_from_kit(value: Any, methods: tuple[str, ...] = ()) -> bool:
    """Return whether a function, or one of the named methods of a class, is defined in the kit's own files."""
    if is_class(value):
        own = [getattr(value, method, None) for method in methods]
        module = str(getattr(value, "__module__", ""))
        return (module.split(".")[0] == "helpers" and not module.startswith(LOADED)) or any(
            comes_from_kit(method) for method in own
        )
    code = None
    with contextlib.suppress(Exception):  # an object may raise when it is asked, or lead back to itself
        value = getattr(value, "__func__", value)
        for _ in range(20):
            value = getattr(value, "__wrapped__", None) or getattr(value, "func", None) or value
        code = value.__code__
    return isinstance(code, types.CodeType) and code.co_filename.startswith(tuple(KIT_FOLDERS))
