"""The process from which workers are forked, those workers, and how they talk with the main process: see `pool`."""

import contextlib
import importlib
import os
import pickle
import select
import signal
import socket
import struct
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

FORK, KILL = b"f", b"k"
LENGTH = struct.Struct(">Q")
COMMAND = struct.Struct(">cQ")  # a command to the origin: what to do, and with which process


@dataclass(frozen=True)
class Failure:
    """What a worker sends if its work raises an exception; lines: the traceback."""

    error: Exception
    lines: str


@dataclass(frozen=True)
class Question:
    """What a worker asks for."""

    what: Any


def main() -> None:
    """Be the origin: import a module, and fork a worker for each connection that comes."""
    module, descriptor = sys.argv[1:]
    work: Callable[..., Any] = importlib.import_module(module).work
    connection = socket.socket(fileno=int(descriptor))
    children: set[int] = set()
    while True:
        message, descriptors, _, _ = socket.recv_fds(connection, COMMAND.size, 1)
        if len(message) < COMMAND.size:  # the main process has gone
            os.killpg(0, signal.SIGKILL)
        command, number = COMMAND.unpack(message)
        if command == FORK:
            number = os.fork()
            if not number:
                _be_a_worker(socket.socket(fileno=descriptors[0]), work, connection)
            os.close(descriptors[0])
            children.add(number)
            connection.sendall(LENGTH.pack(number))
        elif number in children:
            os.kill(number, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while ended := os.waitpid(-1, os.WNOHANG)[0]:
                children.discard(ended)


def _be_a_worker(connection: socket.socket, work: Callable[..., Any], other: socket.socket) -> None:
    """Do what comes through the connection, until the main process has gone; other: the origin's connection."""
    try:
        other.close()
        threading.Thread(target=_end_with, args=(connection,), daemon=True).start()

        def ask(value: Any) -> socket.socket:
            send(connection, Question(value))
            error, descriptors = _received(connection)
            if error is not None:
                raise error
            return socket.socket(fileno=descriptors[0])

        while True:
            arguments = receive(connection)
            try:
                result = work(*arguments, ask)
            except Exception as error:
                result = Failure(error, traceback.format_exc())
            _send_result(connection, result)
    finally:
        os._exit(1)


def _send_result(connection: socket.socket, result: Any) -> None:
    """Send a result; in place of one that cannot be sent, an error that says so."""
    try:
        content = pickle.dumps(result)
        if isinstance(result, Failure):
            pickle.loads(content)  # some exceptions can be sent, and not received
    except Exception as error:
        what = result.error if isinstance(result, Failure) else error
        lines = result.lines if isinstance(result, Failure) else traceback.format_exc()
        content = pickle.dumps(Failure(RuntimeError(f"{type(what).__name__}: {what}"), lines))
    connection.sendall(LENGTH.pack(len(content)))
    connection.sendall(content)


def _end_with(connection: socket.socket) -> None:
    """End this process when the other end of a connection has gone, whatever this process does."""
    gone = select.poll()
    gone.register(connection, 0)
    gone.poll()
    os._exit(1)


def send(connection: socket.socket, value: Any, *descriptors: int) -> None:
    """Send a value, perhaps with open files."""
    content = pickle.dumps(value)
    if descriptors:
        send_with(connection, LENGTH.pack(len(content)), *descriptors)
        connection.sendall(content)
    else:  # at once, because judges talk much
        connection.sendall(LENGTH.pack(len(content)) + content)


def send_with(connection: socket.socket, content: bytes, *descriptors: int) -> None:
    """Send bytes, perhaps with open files."""
    if descriptors:
        socket.send_fds(connection, [content], descriptors)
    else:
        connection.sendall(content)


def receive(connection: socket.socket) -> Any:
    """Receive a value; raises `EOFError` or `OSError` if the other side has gone."""
    return _received(connection)[0]


def _received(connection: socket.socket) -> tuple[Any, list[int]]:
    header, descriptors, _, _ = socket.recv_fds(connection, LENGTH.size, 1)
    header += exactly(connection, LENGTH.size - len(header)) if len(header) < LENGTH.size else b""
    (length,) = LENGTH.unpack(header)
    return pickle.loads(exactly(connection, length)), list(descriptors)


def exactly(connection: socket.socket, length: int) -> bytearray:
    """Receive so many bytes; raises as `receive` does."""
    content = bytearray(length)
    place = memoryview(content)
    while place:
        size = connection.recv_into(place)
        if not size:
            raise EOFError("the other side has gone")
        place = place[size:]
    return content
