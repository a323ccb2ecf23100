"""Who the students are: an instructor's table says it."""

import unicodedata
from collections import defaultdict
from datetime import datetime
from pathlib import Path

from ..people import Person, folded, split_name
from ..submissions import is_id, student_id
from .columns import Row, read_table
from .moments import extension_of, moment
from .owners import Owner, Unclear


def _squashed(text: str) -> str:
    """Return letters and digits alone, as Canvas writes a name."""
    return "".join(char for char in folded(text) if char.isalnum() or unicodedata.category(char)[0] == "M")


class Roster:
    """The students' CSV, which tells whose a hand-in is: by name, number or email.

    said: what was read, and what was not. times: when students have handed in, as Moodle's worksheet says. problems:
    sentences on cells that could not be read, which costs these cells alone. Raises `ValueError` for a file that cannot
    be used; the message says why.
    """

    def __init__(self, path: Path):
        self.people: dict[str, Person] = {}
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        self._by_key: defaultdict[str, set[str]] = defaultdict(set)
        table = read_table(path)
        self._folded: set[str] = set()
        self.times: dict[str, datetime] = {}
        self.problems: list[str] = []
        for row in table.rows:
            self._add(path, row)
        used = ", ".join(f"{kind} from `{name}`" for kind, name in table.used.items() if kind not in ("lms", "beside"))
        self.said = f"{path.name}: {len(self.people)} student{'' if len(self.people) == 1 else 's'}; {used}"
        if table.passed_over:
            self.said += f"; not used: {', '.join(f'`{name}`' for name in table.passed_over)}"
        changed = [f"{row.id} is {student_id(row.id)}" for row in table.rows if not is_id(row.id)]
        if changed:
            self.said += f"; ids that folders and the gradebook cannot hold: {', '.join(changed)}"

    @property
    def ids(self) -> list[str]:
        """The students' ids."""
        return list(self.people)

    def _add(self, path: Path, row: Row) -> None:
        student = student_id(row.id)
        if not student:
            raise ValueError(f"{path}, line {row.line}: the id {row.id!r} must hold a letter or a digit")
        if student.casefold() in self._folded:
            raise ValueError(
                f"{path}, line {row.line}: the id {student!r} is there twice: give each student one of their own"
            )
        self._folded.add(student.casefold())
        first, last = row.first_name, row.last_name
        if not (first or last):
            first, last = split_name(row.name)
        name = row.name if row.name and "," not in row.name else " ".join(filter(None, (first, last)))
        self.people[student] = Person(student, name, first, last, row.email, table=row.cells, extension=row.extension)
        self._note_times(f"{path.name}, line {row.line}", student, row)
        for key in (student, *row.keys):
            self._by_key[folded(key)].add(student)
        self._add_names(student, row)

    def _note_times(self, where: str, student: str, row: Row) -> None:
        if row.extension and extension_of(row.extension) is None:
            self.people[student].extension = ""
            self.problems.append(
                f"{where}: the extension {row.extension!r} is not read: write `2 days`, `36 hours` or "
                "`2026-11-25 23:59`."
            )
        handed_in = moment(row.handed_in) if row.handed_in else None
        if handed_in:
            self.times[student] = handed_in
        elif row.handed_in:
            self.problems.append(
                f"{where}: the time of handing in {row.handed_in!r} is not read, so none counts. Has a "
                "spreadsheet changed it?"
            )

    def _add_names(self, student: str, row: Row) -> None:
        words = row.name.replace(",", " ").split()
        both = [row.first_name, row.last_name]
        # Canvas puts the last name first, and only the student knows how many words it has.
        for name in [words[k:] + words[:k] for k in range(len(words))] + ([both, both[::-1]] if all(both) else []):
            self._by_name[_squashed(" ".join(name))].add(student)

    def knows(self, name: str) -> bool:
        """Return whether somebody has this name, id or number."""
        return bool(self._by_name.get(_squashed(name)) or self._by_key.get(folded(name)))

    def find(self, owner: Owner) -> tuple[str, str]:
        """Return a student's id, and a remark; raises `Unclear` if no student fits, or several do."""
        named = self._named(owner)
        keys = [key for key in (owner.login, owner.email, owner.number) if key] or [owner.name]
        numbered = set().union(*(self._by_key.get(folded(key), set()) for key in keys))
        # A number may be another student's by chance, so it counts only where it does not contradict the name.
        found = named & numbered if named and numbered else named | numbered
        if len(found) == 1:
            return min(found), "" if named else self._by_number(owner)
        if named and numbered and not found:
            raise Unclear("name and number are those of two students")
        raise Unclear("the file of students has several of this name" if found else "not in the file of students")

    def _by_number(self, owner: Owner) -> str:
        """Return the remark on a student who is found by the number, if there are names as well."""
        if self._by_name and owner.number and owner.name and not owner.login:
            return f"found by the number {owner.number}, not by the name {owner.name}"
        return ""

    def _named(self, owner: Owner) -> set[str]:
        """Return the students of this name."""
        named = self._by_name.get(_squashed(owner.name), set()) if owner.name else set()
        if not named and owner.kind == "Moodle" and "-" in owner.name:  # Moodle puts a group's name first
            named = self._by_name.get(_squashed(owner.name.split("-", 1)[1]), set())
        return named
