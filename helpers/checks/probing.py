"""The probe: the only step of a check that touches a student's object. It gives back plain data.

Plain data are None, booleans, numbers, strings, plain tensors, `Foreign` and `Crash`, and tuples, lists and
dictionaries of them.
"""

import contextlib
import contextvars
import io
import random
import types
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from ..crashes import KIT, Crash, crash, without_addresses

_probed = contextvars.ContextVar("the pinned name that is being probed", default=None)


@dataclass(frozen=True)
class Foreign:
    """What a student's code returned, if it is no plain data: its type and a short text."""

    kind: str
    text: str


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
    """Run a probe of `name`: warnings silenced, stderr captured, gradients on, random numbers from a fixed seed."""
    token = _probed.set(name)
    try:
        with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()), torch.enable_grad(), _seeded():
            warnings.simplefilter("ignore")
            yield
    finally:
        _probed.reset(token)


@contextlib.contextmanager
def _seeded():
    """Let random numbers start anew, so that an answer that draws some is judged alike each time."""
    of_python, of_numpy = random.getstate(), np.random.get_state()
    try:
        with torch.random.fork_rng(devices=[]):
            for seed in (random.seed, np.random.seed, torch.default_generator.manual_seed):
                seed(8)
            yield
    finally:
        random.setstate(of_python)
        np.random.set_state(of_numpy)


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
        if not any(kind.__module__.startswith("_pytest") for kind in type(error).__mro__):
            raise  # what pytest.fail raises is no Exception, but a student's way to say no
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


def _short_text(value: object) -> str:
    if isinstance(value, np.ndarray) and value.size > 12:
        return f"a NumPy array of shape {value.shape}, {value.dtype}"
    try:
        text = " ".join(without_addresses(repr(value)).split())
    except Exception:
        text = "something that cannot be shown"
    return text if len(text) <= 80 else text[:77] + "..."
