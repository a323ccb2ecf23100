"""What the judges of all tasks share: plain data in, an outcome and its sentence out.

Each function returns silently when all is well and raises `Wrong` or `NotAttempted` otherwise.
`called` is the `Call` that the outcome is about, and `where` says where to look.
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
MANY = 12  # more numbers than these are not shown
KINDS = {"str": "string", "int": "Python int", "float": "Python float", "dict": "dictionary", "ndarray": "NumPy array"}


@dataclass(frozen=True)
class Call:
    """A call as the student would write it, what it was given in words, and whether its whole result is meant."""

    code: str
    given: str = ""
    whole: bool = True

    def __str__(self) -> str:
        return f"{self.code}, {self.given}" if self.given else self.code

    def part(self, suffix: str) -> "Call":
        """Return the call for a part of its result: `suffix` is an index in brackets, or an attribute."""
        return Call(self.code + suffix, self.given, whole=False)


def result(name: str, called: Call, answer: Value | Crash, subject: str = "") -> Value:
    """Return the result of a call; raise an outcome if the call crashed. `subject` says what has crashed."""
    if not isinstance(answer, Crash):
        return answer
    if "StandInHandedIn" in answer.bases:
        raise handed_in(name)
    if answer.is_stub and not answer.alone:
        raise Wrong(
            f"The line `{STUB}` is still in `{answer.function}`.",
            "Delete that line, run the cell, then this one.",
            called=called,
            traceback=answer.frames,
        )
    if answer.is_stub:
        other = _owner(name, answer.function)
        if other != name:
            raise NotAttempted(
                f"`{name}` calls `{other}`, which is not written yet.",
                "Write it in its cell, run that cell, then this one; or do without it.",
            )
        later = task_of(name).methods.get(name, ())[1:]  # each is reached only when the method before is written
        raise not_written(name, answer.function if answer.function in later else "")
    raise Wrong(
        f"{subject or f'`{name}`'} crashed with {answer.quoted}",
        answer.meaning,
        called=called,
        traceback=answer.frames,
    )


def _owner(name: str, function: str) -> str:
    """Return the pinned name that a stub belongs to: another name of the task, if the function belongs to it."""
    task = task_of(name)
    if function in task.names:
        return function
    return next((other for other, methods in task.methods.items() if function in methods), name)


def handed_in(name: str) -> Wrong:
    """Return the outcome of the kit's own stand-in, handed in as the answer."""
    outcome = Wrong(
        f"`{name}` is or calls the kit's own stand-in.",
        "A stand-in helps later tasks, but it is no answer to its own: write your own code.",
    )
    outcome.ends_all = True
    return outcome


def is_not(called: Call, value: object, wanted: str, look: str = "") -> Wrong:
    """Return the outcome of a value of another kind than the one that is wanted."""
    diagnosis = f"`{called.code}` is {kind_of(value)}, not {wanted}."
    if value is None and called.whole:
        diagnosis, look = f"`{called.code}` returned nothing.", "Is a `return` missing?"
    return Wrong(diagnosis, pair_of_max(value) or look, called=called, returned=show(value), expected=wanted)


def kind_of(value: object) -> str:
    """Return in words what a value is, without what is in it."""
    if isinstance(value, torch.Tensor):
        return f"a tensor of shape {tuple(value.shape)}"
    if isinstance(value, Foreign):
        return _article(value.kind)
    if isinstance(value, (tuple, list)):
        return f"a {type(value).__name__} of {len(value)}"
    return "None" if value is None else _article(type(value).__name__)


def is_tensor(called: Call, value: object, where: str = "") -> torch.Tensor:
    """Check that a value is a tensor, and return it."""
    if not isinstance(value, torch.Tensor):
        of_other_kind = isinstance(value, Foreign) and value.kind.endswith(" tensor")
        raise is_not(called, value, "an ordinary tensor" if of_other_kind else "a torch tensor", where)
    return value


def is_tensor_like(
    called: Call, value: object, shape: Iterable[int], dtypes: Iterable[torch.dtype] = FLOATS, where: str = ""
) -> torch.Tensor:
    """Check a value's type, shape and dtype, in this order, and return it."""
    tensor, shape, dtypes = is_tensor(called, value, where), tuple(shape), tuple(dtypes)
    if tuple(tensor.shape) != shape:
        has = "has" if tensor.ndim else "is one number, of"
        raise Wrong(
            f"`{called.code}` {has} shape {tuple(tensor.shape)}, not {shape}.",
            where,
            called=called,
            returned=show(tensor),
            expected=f"shape {shape}",
        )
    if tensor.dtype not in dtypes:
        wanted = dtype_name(dtypes[0])
        raise Wrong(
            f"`{called.code}` is of dtype {dtype_name(tensor.dtype)}, not {wanted}.",
            where,
            called=called,
            returned=show(tensor),
            expected=f"dtype {wanted}",
        )
    return tensor


