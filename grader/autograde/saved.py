"""Judges names by their saved notebooks, as `earlier` does in class, for the notebooks that use them."""

import contextlib

from helpers.notebook import earlier

from ..sandbox import GRACE, PATIENCE, Died
from ..sandbox.outside import Running
from .answers import NoAnswer, NoTimeLeft
from .session import Session


class SavedNotebooks:
    """A process that reads the saved notebooks of a submission; a context manager."""

    def __init__(self, session: Session):
        self.session = session
        self.stack = contextlib.ExitStack()
        self.running: Running | None = None

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
            return earlier.WRONG, f"`{name}` gives back what is no answer.", ""
        except Died:
            self.stack.close()
            self.running = None
            judged = earlier.too_slow(name)
            return judged.outcome, judged.why, ""

    def _judge(self, name: str) -> tuple[str, str, str]:
        if self.session.is_over():
            raise NoTimeLeft("The time for this submission is used up.")
        if self.running is None:
            self.running = self.stack.enter_context(self.session.sandbox.notebook())
            self.session.begin(self.running)
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
