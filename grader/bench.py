"""How fast a class is graded: `make bench-grading` compares with stock nbgrader, on the same submissions.

Twenty students hand in ten notebooks each. A quarter of them have all answers right, a quarter half of them, a quarter
none, and a quarter right and wrong answers mixed. Stock nbgrader runs `nbgrader autograde`, then `nbgrader
generate_feedback`, as its manual says.
"""

import argparse
import json
import os
import subprocess
import sys
import time

from helpers.tasks import ASSIGNMENT, TASKS

from . import grade
from .demo import DemoCourse, submissions
from .gradebook.course import Course
from .places import ROOT

FOLDER = ROOT / "grading" / "bench"


def students(number: int) -> dict[str, dict[str, str]]:
    """Return the answers of a number of students, who are of four kinds in turn."""
    kinds = submissions()
    names = [name for task in TASKS for name in task.names]
    kinds["half"] = {name: kinds["right"][name] for name in names[: len(names) // 2]}
    return {f"student{index:02}": kinds[("right", "half", "untouched", "mixed")[index % 4]] for index in range(number)}


def stock(course: DemoCourse) -> float:
    """Grade with stock nbgrader; return the seconds that it took."""
    started = time.monotonic()
    course.nbgrader("autograde", ASSIGNMENT)
    course.nbgrader("generate_feedback", ASSIGNMENT)
    return time.monotonic() - started


def engine(workers: int) -> tuple[float, dict[str, float]]:
    """Grade with the engine; return the seconds that it took, and its workers' seconds by purpose."""
    command = [sys.executable, "-m", "grader.grade", "--folder", str(FOLDER), "--workers", str(workers)]
    started = time.monotonic()
    status = subprocess.run(command, cwd=ROOT).returncode
    if status not in (grade.ALL_FINE, grade.TO_BE_SEEN):
        sys.exit(status)
    seconds = time.monotonic() - started
    return seconds, json.loads((Course(FOLDER).own / grade.SPENT).read_text())


def main() -> int:
    """Grade the same class both ways, and print a table."""
    parser = argparse.ArgumentParser("python -m grader.bench", description=__doc__.split("\n")[0])
    parser.add_argument("--students", type=int, default=20)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--engine-only", action="store_true", help="leave stock nbgrader out, which takes long")
    chosen = parser.parse_args()
    from .bench_cells import seconds_of_cells  # not for somebody who asks for help: this imports all that notebooks do

    os.environ["OPEN_SET_EPOCHS"] = "1"
    course = DemoCourse(FOLDER)
    course.make(students(chosen.students))
    alone = seconds_of_cells(course.folder / "submitted", chosen.workers)
    seconds, spent = engine(chosen.workers)
    ours = course.points()
    print(f"{'':<24}{'seconds':>9}{'submissions a minute':>22}")
    print(f"{'engine':<24}{seconds:>9.0f}{60 * chosen.students / seconds:>22.1f}")
    inside = sum(spent[key] for key in ("run", "probe", "describe", "read"))
    print(
        f"\nSeconds of {chosen.workers} workers: {spent['grading']:.0f} grading, of these {inside:.0f} in students' "
        f"code ({spent['run']:.0f} cells, {spent['probe'] + spent['describe']:.0f} probes, {spent['read']:.0f} earlier "
        f"notebooks);\n{spent['converting']:.0f} nbgrader's conversion and feedback; {spent['taking over']:.1f} in "
        "the main process. The rest is the start."
    )
    needed = alone / chosen.workers
    print(
        f"All cells alone, in {chosen.workers} warm processes at a time: {alone:.0f} s, so {needed:.0f} s on "
        f"{chosen.workers} cores; the engine takes {seconds / needed:.2f} times that."
    )
    if chosen.engine_only:
        return 0
    course.make(students(chosen.students))
    slow = stock(course)
    print(f"\n{'stock nbgrader':<24}{slow:>9.0f}{60 * chosen.students / slow:>22.1f}")
    print(f"{'ratio':<24}{slow / seconds:>9.1f}")
    differing = [student for student, points in course.points().items() if points != ours[student]]
    print(f"The scores of all cells are the same: {not differing}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
