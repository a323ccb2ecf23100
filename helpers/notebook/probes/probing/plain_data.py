"""Plain data: what a student's code returns, as data that can be sent anywhere.

Plain data are None, booleans, numbers, strings, plain tensors, `Foreign` and `Crash`, and tuples, lists and
dictionaries of them.
"""

import re
import types
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import numpy as np
import torch

from ...crashes import LONGEST_KIND, Crash, without_addresses
from ...words import foreign

Value = TypeVar("Value")
LARGEST_INT = 10**300  # larger ones are no float, and may be too long to be shown
LARGEST_TENSOR = 2**28  # entries; a copy of more may not fit into memory


@dataclass(frozen=True)
class Foreign:
    """What a student's code returned, if it is no plain data: its type and a short text."""

    kind: str
    text: str

    def __post_init__(self) -> None:
        if len(self.kind) > LONGEST_KIND or not re.fullmatch(r"[\w.<>]+( tensor)?", self.kind):
            object.__setattr__(self, "kind", "object")


def plain(value: Value) -> Value:
    """Return a copy of `value` as plain data.

    What the kit's own code has gathered keeps its type; of what students' code returned, no type is known before.
    """
    return cast(Value, _plain(value))


def _plain(value: object) -> object:
    kind = type(value)
    if kind is float or kind is str or value is None or isinstance(value, (Crash, Foreign)):
        return value
    if isinstance(value, (bool, int, float, str)):
        return _plain_scalar(value)
    if isinstance(value, torch.Tensor):
        with torch._C.DisableTorchFunctionSubclass():  # a subclass may answer for itself what is asked here
            return _plain_tensor(value)
    if isinstance(value, (tuple, list)):
        entries = [_plain(entry) for entry in value]
        return tuple(entries) if isinstance(value, tuple) else entries
    if isinstance(value, dict):
        return {str(key): _plain(entry) for key, entry in value.items()}
    return Foreign(type(value).__qualname__, _short_text(value))


def _plain_scalar(value: object) -> object:
    """Return a boolean, a number or a string of a subclass (numpy's float64, say) as one of Python's own."""
    if isinstance(value, int) and abs(value) > LARGEST_INT:
        return Foreign("int", "a very large number")
    return next(kind(value) for kind in (bool, int, float, str) if isinstance(value, kind))


def _plain_tensor(value: torch.Tensor) -> object:
    kinds = {
        "nested": value.is_nested,
        "quantized": value.is_quantized,
        "meta": value.device.type == "meta",
        "sparse": value.layout != torch.strided,
    }
    for kind, is_of_kind in kinds.items():
        if is_of_kind:  # without numbers, or with numbers that are reached in another way
            return Foreign(f"{kind} tensor", _short_text(value))
    if value.numel() > LARGEST_TENSOR:
        return Foreign("huge tensor", f"a tensor of shape {tuple(value.shape)}")
    return torch.Tensor.clone(value.detach()).as_subclass(torch.Tensor).cpu()


def argument(value: Any) -> Any:
    """Return a copy of an argument as plain data, if it can be: the function that gets it may be elsewhere."""
    copy = plain(value.item() if isinstance(value, np.generic) else value)
    return value if isinstance(copy, Foreign) else copy


def is_class(value: object) -> bool:
    """Return whether a value is a class; unlike `isinstance`, this asks nothing of the value."""
    return issubclass(type(value), type)


def has(value: object, attribute: str) -> bool:
    """Return whether a value has an attribute; an attribute that raises does not count."""
    try:
        return hasattr(value, attribute)
    except Exception:
        return False


def describe(value: object) -> str:
    """Return a value's short text and its type, for a sentence."""
    return f"{_short_text(value)} (type {Foreign(type(value).__qualname__, '').kind})"


def _short_text(value: object) -> str:
    """Return a value's text, cut; what a student's class says is marked as such."""
    try:
        if isinstance(value, np.ndarray) and value.size > 12:
            return f"a NumPy array of shape {value.shape}, {value.dtype}"
        if isinstance(value, types.ModuleType):
            return f"the module {value.__name__}"  # its text names a folder of this machine
        if isinstance(value, torch.utils.data.Dataset):
            return "a data set"  # so does its text
        text = " ".join(without_addresses(repr(value)).split())
    except Exception:
        return "something that cannot be shown"
    text = text if len(text) <= 80 else text[:77] + "..."
    return foreign(text) if type(value).__module__ == "__main__" else text
