"""Collect submissions: `python -m helpers.grading.collect SOURCE...` fills grading/submitted/ for nbgrader.

A SOURCE is the zip that an LMS gives (Moodle, Canvas), a folder with a folder or a zip a student or with files that
are named after students, or the zip of one student. Sources are only read.

nbgrader's own `zip_collect` was read and does not serve. Its plugins are asked for a name alone, file by file, when all
is unpacked already: `ExtractorPlugin` unpacks without limits and follows whatever a zip says, names that a regular
expression does not match are passed over, two notebooks of one name stop the run, and what is there already is
deleted first or stops the run. So only its format of `timestamp.txt` is used here.

Which time is the time of handing in? The newest that a zip, the outermost one, gives to a file of the submission, and
outside of a zip the file's own. A zip holds a local time without its zone: it is taken as this machine's (set TZ for
another one), and `timestamp.txt` says UTC. Moodle and Canvas may write the time of the download there: the order of
two downloads is right all the same. No time is written if none is given, or one in the future.

Left out without a word: what systems and editors leave behind (`JUNK`). A zip in a student's zip stays a zip.
"""

import argparse
import csv
import hashlib
import io
import os
import re
import shutil
import stat
import sys
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path, PurePosixPath

from nbgrader.utils import parse_utc

from ..tasks import ASSIGNMENT, TASKS
from .release import ROOT

LIMIT_BYTES = 100_000_000
LIMIT_FILES = 2_000
JUNK = {"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".ipynb_checkpoints", "__pycache__"}
TIMESTAMP = "timestamp.txt"

MOODLE = re.compile(r"(?P<name>.+?)_(?P<number>\d+)_assignsubmission_[a-z]+(?:_(?P<file>.*))?", re.S)
# Canvas has no folders: NAME[_LATE]_USER_ATTACHMENT_FILE, and NAME_USER_text.html or _link.html without an attachment.
# In an anonymous assignment `anon_` and five letters or digits stand for name and user.
CANVAS = re.compile(r"(?:(?P<name>.+?)_(?P<late>LATE_)?(?P<number>\d+)|(?P<late_too>LATE_)?(?P<anon>anon_\w{5}))_"
                    r"(?:(?P<attachment>\d+)_(?P<file>.+)|(?P<text>(?:text|link)\.html))", re.S)
FLAT = re.compile(rf"(?P<name>.+?)[ _.-]+(?P<file>(?:{'|'.join(task.notebook for task in TASKS)})\.ipynb)", re.S)
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.I)
OTHER_ARCHIVES = (".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz")


class Unclear(Exception):
    """It cannot be told whose a hand-in is; the message says why."""


# Reading sources: everything that was handed in is a list of entries, wherever it lies.

@dataclass(eq=False)
class Entry:
    """A file in a folder or zip, or what is wrong with it; a `folder` is there to notice empty ones."""

    path: str
    size: int = 0
    time: datetime | None = None
    read: Callable[[int], bytes] | None = None
    problem: str = ""
    disk: Path | None = None
    folder: bool = False
    order: tuple[int, int] = (0, 0)

    @property
    def is_zip(self) -> bool:
        """Whether it is to be unpacked."""
        return self.path.lower().endswith(".zip")


def usable_time(moment: datetime) -> datetime | None:
    """Return a time in UTC, or None for one that cannot be right."""
    return moment if moment < datetime.now(timezone.utc) + timedelta(days=1) else None


def clean_path(raw: str) -> str:
    """Return a path in the one normal form, fit to be printed; raises `ValueError` with what is wrong with it."""
    if raw.startswith("/") or re.match(r"[A-Za-z]:", raw) or ".." in raw.split("/"):
        raise ValueError("would be written outside of its folder, so it is left out: ask for a plain zip")
    printable = re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", "_", unicodedata.normalize("NFC", raw))
    parts = [part for part in printable.split("/") if part not in ("", ".")]
    path = "/".join(parts)
    if len(path.encode()) > 900 or any(len(part.encode()) > 200 for part in parts):
        raise ValueError("has too long a name: shorten it, and collect again")
    return path


