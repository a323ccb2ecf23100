"""What has changed since the last run: points, states, and who is there."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..files import load, write
from .gather import Cohort

FILE = "last-report.json"  # the engine's own: the numbers of the last report


@dataclass
class Changes:
    """What has changed.

    before: when the numbers were last others, empty for the first report. since: when the numbers became what they are.
    new, gone: students. gained, lost: lines of points. states: lines on states.
    """

    before: str = ""
    since: str = ""
    new: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    gained: list[dict[str, Any]] = field(default_factory=list)
    lost: list[dict[str, Any]] = field(default_factory=list)
    states: list[dict[str, Any]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any((self.new, self.gone, self.gained, self.lost, self.states))


def since_the_last_run(group: Cohort) -> Changes:
    """Return what has changed since the numbers were last others, and keep the numbers of now."""
    file = group.course.own / FILE
    now, kept = _numbers(group), load(file)
    time = datetime.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    if kept.get("numbers") == now:
        return Changes(**kept["changes"])
    changes = _changes(kept["numbers"], now) if kept else Changes()
    changes.before, changes.since = kept.get("time", ""), time
    _keep(file, now, changes)
    return changes


def _numbers(group: Cohort) -> dict[str, Any]:
    return {
        student.id: {
            "points": student.points,
            "state": student.result.state,
            "scores": {question.name: student.score(question) for question in group.questions},
        }
        for student in group.students
    }


def _keep(file: Path, numbers: dict[str, Any], changes: Changes) -> None:
    write(file, {"time": changes.since, "numbers": numbers, "changes": vars(changes)})


def _changes(old: dict[str, Any], new: dict[str, Any]) -> Changes:
    changes = Changes(new=sorted({*new} - {*old}), gone=sorted({*old} - {*new}))
    for student in sorted({*new} & {*old}):
        before, after = old[student], new[student]
        if before["points"] != after["points"]:
            line = {"student": student, "before": before["points"], "after": after["points"]}
            line["names"] = [name for name, score in after["scores"].items() if score != before["scores"].get(name, 0)]
            less = (after["points"] or 0) < (before["points"] or 0)
            (changes.lost if less else changes.gained).append(line)
        if before["state"] != after["state"]:
            changes.states.append({"student": student, "before": before["state"], "after": after["state"]})
    return changes
