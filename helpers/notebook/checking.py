"""`check`, which the graded cells call."""

import sys

from . import wall
from .crashes import crash
from .limits import SECONDS, TooSlow, output_limit, time_limit
from .outcome import Stopped, Wrong, passed

CHARACTERS = 2000  # that an answer may print while it is checked


def check(name: str, seed: int = 0) -> None:
    """Check what the calling notebook defines under a pinned name, and print one line if it is right.

    Raises `Wrong` or `NotAttempted`, and `Stopped` if the kernel is interrupted. Seed 0 draws the visible inputs,
    every other seed further inputs. Where a class is graded it prints nothing: the judge is elsewhere.
    """
    if wall.examine is None:
        return
    namespace = sys._getframe(1).f_globals
    try:
        with time_limit(SECONDS), output_limit(CHARACTERS):
            advice = wall.examine(name, namespace, seed)
    except TooSlow as error:
        raise too_slow(name, SECONDS, crash(error).frames) from None
    except KeyboardInterrupt as error:
        raise Stopped(
            f"`{name}` was still running when the kernel was interrupted, so it has not been checked.",
            "If it should have come to an end: does a loop in it never end?",
            traceback=crash(error).frames,
        ) from None
    print(passed(name, visible=seed == 0))
    for line in advice:
        print(line)


def too_slow(name: str, seconds: float, frames: str = "") -> Wrong:
    """Return the outcome of an answer that does not end in time."""
    return Wrong(
        f"`{name}` was still running after {seconds:g} seconds.",
        "Does a loop in it never end?",
        traceback=frames,
    )