def portable(path: str) -> str:
    """Return a path that Windows can hold, too."""
    parts = [re.sub(r'[<>:"|?*\\]', "_", part).rstrip(". ") or "_" for part in path.split("/")]
    return "/".join(f"_{part}" if DEVICE.fullmatch(part) else part for part in parts)


def is_junk(path: str) -> bool:
    """Return whether a path is of those that systems and editors leave behind."""
    return any(part in JUNK or part.startswith("._") for part in path.split("/"))


def _entry(raw: str, **about) -> Entry:
    try:
        return Entry(clean_path(raw), **about)
    except ValueError as wrong:
        shown = raw if len(raw) < 100 else raw[:60] + " ..."
        return Entry(re.sub(r"[^\w ./\\-]", "_", shown), problem=str(wrong))


def disk_entries(top: Path) -> Iterator[Entry]:
    """Yield what is in a folder, or the one file; links are not followed."""
    if not top.is_dir():
        yield _disk_entry(top, top.name)
        return
    closed: list[OSError] = []
    for where, folders, files in os.walk(top, onerror=closed.append):
        folders.sort()
        here = Path(where)
        for name in [*folders, *sorted(files)]:
            path = here / name
            entry = _disk_entry(path, path.relative_to(top).as_posix())
            if not is_junk(entry.path):
                yield entry
    for error in closed:
        name = Path(error.filename).relative_to(top).as_posix()
        yield _entry(name, problem=f"cannot be opened ({error.strerror}): see to that, then collect again")


def _disk_entry(path: Path, name: str) -> Entry:
    about = path.lstat()
    if stat.S_ISLNK(about.st_mode):
        return _entry(name, problem="is a link: put the file itself there")
    if stat.S_ISDIR(about.st_mode):
        return _entry(name, folder=True)
    if not stat.S_ISREG(about.st_mode):
        return _entry(name, problem="is no ordinary file, so it is left out")

    def read(limit: int) -> bytes:
        with path.open("rb") as file:
            return file.read(limit + 1)

    time = usable_time(datetime.fromtimestamp(about.st_mtime, timezone.utc))
    return _entry(name, size=about.st_size, time=time, read=read, disk=path)


def zip_entries(archive: zipfile.ZipFile) -> Iterator[Entry]:
    """Yield what is in a zip; nothing is unpacked yet."""
    for info in archive.infolist():
        entry = _zip_entry(archive, info)
        if entry.path and not is_junk(entry.path):
            yield entry


def _zip_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Entry:
    name = info.filename
    if not info.flag_bits & 0x800:  # not marked as UTF-8, which many programs write all the same
        with suppress(UnicodeError):  # it is cp437 indeed, as Python has read it
            name = name.encode("cp437").decode("utf-8")
    name = name.replace("\\", "/")  # some programs on Windows write these
    mode = info.external_attr >> 16
    if name.endswith("/"):
        return _entry(name, folder=True)
    if stat.S_ISLNK(mode):
        return _entry(name, problem="is a link: ask for the file itself")
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return _entry(name, problem="is no ordinary file, so it is left out")
    if info.flag_bits & 0x1:
        return _entry(name, problem="is encrypted: ask for it without a password")
    # Others unpack without a limit to the memory that they take.
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return _entry(name, problem="is compressed in an unusual way: unpack the zip by hand, or ask for a plain one")

    def read(limit: int) -> bytes:
        with archive.open(info) as file:
            return file.read(limit + 1)

    return _entry(name, size=info.file_size, time=_zip_time(info), read=read)


def _zip_time(info: zipfile.ZipInfo) -> datetime | None:
    if info.date_time == (1980, 1, 1, 0, 0, 0):  # what is written where no time is known
        return None
    try:
        return usable_time(datetime(*info.date_time).astimezone(timezone.utc))
    except (ValueError, OverflowError, OSError):
        return None


# Whose is it?

