"""Tells whose a hand-in is, by the names that an LMS or an instructor has given to folders and files."""

import re
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from helpers.tasks import TASKS

from .entries import DEVICE, Entry, disk_entries, disk_entry, zip_entries

MOODLE = re.compile(r"(?P<name>.+?)_(?P<number>\d+)_assignsubmission_[a-z]+(?:_(?P<file>.*))?", re.S)
# Canvas has no folders: NAME[_LATE]_USER_ATTACHMENT_FILE, and NAME_USER_text.html or _link.html without an attachment.
# In an anonymous assignment `anon_` and five letters or digits stand for name and user.
CANVAS = re.compile(
    r"(?:(?P<name>.+?)_(?P<late>LATE_)?(?P<number>\d+)|(?P<late_too>LATE_)?(?P<anon>anon_\w{5}))_"
    r"(?:(?P<attachment>\d+)_(?P<file>.+)|(?P<text>(?:text|link)\.html))",
    re.S,
)
FLAT = re.compile(rf"(?P<name>.+?)[ _.-]+(?P<file>(?:{'|'.join(task.notebook for task in TASKS)})\.ipynb)", re.S)


class Unclear(Exception):
    """Nobody can tell whose a hand-in is; the message says why."""


@dataclass(frozen=True)
class Owner:
    """A student, as the name of a file or folder tells: a name, a number of the LMS, and what kind of name it was."""

    name: str
    number: str = ""
    kind: str = "plain"

    @property
    def raw(self) -> str:
        """The student's id, before `student_id` makes it usable."""
        return unicodedata.normalize("NFC", "_".join(filter(None, (self.name, self.number))))


@dataclass
class HandIn:
    """The entries that a source holds for a student.

    doubtful: whether its source looks like a download of an LMS, but lies among hand-ins of single students: one of
    them may have made it.
    """

    owner: Owner
    source: str
    entries: list[Entry] = field(default_factory=list)
    late: bool = False
    doubtful: bool = False


def student_id(raw: str) -> str:
    """Return an id for folders, regular expressions and pages; raises `Unclear` if it is empty or too long."""
    allowed = (
        char if char.isalnum() or char in " ._-@" or unicodedata.category(char)[0] == "M" else "_"
        for char in unicodedata.normalize("NFC", raw)
    )
    # nbgrader does not see a folder whose name begins with a dot, and a leading minus looks like an option.
    made = "".join(allowed).strip(" .")
    if not made.strip("_"):
        raise Unclear("its name holds no letter and no digit")
    if len(made) > 100 or len(made.encode()) > 200:
        raise Unclear("its name is too long")
    return f"_{made}" if made.startswith("-") or DEVICE.fullmatch(made) else made


def lms_name(top: str, is_file: bool) -> tuple[Owner, re.Match[str]] | None:
    """Return the owner of a folder or file that an LMS has named, and the match; None if no LMS has named it."""
    found = MOODLE.fullmatch(top)
    if found and (found["file"] or not is_file):
        return Owner(found["name"], found["number"], "Moodle"), found
    found = CANVAS.fullmatch(top) if is_file else None
    if found:
        return Owner(found["name"] or "", found["number"] or found["anon"], "Canvas"), found
    return None


def _tops(entries: list[Entry]) -> dict[str, bool]:
    """Return the names at the top, and whether each is a file."""
    return {entry.path.split("/")[0]: "/" not in entry.path and not entry.folder for entry in entries}


def _from_lms(entries: list[Entry]) -> bool:
    tops = _tops(entries)
    return sum(lms_name(top, is_file) is not None for top, is_file in tops.items()) > len(tops) / 2


def _unwrapped(entries: list[Entry], is_class: Callable[[list[Entry]], bool]) -> list[Entry]:
    """Return the entries without the one folder that holds a whole class, if there is one."""
    tops = _tops(entries)
    if len(tops) == 1 and not any(tops.values()) and not is_class(entries):
        inner = _inside(entries)
        if inner and is_class(inner):
            return inner
    return entries


def _inside(entries: list[Entry]) -> list[Entry]:
    return [_moved(entry, entry.path.split("/", 1)[1]) for entry in entries if "/" in entry.path]


def _moved(entry: Entry, path: str, order: tuple[int, int] = (0, 0)) -> Entry:
    return replace(entry, path=path, order=order)


def _is_class(entries: list[Entry]) -> bool:
    """Return whether a zip holds several students: it is an LMS's, or holds only zips, or the same tasks twice."""
    tops = _tops(entries)
    if _from_lms(entries):
        return True
    if len(tops) < 2 or any(re.match(r"task\d", top, re.I) for top in tops):
        return False
    if any(is_file and not top.lower().endswith(".zip") for top, is_file in tops.items()):
        return False
    owners = defaultdict(set)
    for entry in entries:
        owners[entry.path.split("/")[-1]].add(entry.path.split("/")[0])
    return all(tops.values()) or any(len(owners[task.file]) > 1 for task in TASKS)


