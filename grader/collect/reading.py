"""Reads sources: whose the files in a zip or a folder are."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from helpers.tasks import TASKS

from ..submissions.whose import is_name, name_in
from .entries import MOST_ENTRIES, Entry, TooMany, disk_entries, disk_entry, open_zip, zip_entries
from .layouts import BESIDE, Layout, Placed
from .owners import HandIn, Owner, Unclear
from .shapes import shape_of
from .systems import layout_of, named_by_lms

TOO_MANY = f"holds over {MOST_ENTRIES:,} files, which no class hands in: give the zip or folder of the submissions."
ASK = "Say which it is with AS=class or AS=student (without make: --as)"


class Reading:
    """Reads sources: hand-ins, entries whose owner is unclear, problems, and what is said about a source.

    knows: whether the table of students holds a name; without a table, words that are no names tell. whole: `class` or
    `student`, if the instructor says what each zip or folder holds whose names do not tell.
    """

    def __init__(self, assignment: str, knows: Callable[[str], bool] | None = None, whole: str = ""):
        self.hand_ins: list[HandIn] = []
        self.unclear: list[str] = []
        self.problems: list[str] = []
        self.said: list[str] = []
        self.whole = whole
        self._knows = knows
        self._no_students = {assignment, *(task.notebook for task in TASKS)}
        self._open = ExitStack()

    def __enter__(self) -> "Reading":
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()

    def source(self, path: Path) -> None:
        """Read a source."""
        path = path.absolute()
        try:
            if path.is_dir():
                self._folder(path)
            elif path.suffix.lower() == ".zip" and not named_by_lms(Entry(path.name)):
                self._zip(path)
            else:
                self._add(path.parent.name, [disk_entry(path, path.name)])
        except TooMany:
            self.problems.append(f"{path.name} {TOO_MANY}")

    def _may_be_student(self, name: str) -> bool:
        """Return whether a folder or zip of this name may be a student's; whose, a table of students tells later."""
        if name.casefold() in self._no_students or name.startswith("."):
            return False
        return self.whole == "class" or self._knows is not None or is_name(name)

    def _tells_a_student(self, name: str) -> bool:
        """Return whether a name in a zip tells that a student has one part of it."""
        return self._may_be_student(name) and (self._knows is None or self._knows(name))

    def _folder(self, path: Path) -> None:
        """Read a folder: downloads of an LMS that lie in it, packed or unpacked, and all other entries."""
        entries = list(disk_entries(path))
        if self.whole == "student":
            self.hand_ins.append(HandIn(Owner(path.name), path.name, entries))
            return
        layout = layout_of(entries)
        if layout and layout.kind not in ("Moodle", "Canvas"):
            self._place(path.name, entries, layout)
            return
        others, before = [], len(self.hand_ins)
        for top, inside in _by_top(entries).items():
            inner = _inside(inside)
            download = self._download(inside[0])
            layout = None if named_by_lms(Entry(top, folder=True)) or not inner else layout_of(inner)
            if download:
                self.source(download)
            elif layout:
                self._place(top, inner, layout)
            else:
                others += inside
        if any(not BESIDE.fullmatch(entry.path) for entry in others):
            for hand_in in self.hand_ins[before:]:
                hand_in.doubtful = True
        if others or not entries:
            self._add(path.name, others)

    def _zip(self, path: Path) -> None:
        """Read the zip of a class, or of one student."""
        try:
            archive = self._open.enter_context(open_zip(path))
            entries = list(zip_entries(archive))
        except TooMany:
            raise
        except Exception:  # whatever a damaged zip makes Python raise
            self.problems.append(f"{path.name} is no zip that can be read: get it again, then collect it.")
            return
        entries, layout, shape = self._seen(entries)
        if layout:
            self._place(path.name, entries, layout)
        elif shape == "class":
            self._add(path.name, entries)
            self._say_class(path.name, len({hand_in.owner for hand_in in self.hand_ins if hand_in.source == path.name}))
        elif shape == "student":
            self._one_student(path, entries)
        else:
            self.problems.append(
                f"{path.name} is not collected: it may be a class, with a folder for each student, or the work of one "
                f"student. {ASK}, or give a table of students (STUDENTS=)."
            )

    def _seen(self, entries: list[Entry]) -> tuple[list[Entry], Layout | None, str]:
        """Return the entries without the folders around a class, the LMS that has made them, or else their shape."""
        layers = [entries]
        while len(layers) < 3:
            tops = _by_top([entry for entry in layers[-1] if not BESIDE.fullmatch(entry.path)])
            inner = (
                _inside([entry for entry in layers[-1] if entry.path.split("/")[0] in tops]) if len(tops) == 1 else []
            )
            if not inner:
                break
            layers.append(inner)
        if self.whole == "student":
            return entries, None, self.whole
        for layer in layers:
            layout = layout_of(layer)
            if layout:
                return layer, layout, "class"
        for layer in layers:
            shape = shape_of(layer, self._tells_a_student)
            if self.whole == "class" and len(_by_top(layer)) > 1:
                return layer, None, self.whole
            if shape != "student":
                return layer, None, shape
        return entries, None, "student"

    def _say_class(self, source: str, number: int) -> None:
        students = f"{number} student{'' if number == 1 else 's'}"
        self.said.append(f"{source} is read as a class of {students}, by its names (AS=student if it is one student's)")

    def _one_student(self, path: Path, entries: list[Entry]) -> None:
        """Take a zip as the work of the student after whom it is named, or else of the one folder in it."""
        tops = _by_top([entry for entry in entries if not BESIDE.fullmatch(entry.path)])
        if not self._may_be_student(path.stem) and self.whole != "student" and len(tops) == 1 and _inside(entries):
            self._add(path.name, entries)
        else:
            self._add(path.name, [disk_entry(path, path.name)])

    @staticmethod
    def _download(entry: Entry) -> Path | None:
        """Return the file if it is a zip of an LMS that lies in a folder."""
        if "/" in entry.path or not entry.is_zip or not entry.disk or named_by_lms(entry):
            return None
        try:
            with open_zip(entry.disk) as archive:
                entries = list(zip_entries(archive))
                is_download = layout_of(entries) or (len(_by_top(entries)) == 1 and layout_of(_inside(entries)))
        except Exception:
            return None  # this is reported when the student's turn comes
        return entry.disk if is_download else None

    def _place(self, source: str, entries: list[Entry], layout: Layout) -> None:
        """Add the hand-ins in a download of an LMS."""
        found: dict[tuple[Owner, str], HandIn] = {}
        for entry in entries:
            placed = layout.place(entry)
            for one in placed:
                _put(found, source, entry, one)
            if not placed and not entry.folder and not BESIDE.fullmatch(entry.path):
                self.unclear.append(f"{source}/{entry.path}" + (f" ({entry.problem})" if entry.problem else ""))
        self.hand_ins += found.values()

    def _add(self, source: str, entries: list[Entry]) -> None:
        """Add the hand-ins among entries that are named one by one, by whoever has named them."""
        found: dict[tuple[Owner, str], HandIn] = {}
        nobodys: dict[tuple[str, str], list[str]] = {}  # files whose owner is not clear, by place and reason
        if not entries:
            self.problems.append(f"{source} holds nothing: give the zip or folder that the submissions are in.")
        for entry in entries:
            try:
                for one in named_by_lms(entry) or self._named_by_hand(entry):
                    _put(found, source, entry, one)
            except Unclear as why:
                if not entry.folder:
                    nobodys.setdefault((entry.path.split("/")[0], str(why)), []).append(entry.path)
        self.hand_ins += found.values()
        for (top, reason), paths in nobodys.items():
            where = f"{source}/{paths[0]}" if len(paths) == 1 else f"{source}/{top}/ with {len(paths)} files"
            self.unclear.append(where + (f" ({reason})" if reason else ""))

    def _named_by_hand(self, entry: Entry) -> list[Placed]:
        """Return the student after whom a folder, a zip or a file is named; raises `Unclear`."""
        top, _, rest = entry.path.partition("/")
        is_file = not rest and not entry.folder
        if entry.problem and (is_file or top in ("", "..")):
            raise Unclear(entry.problem)
        who, file = (name_in(top) if is_file else None) or ("", "")
        if who and self._may_be_student(who):
            return [Placed(Owner(who, kind="files"), file)]
        if is_file and BESIDE.fullmatch(top):
            return []
        if is_file and not entry.is_zip:
            raise Unclear
        name = top[:-4] if is_file else top
        if not self._may_be_student(name) and self.whole != "student":
            raise Unclear(f"{name} is no name of a student" if is_file and not self._knows else "")
        return [Placed(Owner(name, kind="zip" if is_file else "folder"), rest or top)]


def _put(found: dict[tuple[Owner, str], HandIn], source: str, entry: Entry, placed: Placed) -> None:
    """Add an entry to the hand-in that it belongs to."""
    hand_in = found.setdefault((placed.owner, placed.attempt), HandIn(placed.owner, source))
    if placed.path or entry.folder:
        hand_in.entries.append(replace(entry, path=placed.path or entry.path, order=placed.order, given=entry.path))
    hand_in.late |= placed.late
    hand_in.time = max(filter(None, (hand_in.time, placed.time)), default=None)


def _by_top(entries: list[Entry]) -> dict[str, list[Entry]]:
    """Return the entries by the name at their top."""
    tops: dict[str, list[Entry]] = {}
    for entry in entries:
        tops.setdefault(entry.path.split("/")[0], []).append(entry)
    return tops


def _inside(entries: list[Entry]) -> list[Entry]:
    return [replace(entry, path=entry.path.split("/", 1)[1]) for entry in entries if "/" in entry.path]
