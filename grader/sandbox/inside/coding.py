"""Plain data as JSON and back, within bounds; nothing is executed to read it.

The contents of tensors and bytes follow the JSON, one after another; the JSON says how many bytes belong to each. A
function that is sent becomes a number; a proxy with this number calls the function where it is.

Little of what is sent can become much: a tensor without entries has any number of rows, and a list takes many times its
two characters. So the bounds are checked before anything is made.
"""

import contextlib
import dataclasses
import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from helpers.notebook.crashes import Crash
from helpers.notebook.probes.probing import Foreign

LIMIT = 16 * 2**20  # bytes of one message
CONTAINERS = 200_000  # lists and dictionaries in one message
DEPTH = 20  # of lists and dictionaries in each other
DIMENSIONS, ROWS = 16, 2**20  # of a tensor; rows, or rows of rows, of one that has no entries
KEY, KEYS = 200, 20_000  # characters of a key, and keys in one message
TEXT = 20_000  # characters of a text, where texts are not what is asked for
RECORDS: dict[str, type[Foreign] | type[Crash]] = {"foreign": Foreign, "crash": Crash}
Function = Callable[..., object]
DTYPES = {
    str(dtype).removeprefix("torch."): dtype
    for dtype in (
        torch.float32,
        torch.float64,
        torch.float16,
        torch.bfloat16,
        torch.int64,
        torch.int32,
        torch.int16,
        torch.int8,
        torch.uint8,
        torch.bool,
        torch.complex64,
        torch.complex128,
    )
}


@dataclass(frozen=True)
class Bounds:
    """What a message may hold: bytes of its JSON, values in it, and characters of one text."""

    json: int
    values: int
    text: int


ANSWER = Bounds(2 * 2**20, 300_000, TEXT)  # what a probe gives back, or a student's code calls with
ANYTHING = Bounds(LIMIT, LIMIT, LIMIT)  # what the engine sends, and outputs of cells, which are bounded elsewhere


class Unreadable(Exception):
    """A message that is no plain data, or too much."""


def encoded(value: object, functions: list[Function] | None, bounds: Bounds) -> tuple[bytes, bytes]:
    """Return the JSON of plain data and what follows it; note the functions among the data.

    Raises `Unreadable` for more than the bounds.
    """
    writer = _Writer(functions, bounds)
    text = json.dumps(writer.written(value)).encode()
    size = len(text) + sum(map(len, writer.raw))
    if size > LIMIT:
        raise Unreadable(f"{size >> 20} MB, over the limit of {LIMIT >> 20} MB")
    _bound_text(text, bounds)
    return text, b"".join(writer.raw)


def decoded(text: bytes, raw: bytes, proxy: Callable[[int], Function] | None, bounds: Bounds) -> object:
    """Return the plain data of a message; raises `Unreadable`.

    proxy: number -> what stands for the function with this number.
    """
    _bound_text(text, bounds)
    try:
        return _Reader(raw, proxy, bounds).read(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RuntimeError, RecursionError, OverflowError) as error:
        raise Unreadable(f"{type(error).__name__}: {str(error)[:200]}") from error


def _bound_text(text: bytes, bounds: Bounds) -> None:
    if len(text) > bounds.json:
        raise Unreadable(f"{len(text) >> 10} KB of numbers and texts, over the limit of {bounds.json >> 10} KB")
    if text.count(b"[") + text.count(b"{") > CONTAINERS:
        raise Unreadable("too many lists")
    if text.count(b",") > bounds.values:
        raise Unreadable("too many values")


class _Bounded:
    """Counts what a message holds; each method raises `Unreadable` for too much."""

    def __init__(self, bounds: Bounds):
        self.bounds, self.depth, self.keys = bounds, 0, 0

    @contextlib.contextmanager
    def below(self) -> Iterator[None]:
        """Go one list or dictionary deeper in the block."""
        self.depth += 1
        if self.depth > DEPTH:
            raise Unreadable(f"more than {DEPTH} lists in each other")
        yield
        self.depth -= 1

    def text(self, text: str) -> str:
        """Return a text that is not too long."""
        if len(text) > self.bounds.text:
            raise Unreadable(f"a text of {len(text)} characters, over the limit of {self.bounds.text}")
        return text

    def key(self, key: object) -> object:
        """Return a key of a dictionary that is not too long, nor one too many."""
        self.keys += 1
        if self.keys > KEYS or (isinstance(key, str) and len(key) > KEY):
            raise Unreadable(f"a key of more than {KEY} characters, or more than {KEYS} keys")
        return key

    def shape(self, shape: Sequence[int]) -> Sequence[int]:
        """Return the shape of a tensor that has not too many dimensions, nor too many rows for its entries."""
        rows = math.prod(max(size, 1) for size in shape)
        if len(shape) > DIMENSIONS or (0 in shape and rows > ROWS):
            raise Unreadable(f"a tensor of more than {DIMENSIONS} dimensions, or of {rows} rows without entries")
        return shape


