"""A run of the command: takes what was read into the folder of submissions, and says what became of each student."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..people import People
from ..places import ROOT
from ..submissions import printable
from .completing import Completed, complete
from .contents import Contents, count_notebooks
from .identities import Identities
from .owners import HandIn, Unclear
from .reading import ASK, Reading
from .roster import Roster
from .shapes import OURS, doubt, doubt_in_grading, is_ours
from .submitted import Submitted

SAID = {
    "new": "new",
    "same": "already there",
    "replace": "replaces an earlier one",
    "older": "not taken, because a later one is there already",
    "doubtful": "not taken, because another one is there already",
    "changed": "collected before and changed since, so it is left; delete it to collect it again",
}
HOLDING = re.compile(r"\.ipynb|\.zip$|\.json$|\.(7z|rar|tar|tgz)$|\.tar\.\w+$", re.IGNORECASE)
PACKED = re.compile(r"\.(7z|rar|tar|tgz)$|\.tar\.\w+$", re.IGNORECASE)
BY_NAMES = {"Canvas"}  # LMSs that take feedback back by the names that they have given to files
TIMES_IN_A_TABLE = {"moodle"}  # LMSs whose table of students has the times, and whose download has none
Given = list[tuple[HandIn, str]]  # the hand-ins of a student, with remarks


def shown(path: Path) -> str:
    """Return a path as it is shown: below the kit's folder, without that."""
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


def say(text: str) -> None:
    """Print a line, in which nothing acts upon the terminal, whatever students call their files."""
    print(printable(text), flush=True)


