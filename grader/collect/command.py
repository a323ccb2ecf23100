"""The command: `arguments` and `main`."""

import argparse
import io
import re
import sys
import unicodedata
from collections import defaultdict
from datetime import datetime, timezone
from pathlib import Path

from helpers.tasks import ASSIGNMENT

from ..release import ROOT
from .contents import Contents, key
from .owners import HandIn, Reading, Unclear, student_id
from .roster import Roster
from .submitted import Submitted

SAID = {
    "new": "new",
    "same": "already there",
    "replace": "replaces an earlier one",
    "older": "not taken, because a later one is there already",
    "doubtful": "not taken, because another one is there already",
    "changed": "collected before and changed since, so it is left; delete it to collect it again",
}


class Collection:
    """A run of the command; each sentence in `problems` needs a look, and makes the exit status 3."""

    def __init__(self, submitted: Submitted, roster: Roster | None, dry_run: bool):
        self.submitted = submitted
        self.roster = roster
        self.dry_run = dry_run
        self.problems: list[str] = []
        self.unclear: list[str] = []
        self.counts: dict[str, int] = defaultdict(int)

    def run(self, reading: Reading) -> None:
        """Collect all hand-ins that were read."""
        if not self.dry_run:
            for student in self.submitted.recover():
                print(f"{student}: what an interrupted run had begun is finished")
        self.problems += reading.problems
        self.unclear += reading.unclear
        students = self._by_student(reading.hand_ins)
        width = min(40, max(map(len, students), default=0))
        try:
            for student, hand_ins in sorted(students.items()):
                print(f"{student:<{width}}  {self._student(student, hand_ins)}", flush=True)
        finally:
            if not self.dry_run:
                self.submitted.clean()
        if self.roster:
            missing = [
                name for name in self.roster.ids if name not in students and not self.submitted.place(name).exists()
            ]
            if missing:
                print(f"nothing came from {len(missing)}: {', '.join(missing)}")

    def _by_student(self, hand_ins: list[HandIn]) -> dict[str, list[tuple[HandIn, str]]]:
        students: dict[str, list[tuple[HandIn, str]]] = {}
        there = {key(name): name for name in self.submitted.students()}
        raw: dict[str, str] = {}
        for hand_in in hand_ins:
            owner = hand_in.owner
            try:
                student, remark = self.roster.find(owner) if self.roster else (student_id(owner.raw), "")
                other = there.setdefault(key(student), student)
                if unicodedata.normalize("NFC", other) != student:
                    raise Unclear(f"the id {student} differs from {other} by upper and lower case only")
                student = other  # macOS may have written it in another normal form
                source = student if self.roster else owner.raw
                if raw.setdefault(student, source) != source:
                    raise Unclear(f"the id {student} is that of {raw[student]} already")
                students.setdefault(student, []).append((hand_in, remark))
            except Unclear as why:
                self.unclear.append(f"{hand_in.source}: {owner.raw} ({why})")
        return students

    def _student(self, student: str, hand_ins: list[tuple[HandIn, str]]) -> str:
        """Collect the last hand-in of a student; return the line about it."""
        sure = [hand_in for hand_in in hand_ins if not hand_in[0].doubtful]
        if sure and len(sure) < len(hand_ins):
            self._doubt(student, hand_ins)
        new, remark, notes = self._last(sure or hand_ins)
        notes = [*filter(None, [remark]), *new.notes, *notes]
        self.problems += [f"{student}: {problem}" for problem in new.problems]
        if not new.files:
            self.counts["without a file"] += 1
            return "nothing to collect"
        try:
            what, more = self._put(student, new, None if sure else hand_ins)
        except OSError as error:
            self.problems.append(f"{student}: cannot be written ({error}): see to that, then collect again.")
            self.counts["not written"] += 1
            return "not written"
        self.counts[{"new": "new", "replace": "replaced"}.get(what, "left as they were")] += 1
        if what == "replace" and not new.time:
            more.append("no time is known: nbgrader grades it anew with --force only")
        return self._said(new, what, notes + more)

    def _put(self, student: str, new: Contents, doubtful: list[tuple[HandIn, str]] | None) -> tuple[str, list[str]]:
        """Write a hand-in if nothing speaks against it; return how it compares to what was there, and remarks.

        doubtful: the hand-ins that it was chosen from, if another student may have made each of them. Raises `OSError`.
        """
        what = self.submitted.compare(student, new)
        if what == "replace" and doubtful:
            self._doubt(student, doubtful)
            return "doubtful", []
        if self.dry_run or what not in ("new", "replace"):
            return what, []
        kept = self.submitted.put(student, new)
        return what, [f"the earlier one is kept in {_shown(kept)}"] if kept else []

    def _said(self, new: Contents, what: str, notes: list[str]) -> str:
        said = SAID[what]
        if self.dry_run and what in ("new", "replace"):
            said = f"would be collected: {said}"
        count = f"{new.notebooks} notebook{'' if new.notebooks == 1 else 's'}"
        time = f", {new.time:%Y-%m-%d %H:%M} UTC" if new.time else ""
        return f"{count}{time}: {said}" + (f" ({'; '.join(dict.fromkeys(notes))})" if notes else "")

    def _doubt(self, student: str, hand_ins: list[tuple[HandIn, str]]) -> None:
        """Note that a hand-in is not taken, because another student may have made it."""
        source = next(hand_in.source for hand_in, _ in hand_ins if hand_in.doubtful)
        self.problems.append(
            f"{student}: what {source} holds is not taken, because there is another hand-in. It looks like a "
            "download of the LMS, but lies among hand-ins of single students, one of whom may have "
            "made it. If it is a download, collect it by itself."
        )

    @staticmethod
    def _last(hand_ins: list[tuple[HandIn, str]]) -> tuple[Contents, str, list[str]]:
        """Return the last hand-in, its remark, and remarks about the others."""
        epoch = datetime.fromtimestamp(0, timezone.utc)
        (first, remark), *others = hand_ins
        last, notes = Contents(first), []
        for hand_in, other_remark in others:
            earlier = Contents(hand_in)
            if (earlier.time or epoch) >= (last.time or epoch):
                last, earlier, remark = earlier, last, other_remark
            if earlier.files != last.files:
                time = f", {earlier.time:%Y-%m-%d %H:%M} UTC" if earlier.time else ""
                notes.append(f"an earlier one is left in {earlier.hand_in.source}{time}")
        return last, remark, notes


