"""Which id each hand-in belongs to: one for each student, whatever a download or a table calls them."""

import unicodedata

from ..people import People, Person, split_name
from ..submissions import student_id
from .contents import key
from .owners import Owner, Unclear
from .roster import Roster
from .submitted import Submitted


class Identities:
    """Gives ids to owners, by the table of students, by the record of earlier runs, or by the name itself.

    said: a sentence for each id that is not simply the name.
    """

    def __init__(self, people: People, submitted: Submitted, roster: Roster | None):
        self.people = people
        self.roster = roster
        self.renamed: dict[str, str] = {}  # new ids, by old ones
        self._submitted = submitted
        self._there = {key(name): name for name in submitted.students()}
        self._raw: dict[str, str] = {}

    def of(self, owner: Owner) -> tuple[str, str]:
        """Return the id of an owner, and a remark; raises `Unclear`."""
        before = self.people.known(owner.system, owner.key)
        student, remark = (
            self._by_table(self.roster, owner, before) if self.roster else (before or self._made(owner), "")
        )
        student = self._as_it_is_there(student)
        if not self.roster:
            student, remark = self._kept_apart(student, owner)
        if before and before != student and before not in (self.roster.people if self.roster else ()):
            self.renamed[before] = student
        self._note(student, owner)
        return student, remark

    @staticmethod
    def _by_table(roster: Roster, owner: Owner, before: str | None) -> tuple[str, str]:
        try:
            return roster.find(owner)
        except Unclear:
            if before in roster.people:
                return before, f"known as {owner.name or owner.key} from before"
            raise

    def _made(self, owner: Owner) -> str:
        """Return an id that is made from a name; if it is another student's already, one of their own."""
        made = student_id(owner.raw)
        if not made:
            raise Unclear("its name holds no letter and no digit")
        return self._own(made, owner) if self._is_anothers(made, owner) else made

    def _kept_apart(self, student: str, owner: Owner) -> tuple[str, str]:
        """Return an id that no other name in this run has, and a remark; raises `Unclear`."""
        other = self._raw.setdefault(student, owner.raw)
        if other == owner.raw:
            return student, "" if student == owner.raw or not owner.by_hand else f"for {owner.raw}"
        if not owner.by_hand:
            raise Unclear(f"the id {student} is that of {other} already")
        return self._own(student, owner), f"for {owner.raw}, because {student} is {other}"

    def _is_anothers(self, student: str, owner: Owner) -> bool:
        """Return whether the same LMS calls another student so, or another name was made into the same id."""
        there = self.people.get(student).lms.get(owner.system)
        return there is not None and there["key"] != owner.key

    def _own(self, made: str, owner: Owner) -> str:
        """Return an id that no other student has: with the number of the LMS, or with a new one."""
        numbers = [owner.number] if owner.number and owner.number not in made else []
        for number in [*numbers, *map(str, range(2, 1000))]:
            student = f"{made}-{number}"
            if not self._is_anothers(student, owner) and self._raw.setdefault(student, owner.raw) == owner.raw:
                return student
        raise Unclear(f"the id {made} is that of others already")

    def _as_it_is_there(self, student: str) -> str:
        """Return an id as its folder is called, since macOS writes another normal form; raises `Unclear`."""
        other = self._there.setdefault(key(student), student)
        if unicodedata.normalize("NFC", other) != student:
            raise Unclear(f"the id {student} differs from {other} by upper and lower case only")
        return other

    def _note(self, student: str, owner: Owner) -> None:
        """Note what an LMS, or a name, tells of a student."""
        person = self.people.of(student)
        person.lms[owner.system] = owner.fields()
        if self.roster and student in self.roster.people:
            self._note_row(self.roster.people[student])
        elif not person.table and not owner.by_hand and owner.name and owner.kind != "Canvas":  # it has `musteranna`
            person.first_name, person.last_name = split_name(owner.name)
            person.name = " ".join(filter(None, (person.first_name, person.last_name)))
            person.email = owner.email or person.email
        elif not person.name and owner.raw != student:
            person.name = owner.name or owner.raw

    def _note_row(self, row: Person) -> None:
        person = self.people.of(row.id)
        person.name, person.first_name, person.last_name = row.name, row.first_name, row.last_name
        person.email, person.table, person.extension = row.email, row.table, row.extension

    def note_table(self) -> list[str]:
        """Note all students of the table; return those with a submission who are in it no more."""
        if not self.roster:
            return []
        for row in self.roster.people.values():
            self._note_row(row)
        gone = [person for person in self.people if person.table and person.id not in self.roster.people]
        for person in gone:
            person.table, person.extension = {}, ""
        there = self._submitted.students()
        return [student for student in there if student not in self.roster.people and student not in self.renamed]

    def rename(self) -> list[str]:
        """Give students who had another id theirs; return a sentence for each. Raises `OSError`."""
        said = []
        for old, new in self.renamed.items():
            moved = self._submitted.rename(old, new)
            self.people.rename(old, new)
            if moved:
                said.append(f"{new}: has been {old} before, and has their submission now")
            elif self._submitted.place(old).exists():
                said.append(f"{new}: has been {old} before, and both have a submission: delete that of {old}")
        return said
