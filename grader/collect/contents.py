"""Reads the files of a hand-in, within limits."""

import hashlib
import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import PurePosixPath

from helpers.tasks import TASKS

from ..submissions import ARCHIVES
from .entries import MOST_ENTRIES, Entry, TooMany, open_zip, portable, zip_entries
from .owners import HandIn

LIMIT_BYTES = 100_000_000
LIMIT_FILES = 2_000
TIMESTAMP = "timestamp.txt"
TOO_MANY = f"left out, because it holds over {MOST_ENTRIES:,} files: ask for the notebooks"


class Contents:
    """The files of a hand-in, within the limits, with remarks in `notes`.

    time: that of handing in, where the LMS says it, or where files' times count. seen: that of the newest file, which
    may be the time of the download: it tells only which of two hand-ins is newer.
    """

    def __init__(self, hand_in: HandIn, file_times: bool = False):
        self.hand_in = hand_in
        self.files: dict[str, bytes] = {}
        self.notes: list[str] = [f"late, says {hand_in.owner.kind}"] if hand_in.late else []
        self.seen: datetime | None = None
        self._keys: dict[str, str] = {}
        self._folders: set[str] = set()
        self._wrong: dict[str, list[str]] = defaultdict(list)
        self._left_out: list[str] = []
        self._bytes, self._count = LIMIT_BYTES, LIMIT_FILES
        self.damaged: set[str] = set()
        self._collect(hand_in.entries)
        self.time = hand_in.time or (self.seen if file_times else None)

    @property
    def when(self) -> datetime:
        """The time that tells which of two hand-ins is newer."""
        return self.time or self.seen or datetime.fromtimestamp(0, timezone.utc)

    @property
    def problems(self) -> list[str]:
        """A sentence for each thing that needs a look."""
        return self.problems_in(self.files)

    def problems_in(self, files: Iterable[str]) -> list[str]:
        """Return a sentence for each thing that needs a look, if these files are taken, some of an earlier attempt."""
        said = [f"{_and_more(paths)}: {problem}." for problem, paths in self._wrong.items()]
        if self._left_out:
            said.append(
                f"{_and_more(self._left_out)}: left out, because no more than {LIMIT_BYTES // 10**6} MB and "
                f"{LIMIT_FILES} files are taken; copy what is needed by hand."
            )
        if not any(path.lower().endswith((".ipynb", ".zip")) and path not in self.damaged for path in files):
            packed = [path for path in self.files if path.lower().endswith(ARCHIVES)]
            said.append(
                f"no notebook came, but {packed[0]}: unpack it by hand."
                if packed
                else "no notebook came: ask for the notebooks."
            )
        return said

    @property
    def digest(self) -> str:
        """A fingerprint of the files and the times."""
        parts = ((path, hashlib.sha256(content).hexdigest()) for path, content in sorted(self.files.items()))
        return hashlib.sha256(repr([*parts, self.time, self.seen]).encode()).hexdigest()

    def _collect(self, entries: list[Entry]) -> None:
        # The newest file comes first: it keeps its name.
        files = sorted(
            (entry for entry in entries if not entry.folder),
            key=lambda entry: ([-number for number in entry.order], entry.path),
        )
        for entry in sorted(files, key=_rank):
            if entry.is_zip and not entry.problem:
                self._unpack(entry)
            else:
                self._take(entry)

    def _take(self, entry: Entry) -> None:
        self._saw(entry.time)
        data = self._read(entry, entry.path)
        there = self._keys.get(key(entry.path))
        if data is None:
            pass
        elif there and self.files[there] != data and _is_notebook(entry) and any(entry.order):
            self.notes.append(f"of {there} the one handed in last")
        else:
            self._put(entry.path, data)

    def _unpack(self, entry: Entry) -> None:
        if entry.disk is None and entry.size > self._bytes:
            self._left_out.append(entry.path)
            return
        inner, times = self._inside(entry)
        # A zip in an LMS's zip, whose time counts, is not on the disk.
        self._saw((max(filter(None, times), default=None) if entry.disk else None) or entry.time)
        above = PurePosixPath(entry.path).parent
        if any(self._differs(str(above / path), content) for path, content in inner):
            above /= PurePosixPath(entry.path).stem
            self.notes.append(f"{entry.path} is unpacked into {above}/, because others have files of the same names")
        for path, content in inner:
            self._put(str(above / path), content)

    def _inside(self, entry: Entry) -> tuple[list[tuple[str, bytes]], list[datetime | None]]:
        """Return the files in a zip, by path, and their times; a zip that cannot be read is kept unopened."""
        inner, times = [], []
        try:
            with open_zip(entry.disk or entry.read(entry.size)) as archive:
                members = [member for member in zip_entries(archive) if not member.folder]
                for member in sorted(members, key=_rank):
                    times.append(member.time)
                    content = self._read(member, f"{entry.path}/{member.path}")
                    if content is not None:
                        inner.append((member.path, content))
        except TooMany:
            self._wrong[TOO_MANY].append(entry.path)
        except Exception:  # whatever a damaged zip makes Python raise
            kept = self._read(entry, entry.path)
            if kept is not None:
                self._wrong["is no zip that can be read, and is kept as it is: ask for it again"].append(entry.path)
                self.damaged.add(self._put(entry.path, kept))
        return inner, times

    def _saw(self, time: datetime | None) -> None:
        self.seen = max(filter(None, (self.seen, time)), default=None)

    def _read(self, entry: Entry, shown: str) -> bytes | None:
        if entry.problem:
            self._wrong[entry.problem].append(shown)
        elif entry.size > self._bytes or not self._count:
            self._left_out.append(shown)
        else:
            # Counted before reading: a file that cannot be read costs time, too.
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
        there = self._keys.get(key(path))
        return there is not None and self.files[there] != content

    def _put(self, path: str, content: bytes) -> str:
        """Add a file, under another name if a different file has its name, in upper or lower case; return the name."""
        path = portable(path)
        if path.casefold() == TIMESTAMP:  # nbgrader would believe the student
            path += ".handed_in"
            self.notes.append(f"their {TIMESTAMP} is kept as {path}")
        for above in PurePosixPath(path).parents:
            if key(str(above)) in self._keys:  # a file, where this one needs a folder
                return self._put(f"{above}~2{path[len(str(above)) :]}", content)
        stem, suffix = os.path.splitext(path)
        name, number = path, 2
        while self._differs(name, content) or key(name) in self._folders:
            name, number = f"{stem}~{number}{suffix}", number + 1
        if name != path:
            self.notes.append(f"a second {path} is kept as {name}")
        if key(name) not in self._keys:
            self.files[name] = content
            self._keys[key(name)] = name
            self._folders |= {key(str(above)) for above in PurePosixPath(name).parents}
        return name


def count_notebooks(files: Iterable[str]) -> int:
    """Return how many of these are notebooks, by their names."""
    return sum(path.lower().endswith(".ipynb") for path in files)


def key(path: str) -> str:
    """Return the same key for names that a file system may not distinguish."""
    return unicodedata.normalize("NFC", path).casefold()


def _is_notebook(entry: Entry) -> bool:
    return entry.path.lower().endswith(".ipynb")


def _rank(entry: Entry) -> int:
    """Return a sort key: notebooks of the tasks come first, so that a limit does not cost them."""
    if entry.path.split("/")[-1] in {task.file for task in TASKS}:
        return 0
    return 1 if _is_notebook(entry) else 2 if entry.is_zip else 3


def _and_more(paths: list[str]) -> str:
    return paths[0] + (f" and {len(paths) - 1} more" if len(paths) > 1 else "")