@dataclass(frozen=True)
class Owner:
    """What a name says about a student: a name, a number of the LMS, and where it was written."""

    name: str
    number: str = ""
    kind: str = "plain"

    @property
    def raw(self) -> str:
        """The id that is made of it, before it is made usable."""
        return unicodedata.normalize("NFC", "_".join(filter(None, (self.name, self.number))))


@dataclass
class HandIn:
    """What one source holds of one student.

    doubtful: its source looks like a download of an LMS, but lies among the hand-ins of single students, one of whom
    may have made it.
    """

    owner: Owner
    source: str
    entries: list[Entry] = field(default_factory=list)
    late: bool = False
    doubtful: bool = False


def student_id(raw: str) -> str:
    """Return an id for folders, regular expressions and pages; raises `Unclear` if nothing is left, or too much."""
    allowed = (char if char.isalnum() or char in " ._-@" or unicodedata.category(char)[0] == "M" else "_"
               for char in unicodedata.normalize("NFC", raw))
    # nbgrader does not see a folder whose name begins with a dot, and a leading minus looks like an option.
    made = "".join(allowed).strip(" .")
    if not made.strip("_"):
        raise Unclear("its name holds no letter and no digit")
    if len(made) > 100 or len(made.encode()) > 200:
        raise Unclear("its name is too long")
    return f"_{made}" if made.startswith("-") or DEVICE.fullmatch(made) else made


def lms_name(top: str, is_file: bool) -> tuple[Owner, re.Match] | None:
    """Return whose an LMS says a folder or file is, and the match; None if no LMS has named it."""
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
    """Return whether a zip holds several students: by an LMS, or as zips alone, or the same tasks repeatedly."""
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
    """The sources as they are read: hand-ins, what is unclear, and what needs a look."""

    def __init__(self, assignment: str):
        self.hand_ins: list[HandIn] = []
        self.unclear: list[str] = []
        self.problems: list[str] = []
        self.no_students = {assignment, "notebooks", *(task.notebook for task in TASKS)}
        self._open = ExitStack()

    def __enter__(self) -> "Reading":
        return self

    def __exit__(self, *error) -> None:
        self._open.close()

    def source(self, path: Path) -> None:
        """Read a source."""
        path = path.absolute()
        if path.is_dir():
            tops, others, before = defaultdict(list), [], len(self.hand_ins)
            for entry in disk_entries(path):
                tops[entry.path.split("/")[0]].append(entry)
            for top, entries in tops.items():
                inner = _inside(entries)
                if self._is_download(entries[0]):
                    self.source(entries[0].disk)
                elif not lms_name(top, False) and inner and _from_lms(inner):
                    self._add(top, inner)
                else:
                    others += entries
            if others:
                for hand_in in self.hand_ins[before:]:
                    hand_in.doubtful = True
            if others or not tops:
                self._add(path.name, others)
        elif path.suffix.lower() == ".zip" and not lms_name(path.name, True):
            try:
                archive = self._open.enter_context(zipfile.ZipFile(path))
                entries = _unwrapped(list(zip_entries(archive)), _is_class)
            except Exception:  # whatever a damaged zip makes Python raise
                self.problems.append(f"{path.name} is no zip that can be read: get it again, then collect it.")
                return
            self._add(path.name, entries if _is_class(entries) else [_disk_entry(path, path.name)])
        else:
            self._add(path.parent.name, [_disk_entry(path, path.name)])

    @staticmethod
    def _is_download(entry: Entry) -> bool:
        """Return whether this is the zip of an LMS that lies in a folder."""
        if "/" in entry.path or not entry.is_zip or not entry.disk or lms_name(entry.path, True):
            return False
        try:
            with zipfile.ZipFile(entry.disk) as archive:
                return _from_lms(_unwrapped(list(zip_entries(archive)), _from_lms))
        except Exception:
            return False  # it is said when this student's turn comes

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
        top, _, rest = entry.path.partition("/")
        is_file = not rest and not entry.folder
        named = lms_name(top, is_file)
        if named:
            owner, found = named
            path = "/".join(filter(None, (found["file"], rest)))
            if owner.kind == "Moodle":
                return owner, _moved(entry, path), False
            path, attempt = _canvas_file(found["file"] or found["text"])
            late = bool(found["late"] or found["late_too"])
            return owner, _moved(entry, path, (attempt, int(found["attachment"] or 0))), late
        if entry.problem and (is_file or top in ("", "..")):
            raise Unclear(entry.problem)
        stem = top[:-4] if is_file and entry.is_zip else top
        flat = FLAT.fullmatch(top) if is_file else None
        if flat:
            return Owner(flat["name"], kind="files"), _moved(entry, flat["file"]), False
        if (is_file and not entry.is_zip) or stem.casefold() in self.no_students or stem.startswith("."):
            raise Unclear
        return Owner(stem, kind="zip" if is_file else "folder"), _moved(entry, rest or top), False


