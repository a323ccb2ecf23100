"""Which row or folder of an LMS is whose: by the number that the LMS gives, or by an id or email.

A name places nobody. It contradicts: then the file belongs to another assignment or another class.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..collect.columns import IDENTIFYING
from ..people import Person, folded

SHORTENED = re.compile(r"\d([.,]\d+)?E\+?\d+", re.IGNORECASE)
DATE = re.compile(r"\d{1,2}[./-] ?(\d{1,2}|[^\W\d]{3,4})\.?([./-]\d{2,4})?|[^\W\d]{3,4}[ -]\d{1,2}|\d{4}-\d\d-\d\d.*")


class NotPlaced(Exception):
    """A row or folder that cannot be given to anybody; the message says why."""


@dataclass
class Place:
    """A row or folder of an LMS: what tells it from others, and the name in it. shown: for instructors."""

    shown: str
    number: str = ""
    keys: list[str] = field(default_factory=list)
    name: str = ""


class Matching:
    """Gives places to people; system: the LMS, in small letters."""

    def __init__(self, people: Iterable[Person], system: str):
        self.system = system
        self._by_number: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_key: defaultdict[str, list[Person]] = defaultdict(list)
        for person in people:
            if number := self._number(person):
                self._by_number[number].append(person)
            for key in {folded(key) for key in self._keys(person)}:
                self._by_key[key].append(person)

    def _number(self, person: Person) -> str:
        return person.lms.get(self.system, {}).get("number", "")

    def _keys(self, person: Person) -> Iterable[str]:
        there = person.lms.get(self.system, {})
        yield from filter(None, (person.id, person.email, there.get("login"), there.get("email")))
        yield from (value for column, value in person.table.items() if column.casefold() in IDENTIFYING and value)

    def person(self, place: Place) -> Person | None:
        """Return whose a place is, or None if nobody is known by its keys; raises `NotPlaced`."""
        numbered = self._by_number.get(place.number, []) if place.number else []
        keyed = {person.id: person for key in place.keys for person in self._by_key.get(folded(key), [])}
        found = {person.id: person for person in numbered} or keyed
        if len(found) > 1:
            raise NotPlaced(f"it fits {' and '.join(sorted(found))}: no id and no email there is one student's alone")
        if not found:
            self._say_what_a_spreadsheet_did(place)
            return None
        [person] = found.values()
        self._object(place, person, keyed)
        return person

    def _object(self, place: Place, person: Person, keyed: dict[str, Person]) -> None:
        """Raise `NotPlaced` if anything in a place speaks against a person."""
        there = self._number(person)
        if place.number and there and there != place.number:
            raise NotPlaced(
                f"{person.id} has the number {there} in the submissions, so this file is of another assignment"
            )
        if keyed and person.id not in keyed:
            raise NotPlaced(
                f"its number is that of {person.id}, but its id or email that of {', '.join(sorted(keyed))}"
            )
        known = person.lms.get(self.system, {}).get("name") or person.name
        if place.name and known and not _agree(place.name, known):
            raise NotPlaced(
                f"it has the number or id of {person.id}, who is {known} in the submissions: this file is of another "
                "assignment or course"
            )

    def _say_what_a_spreadsheet_did(self, place: Place) -> None:
        """Raise `NotPlaced` if nobody is known by a place, and its keys look as spreadsheets leave them."""
        for key in place.keys:
            full = sorted(
                {known for known in self._by_key if key.isdigit() and known != key and known.lstrip("0") == key}
            )
            if full:
                raise NotPlaced(
                    f"{key} may be {full[0]}, whose zeros a spreadsheet has dropped: download the file again"
                )
            if SHORTENED.fullmatch(key):
                raise NotPlaced(f"{key} is a number that a spreadsheet has shortened: download the file again")
            if DATE.fullmatch(key):
                raise NotPlaced(f"{key} is a date, which a spreadsheet makes from some ids: download the file again")


def placed(places: dict[str, Place], matching: Matching) -> tuple[dict[str, Person], list[str], set[str]]:
    """Return the person of each place, by the same keys; sentences on places that fit nobody alone, and their keys."""
    found, said, doubtful = {}, [], set()
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for key, place in places.items():
        try:
            person = matching.person(place)
        except NotPlaced as why:
            said.append(f"{place.shown}: {why}.")
            doubtful.add(key)
            continue
        if person:
            found[key] = person
            owners[person.id].append(key)
    for student, keys in owners.items():
        if len(keys) > 1:
            shown = " and ".join(places[key].shown for key in keys)
            said.append(f"{shown}: both fit {student}, so neither is filled in.")
            doubtful |= {*keys}
    return {key: person for key, person in found.items() if key not in doubtful}, said, doubtful


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", name).casefold())


def _agree(one: str, other: str) -> bool:
    """Return whether two names may be one person's: all words of one are in the other, which may be `musteranna`."""
    return any(
        all(word in "".join(_words(longer)) for word in _words(shorter))
        for shorter, longer in ((one, other), (other, one))
    )
