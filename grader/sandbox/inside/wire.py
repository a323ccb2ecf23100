"""Sends plain data into a sandbox and out of it, in frames: what `coding` makes of them, and how long that is.

A frame that goes through a process need not be read there.
"""

import contextlib
import signal
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .coding import ANYTHING, LIMIT, Bounds, Function, Unreadable, decoded, encoded

HEADER = struct.Struct(">cII")  # the kind of a frame, the bytes of its JSON, and the bytes that follow it
REQUEST, ANSWER, CALL = b"r", b"a", b"c"
AHEAD = 2**16  # bytes that are read at least: more than a mark has


@dataclass(frozen=True)
class Frame:
    """A message as it is sent: its kind, its JSON, and what follows that."""

    kind: bytes
    text: bytes
    raw: bytes

    def sent(self) -> bytes:
        """Return the bytes of the frame."""
        return b"".join([HEADER.pack(self.kind, len(self.text), len(self.raw)), self.text, self.raw])

    def read(self, proxy: Callable[[int], Function] | None = None, bounds: Bounds = ANYTHING) -> object:
        """Return the plain data; raises `Unreadable` for anything else, and for more than the bounds."""
        return decoded(self.text, self.raw, proxy, bounds)


def frame(
    value: object, kind: bytes = ANSWER, functions: list[Function] | None = None, bounds: Bounds = ANYTHING
) -> Frame:
    """Return the frame of plain data, and note the functions among them; raises `Unreadable` for too much."""
    return Frame(kind, *encoded(value, functions, bounds))


def received(connection: "socket.socket | Resumed", until: float | None = None) -> Frame:
    """Receive a frame until a time of `time.monotonic()`; raises `Unreadable`, `EOFError` or `TimeoutError`."""
    kind, length, following = HEADER.unpack(_exactly(connection, HEADER.size, until))
    if length + following > LIMIT:
        raise Unreadable(f"{length + following >> 20} MB, over the limit of {LIMIT >> 20} MB")
    text = _exactly(connection, length, until)
    return Frame(kind, text, _exactly(connection, following, until))


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

    marks: what the stream ends with when the process that sent has ended, perhaps in the middle of a message: that of a
    copy, then that of a copy of this copy.
    """

    def __init__(self, connection: socket.socket):
        self.connection = connection
        self.seen, self.place = bytearray(), 0
        self.marks: list[bytes] = []

    def again(self) -> None:
        """Begin again with the message that has come in part."""
        self.place = 0

    def done(self) -> None:
        """Forget the message that has come."""
        del self.seen[: self.place]
        self.place = 0

    def recv(self, size: int) -> bytes:
        """Return the next bytes of the message; raises `SenderEnded` at a mark, which is then forgotten.

        All that has come is read, so that a mark is never taken for the rest of a message.
        """
        if self.place == len(self.seen):
            self.seen += self.connection.recv(max(size, AHEAD))
            for level, mark in enumerate(self.marks):
                if self.seen.endswith(mark):
                    self.seen.clear()
                    self.place = 0
                    del self.marks[level:]
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
