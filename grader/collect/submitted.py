"""The folder of submissions, and the earlier submissions that it has held."""

import shutil
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path

from nbgrader.utils import parse_utc

from .contents import TIMESTAMP, Contents
from .entries import disk_entries


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

    def compare(self, student: str, new: Contents) -> str:
        """Return how a submission compares to what is there: `new`, `same`, `older`, `changed` or `replace`."""
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
        """Write a submission; return the folder that keeps the earlier submission, or None if there was none.

        Raises `OSError` if it cannot be written.
        """
        # A student's submission is complete at any moment: it is written elsewhere, then renamed. If the run is killed
        # between the two renames, `recover` does the second.
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


def _time(folder: Path) -> datetime | None:
    try:
        time: datetime = parse_utc((folder / TIMESTAMP).read_text().strip())
        return time.replace(tzinfo=timezone.utc)
    except (OSError, ValueError, OverflowError):
        return None
