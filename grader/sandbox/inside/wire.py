"""Plain data as JSON and back: what goes into a sandbox and comes out of it. Nothing is executed to read it.

What tensors and bytes hold follows the JSON as it is, one after another; the JSON says how much belongs to each.
A function among the data that go in becomes a number; inside, a proxy with this number calls back out.
"""

import json
import socket
import struct
import time
from collections.abc import Callable

import torch

from helpers.notebook.crashes import Crash
from helpers.notebook.probes.probing import Foreign

LIMIT = 16 * 2**20  # bytes of one message
CONTAINERS = 200_000  # lists and dictionaries in one message: each takes many times its two characters
TEXT = 20_000  # characters of a text in a record
RECORDS = {"foreign": Foreign, "crash": Crash}
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


def send(connection: socket.socket, value: object, functions: list[Callable] | None = None) -> None:
    """Send plain data, and note the functions among them; raises `Unreadable` if there is too much of it."""
    raw: list[bytes] = []
    text = json.dumps(_encoded(value, functions, raw)).encode()
    size = len(text) + sum(map(len, raw))
    if size > LIMIT:
        raise Unreadable(f"{size >> 20} MB, over the limit of {LIMIT >> 20} MB")
    connection.sendall(b"".join([struct.pack(">I", len(text)), text, *raw]))


def receive(connection: socket.socket, until: float | None = None, proxy: Callable | None = None) -> object:
    """Receive plain data until a time of `time.monotonic()`; raises `Unreadable`, `EOFError` or `TimeoutError`.

    `proxy` makes a function of its number.
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
        return _decoded(json.loads(text), take, proxy)
    except (ValueError, TypeError, KeyError, AttributeError, RuntimeError, RecursionError, OverflowError) as error:
        raise Unreadable(f"{type(error).__name__}: {error}") from error


def _exactly(connection: socket.socket, length: int, until: float | None) -> bytes:
    parts, missing = [], length
    while missing:
        if until is not None:
            left = until - time.monotonic()
            if left <= 0:  # what comes without a pause is no answer in time either
                raise TimeoutError
            connection.settimeout(left)
        part = connection.recv(min(missing, 2**20))
        if not part:
            raise EOFError("the other side has gone")
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _encoded(value: object, functions: list | None, raw: list[bytes]) -> object:
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, torch.Tensor):
        value = value.detach().cpu().contiguous()
        dtype = str(value.dtype).removeprefix("torch.")
        if value.layout is not torch.strided or dtype not in DTYPES:
            return _encoded(Foreign("Tensor", f"a tensor of {value.layout}, {value.dtype}"), functions, raw)
        flat = value.reshape(-1).view(torch.uint8) if value.numel() else torch.empty(0, dtype=torch.uint8)
        raw.append(flat.numpy().tobytes())
        return {"tensor": dtype, "shape": list(value.shape), "size": len(raw[-1])}
    if isinstance(value, bytes):
        raw.append(value)
        return {"bytes": len(value)}
    if isinstance(value, (tuple, list)):
        return {"tuple" if isinstance(value, tuple) else "list": [_encoded(entry, functions, raw) for entry in value]}
    if isinstance(value, dict):
        return {"dict": [[_encoded(part, functions, raw) for part in item] for item in value.items()]}
    for kind, record in RECORDS.items():
        if isinstance(value, record):
            fields = record.__dataclass_fields__
            return {kind: {name: _encoded(getattr(value, name), functions, raw) for name in fields}}
    if functions is not None and callable(value):
        functions.append(value)
        return {"function": len(functions) - 1}
    raise TypeError(f"{type(value).__name__} is no plain data")


def _decoded(value: object, take: Callable[[int], bytearray], proxy: Callable | None = None) -> object:
    if not isinstance(value, (dict, list)):
        return value
    if isinstance(value, list):
        raise ValueError("a list without its kind")
    if "tensor" in value:
        dtype, raw = DTYPES[value["tensor"]], take(value["size"])
        flat = torch.frombuffer(raw, dtype=dtype) if raw else torch.empty(0, dtype=dtype)
        return flat.reshape([int(size) for size in value["shape"]])
    ((kind, content),) = value.items()
    if kind == "bytes":
        return bytes(take(content))
    if kind in ("tuple", "list"):
        return {"tuple": tuple, "list": list}[kind](_decoded(entry, take, proxy) for entry in content)
    if kind == "dict":
        return {_decoded(key, take, proxy): _decoded(entry, take, proxy) for key, entry in content}
    if kind == "function" and proxy is not None:
        return proxy(content)
    return _record(RECORDS[kind], content, take)


def _record(record: type, content: dict, take: Callable[[int], bytearray]) -> object:
    """Return a record whose fields have the types that they are declared with."""
    values = {}
    for name, field in record.__dataclass_fields__.items():
        value = values[name] = _decoded(content[name], take)
        kind = field.type if field.type in (str, bool) else tuple
        if not isinstance(value, kind):
            raise ValueError(f"{name} is no {kind.__name__}")
        if kind is str:
            values[name] = value[:TEXT]
        if kind is tuple and not all(isinstance(entry, str) for entry in value):
            raise ValueError(f"{name} holds something else than texts")
    return record(**values)