def _canvas_file(name: str) -> tuple[str, int]:
    """Return a file's name without the number that Canvas adds when it is handed in again, and this number."""
    again = re.fullmatch(r"(.+)-(\d+)(\.ipynb|\.zip)", name, re.S | re.I)
    if again and again[3].lower() == ".ipynb" and f"{again[1]}.ipynb" in {task.file for task in TASKS}:
        return f"{again[1]}.ipynb", int(again[2])
    return name, int(again[2]) if again else 0


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _squashed(text: str) -> str:
    """Return letters and digits alone, as Canvas writes a name."""
    return "".join(char for char in _plain(text) if char.isalnum() or unicodedata.category(char)[0] == "M")


class Roster:
    """The students' CSV: tells whose a hand-in is by name, number or email; raises `ValueError` with what is wrong."""

    def __init__(self, path: Path):
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            raise ValueError(f"{path} is not in UTF-8: save it as CSV UTF-8, then try again") from None
        except OSError as error:
            raise ValueError(f"{path} cannot be read ({error.strerror}): give the students' CSV file") from None
        head = text.split("\n", 1)[0]
        rows = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=head.count), skipinitialspace=True)
        try:
            columns, *students = [(rows.line_num, row) for row in rows] or [(0, [])]
        except csv.Error as error:
            raise ValueError(f"{path} is no CSV that can be read ({error}): save it again as CSV UTF-8") from None
        columns = [name.strip().lower() for name in columns[1]]
        if "id" not in columns:
            raise ValueError(f"{path} has no column `id`: its first line must name the columns, such as id,name,email")
        self.ids: list[str] = []
        self._by_name, self._by_key = defaultdict(set), defaultdict(set)
        for line, row in students:
            if any(value.strip() for value in row):
                cells = dict(zip(columns, map(str.strip, row)))
                self._add(path, line, {"id": ""} | cells)

    def _add(self, path: Path, line: int, cell: dict[str, str]) -> None:
        one = unicodedata.normalize("NFC", cell["id"])
        try:
            usable = student_id(one) == one
        except Unclear:
            usable = False
        if not usable:
            raise ValueError(f"{path}, line {line}: the id {one!r} must be letters, digits, space or . _ - @")
        if one.casefold() in {other.casefold() for other in self.ids}:
            raise ValueError(f"{path}, line {line}: the id {one!r} is there twice: give each student one of their own")
        self.ids.append(one)
        for key in filter(None, (one, cell.get("email"), cell.get("lms_user_id"))):
            self._by_key[_plain(key)].add(one)
        words = cell.get("name", "").replace(",", " ").split()
        both = [cell.get("first_name", ""), cell.get("last_name", "")]
        # Canvas puts the last name first, and only the student knows how many words it has.
        for name in [words[k:] + words[:k] for k in range(len(words))] + ([both, both[::-1]] if all(both) else []):
            self._by_name[_squashed(" ".join(name))].add(one)

    def find(self, owner: Owner) -> tuple[str, str]:
        """Return a student's id, and a remark; raises `Unclear` if there is no such student, or more than one."""
        named = self._by_name.get(_squashed(owner.name), set())
        if not named and owner.kind == "Moodle" and "-" in owner.name:  # Moodle puts a group's name first
            named = self._by_name.get(_squashed(owner.name.split("-", 1)[1]), set())
        numbered = self._by_key.get(_plain(owner.number or owner.name), set())
        # A number may be another student's by chance, so it counts only where it does not contradict the name.
        found = named & numbered if named and numbered else named | numbered
        if len(found) == 1:
            by_number = self._by_name and owner.number and owner.name and not named
            return min(found), f"found by the number {owner.number}, not by the name {owner.name}" if by_number else ""
        if named and numbered and not found:
            raise Unclear("name and number are those of two students")
        raise Unclear("the file of students has several of this name" if found else "not in the file of students")


