"""Whose a hand-in is."""

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime

from .entries import Entry

BY_HAND = ("folder", "zip", "files")  # names that an instructor or a student has given, and no LMS


class Unclear(Exception):
    """Nobody can tell whose a hand-in is; the message says why."""


@dataclass(frozen=True)
class Owner:
    """A student, as the name of a file or folder tells: what an LMS calls them, and which LMS, or what kind of name."""

    name: str = ""
    number: str = ""
    kind: str = "folder"
    login: str = ""
    email: str = ""

    @property
    def raw(self) -> str:
        """The student's id, before it is made usable."""
        made = self.login or self.email or "_".join(filter(None, (self.name, self.number)))
        return unicodedata.normalize("NFC", made)

    @property
    def by_hand(self) -> bool:
        """Whether no LMS has given the name."""
        return self.kind in BY_HAND

    @property
    def system(self) -> str:
        """The LMS, in small letters, or `by hand`."""
        return "by hand" if self.by_hand else self.kind.lower()

    @property
    def key(self) -> str:
        """What tells this student from all others of the same LMS."""
        return unicodedata.normalize("NFC", self.number or self.login or self.email or self.name)

    def fields(self) -> dict[str, str]:
        """Return what the LMS calls this student, for a record."""
        named = {"name": self.name, "number": self.number, "login": self.login, "email": self.email}
        return {what: value for what, value in named.items() if value} | {"key": self.key}


@dataclass
class HandIn:
    """The entries that a source holds for a student.

    time: that of handing in, if the LMS says it. doubtful: whether its source looks like a download of an LMS, but lies
    among hand-ins of single students: one of them may have made it.
    """

    owner: Owner
    source: str
    entries: list[Entry] = field(default_factory=list)
    time: datetime | None = None
    late: bool = False
    doubtful: bool = False

    @property
    def names(self) -> dict[str, str]:
        """The names that the LMS has given to its files, by path; of two with the same path, the later one's."""
        files = sorted((entry for entry in self.entries if not entry.folder), key=lambda entry: entry.order)
        return {entry.path: entry.given for entry in files}
