"""A small class, from release to feedback and grades: `python -m grader.demo`.

Three students hand in: `right` everything solved, `mixed` some tasks wrong and one not attempted, `untouched` the
release as it came. They are graded in a folder and a gradebook of their own: grading/demo/.
"""

import argparse
import csv
import os
import shutil
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from helpers.tasks import ASSIGNMENT, TASKS, Task

from . import grade
from .gradebook.course import Course
from .places import RELEASE, ROOT
from .release import make_release, nbgrader
from .report.overview import FILE as REPORT
from .sandbox import Unusable
from .sandbox.start import require_bubblewrap
from .solutions import code_cells
from .tables import points_table

STUDENTS = ("right", "mixed", "untouched")

# What `mixed` writes instead of the solution; None: the student leaves the stub.
MISTAKES = {
    "test_target_vector": """\
def test_target_vector(target_vector):
    assert target_vector(4).tolist() == [1, 0, 0, 0]
""",
    "OpenSetDigits": None,
    "EntropicOpenSetLoss": """\
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = torch.softmax(logits, dim=1)
        ctx.save_for_backward(y, targets)
        return -(targets * y.log()).sum(dim=1).mean()

    @staticmethod
    def backward(ctx, grad_output):
        y, targets = ctx.saved_tensors
        return y - targets, None
""",
    "confidence": """\
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    return y.max(dim=1).values
""",
    "false_positive_rate": """\
def false_positive_rate(logits, threshold):
    scores = torch.softmax(logits, dim=1)
    return (scores.max(dim=1).values > threshold).float().mean()
""",
}


def answers() -> dict[str, str]:
    """Return the solutions: the source of each name's cell, without the markers of the solution."""
    found = {}
    for cells in code_cells().values():
        for cell in cells:
            about = cell.metadata.get("nbgrader", {})
            if about.get("solution"):
                lines = [line for line in cell.source.splitlines() if "### " not in line]
                found[about["grade_id"]] = "\n".join(lines)
    return found


def hand_in(folder: Path, written: dict[str, str], tasks: Iterable[Task] = TASKS) -> None:
    """Copy the release to `folder` with these answers written into the cells of their names; tasks: which of it."""
    folder.mkdir(parents=True)
    for task in tasks:
        released = (RELEASE / task.file).read_text(encoding="utf-8")
        if not any(f'"grade_id": "{name}"' in released for name in written):
            (folder / task.file).write_text(released, encoding="utf-8")
            continue
        notebook = nbformat.reads(released, as_version=4)
        for cell in notebook.cells:
            cell.source = written.get(cell.metadata.get("nbgrader", {}).get("grade_id"), cell.source)
        nbformat.write(notebook, folder / task.file)


def submissions() -> dict[str, dict[str, str]]:
    """Return the answers of the three students, by pinned name."""
    right = answers()
    mixed = {name: MISTAKES.get(name, source) for name, source in right.items()}
    return {"right": right, "mixed": {name: source for name, source in mixed.items() if source}, "untouched": {}}


class DemoCourse:
    """A class that is graded in a folder of its own: submissions, gradebook, feedback and grades lie there."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.gradebook = f"sqlite:///{(folder / 'gradebook.db').as_posix()}?timeout=60"
        self.grades = folder / "grades.csv"

    def nbgrader(self, command: str, *arguments: str) -> None:
        """Run an nbgrader command on this class."""
        steps = ("release", "submitted", "autograded", "feedback")
        folders = [f"--CourseDirectory.{step}_directory={self.folder / step}" for step in steps]
        nbgrader(command, *arguments, *folders, f"--CourseDirectory.db_url={self.gradebook}")

    def make(self, submissions: dict[str, dict[str, str]]) -> None:
        """Begin with an empty folder: register the release in the gradebook, and hand in each student's answers."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.nbgrader("generate_assignment", ASSIGNMENT, "--force")
        for student, written in submissions.items():
            hand_in(self.folder / "submitted" / student / ASSIGNMENT, written)

    def grade_with_nbgrader_alone(self) -> None:
        """Autograde all students, as many at a time as there are cores; write feedback and grades."""
        os.environ.setdefault("OPEN_SET_EPOCHS", "1")  # no point hangs on a well-trained network
        os.environ.setdefault("OMP_NUM_THREADS", "1")  # as many processes as cores: more threads only wait
        students = sorted(path.name for path in (self.folder / "submitted").iterdir())
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(lambda student: self.nbgrader("autograde", ASSIGNMENT, f"--student={student}"), students))
        self.nbgrader("generate_feedback", ASSIGNMENT)
        self.nbgrader("export", f"--CsvExportPlugin.to={self.grades}")

    def points(self) -> dict[str, dict[str, float]]:
        """Return the points of each student, by graded cell."""
        with Gradebook(self.gradebook) as gradebook:
            return {
                submission.student.id: {
                    grade.name: grade.score for notebook in submission.notebooks for grade in notebook.grades
                }
                for submission in gradebook.assignment_submissions(ASSIGNMENT)
            }


def _sandbox_option() -> list[str]:
    """Return the option that does without a sandbox if none can run: the demo's own answers do no harm."""
    try:
        require_bubblewrap()
    except Unusable as why:
        print(f"{why} The demo goes on without a sandbox.")
        return ["--no-sandbox"]
    return []


def main() -> None:
    """Make the release, grade the three students, and print where everything is."""
    argparse.ArgumentParser(
        "python -m grader.demo", description="Make the release, and grade three students in grading/demo/."
    ).parse_args()
    started = time.perf_counter()
    demo = DemoCourse(ROOT / "grading" / "demo")
    print("Making the release ...", flush=True)
    make_release()
    demo.make(submissions())
    print(f"Grading {len(STUDENTS)} submissions of {len(TASKS)} notebooks ...", flush=True)
    if hasattr(os, "fork"):
        status = grade.main(["--folder", str(demo.folder), *_sandbox_option()])
        if status not in (grade.ALL_FINE, grade.TO_BE_SEEN):
            sys.exit(status)
    else:
        demo.grade_with_nbgrader_alone()
        print(f"\n{points_table(Course(demo.folder))}\n")
    with open(demo.grades, encoding="utf-8-sig") as file:
        rows = len(list(csv.DictReader(file)))
    where = demo.folder.relative_to(ROOT)
    print(f"release      {RELEASE.relative_to(ROOT)}/")
    print(f"submissions  {where}/submitted/")
    print(f"feedback     {where}/feedback/mixed/{ASSIGNMENT}/index.html, for example")
    if (demo.folder / REPORT).is_file():  # nbgrader alone makes none
        print(f"report       {where}/{REPORT}")
    print(f"grades       {where}/grades.csv, {rows} rows")
    print(f"This took {time.perf_counter() - started:.0f} s.")


if __name__ == "__main__":
    main()