# What is in it?

class Contents:
    """The files of a hand-in, within the limits; `problems` are sentences, `notes` remarks."""

    def __init__(self, hand_in: HandIn):
        self.hand_in = hand_in
        self.files: dict[str, bytes] = {}
        self.notes: list[str] = ["late, says Canvas"] if hand_in.late else []
        self.time: datetime | None = None
        self._keys: dict[str, str] = {}
        self._folders: set[str] = set()
        self._wrong: dict[str, list[str]] = defaultdict(list)
        self._left_out: list[str] = []
        self._bytes, self._count = LIMIT_BYTES, LIMIT_FILES
        self.damaged: set[str] = set()
        self._collect(hand_in.entries)

    @property
    def problems(self) -> list[str]:
        """What needs a look, a sentence each."""
        said = [f"{_and_more(paths)}: {problem}." for problem, paths in self._wrong.items()]
        if self._left_out:
            said.append(f"{_and_more(self._left_out)}: left out, as no more than {LIMIT_BYTES // 10**6} MB and "
                        f"{LIMIT_FILES} files are taken; copy what is needed by hand.")
        if not any(path.lower().endswith((".ipynb", ".zip")) and path not in self.damaged for path in self.files):
            packed = [path for path in self.files if path.lower().endswith(OTHER_ARCHIVES)]
            said.append(f"no notebook came, but {packed[0]}: unpack it by hand." if packed
                        else "no notebook came: ask for the notebooks.")
        return said

    @property
    def digest(self) -> str:
        """What tells whether the same was collected before."""
        parts = ((path, hashlib.sha256(content).hexdigest()) for path, content in sorted(self.files.items()))
        return hashlib.sha256(repr([*parts, self.time]).encode()).hexdigest()

    @property
    def notebooks(self) -> int:
        """How many notebooks there are."""
        return sum(path.lower().endswith(".ipynb") for path in self.files)

    def _collect(self, entries: list[Entry]) -> None:
        # The newest first: it gets the name.
        files = sorted((entry for entry in entries if not entry.folder),
                       key=lambda entry: ([-number for number in entry.order], entry.path))
        for entry in sorted(files, key=_rank):
            if entry.is_zip and not entry.problem:
                self._unpack(entry)
            else:
                self._take(entry)

    def _take(self, entry: Entry) -> None:
        self._saw(entry.time)
        data = self._read(entry, entry.path)
        there = self._keys.get(_key(entry.path))
        if data is None:
            pass
        elif there and self.files[there] != data and _is_notebook(entry) and self.hand_in.owner.kind == "Canvas":
            self.notes.append(f"of {there} the one handed in last")
        else:
            self._put(entry.path, data)

    def _unpack(self, entry: Entry) -> None:
        inner, times = [], []
        try:
            if entry.disk is None and entry.size > self._bytes:
                self._left_out.append(entry.path)
                return
            with zipfile.ZipFile(entry.disk or io.BytesIO(entry.read(entry.size))) as archive:
                members = [member for member in zip_entries(archive) if not member.folder]
                for member in sorted(members, key=_rank):
                    times.append(member.time)
                    content = self._read(member, f"{entry.path}/{member.path}")
                    if content is not None:
                        inner.append((member.path, content))
        except Exception:  # whatever a damaged zip makes Python raise
            kept = self._read(entry, entry.path)
            if kept is not None:
                self._wrong["is no zip that can be read, and is kept as it is: ask for it again"].append(entry.path)
                self.damaged.add(self._put(entry.path, kept))
        # A zip in an LMS's zip, whose time counts, is not on the disk.
        self._saw((max(filter(None, times), default=None) if entry.disk else None) or entry.time)
        above = PurePosixPath(entry.path).parent
        if any(self._differs(str(above / path), content) for path, content in inner):
            above /= PurePosixPath(entry.path).stem
            self.notes.append(f"{entry.path} is unpacked into {above}/, as it has files of the same names as others")
        for path, content in inner:
            self._put(str(above / path), content)

    def _saw(self, time: datetime | None) -> None:
        self.time = max(filter(None, (self.time, time)), default=None)

    def _read(self, entry: Entry, shown: str) -> bytes | None:
        if entry.problem:
            self._wrong[entry.problem].append(shown)
        elif entry.size > self._bytes or not self._count:
            self._left_out.append(shown)
        else:
            # Taken off before reading: what cannot be read costs time, too.
            self._bytes -= entry.size
            self._count -= 1
            try:
                data = entry.read(entry.size)
                if len(data) <= entry.size:
                    return data
                self._wrong["grew while it was read: collect again"].append(shown)
            except Exception:  # whatever a damaged zip makes Python raise
                self._wrong["cannot be read, so it is left out: ask for it again"].append(shown)
        return None

    def _differs(self, path: str, content: bytes) -> bool:
        there = self._keys.get(_key(path))
        return there is not None and self.files[there] != content

    def _put(self, path: str, content: bytes) -> str:
        """Add a file; under another name if another one has its name, in upper or lower case."""
        path = portable(path)
        if path.casefold() == TIMESTAMP:  # nbgrader would believe the student
            path += ".handed_in"
            self.notes.append(f"their {TIMESTAMP} is kept as {path}")
        for above in PurePosixPath(path).parents:
            if _key(str(above)) in self._keys:  # a file, where this one needs a folder
                return self._put(f"{above}~2{path[len(str(above)):]}", content)
        stem, suffix = os.path.splitext(path)
        name, number = path, 2
        while self._differs(name, content) or _key(name) in self._folders:
            name, number = f"{stem}~{number}{suffix}", number + 1
        if name != path:
            self.notes.append(f"a second {path} is kept as {name}")
        if _key(name) not in self._keys:
            self.files[name] = content
            self._keys[_key(name)] = name
            self._folders |= {_key(str(above)) for above in PurePosixPath(name).parents}
        return name


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _is_notebook(entry: Entry) -> bool:
    return entry.path.lower().endswith(".ipynb")


