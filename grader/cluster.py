"""Grades on the machines of a Dask cluster; the main process fills the gradebook, as with workers on this machine.

A submission and the release are sent to a worker, and the converted submission is sent back, so that no disk is shared.
Each worker needs a clone of the kit, and its own sandbox.
"""

import contextlib
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from typing import Any

from distributed import Client
from distributed.scheduler import KilledWorker

from helpers.notebook import data

from .autograde.results import Settings
from .gradebook.conversion import Done
from .gradebook.fingerprints import what_decides
from .sandbox import Hindered, Unusable
from .submissions import Submission

PATIENCE = 10  # seconds in which a scheduler answers
RETRIES = 2  # how often a submission whose worker is lost is tried again


def work_with_same_code(version: str, digits: str, *what: Any) -> Done:
    """Grade a submission in the worker that this runs in, and convert it: see `worker.work`.

    version, digits: what decides in the main process. Raises `Unusable` if the worker could give another verdict.
    """
    data.prepare()  # where MNIST cannot be downloaded, other digits are used from here on
    own_version, own_digits = what_decides()
    if version != own_version:
        raise Unusable(
            "A worker has another version of the kit, or of nbgrader_config.py: update its clone, and start it anew."
        )
    if digits != own_digits:
        more = ", or with the folder of MNIST's files" if digits == "mnist" else ""
        raise Unusable(
            f"A worker grades with {own_digits}, not {digits}: start it anew with OPEN_SET_DATA={digits}{more}."
        )
    from . import worker  # in workers alone, because it imports torch

    return worker.work(*what)


class ClusterWorkers:
    """The workers of a scheduler. Raises `ValueError` if it cannot be reached, or has none.

    address: as the scheduler prints it, for example tcp://192.168.0.7:8786.
    """

    # What a submission ends with if its worker has gone too often.
    lost: tuple[type[Exception], ...] = (KilledWorker, CancelledError, EOFError, Hindered)

    def __init__(self, address: str):
        try:
            self.client = Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ValueError(
                f"No scheduler answers at {address} ({error}). Start one with `dask scheduler`, and name "
                "the address that it prints."
            ) from None
        if not self.number:
            self.client.close()
            raise ValueError(
                f"The scheduler at {address} has no workers. Start some with "
                f"`dask worker {address} --nthreads 1 --nworkers -1`, in a clone of the kit."
            )
        self.executor = self.client.get_executor(pure=False, retries=RETRIES)

    @property
    def number(self) -> int:
        """How many submissions are graded at a time; workers may come and go. Raises `Unusable`, as below."""
        with self._talking():
            cores: dict[str, int] = self.client.ncores()
            return sum(cores.values())

    def share(self, value: Any) -> Any:
        """Send a value to all workers, once. Raises `Unusable` if the scheduler has gone."""
        with self._talking():
            return self.client.scatter(value, broadcast=True)

    def submit(self, student: str, submission: Submission, release: Any, settings: Settings) -> Future[Done]:
        """Let a worker grade a submission: see `worker.work`. Raises `Unusable` if the scheduler has gone."""
        what = (student, submission, release, settings)
        with self._talking():
            future: Future[Done] = self.executor.submit(work_with_same_code, *what_decides(), *what)
            return future

    @contextlib.contextmanager
    def _talking(self) -> Iterator[None]:
        """Raise `Unusable` if the scheduler has gone: what it had taken is lost with it, and would be each time."""
        try:
            if self.client.status != "running":
                raise OSError
            yield
        except (OSError, CancelledError):
            raise Unusable(
                "The scheduler has gone, and what was being graded with it. Start it and its workers again, and run "
                "this again: finished grades are kept."
            ) from None

    def warm(self, settings: Settings) -> None:
        """Do nothing: a worker of a cluster starts its sandbox for its first submission, and keeps it."""

    def close(self) -> None:
        """Leave the cluster; its workers stay."""
        self.client.close()
