"""Who the students are: a record that `collect` writes, and that the gradebook and the way back to an LMS read.

`people.json` lies beside submitted/. By it a student keeps one id, whatever a later download or table calls them.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .files import load, write

FILE = "people.json"


@dataclass
class Person:
    """A student, by the id that folders and gradebook have.

    name: as it is to be shown. lms: what each LMS calls them, such as Moodle's number of the participant or Canvas'
    number of the user, by the LMS in small letters. files: the names that an LMS has given to what they handed in, by
    LMS and path, where it takes feedback back by these names. table: their row in the instructor's table of students,
    by column. extension: of the due date, as that table says it. was: ids that they have had before.
    """

    id: str
    name: str = ""
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms: dict[str, dict[str, str]] = field(default_factory=dict)
    files: dict[str, dict[str, str]] = field(default_factory=dict)
    table: dict[str, str] = field(default_factory=dict)
    extension: str = ""
    was: list[str] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """The name for tables: first and last name, or what else is known."""
        return self.name or " ".join(filter(None, (self.first_name, self.last_name))) or self.id


class People:
    """The students of a class, by id."""

    def __init__(self, folder: Path):
        self.file = folder / FILE
        self.by_id: dict[str, Person] = {}
        with suppress(TypeError):  # the record of another version
            self.by_id = {student: Person(**{**about, "id": student}) for student, about in load(self.file).items()}

    def __iter__(self) -> Iterator[Person]:
        return iter(self.by_id.values())

    def get(self, student: str) -> Person:
        """Return what is known of a student; of others, just the id."""
        return self.by_id.get(student) or Person(student)

    def of(self, student: str) -> Person:
        """Return a student's entry, a new one if there is none yet."""
        return self.by_id.setdefault(student, Person(student))

    def known(self, system: str, key: str) -> str | None:
        """Return the id of the student whom an LMS calls so, if the student has come before."""
        return next((person.id for person in self if person.lms.get(system, {}).get("key") == key), None)

    def rename(self, old: str, new: str) -> None:
        """Give a student another id."""
        before, person = self.by_id.pop(old, Person(old)), self.of(new)
        person.lms, person.files = {**before.lms, **person.lms}, {**before.files, **person.files}
        person.was = list(dict.fromkeys([*person.was, *before.was, old]))
        person.was = [student for student in person.was if student != new]

    def save(self, students: list[str] | None = None) -> None:
        """Write the record; it is complete at any moment.

        students: those with a submission; of others, only who is in the table or has had another id is kept.
        """
        kept = [one for one in self if students is None or one.id in students or one.table or one.was]
        if not kept and not self.file.exists():
            return
        write(self.file, {person.id: asdict(person) for person in sorted(kept, key=lambda person: person.id)})


def folded(text: str) -> str:
    """Return a name or a key in the form in which it is compared: case and spaces do not count."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def split_name(name: str) -> tuple[str, str]:
    """Return first and last name where a comma tells them apart, or nothing and the whole name."""
    last, comma, first = name.partition(",")
    return (first.strip(), last.strip()) if comma else ("", name)
