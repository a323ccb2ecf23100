"""Processes on this machine that do work; one that ends is replaced.

All are forked from one process, the origin, which has imported what their work needs. A thread of the main process
serves each of them. They talk through a pair of sockets, and nobody else holds an end of it: when one side has gone, in
whatever way and in the middle of whatever message, the other side reads the end of it. Origin and workers are in a
process group of their own, so that an interrupt at the terminal does not reach them, and one step kills them all.
"""

import contextlib
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from .origin import COMMAND, FORK, KILL, LENGTH, Failure, Question, exactly, receive, send, send_with
from .sandbox import Unusable

ORIGIN = "import sys; sys.path[:] = {}; from grader import origin"
STARTS = 3  # how often an origin that does not get ready is started
LIMIT = 10  # seconds in which a thread ends after all that it may wait for has gone
# Gives a worker what it asks for.
Answer = Callable[[Any], socket.socket]


class Ended(Exception):
    """The process that did some work has ended, or could not be started."""


class Stuck(Exception):
    """Work took so long that its process had to be killed."""


class _There(Exception):
    """What an exception looked like in its worker."""

    def __str__(self) -> str:
        return f"\n\n{self.args[0]}"


@dataclass(frozen=True)
class _Job:
    future: Future[Any]
    arguments: tuple[Any, ...]
    seconds: float


class Pool:
    """Worker processes, each of which calls the function `work` of a module, with what is submitted and `ask`.

    answer: what is called here when a worker calls `ask(value)`; the socket that it returns is handed to the worker.
    environment: of all processes.
    """

    def __init__(self, number: int, module: str, answer: Answer, environment: dict[str, str] | None = None):
        self.module, self.answer, self.environment = module, answer, environment
        self.jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self.origins: list[_Origin] = []
        self.closed = False
        self.lock = threading.Lock()  # held by who starts an origin, or talks to it
        self.threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(number)]
        for thread in self.threads:
            thread.start()

    def warm(self) -> None:
        """Let the imports begin, and do not wait for them."""
        with self.lock, contextlib.suppress(OSError):
            if not self.origins:
                self._begin()

    def submit(self, seconds: float, *arguments: Any) -> "Future[Any]":
        """Let a worker do some work; after so many seconds it is killed, and the work ends with `Stuck`."""
        future: Future[Any] = Future()
        self.jobs.put(_Job(future, arguments, seconds))
        return future

    def kill(self) -> None:
        """End all processes at once, whatever they do; work that waits is cancelled."""
        self.closed = True
        with contextlib.suppress(queue.Empty):
            while True:
                job = self.jobs.get_nowait()
                if job is not None:
                    job.future.cancel()
        for _ in self.threads:
            self.jobs.put(None)
        for origin in [*self.origins]:
            origin.kill()

    def join(self) -> None:
        """Wait for the threads, after `kill` and after all that `answer` may wait for has ended."""
        for thread in self.threads:
            thread.join(LIMIT)
        if not any(thread.is_alive() for thread in self.threads):
            for origin in self.origins:  # not before: a closed descriptor's number may be somebody else's at once
                origin.connection.close()

    def _serve(self) -> None:
        """Do one job after another, in a worker process that belongs to this thread."""
        worker: _Worker | None = None
        while (job := self.jobs.get()) is not None:
            if not job.future.set_running_or_notify_cancel():
                continue
            try:
                worker = worker or self._fork()
                result = worker.do(job, self.answer)
            except (OSError, EOFError) as error:  # the other end of the connection has gone
                self._leave(worker)
                worker = None
                job.future.set_exception(
                    Stuck(f"it took over {job.seconds:.0f} seconds") if isinstance(error, TimeoutError) else Ended()
                )
            except Exception as error:  # nothing was sent, or all was received
                job.future.set_exception(error)
            else:
                if isinstance(result, Failure):
                    result.error.__cause__ = _There(result.lines)
                    job.future.set_exception(result.error)
                else:
                    job.future.set_result(result)
        self._leave(worker)

    def _begin(self) -> "_Origin":
        """Start an origin; the lock is held."""
        self.origins.append(_Origin(self.module, self.environment))
        if self.closed:  # nobody else would kill this one
            self.origins[-1].kill()
        return self.origins[-1]

    def _fork(self) -> "_Worker":
        with self.lock:
            for _ in range(STARTS):
                with contextlib.suppress(EOFError, OSError):
                    if self.closed:
                        raise Ended
                    return (self.origins[-1] if self.origins and not self.origins[-1].lost else self._begin()).fork()
                if self.origins:
                    self.origins[-1].lost = True
            raise Unusable("No worker can be started, however often it is tried. Messages above may say why.")

    def _leave(self, worker: "_Worker | None") -> None:
        """Leave a worker, and make sure that it ends."""
        if worker is not None:
            worker.connection.close()
            with self.lock, contextlib.suppress(OSError):
                worker.origin.command(KILL, worker.number)


class _Origin:
    """The process from which workers are forked, as the main process sees it."""

    def __init__(self, module: str, environment: dict[str, str] | None):
        self.lost = False
        self.connection, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-c", f"{ORIGIN.format(sys.path)}; origin.main()", module, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                env=environment,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    def fork(self) -> "_Worker":
        """Return a new worker; raises `OSError` or `EOFError` if the origin has gone."""
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                self.command(FORK, 0, theirs.fileno())
            return _Worker(self, ours, *LENGTH.unpack(exactly(self.connection, LENGTH.size)))
        except BaseException:
            ours.close()
            raise

    def command(self, what: bytes, number: int, *descriptors: int) -> None:
        """Tell the origin to fork a worker, or to kill the one with this process id."""
        send_with(self.connection, COMMAND.pack(what, number), *descriptors)

    def kill(self) -> None:
        """Kill it, and all workers that were forked from it."""
        if self.process.returncode is None:  # until `wait` nobody else gets its number, nor that of its group
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@dataclass
class _Worker:
    """A worker process, as the main process sees it."""

    origin: _Origin
    connection: socket.socket
    number: int  # of the process

    def do(self, job: _Job, answer: Answer) -> Any:
        """Return what the worker returns; raises `TimeoutError`, or `OSError` or `EOFError` if it has gone."""
        self.connection.settimeout(job.seconds)
        send(self.connection, job.arguments)
        while isinstance(said := receive(self.connection), Question):
            try:
                with answer(said.what) as given:
                    send(self.connection, None, given.fileno())
            except Exception as error:
                send(self.connection, error)
        return said
