"""The result of each submission, and what is kept of it between runs."""

import contextlib
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from helpers.tasks import TASKS

from .autograde.results import KeptRun
from .files import load, write
from .gradebook.course import Course

GRADED, WITH_A_PROBLEM, SEEN, NEEDS_A_LOOK = "graded", "graded with a problem", "seen", "needs a look"
WAITS = "waits for a score"  # that only a person can give; everything else is graded
STATES = (GRADED, WITH_A_PROBLEM, SEEN, WAITS, NEEDS_A_LOOK)
RUNS = "runs"  # the folder of kept runs, in the engine's own
POINTS = sum(sum(task.points.values()) for task in TASKS)


@dataclass
class Result:
    """The result of a submission.

    flags: those of the sentences that a person should see; answers: see `Converted`; page: see `Entry`; most: the
    points that the release gives; ran: by notebook, whether it has run, or its run was kept; empty if the submission is
    as the last run left it; late: by how much it was late and what that costs, in words; doubtful: the notebooks that
    are not graded until a person has had a look.
    """

    student: str
    state: str
    sentences: list[str] = field(default_factory=list)
    points: float | None = None
    seconds: float = 0.0
    submission: str = ""  # fingerprints of the submission and of the release
    release: str = ""
    flags: list[str] = field(default_factory=list)
    answers: str = ""
    page: str = ""
    ran: dict[str, bool] = field(default_factory=dict)
    late: str = ""
    most: float = POINTS
    doubtful: list[str] = field(default_factory=list)

    def line(self) -> str:
        """Return a line for the terminal."""
        points = "" if self.points is None else f" ({self.points:g} of {self.most:g})"
        shown = self.flags or self.sentences
        more = f" (and {len(self.sentences) - 1} more)" if len(self.sentences) > 1 else ""
        return f"{self.student}{points}: {self.state}. {''.join(shown[:1])}{more}"


def unusable(student: str, why: str) -> Result:
    """Return the result of what could not be graded."""
    return Result(student, NEEDS_A_LOOK, [why], flags=[why])


def keep(course: Course, result: Result) -> None:
    """Write down a result; a submission without one is graded again in the next run."""
    write(_file(course, result.student), asdict(result))


def distrust(course: Course, student: str) -> None:
    """Let the next run grade a submission again, unless another result is kept before."""
    before = kept(course, student)
    if before:
        keep(course, replace(before, release=""))


def kept(course: Course, student: str) -> Result | None:
    """Return the result that is written down for a student, or None."""
    found = load(_file(course, student))
    with contextlib.suppress(TypeError):
        return Result(**found) if found else None
    return None


def _file(course: Course, student: str, kind: str = "results") -> Path:
    return course.own / kind / f"{student}.json"


def keep_runs(course: Course, student: str, runs: dict[str, KeptRun]) -> None:
    """Write down the runs of a student's notebooks, for the next run."""
    write(_file(course, student, RUNS), {notebook: asdict(run) for notebook, run in runs.items()})


def kept_runs(course: Course, student: str) -> dict[str, KeptRun]:
    """Return the runs of a student's notebooks that are written down."""
    with contextlib.suppress(TypeError):
        return {notebook: KeptRun(**run) for notebook, run in load(_file(course, student, RUNS)).items()}
    return {}


def note(course: Course, student: str, text: str) -> None:
    """Write a student's log."""
    file = course.folder / "logs" / f"{student}.log"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
