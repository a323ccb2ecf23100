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
from pathlib import Path

import nbformat
import torch
import torchvision  # noqa: F401  (imported beforehand)
from IPython.core.interactiveshell import InteractiveShell

from helpers import standins  # noqa: F401  (imported beforehand)
from helpers.notebook import earlier, plots, widgets  # noqa: F401  (imported beforehand)
from helpers.tasks import ASSIGNMENT, TASKS

from . import grade
from .demo import DemoCourse, submissions
from .gradebook.course import Course
from .release import ROOT
from .solutions import code_cells

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


def cells_alone(course: DemoCourse, workers: int) -> float:
    """Return the seconds that all cells take, in processes that have imported everything beforehand.

    workers: how many processes run at a time, so that each is timed while the other cores are as busy. Graded cells run
    as in stock nbgrader, with their hidden tests.
    """
    graded = {
        cell.metadata.nbgrader.grade_id: cell.source
        for cells in code_cells().values()
        for cell in cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    }
    total = 0.0
    running: dict[int, int] = {}
    for folder in sorted((course.folder / "submitted").glob(f"*/{ASSIGNMENT}")):
        for task in TASKS:
            if len(running) == workers:
                total += _ended(running)
            reading, writing = os.pipe()
            process = os.fork()
            if not process:
                try:
                    os.write(writing, str(_run_cells(folder, task.file, graded)).encode())
                finally:
                    os._exit(0)
            os.close(writing)
            running[process] = reading
    while running:
        total += _ended(running)
    return total


def _ended(running: dict[int, int]) -> float:
    """Wait for a process to end, and return the seconds that it has written."""
    process, _ = os.wait()
    with open(running.pop(process)) as pipe:
        return float(pipe.read())


class _ShellWithoutWindows(InteractiveShell):
    def enable_gui(self, gui: object = None) -> None:
        """Do nothing: there is no display."""


def _run_cells(folder: Path, file: str, graded: dict[str, str]) -> float:
    os.environ["NBGRADER_EXECUTION"] = "autograde"
    torch.set_num_threads(1)
    os.chdir(folder)
    with open(os.devnull, "w") as nowhere:
        sys.stdout = sys.stderr = nowhere
        shell: InteractiveShell = _ShellWithoutWindows.instance()
        shell.run_line_magic("matplotlib", "inline")
        started = time.monotonic()
        for cell in nbformat.read(file, as_version=4).cells:
            if cell.cell_type == "code":
                shell.run_cell(graded.get(cell.metadata.get("nbgrader", {}).get("grade_id"), cell.source))
        return time.monotonic() - started


def main() -> int:
    """Grade the same class both ways, and print a table."""
    parser = argparse.ArgumentParser("python -m grader.bench", description=__doc__.split("\n")[0])
    parser.add_argument("--students", type=int, default=20)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--engine-only", action="store_true", help="leave stock nbgrader out, which takes long")
    chosen = parser.parse_args()
    os.environ["OPEN_SET_EPOCHS"] = "1"
    course = DemoCourse(FOLDER)
    course.make(students(chosen.students))
    alone = cells_alone(course, chosen.workers)
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