def _shown(path: Path) -> str:
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """Return the command line's arguments; exits with status 2 if they are of no use."""
    parser = argparse.ArgumentParser(
        prog="python -m grader.collect",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Put submissions where nbgrader grades them: grading/submitted/STUDENT/ASSIGNMENT/.\n"
        "Sources are only read; an earlier submission that differs is kept in grading/collected/.",
        epilog="A SOURCE is one of these, mixed at will:\n"
        "  the zip of Moodle (download all submissions) or of Canvas, or the folder that it was unpacked to\n"
        "  a folder with one folder or one zip a student, named after the student\n"
        "  a folder with files such as STUDENT_task01_target_vectors.ipynb\n"
        "  the zip of one student, named after the student\n\n"
        "Exit status: 0 all is collected, 3 something needs a look (a line says what), 2 the command is wrong.",
    )
    parser.add_argument("sources", nargs="+", type=Path, metavar="SOURCE", help="a zip or a folder")
    parser.add_argument("--assignment", default=ASSIGNMENT, help="the assignment (default: %(default)s)")
    parser.add_argument("--dry-run", "--list", action="store_true", help="say what would be done, and write nothing")
    parser.add_argument(
        "--students",
        type=Path,
        metavar="FILE.csv",
        help="who the students are: a column id, and any of name, first_name, last_name, email, "
        "lms_user_id; without it, ids are made of the names in the sources",
    )
    parser.add_argument(
        "--to",
        type=Path,
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


def main(given: list[str] | None = None) -> int:
    """Collect what the command line names; return the exit status."""
    chosen = arguments(given)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack a letter of somebody's name
    submitted = Submitted(chosen.to.absolute(), chosen.assignment)
    collection = Collection(submitted, chosen.roster, chosen.dry_run)
    with Reading(chosen.assignment) as reading:
        for source in chosen.sources:
            reading.source(source)
        collection.run(reading)
    summary = ", ".join(f"{count} {what}" for what, count in collection.counts.items())
    total = sum(collection.counts.values())
    print(f"\n{total} student{'' if total == 1 else 's'}" + (f": {summary}." if summary else "."))
    for problem in collection.problems:
        print(f"needs a look: {problem}")
    for what in collection.unclear:
        print(f"could not tell whose this is: {what}; put it into {_shown(submitted.place('STUDENT'))}/")
    return 3 if collection.problems or collection.unclear else 0
