"""`check`, which the graded cells call."""

import os
import sys
from collections.abc import Sequence
from typing import Any

from . import cells, devices, folder, runs, wall
from .cells import Guard, PassedOver
from .crashes import Crash, crash, remember
from .limits import SECONDS, TooSlow, output_limit, time_limit
from .outcome import Stopped, Wrong
from .tasks import task_of
from .verdict import Points, Verdict
from .words import foreign, trimmed

PASSED_OVER = "In the cell of `{}`, this fails on this machine and was passed over: "
CHARACTERS = 2000  # that an answer may print while it is checked
_visible: dict[str, Verdict] = {}  # by name, of the visible check that ran last


def check(name: str, seed: int = 0) -> Points | None:
    """Check what the calling notebook defines under a pinned name, print what is right and wrong, return the points.

    Raises `Wrong` or `NotAttempted` if nothing is right, and `Stopped` if the kernel is interrupted or the answer's
    cell must be run first. Seed 0 draws the visible inputs, every other seed further inputs; points are those of the
    parts that are right with both. Where a class is graded it does nothing: the judge is elsewhere.
    """
    if wall.examine is None:
        return None
    namespace = sys._getframe(1).f_globals
    before = None if seed == 0 else _visible.pop(name, None)
    try:
        with time_limit(SECONDS), output_limit(CHARACTERS):
            left_out = _as_its_cell_says(name, namespace)
            verdict = wall.examine(name, namespace, seed)
    except TooSlow as error:
        raise too_slow(name, error.seconds, crash(error).frames) from None
    except KeyboardInterrupt as error:
        raise Stopped(
            f"`{name}` was still running when the kernel was interrupted, so it has not been checked.",
            "If it should have come to an end: does a loop in it never end?",
            traceback=crash(error).frames,
        ) from None
    verdict.before = before
    if seed == 0:
        _visible[name] = verdict
    if verdict.outcome is not None:
        raise verdict.outcome
    words = [*map(str, left_out), *without_devices()]
    if seed == 0:
        verdict.advice += passed_over(name, words) or _in_grading(name, namespace)
    # `nbgrader validate` shows nothing else of a cell that keeps some of its points, and reads no points from it.
    shown = sys.stderr if verdict.lost and os.environ.get("NBGRADER_EXECUTION") == "validate" else sys.stdout
    print(*verdict.lines(), sep="\n", file=shown)
    return Points(verdict)


def too_slow(name: str, seconds: float, frames: str = "") -> Wrong:
    """Return the outcome of an answer that does not end in time."""
    return Wrong(
        f"`{name}` was still running after {seconds:g} seconds.",
        "Does a loop in it never end?",
        traceback=frames,
    )


def failed(name: str, why: Crash, elsewhere: bool) -> Wrong:
    """Return the outcome of an answer whose cell ended before it was defined.

    elsewhere: whether that happened on a machine that is not the student's.
    """
    if why.kind == "KeyboardInterrupt":
        ended = "was stopped before it came to its end."
    else:
        ended = f"failed{' here' if elsewhere else ''} with {why.words}"
    look = "Mend that cell and run it, then this one: the check does not look at an older answer."
    if elsewhere:
        version = ".".join(map(str, sys.version_info[:2]))
        which = f", which has Python {version}" if "SyntaxError" in why.bases else ""
        look = f"Perhaps it fails on this machine alone{which}."
    return Wrong(f"The cell of `{name}` {ended}", look, traceback=why.frames)


def passed_over(name: str, statements: Sequence[str]) -> list[str]:
    """Return a line for a student on what was passed over in an answer's cell, if there is something."""
    if not statements:
        return []
    return [f"{PASSED_OVER.format(name)}{', '.join(map(foreign, statements))}."]


def _in_grading(name: str, namespace: dict[str, Any]) -> list[str]:
    """Return a line for a student on what grading may pass over in an answer's cell, if there is something."""
    from . import ready

    ran = runs.of(namespace)
    run = ran.tried.get(name) if ran is not None else None
    if run is None or os.environ.get("NBGRADER_EXECUTION"):
        return []
    found = [f"line {one.line}: {one.why}" for one in ready.findings(run.source)]
    return [f"Before you hand in, look at its cell, {'; '.join(found)}."] if found else []


def without_devices() -> list[str]:
    """Return words on each kind of device that the CPU has stood in for, from now on without those."""
    kinds = sorted(devices.replaced)
    devices.replaced.clear()
    return [f"the device {kind} (there is none: the CPU was used)" for kind in kinds]


def _as_its_cell_says(name: str, namespace: dict[str, Any]) -> tuple[PassedOver, ...]:
    """Make sure that a name is what its cell says now; return the statements of the cell that were passed over.

    Raises `Stopped` if the cell has been edited and not run, and `Wrong` if it failed when it was last run. If it
    failed for something that this machine does not have, the rest of it is run.
    """
    ran = runs.of(namespace)
    if ran is None:
        return ()
    if _has_changed(name, ran):
        raise Stopped(f"The cell of `{name}` has changed since it was last run.", "Run it, then this one.")
    run = ran.failed(name)
    if run is not None and run.why is not None and not (run.of_the_machine and _run_the_rest(name, run, ran)):
        raise failed(name, run.why, os.environ.get("NBGRADER_EXECUTION") == "autograde")
    run, left_out = ran.completed.get(name, (None, ()))
    return left_out if run is ran.tried.get(name) else ()


def _run_the_rest(name: str, run: runs.Run, ran: runs.Runs) -> bool:
    """Run a cell from the statement on that failed because of the machine; return whether it has bound its name."""
    guard = Guard(ran.shell.user_ns, ran.shell.magics_manager.magics["cell"])
    place = f"the cell of {name}"
    remember(run.source, place)
    try:
        with devices.no_breakpoints(), devices.on_the_cpu():
            cells.run(run.source, place, guard, since=run.line)
    except Exception:
        return False
    if ran.shell.user_ns.get(name) is run.left.get(name):
        return False
    ran.completed[name] = run, tuple(guard.passed)
    return True


def _has_changed(name: str, ran: runs.Runs) -> bool:
    """Return whether the saved cell of a name was edited after it was last run."""
    from .earlier import saved

    task, notebook = task_of(name), folder.running_notebook()
    if notebook is not None and notebook.name != task.file:
        return False
    found, tried = saved.answer(task, name), ran.tried.get(name)
    if found is None:
        return False
    source, cell, when = found
    run = ran.last_of(cell) if cell else None
    if run is not None and (tried is None or tried.began < run.began):
        ran.tried[name] = tried = run
    if tried is None:
        return False
    if run is not None:
        return when > run.began and trimmed(run.source) != trimmed(source)
    return when > tried.began and trimmed(source) not in {trimmed(one.source) for one in ran.runs}