def _rank(entry: Entry) -> int:
    """Return what is taken first: a limit must not cost the notebooks of the tasks."""
    if entry.path.split("/")[-1] in {task.file for task in TASKS}:
        return 0
    return 1 if _is_notebook(entry) else 2 if entry.is_zip else 3


def _and_more(paths: list[str]) -> str:
    return paths[0] + (f" and {len(paths) - 1} more" if len(paths) > 1 else "")


# Where does it go?

class Submitted:
    """The folder of submissions, and beside it `collected/`, where earlier ones are kept."""

    def __init__(self, folder: Path, assignment: str):
        self.folder = folder
        self.assignment = assignment
        self.kept = folder.parent / "collected"
        self._new = self.kept / ".new"
        self._ready = self._new / assignment
        self._collected = self.kept / ".digests" / assignment

    def place(self, student: str) -> Path:
        """Return the folder of a student's submission."""
        return self.folder / student / self.assignment

    def students(self) -> list[str]:
        """Return the names of the students' folders."""
        return [path.name for path in self.folder.iterdir()] if self.folder.is_dir() else []

    def recover(self) -> list[str]:
        """Put in place what a run that was killed had ready; return these students."""
        done = []
        for new in self._ready.iterdir() if self._ready.is_dir() else ():
            if not self.place(new.name).exists():
                self._move(new, self.place(new.name))
                done.append(new.name)
        self.clean()
        return done

    def clean(self) -> None:
        """Remove what was written for the moment."""
        shutil.rmtree(self._new, ignore_errors=True)

    def compare(self, student: str, new: Contents) -> str:
        """Return what is to be done with a submission: `new`, `same`, `older`, `changed` or `replace`."""
        there = self.place(student)
        if not there.exists():
            return "new"
        if _files(there) == new.files:
            return "same"
        with suppress(OSError):
            if (self._collected / student).read_text() == new.digest:
                return "changed"
        old = _time(there)
        return "older" if old and new.time and old > new.time else "replace"

    def put(self, student: str, new: Contents) -> Path | None:
        """Write a submission; return where the earlier one is kept, if there was one.

        Raises `OSError` if it cannot be written.
        """
        # A student's submission is complete at each moment: it is written elsewhere, then renamed. If the run is killed
        # between the two renames, `recover` does the second one.
        writing = self._new / "writing"
        shutil.rmtree(writing, ignore_errors=True)
        for path, content in new.files.items():
            (writing / path).parent.mkdir(parents=True, exist_ok=True)
            (writing / path).write_bytes(content)
        if new.time:
            (writing / TIMESTAMP).write_text(f"{new.time:%Y-%m-%d %H:%M:%S} UTC\n")
        ready, there = self._ready / student, self.place(student)
        self._move(writing, ready)
        kept = None
        if there.exists():
            kept = self._name(student, there)
            self._move(there, kept)
        try:
            self._move(ready, there)
        except BaseException:
            if kept and not there.exists():
                self._move(kept, there)
            raise
        self._collected.mkdir(parents=True, exist_ok=True)
        (self._collected / student).write_text(new.digest)
        return kept

    def _name(self, student: str, there: Path) -> Path:
        time = _time(there) or datetime.fromtimestamp(there.stat().st_mtime, timezone.utc)
        name, number = f"{student}-{time:%Y-%m-%d-%H-%M-%S}", 2
        kept = self.kept / name
        while kept.exists():
            kept, number = self.kept / f"{name}-{number}", number + 1
        return kept

    @staticmethod
    def _move(one: Path, to: Path) -> None:
        to.parent.mkdir(parents=True, exist_ok=True)
        one.rename(to)


