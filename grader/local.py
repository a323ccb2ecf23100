"""Workers on this machine: processes, forked from a process that has imported what all of them need."""

import concurrent.futures
import multiprocessing
import os
import signal
import threading
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

from . import shortcuts
from .autograde.results import Settings
from .gradebook.conversion import Done
from .gradebook.registration import Release
from .sandbox.start import Started
from .submissions import Submission


def work(student: str, submission: Submission, release: Release, settings: Settings, address: str = "") -> Done:
    """Grade a submission in the process that this runs in, and convert it: see `worker.work`."""
    from . import worker  # in workers alone, because it imports torch

    return worker.work(student, submission, release, settings, address)


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process decides what an interrupt means
    threading.Thread(target=_end_with_the_main_process, daemon=True).start()


def _end_with_the_main_process() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()  # which may have been killed
    os._exit(1)


class LocalWorkers:
    """Worker processes on this machine, and the sandbox that they share."""

    # What a lost worker or sandbox raises.
    lost: tuple[type[Exception], ...] = (BrokenProcessPool, EOFError, concurrent.futures.CancelledError)

    def __init__(self, number: int):
        self.number = number
        self.sandboxes: dict[tuple[int, bool], Started] = {}
        self.context = multiprocessing.get_context("forkserver")
        self.context.set_forkserver_preload(["grader.sandbox.inside.imported_first", "grader.worker"])
        self._start()

    def _start(self) -> None:
        self.executor = concurrent.futures.ProcessPoolExecutor(self.number, self.context, _start_worker)

    def share(self, value: Release) -> Release:
        """Return what stands for a value that every submission's work needs."""
        return value

    def warm(self, settings: Settings) -> None:
        """Begin the workers' imports, and start the sandbox; do not wait for either. Raises `Unusable`."""
        shortcuts.start_importing()
        self._sandbox(settings)

    def _sandbox(self, settings: Settings) -> Started:
        kind = settings.epochs, settings.isolated
        if kind not in self.sandboxes:
            self.sandboxes[kind] = Started(*kind)
        return self.sandboxes[kind]

    def submit(self, student: str, submission: Submission, release: Release, settings: Settings) -> Future[Done]:
        """Let a worker grade a submission: see `worker.work`."""
        return self.executor.submit(work, student, submission, release, settings, self._sandbox(settings).address)

    def renew(self) -> None:
        """Start anew after a worker has ended."""
        self._shut_down()
        self._start()

    def _shut_down(self) -> None:
        calls = self.executor._call_queue  # type: ignore[attr-defined]  # private, see below
        self.executor.shutdown(wait=False, cancel_futures=True)
        if calls is not None:
            # Python 3.10 waits for ever until a worker that has been killed takes what is being written to it.
            calls._reader.close()

    def close(self) -> None:
        """End all workers, and the sandbox."""
        processes = list((self.executor._processes or {}).values())
        self._shut_down()
        for process in processes:
            process.terminate()
        for sandbox in self.sandboxes.values():
            sandbox.close()
