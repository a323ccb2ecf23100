"""Ends what a notebook has left, where no namespace ends it: processes that have left its group or its session.

They are found below the process that has started the notebook, which adopts those whose parents have ended (see
`namespaces.adopt`). Where there is no /proc, none are found.
"""

import contextlib
import os
import signal
import time
from collections.abc import Set as AbstractSet

from grader.sandbox.inside import usage

PATIENCE = 5  # seconds in which killed processes have to end
PAUSE = 0.002  # seconds between two looks
FAREWELL = 2  # seconds that workers' processes have to remove their files


def has_ended(child: int) -> bool:
    """Return whether a child that was killed, or has nothing to wait for any more, ends in time."""
    until = time.monotonic() + PATIENCE
    with contextlib.suppress(ChildProcessError):
        while not os.waitpid(child, os.WNOHANG)[0]:
            if time.monotonic() > until:
                return False
            time.sleep(PAUSE)
    return True


def end_below(process: int, kept: AbstractSet[int] = frozenset()) -> bool:
    """Kill all processes below this one, except some children with all below them; return whether none is left."""
    until = time.monotonic() + PATIENCE
    while True:
        reap()
        left = _below(process, kept)
        if not left or time.monotonic() > until:
            return not left
        for which in (signal.SIGSTOP, signal.SIGKILL):  # first none may start another
            for one in left:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.kill(one, which)
        time.sleep(PAUSE)


def end_after_workers() -> None:
    """Kill all below this process, once the processes of workers have had the time to end by themselves."""
    until = time.monotonic() + FAREWELL
    while _below(os.getpid()) and time.monotonic() < until:
        reap()
        time.sleep(PAUSE)
    end_below(os.getpid())


def _below(process: int, kept: AbstractSet[int] = frozenset()) -> list[int]:
    """Return the processes below one that live."""
    tree = usage.trees([process, *kept])
    spared = {process, *(one for root in kept for one in tree[root])}
    return [one for one in tree[process] if one not in spared]


def reap() -> None:
    """Take note of children that have ended."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
