"""Sends plain data into a sandbox and out of it, as JSON; nothing is executed to read it.

The contents of tensors and bytes follow the JSON, one after another; the JSON says how many bytes belong to each. A
function that is sent in becomes a number; inside, a proxy with this number calls the function outside.
"""

import contextlib
import dataclasses
import json
import signal
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import torch

from helpers.notebook.crashes import Crash
from helpers.notebook.probes.probing import Foreign

LIMIT = 16 * 2**20  # bytes of one message
CONTAINERS = 200_000  # lists and dictionaries in one message: each takes many times its two characters
AHEAD = 2**16  # bytes that are read at least: more than a mark has
TEXT = 20_000  # characters of a text in a record
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


class Unreadable(Exception):
    """A message that is no plain data, or too long."""


def send(connection: socket.socket, value: object, functions: list[Function] | None = None) -> None:
    """Send plain data, and note the functions among them; raises `Unreadable` for more than the limit."""
    writer = _Writer(functions)
    text = json.dumps(writer.written(value)).encode()
    size = len(text) + sum(map(len, writer.raw))
    if size > LIMIT:
        raise Unreadable(f"{size >> 20} MB, over the limit of {LIMIT >> 20} MB")
    connection.sendall(b"".join([struct.pack(">I", len(text)), text, *writer.raw]))


