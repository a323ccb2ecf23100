"""Devices that are not on this machine: what a student's code puts there stays on the CPU."""

import contextlib
import pdb  # noqa: T100  (its breakpoints are switched off here)
import re
import sys
from collections.abc import Iterator
from typing import Any

import torch
from torch.overrides import TorchFunctionMode

DEVICE = re.compile(r"(cuda|mps|xpu)(:\d+)?")
replaced: set[str] = set()  # kinds of devices that the CPU has stood in for
_mentioned = False  # a mode costs time at every call of torch, so there is one only where a cell names a device


def note(source: str) -> None:
    """Note whether a cell that runs names a device."""
    global _mentioned
    _mentioned = _mentioned or bool(DEVICE.search(source))


def missing() -> set[str]:
    """Return the kinds of devices that this machine does not have."""
    there = {
        "cuda": torch.cuda.is_available,
        "mps": torch.backends.mps.is_available,
        "xpu": getattr(getattr(torch, "xpu", None), "is_available", lambda: False),
    }
    return {kind for kind, is_available in there.items() if not is_available()}


@contextlib.contextmanager
def on_the_cpu() -> Iterator[None]:
    """Let the block use the CPU in place of devices that are missing, if a cell has named one."""
    kinds = missing() if _mentioned else set()
    if not kinds:
        yield
        return
    set_default, generator = torch.set_default_device, torch.Generator
    waits = {
        kind: module for kind in kinds if (module := getattr(torch, kind, None)) and hasattr(module, "synchronize")
    }
    before = {kind: module.synchronize for kind, module in waits.items()}
    try:
        torch.set_default_device = lambda device: set_default(_there(device, kinds))  # type: ignore[assignment]
        torch.Generator = lambda device="cpu": generator(_there(device, kinds))  # type: ignore[assignment,misc]
        for module in waits.values():
            module.synchronize = _nothing
        with _OnTheCPU(kinds):
            yield
    finally:
        torch.set_default_device, torch.Generator = set_default, generator  # type: ignore[misc]
        for kind, module in waits.items():
            module.synchronize = before[kind]


class _OnTheCPU(TorchFunctionMode):
    """Calls torch's functions with the CPU in place of devices that are missing."""

    def __init__(self, kinds: set[str]):
        super().__init__()
        self.kinds = kinds
        self.moves = [getattr(torch.Tensor, kind, None) for kind in kinds]

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func in self.moves:
            replaced.add(func.__name__)
            return args[0].clone()  # a copy, as a device would make
        given = {name: _there(value, self.kinds) for name, value in (kwargs or {}).items()}
        return func(*(_there(value, self.kinds) for value in args), **given)


def _there(value: Any, kinds: set[str]) -> Any:
    """Return the CPU in place of a device that is missing, and any other value as it is."""
    named = DEVICE.fullmatch(str(value)) if isinstance(value, (str, torch.device)) else None
    if named is None or named[1] not in kinds:
        return value
    replaced.add(named[1])
    return "cpu"


def _nothing(*_: object, **__: object) -> None:
    """Wait for nothing."""


@contextlib.contextmanager
def no_breakpoints() -> Iterator[None]:
    """Let the block run through breakpoints: nobody is there to answer a debugger."""
    before = sys.breakpointhook, pdb.set_trace
    sys.breakpointhook = pdb.set_trace = _nothing  # type: ignore[assignment]
    try:
        yield
    finally:
        sys.breakpointhook, pdb.set_trace = before  # type: ignore[assignment]
