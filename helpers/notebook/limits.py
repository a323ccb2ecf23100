"""Limits for a student's code: how long it may take, and how much it may print."""

import contextlib
import io
import signal
import sys
import threading
from typing import Any

SECONDS = 120  # for one check; a right answer takes a few seconds
BACKWARDS = 20  # calls of `backward()` inside each other


class TooSlow(BaseException):
    """The time is over; no `except Exception` in a student's code catches this. seconds: how long it was."""

    def __init__(self, seconds: float):
        super().__init__(seconds)
        self.seconds = seconds


@contextlib.contextmanager
def time_limit(seconds: float):
    """Raise `TooSlow` in the block after so many seconds, where the system can (not on Windows)."""
    outermost = (
        threading.current_thread() is threading.main_thread()
        and hasattr(signal, "setitimer")
        and not signal.getitimer(signal.ITIMER_REAL)[0]
    )
    if not outermost:
        yield
        return

    def too_slow(*_: object) -> None:
        raise TooSlow(seconds)

    before = signal.signal(signal.SIGALRM, too_slow)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def backward_limit():
    """Raise `RecursionError` in a `backward` that calls itself without end: torch would end the process."""
    import torch  # here, because others need no torch for the limits

    backward, depth = torch.autograd.backward, 0

    def limited(*arguments: Any, **keywords: Any) -> None:
        nonlocal depth
        depth += 1
        try:
            if depth > BACKWARDS:
                raise RecursionError("`backward` calls itself without end.")
            backward(*arguments, **keywords)
        finally:
            depth -= 1

    torch.autograd.backward = limited
    try:
        yield
    finally:
        torch.autograd.backward = backward


@contextlib.contextmanager
def output_limit(characters: int):
    """Show no more than the first characters that are printed in the block, and a note if there were more."""
    with contextlib.redirect_stdout(_Beginning(sys.stdout, characters)):
        yield


class _Beginning(io.TextIOBase):
    """Passes on the first characters that are written."""

    def __init__(self, stream, characters: int):
        self.stream, self.left = stream, characters

    def write(self, text: str) -> int:
        """Write as much as the limit allows."""
        if self.left >= 0:
            self.stream.write(text[: self.left])
            self.left -= len(text)
            if self.left < 0:
                self.stream.write("\n(More was printed than is shown here.)\n")
        return len(text)

    def flush(self) -> None:
        """Flush the stream that the beginning is written to."""
        self.stream.flush()