def _files(folder: Path) -> dict[str, bytes] | None:
    """Return the files of a submission but its time; None if there is something else than files in it."""
    found = {}
    for entry in disk_entries(folder):
        if entry.problem:
            return None
        if not entry.folder and entry.path != TIMESTAMP:
            found[entry.path] = entry.disk.read_bytes()
    return found


def _time(folder: Path) -> datetime | None:
    try:
        return parse_utc((folder / TIMESTAMP).read_text().strip()).replace(tzinfo=timezone.utc)
    except (OSError, ValueError, OverflowError):
        return None


# The command.

class Collection:
    """One run: `problems` need a look, and make the exit status 3."""

    def __init__(self, submitted: Submitted, roster: Roster | None, dry_run: bool):
        self.submitted = submitted
        self.roster = roster
        self.dry_run = dry_run
        self.problems: list[str] = []
        self.unclear: list[str] = []
        self.counts: dict[str, int] = defaultdict(int)

    def run(self, reading: Reading) -> None:
        """Collect all that was read."""
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
            missing = [one for one in self.roster.ids
                       if one not in students and not self.submitted.place(one).exists()]
            if missing:
                print(f"nothing came from {len(missing)}: {', '.join(missing)}")

    def _by_student(self, hand_ins: list[HandIn]) -> dict[str, list[tuple[HandIn, str]]]:
        students: dict[str, list[tuple[HandIn, str]]] = {}
        there = {_key(name): name for name in self.submitted.students()}
        raw: dict[str, str] = {}
        for hand_in in hand_ins:
            owner = hand_in.owner
            try:
                student, remark = self.roster.find(owner) if self.roster else (student_id(owner.raw), "")
                other = there.setdefault(_key(student), student)
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
        """Collect the last hand-in of a student; return what is said about it."""
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
            what = self.submitted.compare(student, new)
            if what == "replace" and not sure:
                self._doubt(student, hand_ins)
                what = "doubtful"
            kept = self.submitted.put(student, new) if what in ("new", "replace") and not self.dry_run else None
        except OSError as error:
            self.problems.append(f"{student}: cannot be written ({error}): see to that, then collect again.")
            self.counts["not written"] += 1
            return "not written"
        self.counts[{"new": "new", "replace": "replaced"}.get(what, "left as they were")] += 1
        if kept:
            notes.append(f"the earlier one is kept in {_shown(kept)}")
        if what == "replace" and not new.time:
            notes.append("no time is known: nbgrader grades it anew with --force only")
        said = {"new": "new", "same": "already there", "replace": "replaces an earlier one",
                "older": "not taken, as a later one is there already",
                "doubtful": "not taken, as another one is there already",
                "changed": "collected before and changed since, so it is left; delete it to collect it again"}[what]
        if self.dry_run and what in ("new", "replace"):
            said = f"would be collected: {said}"
        count = f"{new.notebooks} notebook{'' if new.notebooks == 1 else 's'}"
        time = f", {new.time:%Y-%m-%d %H:%M} UTC" if new.time else ""
        return f"{count}{time}: {said}" + (f" ({'; '.join(dict.fromkeys(notes))})" if notes else "")

    def _doubt(self, student: str, hand_ins: list[tuple[HandIn, str]]) -> None:
        """Say that a hand-in that another student may have made takes no other's place."""
        source = next(hand_in.source for hand_in, _ in hand_ins if hand_in.doubtful)
        self.problems.append(f"{student}: what {source} holds is not taken, as there is another one. It looks like a "
                             "download of the LMS, but lies among hand-ins of single students, one of whom may have "
                             "made it. If it is a download, collect it by itself.")

    @staticmethod
    def _last(hand_ins: list[tuple[HandIn, str]]) -> tuple[Contents, str, list[str]]:
        """Return the last hand-in, its remark, and what is said about the others."""
        last, remark, notes = None, "", []
        epoch = datetime.fromtimestamp(0, timezone.utc)
        for hand_in, its_remark in hand_ins:
            new = Contents(hand_in)
            if last is None or (new.time or epoch) >= (last.time or epoch):
                last, new, remark = new, last, its_remark
            if new and new.files != last.files:
                time = f", {new.time:%Y-%m-%d %H:%M} UTC" if new.time else ""
                notes.append(f"an earlier one is left in {new.hand_in.source}{time}")
        return last, remark, notes


