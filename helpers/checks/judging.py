"""What the judges of all tasks share: plain data in, an outcome and its sentence out.

Each function returns silently when all is well and raises `Wrong` or `NotAttempted` otherwise.
`called` is the `Call` that the outcome is about.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import torch

from ..notebook.crashes import Crash
from ..notebook.outcome import NotAttempted, Wrong, not_written
from ..notebook.probes.probing import Foreign
from ..notebook.tasks import STUB, task_of

Value = TypeVar("Value")
FLOATS = (torch.float32, torch.float64)


@dataclass(frozen=True)
class Call:
    """A call as the student would write it, and in words what it was given; its text begins a sentence."""

    code: str
    given: str = ""

    def __str__(self) -> str:
        return f"`{self.code}` for {self.given}" if self.given else f"`{self.code}`"

    def part(self, suffix: str) -> "Call":
        """Return the call for a part of its result: `suffix` is an index in brackets, or an attribute."""
        return Call(self.code + suffix, self.given)


def result(name: str, called: Call | str, answer: Value | Crash) -> Value:
    """Return the result of a call; raise an outcome if the call crashed."""
    if not isinstance(answer, Crash):
        return answer
    if "StandInHandedIn" in answer.bases:
        raise handed_in(name)
    if answer.is_stub and not answer.alone:
        raise Wrong(
            f"{called} came to the line `{STUB}`, which is still in `{answer.function}`; "
            "delete that line, run the cell, then this one.",
            answer.frames,
        )
    if answer.is_stub:
        other = _owner(name, answer.function)
        if other != name:
            raise NotAttempted(
                f"`{name}` calls `{other}`, which is not written yet. Write it in its cell, run that "
                "cell, then this one; or do without it."
            )
        later = task_of(name).methods.get(name, ())[1:]  # each is reached only when the method before is written
        raise not_written(name, answer.function if answer.function in later else "")
    raise Wrong(f"{called} crashed with {answer.words}", answer.frames)


def _owner(name: str, function: str) -> str:
    """Return the pinned name that a stub belongs to: another name of the task, if the function belongs to it."""
    task = task_of(name)
    if function in task.names:
        return function
    return next((other for other, methods in task.methods.items() if function in methods), name)


def handed_in(name: str) -> Wrong:
    """Return the outcome of the kit's own stand-in, handed in as the answer."""
    return Wrong(
        f"`{name}` is or calls the kit's own stand-in; expected your own code. "
        "A stand-in helps later tasks, but it is no answer to its own."
    )


def is_tensor(called: Call, value: object, where: str = "") -> torch.Tensor:
    """Check that a value is a tensor, and return it."""
    if not isinstance(value, torch.Tensor):
        of_other_kind = isinstance(value, Foreign) and value.kind.endswith(" tensor")
        wanted = "an ordinary tensor" if of_other_kind else "a torch tensor"
        raise Wrong(f"{called} returned {show(value)}; expected {wanted}. {pair_of_max(value) or where}".strip())
    return value


def is_tensor_like(
    called: Call, value: object, shape: Iterable[int], dtypes: Iterable[torch.dtype] = FLOATS, where: str = ""
) -> torch.Tensor:
    """Check a value's type, shape and dtype, in this order, and return it."""
    tensor, shape, dtypes = is_tensor(called, value, where), tuple(shape), tuple(dtypes)
    if tuple(tensor.shape) != shape:
        raise Wrong(f"{called} returned {show(tensor)}; expected shape {shape}. {where}".strip())
    if tensor.dtype not in dtypes:
        raise Wrong(f"{called} returned {show(tensor)}; expected dtype {dtype_name(dtypes[0])}. {where}".strip())
    return tensor


