"""An interrupt that is not lost: Python drops the exception where a finalizer runs, and a library may catch it."""

import signal
from types import FrameType


class Interrupt:
    """Whether somebody has stopped this process, by Ctrl-C or as a batch system does when its time is up."""

    def __init__(self) -> None:
        self.has_come = False

    def heed(self) -> None:
        """Raise `KeyboardInterrupt` at each such signal from now on; an interrupt that is ignored stays ignored."""
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, self._come)
        signal.signal(signal.SIGTERM, self._come)

    def _come(self, _: int, frame: FrameType | None) -> None:
        self.has_come = True
        raise KeyboardInterrupt

    def check(self) -> None:
        """Raise `KeyboardInterrupt` if a signal has come: what was raised then may be lost."""
        if self.has_come:
            raise KeyboardInterrupt


interrupt = Interrupt()
