"""The command: `arguments` and `main`."""

import argparse
import io
import sys
from pathlib import Path

from .. import trouble
from ..collect.collection import say, shown
from ..collect.command import Parser, as_path
from ..gradebook.course import FOLDER, Course
from ..gradebook.folders import replace
from . import canvas, ilias, moodle, openolat
from .filling import Filled, listed
from .graded import Graded, graded

SYSTEMS = ("moodle", "canvas", "openolat", "ilias")
PLACE = "return"  # the folder for what goes back, beside submitted/


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """Return the command line's arguments; exits with status 2 if they are of no use."""
    parser = Parser(
        prog="python -m grader.sendback",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Write grades and feedback into files that an LMS takes: grading/return/LMS/.\n"
        "The file of the LMS is only read; what is written has all that it held.",
        epilog="FILE is\n"
        "  moodle    the grading worksheet of the assignment (a CSV)\n"
        "  canvas    the export of the gradebook (a CSV)\n"
        "  ilias     the zip with the structure for multi-feedback\n"
        "  openolat  nothing: its download of submissions has all that is needed\n\n"
        "Exit status: 0 all students are in it, 3 something needs a look (a line says what), 2 the command is wrong.",
    )
    parser.add_argument("system", choices=SYSTEMS, metavar="LMS", help=" or ".join(SYSTEMS))
    parser.add_argument("file", nargs="?", type=as_path, metavar="FILE", help="the file that the LMS gave")
    parser.add_argument("--column", default="", metavar="NAME", help="this exercise's column in Canvas' gradebook")
    parser.add_argument("--scale", action="store_true", help="convert points to the most that the LMS gives")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the gradebook is (default: grading/)")
    chosen = parser.parse_args(given)
    if chosen.system != "openolat" and not chosen.file:
        parser.error(f"name the file that {chosen.system} gave, with FROM=FILE (--help says which)")
    if chosen.system == "openolat" and chosen.file:
        parser.error("openolat needs no file: leave FROM out")
    if chosen.file and not chosen.file.is_file():
        parser.error(f"there is no file {chosen.file}: give the one that {chosen.system} gave")
    return chosen


def fill_in(chosen: argparse.Namespace, students: list[Graded]) -> Filled:
    """Return what an LMS takes; raises `ValueError` for a file that is not of this LMS."""
    if chosen.system == "moodle":
        return moodle.fill_in(students, chosen.file, chosen.scale)
    if chosen.system == "canvas":
        return canvas.fill_in(students, chosen.file, chosen.scale, chosen.column)
    if chosen.system == "ilias":
        return ilias.fill_in(students, chosen.file)
    return openolat.fill_in(students)


def main(given: list[str] | None = None) -> int:
    """Write what goes back, and say what needs a look; return the exit status."""
    chosen = arguments(given)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack a letter of somebody's name
    course = Course(chosen.folder)
    course.share()
    to = course.folder / PLACE / chosen.system
    with trouble.told(course):
        students, looks = graded(course)
        if not students:
            print("Nobody is graded yet, so there is nothing to return: run `make grade` first.", file=sys.stderr)
            return 2
        try:
            filled = fill_in(chosen, students)
        except ValueError as wrong:
            print(wrong, file=sys.stderr)
            return 2
        replace(to, filled.files, course.permissions(0o644))
    _summary(filled, looks, students, to)
    return 3 if looks or filled.looks else 0


def _summary(filled: Filled, looks: list[str], students: list[Graded], to: Path) -> None:
    for name, content in sorted(filled.files.items()):
        say(f"{shown(to / name)} ({-(-len(content) // 1000)} kB)")
    back = {student.person.id for student in filled.students.values()}
    say(f"{len(back)} of {len(students)} graded students are in it.")
    for said in filled.said:
        say(f"{said}.")
    if filled.nobodys:
        number = len(filled.nobodys)
        say(f"{number} rows or folders stay as they are, because nothing is graded for them: {listed(filled.nobodys)}.")
    for look in [*looks, *filled.looks]:
        say(f"needs a look: {look}")