def is_float(called: Call, value: object, where: str = "") -> float:
    """Check that a value is a Python float, and return it."""
    if isinstance(value, torch.Tensor) and value.ndim == 0:
        raise Wrong(
            f"{called} returned {show(value)}, a tensor without dimensions; expected a Python float: "
            "`.item()` makes one."
        )
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Wrong(f"{called} returned {show(value)}; expected a Python float. {pair_of_max(value) or where}".strip())
    return float(value)


def pair_of_max(value: object) -> str:
    """Return a sentence if a value is what `max` returns for a dimension, otherwise nothing."""
    if (
        isinstance(value, tuple)
        and len(value) == 2
        and all(isinstance(part, torch.Tensor) for part in value)
        and value[0].shape == value[1].shape
        and value[1].dtype == torch.int64
    ):
        return "With a dimension, `max` returns values and indices: take its `.values`."
    return ""


def is_close(
    called: Call,
    value: torch.Tensor,
    expected: torch.Tensor,
    tolerance: float = 1e-4,
    mistakes: Iterable[tuple[torch.Tensor, str]] = (),
    where: str = "",
) -> None:
    """Check a tensor's values. `mistakes` are wrong values that have a sentence of their own."""
    expected = torch.as_tensor(expected)
    if close(value, expected, tolerance):
        return
    reason = next((sentence for wrong, sentence in mistakes if close(value, wrong, tolerance)), where)
    raise Wrong(f"{called} returned {show(value)}; expected {show(expected)}. {reason}".strip())


def close(value: object, expected: object, tolerance: float = 1e-4) -> bool:
    """Return whether two values have the same shape and, up to rounding, the same numbers."""
    value, expected = torch.as_tensor(value, dtype=torch.float64), torch.as_tensor(expected, dtype=torch.float64)
    return value.shape == expected.shape and torch.allclose(value, expected, rtol=tolerance, atol=tolerance)


def unchanged(
    called: Call, names: Iterable[str], before: Iterable[torch.Tensor], after: Iterable[torch.Tensor]
) -> None:
    """Check that a call left its inputs as they were."""
    for name, old, new in zip(names, before, after):
        if not torch.equal(old, new):
            raise Wrong(
                f"{called} changed its input `{name}`; expected it to stay as it was. "
                "Operations that end in `_`, `+=` and assignments to entries change a tensor in place."
            )


def show(value: object) -> str:
    """Return a value as a student can read it: short, and tensors with shape and dtype."""
    if isinstance(value, torch.Tensor):
        return _show_tensor(value)
    if isinstance(value, Foreign):
        return f"{value.text} ({_article(value.kind)})"
    if value is None:
        return "None (is a `return` missing?)"
    if isinstance(value, (tuple, list)):
        kind = f"a {type(value).__name__} of {len(value)}"
        return kind if len(value) > 4 else f"{kind}: ({', '.join(map(show_entry, value))})"
    if isinstance(value, dict):
        return f"a dictionary with the keys {', '.join(map(repr, value))}"
    if isinstance(value, float):
        return f"{value:.6g}"
    text = " ".join(repr(value).split())
    return text if len(text) <= 80 else text[:77] + "..."


def show_entry(value: object) -> str:
    """Return an entry of a result as a student can read it; here, None does not mean a missing `return`."""
    return "None" if value is None else show(value)


def _show_tensor(value: torch.Tensor) -> str:
    about = f"shape {tuple(value.shape)}, {dtype_name(value.dtype)}"
    if value.numel() > 12:
        return f"a tensor of {about}"
    return f"{_numbers(value)} ({about})"


def _numbers(value: torch.Tensor) -> str:
    if value.ndim:
        return "[" + ", ".join(_numbers(entry) for entry in value) + "]"
    return f"{value.item():.4g}" if value.is_floating_point() else str(value.item())


def dtype_name(dtype: torch.dtype) -> str:
    """Return a dtype's name without `torch.`."""
    return str(dtype).removeprefix("torch.")


def _article(kind: str) -> str:
    return ("an " if kind[:1].lower() in "aeiou" else "a ") + kind
