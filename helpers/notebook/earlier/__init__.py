"""Hands a notebook what earlier tasks produced: the student's own, or a stand-in.

`from helpers.notebook.earlier import target_vector` reads the saved notebook of Task 1. It runs
the answers in full, and of the other cells imports, definitions and constants. The student's own object is handed
over if it passes its visible checks, a stand-in otherwise; `summary()` says which.

| room         | its one job                                                                    |
| ------------ | ------------------------------------------------------------------------------ |
| `judgements` | the outcome of a name's visible check, by its saved notebook; for the board, too    |
| `saved`      | finds and reads saved notebooks                                                |
| `running`    | runs the definitions of a saved notebook                                       |
| `loaded`     | the saved notebooks as modules, for pickle and other processes                 |
| `network`    | the trained network: saves it, and brings it back                              |
"""

from .. import wall
from ..crashes import crash
from ..outcome import Stopped, print_wrapped
from ..tasks import TASKS, Task, task_of
from .judgements import (
    NOT_ATTEMPTED,
    NOT_CHECKED,
    PARTLY_SOLVED,
    SECONDS,
    SOLVED,
    WRONG,
    Judgement,
    by_verdict,
    judgement,
    namespace_of,
    reading,
    tell,
    too_slow,
    unready,
)
from .network import NETWORK_FILE, save_network, trained_network
from .saved import advice

__all__ = [
    "NETWORK_FILE",
    "NOT_ATTEMPTED",
    "NOT_CHECKED",
    "PARTLY_SOLVED",
    "SECONDS",
    "SOLVED",
    "WRONG",
    "Judgement",
    "advice",
    "by_verdict",
    "judgement",
    "namespace_of",
    "reading",
    "save_network",
    "summary",
    "tell",
    "too_slow",
    "trained_network",
    "unready",
]

_handed_over: dict[str, Judgement] = {}


def __getattr__(name: str) -> object:
    try:
        judged = judgement(name)
    except KeyError:
        raise AttributeError(f"no task defines {name!r}") from None
    except KeyboardInterrupt as error:
        raise Stopped(
            f"The kernel was interrupted while `{name}` was taken from {task_of(name).file}: run this cell again.",
            crash(error).frames,
        ) from None
    if not reading():  # otherwise an earlier notebook asks, not this one
        _handed_over[name] = judged
    if judged.outcome == SOLVED:
        return judged.own
    return wall.stand_in(name)


def summary() -> None:
    """Print whose work this notebook uses: one line for the student's own, one for each reason of a stand-in."""
    own = [name for name, judged in _handed_over.items() if judged.outcome == SOLVED]
    if own:
        print_wrapped(f"From your earlier notebooks: {_by_task(own)}.")
    reasons: dict[str, list[str]] = {}
    for name, judged in _handed_over.items():
        if judged.outcome != SOLVED:
            reasons.setdefault(judged.reason, []).append(name)
    for reason, names in reasons.items():
        print_wrapped(f"Ready-made stand-in for {_by_task(names)}: {reason}")
    _handed_over.clear()


def _by_task(names: list[str]) -> str:
    """Return names in short: the numbers of tasks that are complete, then single names with their tasks."""
    complete = [task for task in TASKS if set(task.names) <= set(names)]
    parts = []
    if complete:
        parts.append(f"Task{'s' if len(complete) > 1 else ''} {', '.join(_spans(complete))}")
    for task in TASKS:
        single = [name for name in names if name in task.names]
        if single and task not in complete:
            parts.append(f"{', '.join(single)} (Task {task.number})")
    return "; ".join(parts)


def _spans(tasks: list[Task]) -> list[str]:
    """Return the numbers of tasks in short: "4 to 7" for those that follow each other."""
    numbers = [task.number for task in tasks]
    starts = [number for number in numbers if number - 1 not in numbers]
    ends = [number for number in numbers if number + 1 not in numbers]
    return [f"{start}" if start == end else f"{start} to {end}" for start, end in zip(starts, ends)]
