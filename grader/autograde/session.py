"""What all processes of a submission share: the student's files, the outcomes of earlier names, and the time."""

import functools
import time
from pathlib import Path
from typing import Any

from helpers import standins
from helpers.notebook.settings import EPOCHS
from helpers.notebook.verdict import Verdict
from helpers.tasks import TASKS, Task

from ..sandbox import PATIENCE, Died, NotBegun
from ..sandbox.outside import Running, Sandbox
from .answers import NoTimeLeft, TimeLeft
from .judges import Judge
from .results import Settings


class Session:
    """The processes of a submission in a sandbox.

    files: contents that processes find in their folder, by path. outcomes: outcome, why and advice by name, of the
    names that have been judged. until: when the time for the submission is used up.
    """

    def __init__(self, settings: Settings, sandbox: Sandbox):
        self.settings, self.sandbox, self.judge = settings, sandbox, Judge()
        self.files: dict[str, bytes] = {}
        self.outcomes: dict[str, tuple[str, str, str]] = {}
        self.before = sandbox.hindered
        self.until = self.now() + 60 * settings.minutes

    def now(self) -> float:
        """Return the time on a clock that stands still while a notebook waits for a processor, but not for ever."""
        return time.monotonic() - min(self.sandbox.hindered - self.before, 2 * 60 * self.settings.minutes)

    def is_over(self) -> bool:
        """Return whether the time is used up."""
        return self.now() > self.until

    def seconds_of(self, task: Task) -> float:
        """Return the seconds of a notebook beside those of its cells and checks; training has some for each epoch."""
        return task.seconds * self.settings.epochs / EPOCHS if task.trains else task.seconds

    def begin(self, running: Running, task: Task) -> None:
        """Give a new process for a task's notebook what it needs; raises `NotBegun`.

        That is stand-ins for earlier tasks, the outcomes of their names, and the files.
        """
        try:
            self.lend(running, task)
            running.ask(PATIENCE, "tell", self.outcomes)
            self.put(running, self.files_for(task))
        except Died as death:
            raise NotBegun from death

    def files_for(self, task: Task) -> dict[str, bytes]:
        """Return the files that a task's notebook finds in its folder: not itself, and no later notebook."""
        unseen = {later.file for later in TASKS[task.number - 1 :]}
        return {name: content for name, content in self.files.items() if name not in unseen}

    def lend(self, running: Running, task: Task) -> None:
        """Give a process stand-ins for the tasks before one, and none for others."""
        before, after = TASKS[: task.number - 1], TASKS[task.number - 1 :]
        refused = {later.module: list(later.names) for later in after}
        sources = {module: _source(module) for module in ("__init__", *(earlier.module for earlier in before))}
        running.ask(PATIENCE, "begin", sources, refused, _weights() if task.needs_network else None)

    def put(self, running: Running, files: dict[str, bytes]) -> None:
        """Put files into the folder of a process, each in a message of its own: together they may be too long."""
        for name, content in files.items():
            running.ask(PATIENCE, "put", {name: content})

    def check(self, running: Running, name: str, seed: int, saved: bool = False) -> Verdict:
        """Check a name in a copy of its process: see `Judge.check`."""
        if self.is_over():
            raise NoTimeLeft(f"The time for this submission was used up, so `{name}` has not been checked.")
        drawn = self.settings.seed(name, seed)
        return self.judge.check(running, name, drawn, self.time_left(self.settings.seconds), saved)

    def time_left(self, seconds: float) -> TimeLeft:
        """Return how long something may take that has so many seconds, and those of the submission at most."""
        return TimeLeft(seconds, self.until, self.now)


@functools.cache
def _source(module: str) -> str:
    """Return the source of a module of stand-ins."""
    return Path(standins.__file__).with_name(f"{module}.py").read_text(encoding="utf-8")


@functools.cache
def _weights() -> dict[str, Any]:
    """Return the weights of the stand-in for a trained network: training it takes a while."""
    trained_network: Any = standins.trained_network
    return dict(trained_network().state_dict())
