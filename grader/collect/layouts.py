"""What a layout is: the names that a learning management system (LMS) gives to the files of a class."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timezone

from .entries import Entry, usable_time
from .owners import Owner

# Tables and pages that an LMS puts beside the hand-ins.
BESIDE = re.compile(
    r"(.*/)?(index\.html|submission_metadata\.yml|readme(\.\w+)?|[^/]+\.(xlsx?|csv|rtf))", re.IGNORECASE
)
READ = 2_000_000  # bytes of a file that an LMS has written about hand-ins


@dataclass
class Placed:
    """Whose an entry is, by the names that an LMS gives, and its path in the hand-in; without a path it is left out.

    attempt: what tells a hand-in from others of the same student.
    """

    owner: Owner
    path: str = ""
    order: tuple[int, int] = (0, 0)
    time: datetime | None = None
    late: bool = False
    attempt: str = ""


class Layout:
    """The names that an LMS gives."""

    kind = ""
    pattern = re.compile("")

    def learn(self, entries: list[Entry]) -> None:
        """Read what the LMS itself says about the hand-ins."""

    def place(self, entry: Entry) -> list[Placed]:
        """Return whose an entry is; of a group's work, one for each student; nothing if the LMS has not named it."""
        found = self.pattern.fullmatch(entry.path)
        return self.placed(found, entry) if found else []

    def placed(self, found: re.Match[str], entry: Entry) -> list[Placed]:
        """Return whose an entry is, by the match of its path."""
        raise NotImplementedError

    def fits(self, entries: list[Entry]) -> bool:
        """Return whether this LMS has made a download."""
        files = [entry for entry in entries if not entry.folder and not BESIDE.fullmatch(entry.path)]
        return sum(bool(self.place(entry)) for entry in files) > len(files) / 2


def text_of(entry: Entry, most: int = READ) -> str:
    """Return what an LMS has written into a small file, or nothing."""
    if entry.problem or entry.folder or entry.size > most or entry.path.lower().endswith((".ipynb", ".zip")):
        return ""
    with suppress(Exception):  # whatever a damaged zip makes Python raise
        return entry.read(most).decode("utf-8", "replace").lstrip("\ufeff")
    return ""


def local(said: str, form: str) -> datetime | None:
    """Return a time that is written in this form, in this machine's zone."""
    with suppress(ValueError, OverflowError, OSError):
        return usable_time(datetime.strptime(said, form).astimezone(timezone.utc))
    return None


def utc(said: str) -> datetime | None:
    """Return a time that is written as `20261120101112000` or as `2026-11-20 10:11:12.000000000 Z`, in UTC."""
    digits = "".join(re.findall(r"\d+", said))[:14]
    with suppress(ValueError):
        return usable_time(datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc))
    return None
