"""The outcome of a name's visible check, by its saved notebook; kept until that or an earlier notebook changes."""

import contextlib
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import matplotlib.pyplot as plt
from IPython.utils.capture import capture_output

from .. import wall
from ..limits import TooSlow, time_limit
from ..outcome import NotAttempted, Outcome
from ..probes.probing import usual_state
from ..tasks import Task, task_of
from . import running, saved

SECONDS = 60  # for one earlier notebook: its definitions and their checks

SOLVED, WRONG, NOT_ATTEMPTED = "solved", "wrong", "not attempted"
NOT_CHECKED = "not checked"  # there is no notebook, or it cannot be read, or it takes too long


@dataclass(frozen=True)
class Judgement:
    """The outcome of a name's visible check: why if it is not solved, and the student's own object if it is.

    advice: what to do about a name that is not attempted.
    """

    outcome: str
    why: str = ""
    own: object = None
    advice: str = ""

    @property
    def reason(self) -> str:
        """Why a stand-in is used, in words for the notebook that uses it; empty if the student's own is used."""
        if self.outcome == NOT_ATTEMPTED:
            return f"not attempted. {self.advice}"
        if self.outcome == WRONG:
            return f"yours does not pass its visible checks yet. {self.why}"
        return self.why


# By `saved.key`, which holds all that a notebook's work depends on: the results of running it, and those too slow.
_loaded: dict[tuple, tuple[dict, dict]] = {}
_too_slow: set[tuple] = set()
_judged: dict[tuple, Judgement] = {}
_told: dict[str, Judgement] = {}
_depth = 0


def judgement(name: str) -> Judgement:
    """Judge a name by its saved notebook in the current folder; raises `KeyError` for a name that no task defines."""
    task = task_of(name)
    key = (name, *saved.key(task))
    if key not in _judged:
        told = _told.get(name)
        if told is None:
            _judged[key] = _judge(task, name, wall.examine or _no_judge)
        else:
            _judged[key] = told if told.outcome != SOLVED else _judge(task, name, _nothing_more)
    return _judged[key]


def tell(name: str, judged: Judgement) -> None:
    """Take a judgement from elsewhere: `judgement` then returns the same, and loads the student's object."""
    _told[name] = judged


def unready(name: str) -> Judgement | None:
    """Return the judgement of a name whose saved notebook leaves nothing to be checked, otherwise nothing."""
    judged = _judge(task_of(name), name, _nothing_more)
    return None if judged.outcome == SOLVED else judged


def namespace_of(name: str) -> dict:
    """Return the namespace of the saved notebook of a name, whose definitions have been run."""
    return _load(task_of(name))[0]


def too_slow(name: str) -> Judgement:
    """Return the judgement of a name whose saved notebook takes too long."""
    return Judgement(
        NOT_CHECKED,
        f"{task_of(name).file} takes over {SECONDS} seconds. Keep training runs out of the cells for your answers.",
    )


def reading() -> bool:
    """Return whether a saved notebook is being read: then what its cells call shows nothing."""
    return _depth > 0


def _judge(task: Task, name: str, examine: Callable[[str, dict], object]) -> Judgement:
    global _depth
    _depth += 1
    try:
        with _unseen(), time_limit(SECONDS), usual_state():
            namespace, crashes = _load(task)
            if name not in namespace and name in crashes:
                return Judgement(WRONG, crashes[name])
            examine(name, namespace)
            return Judgement(SOLVED, own=namespace.get(name))
    except TooSlow:
        return too_slow(name)
    except NotAttempted as outcome:
        return Judgement(NOT_ATTEMPTED, outcome.sentence, advice=saved.advice(name))
    except Outcome as outcome:
        return Judgement(WRONG, outcome.sentence)
    except saved.Unreadable as error:
        return Judgement(NOT_CHECKED, str(error))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a student's code may raise anything
        return Judgement(
            NOT_CHECKED,
            f"{task.file} stops with {type(error).__name__} where `{name}` is checked. "
            "Open it, and run its cells one by one.",
        )
    finally:
        _depth -= 1


def _nothing_more(name: str, namespace: dict) -> None:
    """Examine nothing: it is done elsewhere."""


def _no_judge(name: str, namespace: dict) -> None:
    raise LookupError(f"nobody can judge `{name}` here")


def _load(task: Task) -> tuple[dict, dict]:
    """Run the definitions of a saved notebook: return its namespace, and why solution cells crashed, by name."""
    key = saved.key(task)
    if key in _too_slow:
        raise TooSlow
    if key not in _loaded:
        try:
            _loaded[key] = running.run(task, saved.read(task))
        except TooSlow:
            _too_slow.add(key)  # its other names need not wait as long again
            raise
    return _loaded[key]


@contextlib.contextmanager
def _unseen():
    """Hide all that students' code prints, warns about, displays or draws."""
    before = set(plt.get_fignums())
    try:
        with warnings.catch_warnings(), capture_output():
            warnings.simplefilter("ignore")
            yield
    finally:
        for number in set(plt.get_fignums()) - before:
            plt.close(number)
