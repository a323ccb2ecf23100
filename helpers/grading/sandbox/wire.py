"""Plain data as JSON and back: what goes into a sandbox and comes out of it. Nothing is executed to read it."""

import base64
import json
import socket
import struct

import torch

from ...crashes import Crash
from ...probes.probing import Foreign

LIMIT = 64 * 2 ** 20  # bytes of one message
RECORDS = {"foreign": Foreign, "crash": Crash}
DTYPES = {str(dtype).removeprefix("torch."): dtype for dtype in (
    torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8,
    torch.uint8, torch.bool, torch.complex64, torch.complex128)}


class Unreadable(Exception):
    """A message that is no plain data, or too long."""


def send(connection: socket.socket, value: object) -> None:
    """Send plain data; raises `Unreadable` if there is too much of it."""
    text = json.dumps(_encoded(value)).encode()
    if len(text) > LIMIT:
        raise Unreadable(f"{len(text) >> 20} MB, over the limit of {LIMIT >> 20} MB")
    connection.sendall(struct.pack(">I", len(text)) + text)


def receive(connection: socket.socket) -> object:
    """Receive plain data; raises `Unreadable`, `EOFError` or `TimeoutError`."""
    length, = struct.unpack(">I", _exactly(connection, 4))
    if length > LIMIT:
        raise Unreadable(f"{length >> 20} MB, over the limit of {LIMIT >> 20} MB")
    text = _exactly(connection, length)
    try:
        return _decoded(json.loads(text))
    except (ValueError, TypeError, KeyError, RuntimeError, RecursionError, OverflowError) as error:
        raise Unreadable(f"{type(error).__name__}: {error}") from error


def _exactly(connection: socket.socket, length: int) -> bytes:
    parts, missing = [], length
    while missing:
        part = connection.recv(min(missing, 2 ** 20))
        if not part:
            raise EOFError("the other side has gone")
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _encoded(value: object) -> object:
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, torch.Tensor):
        value = value.detach().cpu().contiguous()
        dtype = str(value.dtype).removeprefix("torch.")
        if value.layout is not torch.strided or dtype not in DTYPES:
            return _encoded(Foreign("Tensor", f"a tensor of {value.layout}, {value.dtype}"))
        raw = value.reshape(-1).view(torch.uint8) if value.numel() else torch.empty(0, dtype=torch.uint8)
        return {"tensor": dtype, "shape": list(value.shape), "data": _text(raw.numpy().tobytes())}
    if isinstance(value, bytes):
        return {"bytes": _text(value)}
    if isinstance(value, (tuple, list)):
        return {"tuple" if isinstance(value, tuple) else "list": [_encoded(entry) for entry in value]}
    if isinstance(value, dict):
        return {"dict": [[_encoded(key), _encoded(entry)] for key, entry in value.items()]}
    for kind, record in RECORDS.items():
        if isinstance(value, record):
            return {kind: {name: _encoded(getattr(value, name)) for name in record.__dataclass_fields__}}
    raise TypeError(f"{type(value).__name__} is no plain data")


def _decoded(value: object) -> object:
    if not isinstance(value, (dict, list)):
        return value
    if isinstance(value, list):
        raise ValueError("a list without its kind")
    if "tensor" in value:
        dtype, raw = DTYPES[value["tensor"]], bytearray(base64.b64decode(value["data"], validate=True))
        flat = torch.frombuffer(raw, dtype=dtype) if raw else torch.empty(0, dtype=dtype)
        return flat.reshape([int(size) for size in value["shape"]])
    (kind, content), = value.items()
    if kind == "bytes":
        return base64.b64decode(content, validate=True)
    if kind in ("tuple", "list"):
        return {"tuple": tuple, "list": list}[kind](_decoded(entry) for entry in content)
    if kind == "dict":
        return {_decoded(key): _decoded(entry) for key, entry in content}
    return _record(RECORDS[kind], content)


def _record(record: type, content: dict) -> object:
    """Return a record whose fields have the types that they are declared with."""
    values = {name: _decoded(entry) for name, entry in content.items()}
    made = record(**values)
    for name, field in record.__dataclass_fields__.items():
        kind = tuple if field.type not in (str, bool) else field.type
        if not isinstance(values[name], kind):
            raise ValueError(f"{name} is no {kind.__name__}")
    return made


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
