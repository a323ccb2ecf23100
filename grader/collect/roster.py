"""Who the students are: an instructor's table says it."""

import csv
import io
import unicodedata
from collections import defaultdict
from pathlib import Path

from .owners import Owner, Unclear, student_id


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _squashed(text: str) -> str:
    """Return letters and digits alone, as Canvas writes a name."""
    return "".join(char for char in _plain(text) if char.isalnum() or unicodedata.category(char)[0] == "M")


class Roster:
    """The students' CSV, which tells whose a hand-in is: by name, number or email.

    Raises `ValueError` for a file that cannot be used; the message says why.
    """

    def __init__(self, path: Path):
        self.ids: list[str] = []
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        self._by_key: defaultdict[str, set[str]] = defaultdict(set)
        columns, students = _table(path)
        for line, row in students:
            if any(value.strip() for value in row):
                cells = dict(zip(columns, map(str.strip, row)))
                self._add(path, line, {"id": ""} | cells)

    def _add(self, path: Path, line: int, cell: dict[str, str]) -> None:
        student = unicodedata.normalize("NFC", cell["id"])
        try:
            usable = student_id(student) == student
        except Unclear:
            usable = False
        if not usable:
            raise ValueError(f"{path}, line {line}: the id {student!r} must be letters, digits, space or . _ - @")
        if student.casefold() in {other.casefold() for other in self.ids}:
            raise ValueError(
                f"{path}, line {line}: the id {student!r} is there twice: give each student one of their own"
            )
        self.ids.append(student)
        for key in filter(None, (student, cell.get("email"), cell.get("lms_user_id"))):
            self._by_key[_plain(key)].add(student)
        words = cell.get("name", "").replace(",", " ").split()
        both = [cell.get("first_name", ""), cell.get("last_name", "")]
        # Canvas puts the last name first, and only the student knows how many words it has.
        for name in [words[k:] + words[:k] for k in range(len(words))] + ([both, both[::-1]] if all(both) else []):
            self._by_name[_squashed(" ".join(name))].add(student)

    def find(self, owner: Owner) -> tuple[str, str]:
        """Return a student's id, and a remark; raises `Unclear` if no student fits, or several do."""
        named = self._named(owner)
        numbered = self._by_key.get(_plain(owner.number or owner.name), set())
        # A number may be another student's by chance, so it counts only where it does not contradict the name.
        found = named & numbered if named and numbered else named | numbered
        if len(found) == 1:
            return min(found), "" if named else self._by_number(owner)
        if named and numbered and not found:
            raise Unclear("name and number are those of two students")
        raise Unclear("the file of students has several of this name" if found else "not in the file of students")

    def _by_number(self, owner: Owner) -> str:
        """Return the remark on a student who is found by the number, if there are names as well."""
        if self._by_name and owner.number and owner.name:
            return f"found by the number {owner.number}, not by the name {owner.name}"
        return ""

    def _named(self, owner: Owner) -> set[str]:
        """Return the students of this name."""
        named = self._by_name.get(_squashed(owner.name), set())
        if not named and owner.kind == "Moodle" and "-" in owner.name:  # Moodle puts a group's name first
            named = self._by_name.get(_squashed(owner.name.split("-", 1)[1]), set())
        return named


def _table(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Return the names of a CSV's columns, and its rows with their lines; raises `ValueError`, as `Roster` does."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(f"{path} is not in UTF-8: save it as CSV UTF-8, then try again") from None
    except OSError as error:
        raise ValueError(f"{path} cannot be read ({error.strerror}): give the students' CSV file") from None
    head = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=head.count), skipinitialspace=True)
    try:
        first, *rows = [(reader.line_num, row) for row in reader] or [(0, [])]
    except csv.Error as error:
        raise ValueError(f"{path} is no CSV that can be read ({error}): save it again as CSV UTF-8") from None
    columns = [name.strip().lower() for name in first[1]]
    if "id" not in columns:
        raise ValueError(f"{path} has no column `id`: its first line must name the columns, such as id,name,email")
    return columns, rows
