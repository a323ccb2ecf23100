"""Judges answers in a process of its own, with limits on memory and on processor time.

What students' code sends is bounded, and still a judge may make much of it, or an implementation that a student's test
is run against. The process is forked for each submission, and again after one that took too much: that costs the name
which was judged, and nothing else. The worker hands on what goes to the sandbox and what comes back, and reads none.
"""

import contextlib
import functools
import gc
import math
import os
import resource
import signal
import socket
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helpers import checks
from helpers.notebook import data
from helpers.notebook.outcome import Wrong
from helpers.notebook.verdict import Verdict
from helpers.tasks import TASKS

from ..origin import receive, send
from ..sandbox import Died
from ..sandbox.inside import coding, namespaces, wire
from ..sandbox.outside import Running, called
from . import answers
from .answers import NoAnswer, TimeLeft, noted

SECONDS = 10  # of a processor's time, for each name, if its check may take as long; a right answer's takes less than 1
MEMORY = 2**30  # bytes beside those that the worker has
PATIENCE = 600  # seconds to wait for a judge on a busy machine


class JudgeEnded(Exception):
    """The process that judges has ended."""


class JudgeLost(EOFError):
    """The process that judges has been killed, by nobody here: the submission is to be tried again."""


@dataclass(frozen=True)
class _Asked:
    """What the judge asks of the sandbox."""

    command: str
    request: wire.Frame


@dataclass(frozen=True)
class _Answered:
    """What came back: a frame and whether it took too long, or why there is none; and whether the copy is there."""

    copied: bool
    frame: wire.Frame | None = None
    interrupted: bool = False
    error: Exception | None = None


class Judge:
    """A worker's connection to the process that judges; a context manager. The process starts with the first check."""

    def __init__(self) -> None:
        self.process = 0
        self.connection: socket.socket | None = None

    def __enter__(self) -> "Judge":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> int:
        """End the process, and return what the system says of its end."""
        status = 0
        if self.connection is not None:
            self.connection.close()
            self.connection = None
            with contextlib.suppress(ProcessLookupError, ChildProcessError):
                os.kill(self.process, signal.SIGKILL)  # if it has ended, it stays known until it is waited for
                _, status = os.waitpid(self.process, 0)
        return status

    def check(self, running: Running, name: str, seed: int, time_left: TimeLeft, saved: bool = False) -> Verdict:
        """Check a name: see `answers.check`. Raises `JudgeLost` as well."""
        try:
            said = self._check(running, time_left, name, seed, time_left.limit, saved, running.copied)
        except JudgeEnded:
            status = self._status()
            if saved or (running.copied and not running.ends_copy(lambda call: wire.frame(None))):
                raise Died("what it gives back takes too much to judge") from None  # it waits in the middle of a call
            return _verdict(status, name)
        except BaseException:
            self.end()  # it may wait for what does not come any more
            raise
        if isinstance(said, Exception):
            raise said
        verdict: Verdict = said
        return verdict

    def _check(self, running: Running, time_left: TimeLeft, *task: object) -> Any:
        """Hand on what judge and sandbox say to each other; return what the judge says in the end."""
        self._tell(task)
        while True:
            match said := self._hear():
                case _Asked(command, request):
                    self._tell(self._answer(running, time_left, command, request))
                case None:
                    running.start_copy()
                    self._tell(None)
                case _:
                    return said

    def _answer(self, running: Running, time_left: TimeLeft, command: str, request: wire.Frame) -> _Answered:
        try:
            frame, interrupted = running.exchange(time_left.seconds(), command, request, self._call)
        except Died as error:
            return _Answered(running.copied, error=error)
        return _Answered(running.copied, frame, interrupted)

    def _call(self, call: wire.Frame) -> wire.Frame:
        """Let the judge answer a call from the sandbox; raises `Unreadable` as well."""
        self._tell(call)
        said = self._hear()
        if isinstance(said, Exception):
            raise said
        frame: wire.Frame = said
        return frame

    def _tell(self, value: object) -> None:
        try:
            send(self._connected(), value)
        except OSError:
            raise JudgeEnded from None

    def _hear(self) -> Any:
        try:
            return receive(self._connected())
        except (OSError, EOFError):
            raise JudgeEnded from None

    def _connected(self) -> socket.socket:
        if self.connection is None:
            _get_ready()
            self.connection, theirs = socket.socketpair()
            self.connection.settimeout(PATIENCE)
            self.process = _forked(theirs)
            theirs.close()
        return self.connection

    def _status(self) -> int:
        """Return how the process has ended, by itself or by its limits; `SIGKILL` if somebody else has ended it."""
        status = 0
        until = time.monotonic() + 1
        while not status and time.monotonic() < until:  # its end of the connection is closed a moment before
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                self.process = 0
                break
            time.sleep(0.001)
        if self.process:
            return self.end()
        if self.connection is not None:
            self.connection.close()
            self.connection = None
        return status