class _Writer(_Bounded):
    """Turns plain data into what JSON can hold; `raw` is what follows the JSON, in its order.

    functions: where to note the functions among the data; without it there may be none.
    """

    def __init__(self, functions: list[Function] | None, bounds: Bounds):
        super().__init__(bounds)
        self.functions = functions
        self.raw: list[bytes] = []

    def written(self, value: object) -> object:
        """Return plain data as JSON holds it; raises `TypeError` for anything else, and `Unreadable` for too much."""
        if isinstance(value, str):
            return self.text(value)
        if value is None or isinstance(value, (bool, int, float)):
            return value
        if isinstance(value, torch.Tensor):
            return self._tensor(value)
        if isinstance(value, bytes):
            return {"bytes": self._follows(value)}
        with self.below():
            return self._several(value)

    def _several(self, value: object) -> object:
        if isinstance(value, (tuple, list)):
            return {"tuple" if isinstance(value, tuple) else "list": [*map(self.written, value)]}
        if isinstance(value, dict):
            return {"dict": [[self.written(self.key(key)), self.written(entry)] for key, entry in value.items()]}
        if isinstance(value, (Foreign, Crash)):
            return self._record(value)
        return self._function(value)

    def _tensor(self, value: torch.Tensor) -> object:
        value = value.detach().cpu().contiguous()
        dtype = str(value.dtype).removeprefix("torch.")
        if value.layout is not torch.strided or dtype not in DTYPES:
            return self.written(Foreign("Tensor", f"a tensor of {value.layout}, {value.dtype}"))
        flat = value.reshape(-1).view(torch.uint8) if value.numel() else torch.empty(0, dtype=torch.uint8)
        return {"tensor": dtype, "shape": [*self.shape(value.shape)], "size": self._follows(flat.numpy().tobytes())}

    def _follows(self, content: bytes) -> int:
        """Let bytes follow the JSON; return how many they are."""
        self.raw.append(content)
        return len(content)

    def _record(self, value: Foreign | Crash) -> object:
        kind = next(kind for kind, record in RECORDS.items() if isinstance(value, record))
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return {kind: {name: self.written(_cut(content)) for name, content in fields.items()}}

    def _function(self, value: object) -> object:
        if self.functions is None or not callable(value):
            raise TypeError(f"{type(value).__name__} is no plain data")
        self.functions.append(value)
        return {"function": len(self.functions) - 1}


class _Reader(_Bounded):
    """Turns what JSON holds into plain data again; raises many kinds of exceptions for anything else.

    raw: what follows the JSON. proxy: see `decoded`.
    """

    def __init__(self, raw: bytes, proxy: Callable[[int], Function] | None, bounds: Bounds):
        super().__init__(bounds)
        self.raw, self.place, self.proxy = raw, 0, proxy

    def read(self, value: Any) -> object:
        """Return what a value in the JSON stands for."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            raise ValueError("a list without its kind")
        if not isinstance(value, dict):
            return value
        if "tensor" in value:
            return self._tensor(value)
        with self.below():
            return self._several(*value.items())

    def _several(self, item: tuple[str, Any]) -> object:
        kind, content = item
        if kind == "bytes":
            return bytes(self._take(content))
        if kind == "tuple":
            return tuple(map(self.read, content))
        if kind == "list":
            return [*map(self.read, content)]
        if kind == "dict":
            return {self.read(self.key(key)): self.read(entry) for key, entry in content}
        if kind == "function" and self.proxy is not None:
            return self.proxy(content)
        return self._record(RECORDS[kind], content)

    def _take(self, size: int) -> bytearray:
        """Return so many of the bytes that follow the JSON."""
        begin, self.place = self.place, self.place + size
        if not begin <= self.place <= len(self.raw):
            raise ValueError(f"{size} bytes")
        return bytearray(self.raw[begin : self.place])

    def _tensor(self, value: dict[str, Any]) -> torch.Tensor:
        dtype, shape = DTYPES[value["tensor"]], [int(size) for size in value["shape"]]
        if any(size < 0 for size in shape):
            raise ValueError(f"a tensor of shape {shape}")
        raw = self._take(value["size"])
        flat = torch.frombuffer(raw, dtype=dtype) if raw else torch.empty(0, dtype=dtype)
        return flat.reshape([*self.shape(shape)])

    def _record(self, record: type[Foreign] | type[Crash], content: dict[str, Any]) -> object:
        """Return a record whose fields have the types that they are declared with."""
        values: dict[str, Any] = {}
        for field in dataclasses.fields(record):
            values[field.name] = _checked(field.name, field.type, self.read(content[field.name]))
        return record(**values)


def _cut(value: object) -> object:
    """Return the value of a record's field, its text cut if it is long."""
    return value[:TEXT] if isinstance(value, str) else value


def _checked(name: str, declared: object, value: object) -> object:
    """Return the value of a record's field, its text cut if it is long; raises `ValueError` for one of another type."""
    if declared is str:
        if not isinstance(value, str):
            raise ValueError(f"{name} is no str")
        return _cut(value)
    if declared is bool:
        if not isinstance(value, bool):
            raise ValueError(f"{name} is no bool")
        return value
    if not isinstance(value, tuple):
        raise ValueError(f"{name} is no tuple")
    if not all(isinstance(entry, str) for entry in value):
        raise ValueError(f"{name} holds something else than texts")
    return value
