"""Runs students' code as a fresh kernel would, whatever the notebook has set, and leaves all as it was before."""

import builtins
import contextlib
import io
import os
import random
import types
import warnings
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import numpy as np
import torch

from ... import devices
from .kit import being_probed

Function = TypeVar("Function", bound=Callable[..., object])
_is_seeded = False  # whether random numbers have started anew, in a block that puts them back


@contextlib.contextmanager
def quietly(name: str) -> Iterator[None]:
    """Run a probe of `name`: in the usual state, with stderr captured, and with `input()` refused."""
    with (
        being_probed(name),
        usual_state(),
        contextlib.redirect_stderr(io.StringIO()),
        nobody_there(),
        devices.on_the_cpu(),
    ):
        yield


@contextlib.contextmanager
def nobody_there() -> Iterator[None]:
    """Refuse `input()` in the block, and run through breakpoints."""
    with devices.no_breakpoints(), in_place_of(vars(builtins), input=_no_input):
        yield


def _no_input(prompt: object = "") -> None:
    raise RuntimeError("Nobody can answer `input()` while a check runs: the function gets all it needs as arguments.")


@contextlib.contextmanager
def usual_state() -> Iterator[None]:
    """Run the block as a fresh kernel would, whatever the notebook has set; afterwards all is as it was before.

    Warnings are silenced, gradients on, tensors float32 on the CPU, and random numbers start from a fixed seed.
    """
    # A device context costs time at every call of torch, so there is one only where it is needed.
    elsewhere = _is_elsewhere()
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


def _is_elsewhere() -> bool:
    """Return whether new tensors are made elsewhere than on the CPU, perhaps on a device that is not there."""
    try:
        return torch.empty(0).device != torch.device("cpu")
    except (AssertionError, RuntimeError):
        return True


@contextlib.contextmanager
def _default_dtype(dtype: torch.dtype) -> Iterator[None]:
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        yield
    finally:
        torch.set_default_dtype(before)


@contextlib.contextmanager
def _same_folder() -> Iterator[None]:
    folder = os.getcwd()
    try:
        yield
    finally:
        os.chdir(folder)


@contextlib.contextmanager
def _seeded() -> Iterator[None]:
    """Let random numbers start anew, so that an answer that draws some is judged alike each time."""
    global _is_seeded
    if _is_seeded:  # the block around this one puts back what there was before both, and that takes long
        _seed()
        yield
        return
    of_python, of_numpy = random.getstate(), np.random.get_state()
    _is_seeded = True
    try:
        with torch.random.fork_rng(devices=[], device_type="cpu"):
            _seed()
            yield
    finally:
        _is_seeded = False
        random.setstate(of_python)
        np.random.set_state(of_numpy)


def _seed() -> None:
    for seed in (random.seed, np.random.seed, torch.default_generator.manual_seed):
        seed(8)


@contextlib.contextmanager
def in_place_of(namespace: dict[str, Any], *users: Any, **others: Any) -> Iterator[None]:
    """Put other functions under these names for a while: a mistake in one task must not cost points in another.

    users: functions that use these names; a function that is imported from a student's file has another namespace.
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


def as_in_the_notebook(function: Function) -> Function:
    """Return a function with the plain name that it would have in the notebook, for error messages."""
    function.__qualname__ = function.__name__
    return function
