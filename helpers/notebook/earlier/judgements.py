"""The outcome of a name's visible check, by its saved notebook; kept until that or an earlier notebook changes."""

import contextlib
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import ModuleType

from IPython.utils.capture import capture_output

from .. import checking, devices, figures, folder, wall
from ..limits import TooSlow, time_limit
from ..probes.probing import nobody_there, usual_state
from ..tasks import Task, task_of
from ..verdict import Verdict
from ..waiting import waiting
from . import loaded, running, saved

SECONDS = 30  # for the check of a name; each cell of its notebook has as many

SOLVED, PARTLY_SOLVED, WRONG, NOT_ATTEMPTED = "solved", "partly solved", "wrong", "not attempted"
NOT_CHECKED = "not checked"  # there is no notebook, or it cannot be read, or it takes too long


@dataclass(frozen=True)
class Judgement:
    """The outcome of a name's visible check: why if it is not solved, and the student's own object if it is.

    advice: what to do about a name that is not attempted; points: those of the parts that are right.
    """

    outcome: str
    why: str = ""
    own: object = None
    advice: str = ""
    points: int = 0

    @property
    def reason(self) -> str:
        """Why a stand-in is used, in words for the notebook that uses it; empty if the student's own is used."""
        if self.outcome == NOT_ATTEMPTED:
            return f"not attempted. {self.advice}"
        if self.outcome in (WRONG, PARTLY_SOLVED):
            return f"yours does not pass its visible checks yet. {self.why}".replace("\n", " ")
        return self.why


# By `saved.key`, which holds all that a notebook's work depends on: its module, and why names are not bound.
_loaded: dict[tuple, tuple[ModuleType, dict[str, str]]] = {}
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
    return vars(module_of(task_of(name)))


def module_of(task: Task) -> ModuleType:
    """Return the saved notebook of a task as a module, whose definitions have been run."""
    global _depth
    _depth += 1
    try:
        with _unseen(), usual_state():
            return _load(task)[0]
    finally:
        _depth -= 1


def too_slow(name: str) -> Judgement:
    """Return the judgement of a name whose saved notebook takes too long."""
    return Judgement(WRONG, checking.too_slow(name, SECONDS).sentence)


def reading() -> bool:
    """Return whether a saved notebook is being read: then what its cells call shows nothing."""
    return _depth > 0


def by_verdict(verdict: Verdict) -> Judgement:
    """Return the judgement that a verdict gives, without the student's object: solved only if all parts are right."""
    points = verdict.points
    if verdict.first is None:
        return Judgement(SOLVED, points=points)
    if not verdict.attempted:
        return Judgement(NOT_ATTEMPTED, verdict.why)
    return Judgement(PARTLY_SOLVED if points else WRONG, verdict.why, points=points)


def _judge(task: Task, name: str, examine: Callable[[str, dict], Verdict]) -> Judgement:
    global _depth
    _depth += 1
    try:
        with waiting(f"Reading {task.file} and checking `{name}`."), _unseen(), usual_state():
            module, crashes = _load(task)
            if name in crashes:
                return Judgement(WRONG, crashes[name])
            with time_limit(SECONDS):
                judged = by_verdict(examine(name, vars(module)))
            if judged.outcome == NOT_ATTEMPTED:
                return replace(judged, advice=saved.advice(name))
            return replace(judged, own=vars(module).get(name)) if judged.outcome == SOLVED else judged
    except TooSlow:
        return too_slow(name)
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


def _nothing_more(name: str, namespace: dict) -> Verdict:
    """Examine nothing: it is done elsewhere."""
    return Verdict(name)


def _no_judge(name: str, namespace: dict) -> Verdict:
    raise LookupError(f"nobody can judge `{name}` here")


def _load(task: Task) -> tuple[ModuleType, dict[str, str]]:
    """Run the definitions of a saved notebook: return its module, and why names are not what their cells say."""
    key = saved.key(task)
    if key not in _loaded:
        module = loaded.module(task)
        _loaded[key] = module, running.run(task, saved.read(task), module)
        sys.modules[module.__name__] = module  # pickle looks for classes there
        folder.tell_processes()
    return _loaded[key]


@contextlib.contextmanager
def _unseen():
    """Hide all that students' code prints, warns about, displays or draws."""
    before = figures.open_ones()
    try:
        with warnings.catch_warnings(), capture_output(), nobody_there(), devices.on_the_cpu():
            warnings.simplefilter("ignore")
            yield
    finally:
        figures.close_all_but(before)
