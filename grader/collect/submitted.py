"""The folder of submissions, and the earlier submissions that it has held."""

import glob
import json
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from nbgrader.utils import parse_utc

from .contents import TIMESTAMP, Contents
from .entries import disk_entries


@dataclass
class Collected:
    """What is written down of a hand-in that was collected.

    digest: a fingerprint. handed_in: the time, where the LMS says it. seen: that of the newest file.
    earlier: the tasks that are taken from an attempt before.
    """

    digest: str = ""
    handed_in: str = ""
    seen: str = ""
    late: bool = False
    source: str = ""
    earlier: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, new: Contents, earlier: list[int]) -> "Collected":
        """Return what is to be written down of a hand-in."""
        handed_in, seen = (time.isoformat() if time else "" for time in (new.time, new.seen))
        return cls(new.digest, handed_in, seen, new.hand_in.late, new.hand_in.source, earlier)


class Submitted:
    """The folder of submissions, and beside it `collected/`, which keeps earlier submissions."""

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
        """Move the submissions that a killed run had ready to their places; return their students."""
        done = []
        for new in self._ready.iterdir() if self._ready.is_dir() else ():
            if not self.place(new.name).exists():
                self._move(new, self.place(new.name))
                done.append(new.name)
        self.clean()
        return done

    def clean(self) -> None:
        """Remove temporary files."""
        shutil.rmtree(self._new, ignore_errors=True)

    def collected(self, student: str) -> Collected:
        """Return what is written down of the submission that was collected last."""
        with suppress(OSError, ValueError, TypeError):
            return Collected(**json.loads((self._collected / student).read_text(encoding="utf-8")))
        return Collected()

    def files(self, student: str) -> dict[str, bytes]:
        """Return the files of the submission that is there."""
        there = self.place(student)
        return _files(there) or {} if there.is_dir() and not there.is_symlink() else {}

    def compare(self, student: str, new: Contents, files: dict[str, bytes]) -> str:
        """Return how a submission compares to what is there: `new`, `same`, `older`, `changed` or `replace`.

        files: those that would be written, see `complete`.
        """
        there = self.place(student)
        if not there.exists():
            return "new"
        if _files(there) in (files, new.files):
            return "same"
        before = self.collected(student)
        if before.digest == new.digest:
            return "changed"
        old = _time(there)
        if old and new.time:
            return "older" if old > new.time else "replace"
        seen = _moment(before.seen)
        return "older" if seen and new.seen and seen > new.seen else "replace"

    def put(self, student: str, new: Contents, files: dict[str, bytes], earlier: list[int]) -> Path | None:
        """Write a submission; return the folder that keeps the earlier submission, or None if there was none.

        files: those of the hand-in and of attempts before. Raises `OSError` if it cannot be written.
        """
        # A student's submission is complete at any moment: it is written elsewhere, then renamed. If the run is killed
        # between the two renames, `recover` does the second.
        writing = self._new / "writing"
        shutil.rmtree(writing, ignore_errors=True)
        for path, content in files.items():
            (writing / path).parent.mkdir(parents=True, exist_ok=True)
            (writing / path).write_bytes(content)
        if new.time:
            (writing / TIMESTAMP).write_text(_stamp(new.time))
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
        written = json.dumps(asdict(Collected.of(new, earlier)), ensure_ascii=False, indent=1)
        (self._collected / student).write_text(written, encoding="utf-8")
        return kept

    def note_time(self, student: str, new: Contents) -> None:
        """Write the time of handing in of the submission that is there, if it has become known since."""
        there = self.place(student)
        if new.time and not _time(there):
            (there / TIMESTAMP).write_text(_stamp(new.time))

    def rename(self, old: str, new: str) -> bool:
        """Give a student's submissions another id; return whether there were any. Raises `OSError`."""
        there, to = self.folder / old, self.folder / new
        if not there.is_dir() or to.exists():
            return False
        there.rename(to)
        for written in self._collected.parent.glob(f"*/{glob.escape(old)}"):
            written.rename(written.with_name(new))
        return True

    def _name(self, student: str, there: Path) -> Path:
        seen = _moment(self.collected(student).seen)
        time = _time(there) or seen or datetime.fromtimestamp(there.stat().st_mtime, timezone.utc)
        name, number = f"{student}-{time:%Y-%m-%d-%H-%M-%S}", 2
        kept = self.kept / name
        while kept.exists():
            kept, number = self.kept / f"{name}-{number}", number + 1
        return kept

    @staticmethod
    def _move(folder: Path, to: Path) -> None:
        to.parent.mkdir(parents=True, exist_ok=True)
        folder.rename(to)


def _files(folder: Path) -> dict[str, bytes] | None:
    """Return the files of a submission, without `timestamp.txt`; None if it holds anything but files."""
    found = {}
    for entry in disk_entries(folder):
        if entry.problem:
            return None
        if entry.disk and entry.path != TIMESTAMP:
            found[entry.path] = entry.disk.read_bytes()
    return found


def _stamp(time: datetime) -> str:
    return f"{time:%Y-%m-%d %H:%M:%S} UTC\n"


def _time(folder: Path) -> datetime | None:
    try:
        time: datetime = parse_utc((folder / TIMESTAMP).read_text().strip())
        return time.replace(tzinfo=timezone.utc)
    except (OSError, ValueError, OverflowError):
        return None


def _moment(written: str) -> datetime | None:
    with suppress(ValueError):
        return datetime.fromisoformat(written)
    return None
