"""The probe: the only step of a check that touches a student's object. It gives back plain data.

Plain data are None, booleans, numbers, strings, plain tensors, `Foreign` and `Crash`, and tuples, lists and
dictionaries of them.
"""

import builtins
import contextlib
import contextvars
import io
import os
import random
import types
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from ..crashes import KIT_FOLDERS, Crash, crash, without_addresses
from ..limits import TooSlow

LARGEST_INT = 10**300  # larger ones are no float, and may be too long to be shown
LARGEST_TENSOR = 2**28  # entries; a copy of more may not fit into memory

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
    """Run a probe of `name`: in the usual state, with stderr captured, and without anybody who could be asked."""
    token = _probed.set(name)
    try:
        with usual_state(), contextlib.redirect_stderr(io.StringIO()), in_place_of(vars(builtins), input=_no_input):
            yield
    finally:
        _probed.reset(token)


def _no_input(prompt: object = "") -> None:
    raise RuntimeError("`input()` cannot be answered while a check runs: what the function needs is in its arguments.")


@contextlib.contextmanager
def usual_state():
    """Run the block as a fresh kernel would, whatever the notebook has set; afterwards all is as it was before.

    Warnings are silenced, gradients on, tensors float32 on the CPU, and random numbers start from a fixed seed.
    """
    # A device context costs time at every call of torch, so there is one only where it is needed.
    elsewhere = torch.empty(0).device != torch.device("cpu")
    with (
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
        torch.inference_mode(False),
        torch.enable_grad(),
        torch.device("cpu") if elsewhere else contextlib.nullcontext(),
        _default_dtype(torch.float32),
        _seeded(),
        _same_folder(),
    ):
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _default_dtype(dtype: torch.dtype):
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        yield
    finally:
        torch.set_default_dtype(before)


@contextlib.contextmanager
def _same_folder():
    folder = os.getcwd()
    try:
        yield
    finally:
        os.chdir(folder)


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
def in_place_of(namespace: dict, *users: Callable, **others):
    """Put other functions under these names for a while: a mistake in one task must not cost another one.

    users: functions that look the names up; they do it elsewhere if they are imported from a file of the student's.
    """
    missing = object()
    places = [namespace, *(user.__globals__ for user in users if type(user) is types.FunctionType)]
    before = [(place, {name: place.get(name, missing) for name in others}) for place in places]
    for place in places:
        place.update(others)
    try:
        yield
    finally:
        for place, values in before:
            for name, value in values.items():
                if value is missing:
                    place.pop(name, None)
                else:
                    place[name] = value


def as_in_the_notebook(function: Callable) -> Callable:
    """Return a function that stands under its name in the notebook, so that an error message calls it by that alone."""
    function.__qualname__ = function.__name__
    return function


def argument(value: object) -> object:
    """Return a copy of an argument of a given function as plain data, if it can be; the function may be elsewhere."""
    copy = plain(value.item() if isinstance(value, np.generic) else value)
    return value if isinstance(copy, Foreign) else copy


def look(name: str, methods: tuple[str, ...], served_by: str, namespace: dict) -> dict:
    """Return what kind of thing a pinned name is bound to, as plain data."""
    if name not in namespace:
        return {"defined": False}
    answer = namespace[name]
    return {
        "defined": True,
        "from the kit": comes_from_kit(answer, methods),
        "class": is_class(answer),
        "serves": bool(served_by) and has(answer, served_by),
        "callable": callable(answer),
        "description": describe(answer),
    }


def call(function: Callable, *arguments) -> object:
    """Call a student's function and return its result as plain data, or a `Crash`."""
    try:
        return plain(function(*arguments))
    except (KeyboardInterrupt, TooSlow):
        raise
    except BaseException as error:  # SystemExit, for one, and what pytest.fail raises
        return crash(error)


def plain(value: object) -> object:
    """Return a copy of `value` as plain data."""
    if value is None or isinstance(value, (Crash, Foreign)):
        return value
    if isinstance(value, int) and abs(value) > LARGEST_INT:
        return Foreign("int", "a very large number")
    if isinstance(value, (bool, int, float, str)):
        # A subclass (numpy's float64, say) becomes what it stands for.
        return next(kind(value) for kind in (bool, int, float, str) if isinstance(value, kind))
    if isinstance(value, torch.Tensor):
        with torch._C.DisableTorchFunctionSubclass():  # a subclass may answer for itself what is asked here
            return _plain_tensor(value)
    if isinstance(value, (tuple, list)):
        kind = tuple if isinstance(value, tuple) else list
        return kind(plain(entry) for entry in value)
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    return Foreign(type(value).__qualname__, _short_text(value))


def _plain_tensor(value: torch.Tensor) -> object:
    kinds = {
        "nested": value.is_nested,
        "quantized": value.is_quantized,
        "meta": value.device.type == "meta",
        "sparse": value.layout != torch.strided,
    }
    for kind, is_one in kinds.items():
        if is_one:  # without numbers, or with numbers that are reached in another way
            return Foreign(f"{kind} tensor", _short_text(value))
    if value.numel() > LARGEST_TENSOR:
        return Foreign("huge tensor", f"a tensor of shape {tuple(value.shape)}")
    return torch.Tensor.clone(value.detach()).as_subclass(torch.Tensor).cpu()


def comes_from_kit(value: object, methods: tuple[str, ...] = ()) -> bool:
    """Return whether a function, or one of the named methods of a class, is defined in the kit's own files."""
    if is_class(value):
        own = [getattr(value, method, None) for method in methods]
        module = str(getattr(value, "__module__", ""))
        return module.split(".")[0] == "helpers" or any(comes_from_kit(method) for method in own)
    code = None
    with contextlib.suppress(Exception):  # an object may raise when it is asked, or go round in circles
        value = getattr(value, "__func__", value)
        for _ in range(20):
            value = getattr(value, "__wrapped__", None) or getattr(value, "func", None) or value
        code = value.__code__
    return isinstance(code, types.CodeType) and code.co_filename.startswith(tuple(KIT_FOLDERS))


def is_class(value: object) -> bool:
    """Return whether a value is a class; unlike `isinstance`, this asks nothing of the value."""
    return issubclass(type(value), type)


def has(value: object, attribute: str) -> bool:
    """Return whether a value has an attribute; one that raises is none."""
    try:
        return hasattr(value, attribute)
    except Exception:
        return False


def describe(value: object) -> str:
    """Return a value's short text and its type, for a sentence."""
    return f"{_short_text(value)} (type {type(value).__qualname__})"


def _short_text(value: object) -> str:
    try:
        if isinstance(value, np.ndarray) and value.size > 12:
            return f"a NumPy array of shape {value.shape}, {value.dtype}"
        if isinstance(value, types.ModuleType):
            return f"the module {value.__name__}"  # its text names a folder of this machine
        if isinstance(value, torch.utils.data.Dataset):
            return "a data set"  # so does its text
        text = " ".join(without_addresses(repr(value)).split())
    except Exception:
        text = "something that cannot be shown"
    return text if len(text) <= 80 else text[:77] + "..."