class Collection:
    """A run of the command; each sentence in `problems` needs a look, and makes the exit status 3.

    missing: what becomes of tasks that a later attempt lacks (`earlier`, `look`, `none`). whole: see `Reading`.
    """

    def __init__(
        self,
        submitted: Submitted,
        people: People,
        roster: Roster | None,
        dry_run: bool = False,
        missing: str = "earlier",
        whole: str = "",
        file_times: bool = False,
    ):
        self.submitted = submitted
        self.people = people
        self.roster = roster
        self.dry_run = dry_run
        self.missing = missing
        self.whole = whole
        self.file_times = file_times
        self.problems: list[str] = []
        self.unclear: list[str] = []
        self.nothing: list[str] = []  # what holds no notebook of this exercise
        self.ours: set[str] = set()  # sources that hold a notebook of this exercise, by its name
        self.counts: dict[str, int] = defaultdict(int)
        self.late = 0  # students whom an LMS calls late without a time

    def run(self, reading: Reading) -> None:
        """Collect all hand-ins that were read."""
        if not self.dry_run:
            for student in self.submitted.recover():
                say(f"{student}: the work of an interrupted run is finished")
        self.problems += [*reading.problems, *(self.roster.problems if self.roster else [])]
        self.unclear += reading.unclear
        for said in ([self.roster.said] if self.roster else []) + reading.said:
            say(said)
        identities = Identities(self.people, self.submitted, self.roster)
        self.ours = {hand_in.source for hand_in in reading.hand_ins if _holds(hand_in, OURS)}
        students = self._by_student([*self._hand_ins(reading.hand_ins)], identities)
        gone = identities.note_table()
        if not self.dry_run:
            self._rename(identities)
        width = min(40, max(map(len, students), default=0))
        try:
            for student, hand_ins in sorted(students.items()):
                line = self._student(student, hand_ins)
                if line:
                    say(f"{student:<{width}}  {line}")
        finally:
            if not self.dry_run:
                self.submitted.clean()
                self.people.save(self.submitted.students())
        self._say_who_is_missing(students, gone)

    def _hand_ins(self, hand_ins: list[HandIn]) -> Iterator[HandIn]:
        """Yield the hand-ins that may hold a notebook, by the names of their files alone; nothing is read yet."""
        for hand_in in hand_ins:
            holds_files = any(not entry.folder for entry in hand_in.entries)
            if hand_in.owner.by_hand and holds_files and not _holds(hand_in, HOLDING):
                self.nothing.append(hand_in.owner.raw)
            else:
                yield hand_in

    def _rename(self, identities: Identities) -> None:
        try:
            for said in identities.rename():
                say(said)
        except OSError as error:
            self.problems.append(f"a folder cannot be renamed ({error}): see to that, then collect again.")

    def _by_student(self, hand_ins: list[HandIn], identities: Identities) -> dict[str, Given]:
        students: dict[str, Given] = {}
        for hand_in in hand_ins:
            try:
                student, remark = identities.of(hand_in.owner)
                if self.roster and hand_in.owner.system in TIMES_IN_A_TABLE:
                    hand_in.time = hand_in.time or self.roster.times.get(student)
                students.setdefault(student, []).append((hand_in, remark))
            except Unclear as why:
                name = hand_in.owner.raw if hand_in.owner.raw != hand_in.source else "its owner"
                self.unclear.append(f"{hand_in.source}: {name} ({why})")
        return students

    def _say_who_is_missing(self, students: dict[str, Given], gone: list[str]) -> None:
        if self.roster:
            missing = [
                name for name in self.roster.ids if name not in students and not self.submitted.place(name).exists()
            ]
            if missing:
                say(f"nothing came from {len(missing)}: {', '.join(missing)}")
        if gone:
            say(f"not in the table of students, but in {shown(self.submitted.folder)}/: {', '.join(sorted(gone))}")

    def _student(self, student: str, hand_ins: Given) -> str:
        """Collect the last hand-in of a student; return the line about it, if it is worth one."""
        sure = [hand_in for hand_in in hand_ins if not hand_in[0].doubtful]
        if sure and len(sure) < len(hand_ins):
            self._doubt(student, hand_ins)
        attempts = self._attempts(sure or hand_ins)
        new, remark = attempts[-1]
        if not new.files:
            self.counts["without a file"] += 1
            self.problems += [f"{student}: {problem}" for problem in new.problems]
            return "nothing to collect"
        if not self._is_hand_in(student, new):
            return ""
        notes = [*filter(None, [remark]), *new.notes, *_left(attempts)]
        completed = self._completed(student, attempts)
        if completed is None:
            self.counts["not taken"] += 1
            return self._said(new, "doubtful", notes)
        self.problems += [f"{student}: {problem}" for problem in new.problems_in(completed.files)]
        if completed.tasks:
            notes.append(f"{completed} taken from the attempt before")
        return self._written(student, new, completed, None if sure else hand_ins, notes)

    def _attempts(self, hand_ins: Given) -> list[tuple[Contents, str]]:
        """Return a student's hand-ins, the last one last, with remarks."""
        attempts = [(Contents(hand_in, self.file_times), remark) for hand_in, remark in hand_ins]
        return sorted(attempts, key=lambda attempt: attempt[0].when)

    def _is_hand_in(self, student: str, new: Contents) -> bool:
        """Return whether files that no LMS has named are one student's work on this exercise; report it if not."""
        owner = new.hand_in.owner
        if not owner.by_hand:
            return True
        packed = any(PACKED.search(path) for path in new.files) or new.damaged
        if not is_ours(new.files) and not (packed and new.hand_in.source in self.ours):
            self.nothing.append(owner.raw)
            return False
        why = "" if self.whole == "student" else doubt(new.files)
        if why:
            self.counts["not taken"] += 1
            # A source that holds others, too, cannot be said to be one student's.
            alone = new.hand_in.source in (owner.raw, f"{owner.raw}.zip")
            ask = ASK if alone else f"Leave the one that counts, or collect {owner.raw} alone with AS=student"
            self.problems.append(f"{student}: not collected, because {why}: several students, or versions. {ask}.")
            return False
        return True

    def _completed(self, student: str, attempts: list[tuple[Contents, str]]) -> Completed | None:
        """Return the files of the last attempt, and what it lacks; None if a person should look at it first."""
        completed = Completed(attempts[-1][0].files)
        if self.missing == "none":
            return completed
        earlier = [attempt.files for attempt, _ in attempts[-2::-1]]
        if self._is_newer(student, attempts[-1][0]):
            earlier.append(self.submitted.files(student))
        for files in earlier:
            more = complete(completed.files, files)
            completed = Completed(more.files, completed.tasks + more.tasks)
        if completed.tasks and self.missing == "look":
            self.problems.append(
                f"{student}: the later attempt is not taken, because it has less than the earlier one ({completed}). "
                "MISSING=earlier takes these from the earlier one, MISSING=none leaves them out (option --missing)."
            )
            return None
        return completed

    def _is_newer(self, student: str, new: Contents) -> bool:
        there = self.submitted.place(student).exists()
        return there and self.submitted.compare(student, new, new.files) in ("replace", "changed")

    def _written(
        self, student: str, new: Contents, completed: Completed, doubtful: Given | None, notes: list[str]
    ) -> str:
        """Write a hand-in if nothing speaks against it; return the line about it.

        doubtful: the hand-ins that it was chosen from, if another student may have made each of them.
        """
        what = self.submitted.compare(student, new, completed.files)
        if what == "replace" and doubtful:
            self._doubt(student, doubtful)
            what = "doubtful"
        if what in ("new", "replace"):
            self.late += new.hand_in.late and not new.time
            if not self.dry_run:
                try:
                    kept = self.submitted.put(student, new, completed.files, [task.number for task in completed.tasks])
                except OSError as error:
                    self.problems.append(f"{student}: cannot be written ({error}): see to that, then collect again.")
                    self.counts["not written"] += 1
                    return "not written"
                notes += [f"the earlier one is kept in {shown(kept)}"] if kept else []
        why = doubt_in_grading(completed.files) if what in ("new", "replace", "same") else ""
        if why:
            self.problems.append(f"{student}: {why}, in {shown(self.submitted.place(student))}/.")
        if what == "same" and not self.dry_run:
            self.submitted.note_time(student, new)
        if what in ("new", "replace", "same") and new.hand_in.owner.kind in BY_NAMES:
            self.people.of(student).files[new.hand_in.owner.system] = new.hand_in.names
        self.counts[{"new": "new", "replace": "replaced"}.get(what, "left as they were")] += 1
        return self._said(new, what, notes)

    def _said(self, new: Contents, what: str, notes: list[str]) -> str:
        said = SAID[what]
        if self.dry_run and what in ("new", "replace"):
            said = f"would be collected: {said}"
        number = count_notebooks(new.files)
        count = f"{number} notebook{'' if number == 1 else 's'}"
        time = f", {new.time:%Y-%m-%d %H:%M} UTC" if new.time else ""
        return f"{count}{time}: {said}" + (f" ({'; '.join(dict.fromkeys(notes))})" if notes else "")

    def _doubt(self, student: str, hand_ins: Given) -> None:
        """Note that a hand-in is not taken, because another student may have made it."""
        source = next(hand_in.source for hand_in, _ in hand_ins if hand_in.doubtful)
        self.problems.append(
            f"{student}: nothing is taken from {source}, because there is another hand-in. It looks like a "
            "download of the LMS, but lies among hand-ins of single students, one of whom may have "
            "made it. If it is a download, collect it by itself."
        )


def _holds(hand_in: HandIn, names: re.Pattern[str]) -> bool:
    """Return whether a file of a hand-in has such a name."""
    return any(names.search(entry.path) for entry in hand_in.entries if not entry.folder)


def _left(attempts: list[tuple[Contents, str]]) -> list[str]:
    """Return remarks about the hand-ins that are not the last one."""
    new, notes = attempts[-1][0], []
    for earlier, _ in attempts[-2::-1]:
        if earlier.files != new.files:
            time = f", {earlier.when:%Y-%m-%d %H:%M} UTC" if earlier.time or earlier.seen else ""
            notes.append(f"an earlier one is left in {earlier.hand_in.source}{time}")
    return notes
