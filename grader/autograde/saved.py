"""Judges names by their saved notebooks, as `earlier` does in class, for the notebooks that use them."""

import contextlib

from helpers.notebook import earlier
from helpers.tasks import Task, task_of

from ..sandbox import GRACE, PATIENCE, Died, NotBegun
from ..sandbox.outside import Running
from .answers import NoAnswer, NoTimeLeft
from .session import Session


class SavedNotebooks:
    """A process that reads the saved notebooks of a submission; a context manager.

    It has no stand-in for a task whose notebook is still to be graded.
    """

    def __init__(self, session: Session):
        self.session = session
        self.stack = contextlib.ExitStack()
        self.running: Running | None = None
        self.task: Task | None = None  # the last one that it has stand-ins for
        self.given: dict[str, bytes] = {}

    def __enter__(self) -> "SavedNotebooks":
        return self

    def __exit__(self, *_: object) -> None:
        self.stack.close()

    def judge(self, name: str) -> tuple[str, str, str]:
        """Return the outcome of a name, why, and advice."""
        try:
            return self._judge(name)
        except NoTimeLeft as error:
            return earlier.NOT_CHECKED, str(error), ""
        except NoAnswer:
            return earlier.WRONG, f"`{name}` returns no valid answer.", ""
        except Died:
            self.stack.close()
            self.running, self.task, self.given = None, None, {}
            judged = earlier.too_slow(name)
            return judged.outcome, judged.why, ""

    def _begin(self, running: Running, task: Task) -> None:
        try:
            self._give(running, task)
        except Died as death:
            raise NotBegun from death

    def _give(self, running: Running, task: Task) -> None:
        """Give the process what has come since the last task: stand-ins, and files."""
        self.session.lend(running, task)
        new = {name: content for name, content in self.session.files.items() if self.given.get(name) is not content}
        self.session.put(running, new)
        self.task, self.given = task, dict(self.session.files)

    def _judge(self, name: str) -> tuple[str, str, str]:
        if self.session.is_over():
            raise NoTimeLeft("The time for this submission is used up.")
        task = task_of(name)
        if self.running is None:
            self.running = self.stack.enter_context(self.session.sandbox.notebook())
            self._begin(self.running, task)
        elif self.task is not task:
            self._give(self.running, task)
        self.running.ask(PATIENCE, "tell", self.session.outcomes)
        time_left = self.session.time_left(min(earlier.SECONDS, self.session.settings.seconds) + GRACE)
        unready, _ = self.running.ask(time_left.seconds(), "read", name)
        if isinstance(unready, dict):
            return str(unready.get("outcome")), str(unready.get("why")), ""
        judged = earlier.by_verdict(self.session.check(self.running, name, 0, saved=True))
        advice: object = ""
        if judged.outcome == earlier.NOT_ATTEMPTED:  # the notebook's folder is there
            advice, _ = self.running.ask(PATIENCE, "advice", name)
        return judged.outcome, judged.why, str(advice)
