"""Reads a table of an LMS, and writes it with all that it held: only what is set in between differs."""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from ..collect.columns import IDENTIFYING, KINDS, decoded, delimiter_of

LOOK_FOR_NAMES = 5  # lines at the top in which the names of the columns are


@dataclass
class Row:
    """A row of a table: its line in the file, and its cells as they are."""

    line: int
    cells: list[str]


class Sheet:
    """A table of an LMS. Raises `ValueError` if it cannot be read; the message says why.

    bom, delimiter, newline: as the file has them.
    """

    def __init__(self, path: Path):
        self.path = path
        text, self.bom = decoded(path)
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.delimiter = delimiter_of(text)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=self.delimiter)
        try:
            self.lines = [Row(reader.line_num, cells) for cells in reader]
        except csv.Error as error:
            raise ValueError(f"{path} is no table that can be read ({error}): download it again") from None
        self._head = next((place for place, row in enumerate(self.lines[:LOOK_FOR_NAMES]) if _is_head(row.cells)), 0)
        names = self.lines[self._head].cells if self.lines else []
        self.names = [unicodedata.normalize("NFC", name).strip() for name in names]

    @property
    def rows(self) -> list[Row]:
        """The rows below the names of the columns, those apart that have another number of cells."""
        return [row for row in self.lines[self._head + 1 :] if len(row.cells) == len(self.names) and any(row.cells)]

    @property
    def uneven(self) -> list[Row]:
        """The rows that have another number of cells than the columns, so nobody can tell which is which."""
        below = self.lines[self._head + 1 :]
        return [row for row in below if any(map(str.strip, row.cells)) and len(row.cells) != len(self.names)]

    def column(self, *names: str) -> int | None:
        """Return where a column is that has one of these names, which are in small letters; None if there is none."""
        there = [name.casefold() for name in self.names]
        return next((there.index(name) for name in names if name in there), None)

    def cell(self, row: Row, column: int | None) -> str:
        """Return what a cell holds; nothing of a column that is not there."""
        return "" if column is None else unicodedata.normalize("NFC", row.cells[column]).strip()

    def keys(self, row: Row) -> list[str]:
        """Return what tells a row from others: ids, emails and numbers."""
        places = [place for place, name in enumerate(self.names) if name.casefold() in IDENTIFYING]
        return [value for place in places if (value := self.cell(row, place))]

    def full_name(self, row: Row) -> str:
        """Return the name of the person in a row; nothing if the table has none."""
        name = self.cell(row, self.column(*KINDS["name"]))
        parts = [self.cell(row, self.column(*KINDS[kind])) for kind in ("first_name", "last_name")]
        return name or " ".join(filter(None, parts))

    def encoded(self, bom: bool, delimiter: str) -> bytes:
        """Return the table as a file."""
        written = io.StringIO(newline="")
        writer = csv.writer(written, delimiter=delimiter, lineterminator=self.newline)
        writer.writerows(row.cells for row in self.lines)
        return written.getvalue().encode("utf-8-sig" if bom else "utf-8")


def number_in(text: str) -> str:
    """Return the number at the end of a text such as `Participant 4711`, or of a number; otherwise nothing."""
    found = re.fullmatch(r"(?:\D*\D)?(\d+)", text.strip())
    return found[1] if found else ""


def _is_head(cells: list[str]) -> bool:
    known = {name for names in KINDS.values() for name in names}
    return sum(unicodedata.normalize("NFC", name).strip().casefold() in known for name in cells) > 1
