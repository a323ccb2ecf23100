"""The command line of `python -m grader.grade`."""

import argparse
import os
from pathlib import Path

from helpers.tasks import ASSIGNMENT, TRAINING, by_number

from .autograde.results import Settings
from .gradebook.course import FOLDER

TRAINS = by_number([TRAINING])


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        "python -m grader.grade",
        description=(
            "Grade the submissions in submitted/STUDENT/" + ASSIGNMENT + "/ side by side, each in a sandbox, with "
            "nbgrader's gradebook and feedback. Another run goes on where this one stopped, and grades what changed."
        ),
        epilog="Exit status: 0 all is graded, 3 something needs you, 1 grading failed, 2 wrong usage, 130 stopped.",
    )
    parser.add_argument("students", nargs="*", metavar="STUDENT", help="grade these alone (default: all)")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where submitted/ is (default: grading/)")
    parser.add_argument(
        "--seen",
        nargs="+",
        action="extend",
        default=[],
        metavar="STUDENT",
        help="you have looked at these: they need no look until the submission, or the report on it, changes",
    )
    parser.add_argument("--similar", action="store_true", help="name pairs of submissions whose answers are alike")
    parser.add_argument("--force", action="store_true", help="grade what has not changed, too; manual grades stay")
    parser.add_argument(
        "--preview", action="store_true", help="write nothing: say who would gain points, who would lose some, and why"
    )
    parser.add_argument(
        "--never-lower",
        action="store_true",
        help="an answer that has not changed keeps its points where the check would give less now",
    )
    parser.add_argument("--workers", type=int, default=os.cpu_count(), metavar="N", help="default: as many as cores")
    parser.add_argument("--no-sandbox", action="store_true", help="run students' code with your rights")
    parser.add_argument(
        "--seconds",
        type=float,
        default=Settings.seconds,
        metavar="S",
        help=f"seconds that a check or a cell may take (default: %(default)g); training ({TRAINS}) may take more",
    )
    parser.add_argument(
        "--minutes",
        type=float,
        default=Settings.minutes,
        metavar="M",
        help=f"minutes that a submission may take, beside training ({TRAINS}; default: %(default)g)",
    )
    parser.add_argument(
        "--epochs",
        type=int,
        default=Settings.epochs,
        metavar="N",
        help=f"epochs that {TRAINS} trains; no points hang on it (default: %(default)d)",
    )
    parser.add_argument("--cluster", metavar="ADDRESS", help="let the workers of this Dask scheduler grade")
    parser.add_argument("--database", metavar="URL", help="nbgrader's db_url (default: that of nbgrader_config.py)")
    chosen = parser.parse_args(given)
    for name in ("workers", "seconds", "minutes", "epochs"):
        if not getattr(chosen, name) > 0:
            parser.error(f"--{name} is {getattr(chosen, name)}: give a number above 0")
    return chosen