def _shown(path: Path) -> str:
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """Return the command line's arguments; exits with status 2 if they are of no use."""
    parser = argparse.ArgumentParser(
        prog="python -m helpers.grading.collect", formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Put submissions where nbgrader grades them: grading/submitted/STUDENT/ASSIGNMENT/.\n"
                    "Sources are only read; an earlier submission that differs is kept in grading/collected/.",
        epilog="A SOURCE is one of these, mixed at will:\n"
               "  the zip of Moodle (download all submissions) or of Canvas, or the folder that it was unpacked to\n"
               "  a folder with one folder or one zip a student, named after the student\n"
               "  a folder with files such as STUDENT_task01_target_vectors.ipynb\n"
               "  the zip of one student, named after the student\n\n"
               "Exit status: 0 all is collected, 3 something needs a look (it is said what), 2 the command is wrong.")
    parser.add_argument("sources", nargs="+", type=Path, metavar="SOURCE", help="a zip or a folder")
    parser.add_argument("--assignment", default=ASSIGNMENT, help="the assignment (default: %(default)s)")
    parser.add_argument("--dry-run", "--list", action="store_true", help="say what would be done, and write nothing")
    parser.add_argument("--students", type=Path, metavar="FILE.csv",
                        help="who the students are: a column id, and any of name, first_name, last_name, email, "
                             "lms_user_id; without it, ids are made of the names in the sources")
    parser.add_argument("--to", type=Path, metavar="FOLDER", default=ROOT / "grading" / "submitted",
                        help="the folder of submissions (default: grading/submitted)")
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


if __name__ == "__main__":
    sys.exit(main())