def _verdict(status: int, name: str) -> Verdict:
    """Return the verdict on a name whose judge has ended; raises `JudgeLost`."""
    signalled = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if signalled == signal.SIGKILL:
        raise JudgeLost("the process that judges has been killed")
    return _too_much(name, "time" if signalled == signal.SIGXCPU else "memory")


def _too_much(name: str, what: str) -> Verdict:
    """Return the verdict on a name whose judging takes too much time or memory."""
    sentence = f"Checking `{name}` takes too much {what}."
    return Verdict.nothing_right(name, noted(Wrong(sentence, "Is a result or an argument far too large?"), sentence))


@functools.cache
def _get_ready() -> None:
    """Do, before anything is forked, what takes long the first time."""
    for task in TASKS:
        checks.find(task.names[0])  # imports it
    for train in (True, False):
        data.read(train)


def _forked(connection: socket.socket) -> int:
    """Fork a process that judges what comes through a connection; return its number."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a worker's other threads only wait for its end
        process = os.fork()
    if process:
        return process
    try:
        gc.freeze()  # what is looked at, is copied
        _keep_nothing_but(connection.fileno())
        _limit()
        while True:
            task: Any = receive(connection)
            name, seed, limit, saved, copied = task
            _allow(min(SECONDS, limit))
            _say(connection, _checked(connection, name, seed, limit, saved, copied))
    except BaseException:
        os._exit(1)
    os._exit(0)


def _keep_nothing_but(descriptor: int) -> None:
    """Close all that the worker has open: when it ends, others must see the end of its connections."""
    os.closerange(3, descriptor)
    os.closerange(descriptor + 1, os.sysconf("SC_OPEN_MAX"))
    if sys.platform == "linux":
        namespaces.end_with_parent()


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, ValueError):  # some systems have no such file, or no such limit
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))


def _allow(seconds: float) -> None:
    """Let the system end this process after so many more seconds of processor time."""
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time()) + math.ceil(seconds), most))


def _checked(
    connection: socket.socket, name: str, seed: int, limit: float, saved: bool, copied: bool
) -> Verdict | Exception:
    """Return what `answers.check` returns or raises."""
    remote: Any = _Remote(connection, name, copied)
    try:
        return answers.check(remote, name, seed, TimeLeft(limit, math.inf), saved)
    except MemoryError:
        return _too_much(name, "memory")
    except Exception as error:
        error.__traceback__ = None
        return error


def _say(connection: socket.socket, said: object) -> None:
    try:
        send(connection, said)
    except (TypeError, ValueError, AttributeError):  # it cannot be pickled
        send(connection, RuntimeError("".join(traceback.format_exception_only(said))))  # type: ignore[call-overload]


class _Remote:
    """A notebook's process as the judge sees it: the worker asks it."""

    def __init__(self, connection: socket.socket, name: str, copied: bool):
        self.connection, self.name, self.copied = connection, name, copied

    def ask(self, _: float, command: str, *arguments: object) -> tuple[object, bool]:
        """Return the answer to a request, and whether it took too long; raises `Died`, `CopyDied` or `NoAnswer`."""
        functions: list[Callable[..., object]] = []
        send(self.connection, _Asked(command, wire.frame((command, *arguments), wire.REQUEST, functions)))
        while isinstance(said := receive(self.connection), wire.Frame):
            send(self.connection, self._called(functions, said))
        self.copied = said.copied
        if said.error is not None:
            raise said.error
        try:
            return said.frame.read(bounds=coding.ANSWER), said.interrupted
        except coding.Unreadable as error:
            raise NoAnswer(f"No judge can read what came back for `{self.name}` ({error}).") from None

    def _called(self, functions: list[Callable[..., object]], call: wire.Frame) -> wire.Frame | Exception:
        try:
            return called(functions, call)
        except coding.Unreadable as error:
            return error

    def start_copy(self) -> None:
        """Go on in a new copy of the process."""
        send(self.connection, None)
        receive(self.connection)
        self.copied = True
