"""Keeps workers busy with submissions; a submission whose worker is lost is tried again."""

import collections
import concurrent.futures
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Protocol

from tqdm import tqdm

from .autograde.results import Settings
from .gradebook.conversion import Done
from .sandbox import NotBegun, Unusable
from .submissions import Submission

ATTEMPTS = 3  # to grade a submission whose worker ends


@dataclass(frozen=True)
class Ended:
    """A submission whose grading has ended, and what its worker gave back or raised."""

    student: str
    submission: Submission
    seconds: float
    what: Done | Exception


class Workers(Protocol):
    """What grades submissions: processes on this machine, or the workers of a cluster.

    lost: the exceptions of a submission whose worker has ended.
    """

    lost: tuple[type[Exception], ...]

    @property
    def number(self) -> int:
        """How many submissions are graded at a time."""

    def share(self, value: Any) -> Any:
        """Return what stands for a value that every submission's work needs."""

    def warm(self, settings: Settings) -> None:
        """Begin to get ready, and do not wait for it."""

    def submit(self, student: str, submission: Submission, release: Any, settings: Settings) -> Future[Done]:
        """Let a worker grade a submission; release: as `share` has returned it."""

    def close(self) -> None:
        """Have no workers any more."""


class GivenUp(Exception):
    """The worker of a submission has been lost too often."""


@dataclass(frozen=True)
class _Attempt:
    student: str
    submission: Submission
    started: float


class Schedule:
    """Which submissions wait, which are being graded, and how often each has been tried.

    read: student -> submission; submit: (student, submission, whether it has been tried) -> the
    future of what `worker.work` returns.
    """

    def __init__(
        self,
        students: Iterable[str],
        read: Callable[[str], Submission],
        submit: Callable[[str, Submission, bool], Future[Done]],
        workers: Workers,
    ):
        self.waiting = collections.deque(students)
        self.read, self.submit, self.workers = read, submit, workers
        self.running: dict[Future[Done], _Attempt] = {}
        self.attempts: collections.Counter[str] = collections.Counter()

    def ended(self, bar: tqdm) -> Iterator[Ended]:
        """Let workers grade, and yield each submission as it ends. Raises `Unusable`."""
        try:
            while self.waiting or self.running:
                self._fill()
                bar.set_postfix_str(f"{min(len(self.running), self.workers.number)} running")
                done, _ = concurrent.futures.wait(self.running, return_when=concurrent.futures.FIRST_COMPLETED)
                for future in done:
                    ended = self._ended(future)
                    if ended is not None:
                        yield ended
        finally:
            for future in self.running:
                future.cancel()

    def _fill(self) -> None:
        """Give workers waiting submissions, a few more than they can grade at a time."""
        while self.waiting and len(self.running) < self.workers.number + 2:
            if self.running and self._is_to_run_alone():
                break
            student = self.waiting.popleft()
            try:
                submission = self.read(student)
                future = self.submit(student, submission, self.attempts[student] > 0)
            except Unusable:
                raise
            except Exception as error:  # it may have changed since it was read first
                submission, future = Submission(), Future()
                future.set_exception(error)
            self.running[future] = _Attempt(student, submission, time.monotonic())

    def _is_to_run_alone(self) -> bool:
        """Return whether the next submission, or a running one, has ended a worker: it is to run alone."""
        return any(self.attempts[student] for student in (self.waiting[0], *self._students()))

    def _students(self) -> list[str]:
        return [attempt.student for attempt in self.running.values()]

    def _ended(self, future: Future[Done]) -> Ended | None:
        """Return the submission of an attempt, or None if it is to be tried again."""
        attempt = self.running.pop(future)
        what: Done | Exception
        try:
            what = future.result()
        except self.workers.lost as error:
            self.attempts[attempt.student] += 1
            if self.attempts[attempt.student] < ATTEMPTS:
                self.waiting.append(attempt.student)
                return None
            why = error if isinstance(error, NotBegun) else "its worker has ended"
            what = GivenUp(f"was given up: {why} {ATTEMPTS} times.")
        except Unusable:
            raise
        except Exception as error:
            what = error
        return Ended(attempt.student, attempt.submission, time.monotonic() - attempt.started, what)