def is_float(called: Call, value: object, where: str = "") -> float:
    """Check that a value is a Python float, and return it."""
    if isinstance(value, torch.Tensor) and value.ndim == 0:
        raise Wrong(
            f"`{called.code}` is a tensor without dimensions, not a Python float.",
            "`.item()` makes one.",
            called=called,
            returned=show(value),
            expected="a Python float",
        )
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise is_not(called, value, "a Python float", where)
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
    entry: str = "entry",
) -> None:
    """Check a tensor's values.

    mistakes: wrong values, each with its diagnosis; where: where to look otherwise; entry: what an entry is called.
    """
    expected = torch.as_tensor(expected)
    if close(value, expected, tolerance):
        return
    known = next((sentence for wrong, sentence in mistakes if close(value, wrong, tolerance)), "")
    raise Wrong(
        known or f"The {entry} {first_difference(value, expected, tolerance)}.",
        "" if known else where,
        called=called,
        returned=show(value),
        expected=show_values(expected),
    )


def first_difference(value: torch.Tensor, expected: torch.Tensor, tolerance: float) -> str:
    """Say which entry of a row of numbers is the first that is wrong: `at index 2 is 0.2, not 0.25`."""
    index = next(index for index, pair in enumerate(zip(value, expected)) if not close(*pair, tolerance))
    return f"at index {index} is {instead(value[index].item(), expected[index].item())}"


def instead(value: float, expected: float) -> str:
    """Return two numbers as `0.2, not 0.25`, with as many digits as tell them apart."""
    for digits in (4, 7):
        shown = f"{value:.{digits}g}", f"{expected:.{digits}g}"
        if shown[0] != shown[1]:
            break
    return ", not ".join(shown)


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
                f"`{called.code}` changed its input `{name}`.",
                "Operations that end in `_`, `+=` and assignments to entries change a tensor in place.",
                called=called,
                expected=f"`{name}` stays as it was",
            )


def show(value: object) -> str:
    """Return a value as a student can read it: short, and tensors with shape and dtype."""
    if isinstance(value, torch.Tensor):
        return _show_tensor(value)
    if isinstance(value, Foreign):
        kind = _article(value.kind)
        return value.text if value.text.startswith(kind) else f"{value.text} ({kind})"
    if value is None:
        return "None"
    if isinstance(value, (tuple, list)):
        kind = f"a {type(value).__name__} of {len(value)}"
        return kind if len(value) > 4 else f"{kind}: ({', '.join(map(show, value))})"
    if isinstance(value, dict):
        return f"a dictionary with the keys {', '.join(map(repr, value))}"
    if isinstance(value, float):
        return f"{value:.6g}"
    text = " ".join(repr(value).split())
    return text if len(text) <= 80 else text[:77] + "..."


def show_values(value: torch.Tensor) -> str:
    """Return the numbers of a tensor without shape and dtype: those are right already."""
    return _show_tensor(value) if value.numel() > MANY else _numbers(value)


def _show_tensor(value: torch.Tensor) -> str:
    about = f"shape {tuple(value.shape)}, {dtype_name(value.dtype)}"
    if value.numel() > MANY:
        return f"a tensor of {about}"
    return f"{_numbers(value)} ({about})"


def _numbers(value: torch.Tensor) -> str:
    if value.ndim:
        return "[" + ", ".join(_numbers(entry) for entry in value) + "]"
    return f"{value.item() + 0.0:.4g}" if value.is_floating_point() else str(value.item())  # 0.0 makes 0 of -0


def number_of(number: int, what: str) -> str:
    """Return how many there are: "no sample", "1 sample", "3 samples"."""
    return f"{number or 'no'} {what}{'s' if number > 1 else ''}"


def dtype_name(dtype: torch.dtype) -> str:
    """Return a dtype's name without `torch.`."""
    return str(dtype).removeprefix("torch.")


def _article(kind: str) -> str:
    kind = KINDS.get(kind, kind)
    return ("an " if kind[:1].lower() in "aeiou" else "a ") + kind
