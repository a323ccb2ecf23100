"""What being late costs, by nbgrader's own plugin for late submissions; nbgrader_config.py says how much.

nbgrader takes points off notebook by notebook, while it grades one after another. So a notebook's penalty depends on
its own score and points alone, and is the same whoever grades, and in whatever order.
"""

import difflib
import math
from contextlib import suppress
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import parse_utc
from traitlets import Enum, Float, TraitError
from traitlets.config import Config, Configurable

from helpers.tasks import ASSIGNMENT, TASKS

from ..collect.moments import DAY, extension_of
from ..people import People

POINTS = {task.notebook: sum(task.points.values()) for task in TASKS}


class LatePolicy(LateSubmissionPlugin):  # type: ignore[misc]  # nbgrader has no types
    """Takes points off for each day begun since the due date, or caps what a late submission may get."""

    penalty_method = Enum(
        ("none", "zero", "cap", "points", "percent"),
        default_value="none",
        help="what is taken off: nothing; everything; what exceeds `amount` percent of a task's points; `amount` of "
        "all points a day, from each task its share; or `amount` percent of the points reached, a day",
    ).tag(config=True)
    amount = Float(10, min=0, help="points or percent: see penalty_method").tag(config=True)
    grace_minutes = Float(0, min=0, help="up to this, a late submission counts as on time").tag(config=True)

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        """Return the points that a notebook loses, or None."""
        if self.penalty_method == "none" or total_seconds_late <= self.grace_minutes * 60:
            return None
        days, share = math.ceil(total_seconds_late / DAY), self.amount / 100
        most = POINTS.get(getattr(self.parent, "notebook_id", ""), 0)
        taken = {
            "zero": score,
            "cap": score - share * most,
            "points": days * self.amount * most / sum(POINTS.values()),
            "percent": days * share * score,
        }[self.penalty_method]
        return min(max(taken, 0), score)

    @property
    def rule(self) -> str:
        """The rule, as students read it."""
        return {
            "none": "nothing is taken off",
            "zero": "no points for late submissions",
            "cap": f"late submissions get at most {self.amount:g} percent of a task's points",
            "points": f"{self.amount:g} points a day",
            "percent": f"{self.amount:g} percent a day",
        }[self.penalty_method]


def require_policy(config: Config) -> None:
    """Raise `ValueError` if nbgrader_config.py does not say what being late costs, but tries to.

    traitlets passes over a name that it does not know, and complains of a value when all are graded.
    """
    try:
        assigning = AssignLatePenalties(config=config)
        assigning.init_plugin()
    except (TraitError, ImportError) as error:
        raise ValueError(f"nbgrader_config.py: {error}") from None
    used = (*type(assigning).__mro__, *type(assigning.plugin_inst).__mro__, *LatePolicy.__mro__)
    known = {kind.__name__: kind.class_traits(config=True) for kind in used if issubclass(kind, Configurable)}
    for section, values in config.items():
        (meant,) = difflib.get_close_matches(section, known, 1, 0.8) or [""]
        if meant and not isinstance(values, Config):
            raise ValueError(f"nbgrader_config.py: there is no c.{section}. Do you mean c.{meant}?")
        for name in values if meant else ():
            if meant != section or name not in known[meant]:
                names = [f"c.{meant}.{each}" for each in known[meant]]
                (other,) = difflib.get_close_matches(f"c.{meant}.{name}", names, 1, 0)
                raise ValueError(f"nbgrader_config.py: there is no c.{section}.{name}. Do you mean {other}?")


def bring_up_to_date(submitted: Path, people: People, gradebook: Gradebook) -> None:
    """Tell the gradebook of times of handing in that have become known, and of extensions in the table of students."""
    for submission in gradebook.assignment_submissions(ASSIGNMENT):
        student = submission.student_id
        handed_in = _time(submitted / student / ASSIGNMENT / "timestamp.txt")
        if handed_in:
            submission.timestamp = handed_in
        said = people.get(student).extension
        due = submission.assignment.duedate
        extension = extension_of(said, due) if said else None
        if extension is not None and due:
            submission.extension = extension or None
    gradebook.db.flush()  # a commit would let all of them be read again


def _time(file: Path) -> Any:
    """Return the time that is written in a file as nbgrader keeps it: UTC, and without a zone."""
    with suppress(OSError, ValueError, OverflowError):
        return parse_utc(file.read_text(encoding="utf-8").strip())
    return None


def in_words(seconds: float) -> str:
    """Return a length of time in words."""
    for unit, length in (("day", DAY), ("hour", 3600), ("minute", 60)):
        number = seconds / length
        if number >= 1:
            rounded = round(number, 1)
            return f"{rounded:g} {unit}{'' if rounded == 1 else 's'}"
    return "less than a minute"
