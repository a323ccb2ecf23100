"""The probe: the only step of a check that touches a student's object. It gives back plain data.

Plain data are None, booleans, numbers, strings, plain tensors, `Foreign` and `Crash`, and tuples, lists and
dictionaries of them.
"""

import contextlib
import contextvars
import dis
import io
import os
import traceback
import types
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

KIT = str(Path(__file__).resolve().parents[1]) + os.sep
# Frames of libraries are left out of a student's traceback: they wrote none of them.
LIBRARIES = tuple(str(Path(module.__file__).resolve().parent) + os.sep for module in (contextlib, torch))

_probed = contextvars.ContextVar("the pinned name that is being probed", default=None)


@dataclass(frozen=True)
class Foreign:
    """What a student's code returned, if it is no plain data: its type and a short text."""

    kind: str
    text: str


@dataclass(frozen=True)
class Crash:
    """An exception out of a student's code.

    kind: the class's name; bases: the names of all its classes; raised: whether the student's code has a
    `raise` or `assert` there (otherwise a library or the interpreter raised); frames: the student's lines.
    """

    kind: str
    bases: tuple[str, ...]
    message: str
    raised: bool
    frames: str


class StandInHandedIn(Exception):
    """A stand-in was called while its own task was being checked."""


def refuse_as_answer(name: str) -> None:
    """Called first by each stand-in: it must not be the answer to its own task."""
    if _probed.get() == name:
        raise StandInHandedIn(name)


def probing() -> bool:
    """Return whether a check is running, so that a progress bar can stay out of its way."""
    return _probed.get() is not None


@contextlib.contextmanager
def quietly(name: str):
    """Run a probe of `name`: warnings silenced, stderr captured, gradients on."""
    token = _probed.set(name)
    try:
        with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()), torch.enable_grad():
            warnings.simplefilter("ignore")
            yield
    finally:
        _probed.reset(token)


@contextlib.contextmanager
def in_place_of(namespace: dict, **others):
    """Put other functions under these names for a while: a mistake in one task must not cost another one."""
    missing = object()
    before = {name: namespace.get(name, missing) for name in others}
    namespace.update(others)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is missing:
                namespace.pop(name, None)
            else:
                namespace[name] = value


def call(function: Callable, *arguments) -> object:
    """Call a student's function and return its result as plain data, or a `Crash`."""
    try:
        return plain(function(*arguments))
    except (Exception, SystemExit) as error:
        return crash(error)
    except BaseException as error:
        if not type(error).__module__.startswith("_pytest"):  # what pytest.fail raises is no Exception
            raise
        return crash(error)


def plain(value: object) -> object:
    """Return a copy of `value` as plain data."""
    if value is None or isinstance(value, (Crash, Foreign)):
        return value
    if isinstance(value, (bool, int, float, str)):
        # A subclass (numpy's float64, say) becomes what it stands for.
        return next(kind(value) for kind in (bool, int, float, str) if isinstance(value, kind))
    if isinstance(value, torch.Tensor):
        return torch.Tensor.clone(value.detach()).as_subclass(torch.Tensor).cpu()
    if isinstance(value, (tuple, list)):
        kind = tuple if isinstance(value, tuple) else list
        return kind(plain(entry) for entry in value)
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    return Foreign(type(value).__qualname__, _short_text(value))


def crash(error: BaseException) -> Crash:
    """Return an exception as plain data, its traceback trimmed to the student's lines."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_students(frame.filename)]
    if isinstance(error, SyntaxError):
        frames = []
    bases = tuple(kind.__name__ for kind in type(error).__mro__)
    return Crash(type(error).__name__, bases, str(error)[:500], _raised_by_statement(error),
                 "".join(traceback.format_list([_readable(frame) for frame in frames])))


def comes_from_kit(value: object, methods: tuple[str, ...] = ()) -> bool:
    """Return whether a function, or one of the named methods of a class, is defined in the kit's own files."""
    if isinstance(value, type):
        own = [getattr(value, method, None) for method in methods]
        module = str(getattr(value, "__module__", ""))
        return module.split(".")[0] == "helpers" or any(comes_from_kit(method) for method in own)
    value = getattr(value, "__func__", value)
    while hasattr(value, "__wrapped__") or hasattr(value, "func"):
        value = getattr(value, "__wrapped__", None) or value.func
    code = getattr(value, "__code__", None)
    return isinstance(code, types.CodeType) and code.co_filename.startswith(KIT)


def describe(value: object) -> str:
    """Return a value's short text and its type, for a sentence."""
    return f"{_short_text(value)} (type {type(value).__qualname__})"


def _is_students(filename: str) -> bool:
    return not filename.startswith((KIT, *LIBRARIES)) and "site-packages" not in filename


def _readable(frame: traceback.FrameSummary) -> traceback.FrameSummary:
    # IPython runs a cell as a temporary file whose path tells a student nothing.
    name = "your cell" if "ipykernel" in frame.filename or "ipython-input" in frame.filename else frame.filename
    return traceback.FrameSummary(name, frame.lineno, frame.name, line=frame.line)


def _raised_by_statement(error: BaseException) -> bool:
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    if step is None or not _is_students(step.tb_frame.f_code.co_filename):
        return False
    operations = {entry.offset: entry.opname for entry in dis.get_instructions(step.tb_frame.f_code)}
    return operations.get(step.tb_lasti) == "RAISE_VARARGS"


def _short_text(value: object) -> str:
    try:
        text = " ".join(repr(value).split())
    except Exception:
        text = "something that cannot be shown"
    return text if len(text) <= 80 else text[:77] + "..."