class Reading:
    """Reads sources: hand-ins, entries whose owner is unclear, and problems."""

    def __init__(self, assignment: str):
        self.hand_ins: list[HandIn] = []
        self.unclear: list[str] = []
        self.problems: list[str] = []
        self.no_students = {assignment, "notebooks", *(task.notebook for task in TASKS)}
        self._open = ExitStack()

    def __enter__(self) -> "Reading":
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()

    def source(self, path: Path) -> None:
        """Read a source."""
        path = path.absolute()
        if path.is_dir():
            self._folder(path)
        elif path.suffix.lower() == ".zip" and not lms_name(path.name, True):
            self._zip(path)
        else:
            self._add(path.parent.name, [disk_entry(path, path.name)])

    def _folder(self, path: Path) -> None:
        """Read a folder: downloads of an LMS that lie in it, packed or unpacked, and all other entries."""
        tops, others, before = defaultdict(list), [], len(self.hand_ins)
        for entry in disk_entries(path):
            tops[entry.path.split("/")[0]].append(entry)
        for top, entries in tops.items():
            inner = _inside(entries)
            download = self._download(entries[0])
            if download:
                self.source(download)
            elif not lms_name(top, False) and inner and _from_lms(inner):
                self._add(top, inner)
            else:
                others += entries
        if others:
            for hand_in in self.hand_ins[before:]:
                hand_in.doubtful = True
        if others or not tops:
            self._add(path.name, others)

    def _zip(self, path: Path) -> None:
        """Read the zip of a class, or of one student."""
        try:
            archive = self._open.enter_context(zipfile.ZipFile(path))
            entries = _unwrapped(list(zip_entries(archive)), _is_class)
        except Exception:  # whatever a damaged zip makes Python raise
            self.problems.append(f"{path.name} is no zip that can be read: get it again, then collect it.")
            return
        self._add(path.name, entries if _is_class(entries) else [disk_entry(path, path.name)])

    @staticmethod
    def _download(entry: Entry) -> Path | None:
        """Return the file if it is a zip of an LMS that lies in a folder."""
        if "/" in entry.path or not entry.is_zip or not entry.disk or lms_name(entry.path, True):
            return None
        try:
            with zipfile.ZipFile(entry.disk) as archive:
                is_download = _from_lms(_unwrapped(list(zip_entries(archive)), _from_lms))
        except Exception:
            return None  # this is reported when the student's turn comes
        return entry.disk if is_download else None

    def _add(self, source: str, entries: list[Entry]) -> None:
        found: dict[Owner, HandIn] = {}
        if not entries:
            self.problems.append(f"{source} holds nothing: give the zip or folder that the submissions are in.")
        for entry in entries:
            try:
                owner, moved, late = self._whose(entry)
            except Unclear as why:
                self.unclear.append(f"{source}/{entry.path}" + (f" ({why})" if str(why) else ""))
                continue
            hand_in = found.setdefault(owner, HandIn(owner, source))
            hand_in.entries.append(moved)
            hand_in.late |= late
        self.hand_ins += found.values()

    def _whose(self, entry: Entry) -> tuple[Owner, Entry, bool]:
        """Return the owner of an entry, the entry at its place, and whether it is late; raises `Unclear`."""
        top, _, rest = entry.path.partition("/")
        is_file = not rest and not entry.folder
        named = lms_name(top, is_file)
        if named:
            return _named_by_lms(entry, rest, *named)
        if entry.problem and (is_file or top in ("", "..")):
            raise Unclear(entry.problem)
        flat = FLAT.fullmatch(top) if is_file else None
        if flat:
            return Owner(flat["name"], kind="files"), _moved(entry, flat["file"]), False
        return self._student(entry, top, is_file), _moved(entry, rest or top), False

    def _student(self, entry: Entry, top: str, is_file: bool) -> Owner:
        """Return the student after whom a folder or a zip is named; raises `Unclear`."""
        if is_file and not entry.is_zip:
            raise Unclear
        name = top[:-4] if is_file else top
        if name.casefold() in self.no_students or name.startswith("."):
            raise Unclear
        return Owner(name, kind="zip" if is_file else "folder")


def _named_by_lms(entry: Entry, rest: str, owner: Owner, found: re.Match[str]) -> tuple[Owner, Entry, bool]:
    """Return the owner of an entry that an LMS has named, the entry at its place, and whether it is late."""
    if owner.kind == "Moodle":
        return owner, _moved(entry, "/".join(filter(None, (found["file"], rest)))), False
    path, attempt = _canvas_file(found["file"] or found["text"])
    late = bool(found["late"] or found["late_too"])
    return owner, _moved(entry, path, (attempt, int(found["attachment"] or 0))), late


def _canvas_file(name: str) -> tuple[str, int]:
    """Return a file's name without the number that Canvas adds when it is handed in again, and this number."""
    again = re.fullmatch(r"(.+)-(\d+)(\.ipynb|\.zip)", name, re.S | re.I)
    if again and again[3].lower() == ".ipynb" and f"{again[1]}.ipynb" in {task.file for task in TASKS}:
        return f"{again[1]}.ipynb", int(again[2])
    return name, int(again[2]) if again else 0