def receive(
    connection: "socket.socket | Resumed", until: float | None = None, proxy: Callable[[int], Function] | None = None
) -> object:
    """Receive plain data until a time of `time.monotonic()`; raises `Unreadable`, `EOFError` or `TimeoutError`.

    proxy: number -> what stands for the function with this number.
    """
    (length,) = struct.unpack(">I", _exactly(connection, 4, until))
    if length > LIMIT:
        raise Unreadable(f"{length >> 20} MB, over the limit of {LIMIT >> 20} MB")
    text = _exactly(connection, length, until)
    if text.count(b"[") + text.count(b"{") > CONTAINERS:
        raise Unreadable("too many lists")
    left = LIMIT - length

    def take(size: int) -> bytearray:
        nonlocal left
        if not 0 <= size <= left:
            raise ValueError(f"{size} bytes")
        left -= size
        return bytearray(_exactly(connection, size, until))

    try:
        return _Reader(take, proxy).read(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RuntimeError, RecursionError, OverflowError) as error:
        raise Unreadable(f"{type(error).__name__}: {error}") from error


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Let an interrupt wait for the end of the block: it would cut a message off, and its rest would be read as one."""
    if threading.current_thread() is not threading.main_thread():  # which alone is interrupted
        yield
        return
    waiting: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: waiting.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if waiting and callable(before):
        before(signal.SIGINT, None)


class Resumed:
    """A connection from which a message can be received again from its beginning, if only a part has come in time.

    mark: what the stream ends with when the process that sent has ended, perhaps in the middle of a message.
    """

    def __init__(self, connection: socket.socket):
        self.connection = connection
        self.seen, self.place, self.mark = bytearray(), 0, b""

    def again(self) -> None:
        """Begin again with the message that has come in part."""
        self.place = 0

    def done(self) -> None:
        """Forget the message that has come."""
        del self.seen[: self.place]
        self.place = 0

    def recv(self, size: int) -> bytes:
        """Return the next bytes of the message; raises `SenderEnded` at the mark.

        All that has come is read, so that the mark is never taken for the rest of a message.
        """
        if self.place == len(self.seen):
            self.seen += self.connection.recv(max(size, AHEAD))
            if self.mark and self.seen.endswith(self.mark):
                self.seen.clear()
                self.place = 0
                raise SenderEnded
        part = bytes(self.seen[self.place : self.place + size])
        self.place += len(part)
        return part

    def settimeout(self, seconds: float) -> None:
        """Let the next `recv` take no more than so many seconds."""
        self.connection.settimeout(seconds)


class SenderEnded(Exception):
    """The process that sent has ended."""


def _exactly(connection: "socket.socket | Resumed", length: int, until: float | None) -> bytes:
    parts, missing = [], length
    while missing:
        if until is not None:
            left = until - time.monotonic()
            if left <= 0:  # bytes may come without a pause, and still too late
                raise TimeoutError
            connection.settimeout(left)
        part = connection.recv(min(missing, 2**20))
        if not part:
            raise EOFError("the other side has gone")
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


class _Writer:
    """Turns plain data into what JSON can hold; `raw` is what follows the JSON, in its order.

    functions: where to note the functions among the data; without it there may be none.
    """

    def __init__(self, functions: list[Function] | None):
        self.functions = functions
        self.raw: list[bytes] = []

    def written(self, value: object) -> object:
        """Return plain data as JSON holds it; raises `TypeError` for anything else."""
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        if isinstance(value, torch.Tensor):
            return self._tensor(value)
        if isinstance(value, bytes):
            return {"bytes": self._follows(value)}
        if isinstance(value, (tuple, list)):
            return {"tuple" if isinstance(value, tuple) else "list": [*map(self.written, value)]}
        if isinstance(value, dict):
            return {"dict": [[*map(self.written, item)] for item in value.items()]}
        if isinstance(value, (Foreign, Crash)):
            return self._record(value)
        return self._function(value)

    def _tensor(self, value: torch.Tensor) -> object:
        value = value.detach().cpu().contiguous()
        dtype = str(value.dtype).removeprefix("torch.")
        if value.layout is not torch.strided or dtype not in DTYPES:
            return self.written(Foreign("Tensor", f"a tensor of {value.layout}, {value.dtype}"))
        flat = value.reshape(-1).view(torch.uint8) if value.numel() else torch.empty(0, dtype=torch.uint8)
        return {"tensor": dtype, "shape": list(value.shape), "size": self._follows(flat.numpy().tobytes())}

    def _follows(self, content: bytes) -> int:
        """Let bytes follow the JSON; return how many they are."""
        self.raw.append(content)
        return len(content)

    def _record(self, value: Foreign | Crash) -> object:
        kind = next(kind for kind, record in RECORDS.items() if isinstance(value, record))
        return {kind: {field.name: self.written(getattr(value, field.name)) for field in dataclasses.fields(value)}}

    def _function(self, value: object) -> object:
        if self.functions is None or not callable(value):
            raise TypeError(f"{type(value).__name__} is no plain data")
        self.functions.append(value)
        return {"function": len(self.functions) - 1}


class _Reader:
    """Turns what JSON holds into plain data again; raises many kinds of exceptions for anything else.

    take: number of bytes -> those that follow the JSON next. proxy: see `receive`.
    """

    def __init__(self, take: Callable[[int], bytearray], proxy: Callable[[int], Function] | None):
        self.take, self.proxy = take, proxy

    def read(self, value: Any) -> object:
        """Return what a value in the JSON stands for."""
        if isinstance(value, list):
            raise ValueError("a list without its kind")
        if not isinstance(value, dict):
            return value
        if "tensor" in value:
            return self._tensor(value)
        ((kind, content),) = value.items()
        if kind == "bytes":
            return bytes(self.take(content))
        if kind == "tuple":
            return tuple(map(self.read, content))
        if kind == "list":
            return [*map(self.read, content)]
        if kind == "dict":
            return {self.read(key): self.read(entry) for key, entry in content}
        if kind == "function" and self.proxy is not None:
            return self.proxy(content)
        return self._record(RECORDS[kind], content)

    def _tensor(self, value: dict[str, Any]) -> torch.Tensor:
        dtype, raw = DTYPES[value["tensor"]], self.take(value["size"])
        flat = torch.frombuffer(raw, dtype=dtype) if raw else torch.empty(0, dtype=dtype)
        return flat.reshape([int(size) for size in value["shape"]])

    def _record(self, record: type[Foreign] | type[Crash], content: dict[str, Any]) -> object:
        """Return a record whose fields have the types that they are declared with."""
        values: dict[str, Any] = {}
        for field in dataclasses.fields(record):
            values[field.name] = _checked(field.name, field.type, self.read(content[field.name]))
        return record(**values)


def _checked(name: str, declared: object, value: object) -> object:
    """Return the value of a record's field, its text cut if it is long; raises `ValueError` for one of another type."""
    if declared is str:
        if not isinstance(value, str):
            raise ValueError(f"{name} is no str")
        return value[:TEXT]
    if declared is bool:
        if not isinstance(value, bool):
            raise ValueError(f"{name} is no bool")
        return value
    if not isinstance(value, tuple):
        raise ValueError(f"{name} is no tuple")
    if not all(isinstance(entry, str) for entry in value):
        raise ValueError(f"{name} holds something else than texts")
    return value
