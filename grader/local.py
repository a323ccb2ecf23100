"""Workers on this machine: a pool of processes, and the sandbox that they share."""

import socket
import threading
from concurrent.futures import Future

from helpers.tasks import TASKS

from .autograde.results import Settings
from .gradebook.conversion import Done
from .gradebook.registration import Release
from .pool import Ended, Pool
from .sandbox import Hindered, NotBegun, Unusable
from .sandbox.start import Started
from .scratch import Scratch
from .submissions import Submission

MORE_SECONDS = 600  # that a worker may take beside the time of a submission, before it is killed
LOST = 3  # sandboxes that may end, one after another, before they were of any use


class LocalWorkers:
    """Worker processes on this machine, and the sandbox that they share."""

    # What a lost worker or sandbox raises.
    lost: tuple[type[Exception], ...] = (Ended, EOFError, Hindered)

    def __init__(self, number: int):
        self.number = number
        self.sandboxes: dict[tuple[int, bool], Started] = {}
        self.left: list[Started] = []  # sandboxes that others may still use
        self.closed = False
        self.lock = threading.Lock()  # held by who looks for a sandbox, or starts one
        self.scratch = Scratch()
        self.pool = Pool(number, "grader.worker", self._connection, self.scratch.environment())

    def share(self, value: Release) -> Release:
        """Return what stands for a value that every submission's work needs."""
        return value

    def warm(self, settings: Settings) -> None:
        """Begin the workers' imports, and start the sandbox; do not wait for either. Raises `Unusable`."""
        self.pool.warm()
        self._sandbox((settings.epochs, settings.isolated))

    def submit(self, student: str, submission: Submission, release: Release, settings: Settings) -> Future[Done]:
        """Let a worker grade a submission: see `worker.work`."""
        training = sum(task.seconds for task in TASKS if task.trains) * settings.epochs
        seconds = 4 * (60 * settings.minutes + training) + MORE_SECONDS
        future = self.pool.submit(seconds, student, submission, release, settings)
        future.add_done_callback(lambda done: self._look_at_end(done, (settings.epochs, settings.isolated)))
        return future

    def _look_at_end(self, done: Future[Done], kind: tuple[int, bool]) -> None:
        """Let nobody connect to a sandbox any more in which a notebook could not begin."""
        if not done.cancelled() and isinstance(done.exception(), NotBegun):
            with self.lock:
                if kind in self.sandboxes:
                    self.left.append(self.sandboxes.pop(kind))

    def close(self) -> None:
        """End all workers and the sandbox at once, whatever they do, and remove their temporary files."""
        self.closed = True
        self.pool.kill()
        with self.lock:
            running = [*self.sandboxes.values(), *self.left]
        for sandbox in running:
            sandbox.close()
        self.pool.join()
        self.scratch.close()

    def _connection(self, kind: tuple[int, bool]) -> socket.socket:
        """Return a connection to a sandbox of a kind, for a worker; one that has ended is replaced."""
        for _ in range(LOST):
            started = self._sandbox(kind)
            connection = started.connected()
            if connection is not None:
                return connection
            with self.lock:
                if self.sandboxes.get(kind) is started:
                    del self.sandboxes[kind]
            why = started.why_not()
            started.close()
            if not started.was_killed():
                raise why
        raise why

    def _sandbox(self, kind: tuple[int, bool]) -> Started:
        with self.lock:
            if kind not in self.sandboxes:
                if self.closed:
                    raise Unusable("The run has ended.")
                self.sandboxes[kind] = Started(*kind, self.scratch.environment())
            return self.sandboxes[kind]
