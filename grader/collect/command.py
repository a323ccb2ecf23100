"""The command: `arguments` and `main`."""

import argparse
import io
import re
import sys
from pathlib import Path
from typing import NoReturn

from helpers.tasks import ASSIGNMENT

from ..gradebook.course import FOLDER, Course
from ..people import People
from ..places import ROOT
from ..submissions import printable
from .collection import Collection, say, shown
from .reading import Reading
from .roster import Roster
from .submitted import Submitted

SHOWN, MOST = 8, 30  # names in a sentence, and files whose owner is not clear


class Parser(argparse.ArgumentParser):
    """A parser whose messages change nothing in a terminal but what it shows."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and exit with status 2."""
        super().error(printable(message))


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """Return the command line's arguments; exits with status 2 if they are of no use."""
    parser = Parser(
        prog="python -m grader.collect",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Put submissions where nbgrader grades them: grading/submitted/STUDENT/ASSIGNMENT/.\n"
        "Sources are only read; an earlier submission that differs is kept in grading/collected/.",
        epilog="A SOURCE is one of these, mixed at will:\n"
        "  the download of a class from Moodle, Canvas, Blackboard, Brightspace, Sakai, ILIAS, OpenOLAT or\n"
        "  Gradescope: its zip, or the folder that it was unpacked to\n"
        "  a folder with one folder or one zip a student, named after the student\n"
        "  a folder or zip with files such as STUDENT_task01_target_vectors.ipynb\n"
        "  the zip of one student, named after the student\n\n"
        "Exit status: 0 all is collected, 3 something needs a look (a line says what), 2 the command is wrong.",
    )
    parser.add_argument("sources", nargs="+", type=as_path, metavar="SOURCE", help="a zip or a folder")
    parser.add_argument("--assignment", default=ASSIGNMENT, help="the assignment (default: %(default)s)")
    parser.add_argument("--dry-run", "--list", action="store_true", help="say what would be done, and write nothing")
    parser.add_argument(
        "--students",
        type=as_path,
        metavar="FILE.csv",
        help="who the students are: an export of the LMS, or a table with a column id, and any of name, first_name, "
        "last_name, email, lms_user_id; without it, ids are made from the names in the sources",
    )
    parser.add_argument(
        "--as",
        dest="whole",
        choices=("class", "student"),
        default="",
        help="what a zip or folder holds whose names do not tell: a class, or the work of one student",
    )
    parser.add_argument(
        "--missing",
        choices=("earlier", "look", "none"),
        default="earlier",
        help="what becomes of tasks that a later attempt lacks: they are taken from the earlier one (the default), the "
        "later attempt is not taken until you have had a look, or they are missing",
    )
    parser.add_argument(
        "--file-times",
        action="store_true",
        help="take the time of the newest file as that of handing in, where the LMS says none; "
        "in a download it is often that of the download",
    )
    parser.add_argument(
        "--to",
        type=as_path,
        metavar="FOLDER",
        default=ROOT / "grading" / "submitted",
        help="the folder of submissions (default: grading/submitted)",
    )
    chosen = parser.parse_args(given)
    for source in chosen.sources:
        if not source.exists():
            parser.error(f"there is no {source}: give a zip or a folder that is there")
        if source.resolve().is_relative_to(chosen.to.resolve()):
            parser.error(f"{source} is where submissions are put: give the place that they come from")
    if not re.fullmatch(r"\w[\w .-]*", chosen.assignment) or "+" in chosen.assignment:
        parser.error(f"{chosen.assignment!r} is no assignment: give the name of a folder in solutions/")
    if chosen.to.exists() and not chosen.to.is_dir():
        parser.error(f"{chosen.to} is no folder: give the folder of submissions")
    try:
        chosen.roster = Roster(chosen.students) if chosen.students else None
    except ValueError as wrong:
        parser.error(str(wrong))
    return chosen


def as_path(given: str) -> Path:
    """Return a path; `make` hands a `~` on as it is."""
    path = Path(given)
    return path if path.exists() or not given.startswith("~") else path.expanduser()


def main(given: list[str] | None = None) -> int:
    """Collect what the command line names; return the exit status."""
    chosen = arguments(given)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack a letter of somebody's name
    submitted = Submitted(chosen.to.absolute(), chosen.assignment)
    if submitted.folder.parent == FOLDER and not chosen.dry_run:
        Course().share()
    people = People(submitted.folder.parent)
    collection = Collection(
        submitted, people, chosen.roster, chosen.dry_run, chosen.missing, chosen.whole, chosen.file_times
    )
    with Reading(chosen.assignment, chosen.roster and chosen.roster.knows, chosen.whole) as reading:
        for source in chosen.sources:
            reading.source(source)
        collection.run(reading)
    return _summary(collection, chosen.sources)


def _summary(collection: Collection, sources: list[Path]) -> int:
    """Print how many students there are, and what needs a look; return the exit status."""
    summary = ", ".join(f"{count} {what}" for what, count in collection.counts.items())
    total = sum(collection.counts.values())
    say("")
    say(f"{total} student{'' if total == 1 else 's'}" + (f": {summary}." if summary else "."))
    if collection.late:
        say(f"{collection.late} late, says the LMS, but not when: nbgrader's penalty for being late does not count.")
    for problem in collection.problems:
        say(f"needs a look: {problem}")
    if collection.nothing:
        say(f"needs a look: {_nothing(collection, total, sources)}")
    most = MOST if collection.ours else 3
    for what in collection.unclear[:most]:
        say(f"could not tell whose this is: {what}; put it into {shown(collection.submitted.place('STUDENT'))}/")
    if len(collection.unclear) > most:
        say(f"could not tell whose {len(collection.unclear) - most} more files or folders are either")
    if collection.unclear and total == 0:
        say("If all of it is one student's, name the zip or folder after the student, and say AS=student (--as).")
        say("If each folder in it is a student's, whatever its name, say AS=class.")
    return 3 if collection.problems or collection.unclear or collection.nothing else 0


def _nothing(collection: Collection, total: int, sources: list[Path]) -> str:
    """Return the sentence on folders that are no hand-ins."""
    names = sorted(collection.nothing)
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    listed = ", ".join(names[:SHOWN]) + more
    if total == 0:
        where = " and ".join(source.name for source in sources)
        return f"{where} holds no notebook of this exercise, so nothing is collected ({listed})."
    return f"no notebook of this exercise came from {listed}: nothing of theirs is collected."
