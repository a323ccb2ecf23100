"""Fills a table of an LMS in: points, and comments where there is a column for them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ..results import POINTS
from .graded import Graded, is_ours
from .matching import Matching, Place, placed
from .sheets import Row, Sheet

SHOWN = 8  # names in a sentence


@dataclass
class Filled:
    """What became of a file of an LMS; looks: sentences on what needs a look, said: other ones.

    students: those who have a row or a folder, by its key. nobodys: the rows or folders of people who are not graded.
    files: what goes back, by name.
    """

    students: dict[str, Graded] = field(default_factory=dict)
    looks: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    nobodys: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)


@dataclass
class Columns:
    """Where points and comments go; most: the points that the LMS gives at most, locked: whether a row is."""

    points: int
    comment: int | None = None
    most: float = POINTS
    locked: Callable[[Row], bool] = lambda row: False


def match(places: dict[str, Place], system: str, students: list[Graded], file: str) -> Filled:
    """Return which student has which row or folder, by its key; raises `ValueError` if nobody has one."""
    by_id = {student.person.id: student for student in students}
    found, looks, doubtful = placed(places, Matching((student.person for student in students), system))
    filled = Filled({key: by_id[person.id] for key, person in found.items()}, looks)
    if students and not found:
        why = f" {looks[0]}" if looks else ""
        raise ValueError(
            f"{file} holds no row or folder of these {len(students)} students, so nothing is written.{why} Is it of "
            "this course? Collect with STUDENTS=FILE, if the submissions did not come from the LMS."
        )
    there = {student.person.id for student in filled.students.values()}
    filled.nobodys = [place.shown for key, place in places.items() if key not in found and key not in doubtful]
    filled.looks += [f"{student}: is graded, but not in {file}." for student in by_id if student not in there]
    return filled


def fill(sheet: Sheet, rows: list[Row], columns: Columns, filled: Filled) -> None:
    """Write points and comments into the rows of the students who have one."""
    replaced, kept = [], []
    for row in rows:
        student = filled.students.get(str(row.line))
        if student is None:
            continue
        if columns.locked(row):
            filled.looks.append(f"{student.person.id}: the LMS has locked the grade, so this row stays as it is.")
            continue
        before, points = sheet.cell(row, columns.points), _number(student.points * columns.most / POINTS)
        if before and not _same(before, points):
            replaced.append(f"{student.person.id} {before} -> {points}")
        row.cells[columns.points] = points
        if columns.comment is not None:
            there = row.cells[columns.comment]
            if there.strip() and not is_ours(there):
                kept.append(student.person.id)
            else:
                row.cells[columns.comment] = student.comment
    for what, names in (("grades that it had are replaced", replaced), ("comments that it had stay", kept)):
        if names:
            filled.said.append(f"{len(names)} {what}: {listed(names)}")
    filled.looks += [
        f"line {row.line} has {len(row.cells)} cells in {len(sheet.names)} columns, so it stays as it is."
        for row in sheet.uneven
    ]


def check_maximum(most: str, scale: bool, file: str) -> float:
    """Return the points that the LMS gives at most; raises `ValueError` if they are others and `scale` is not set."""
    with_point = most.replace(",", ".")
    try:
        number = float(with_point)
    except ValueError:
        return POINTS
    if number != POINTS and not scale:
        raise ValueError(
            f"{file} gives {number:g} points at most, and this exercise {POINTS:g}, so nothing is written. Change that "
            "in the LMS, or let OPTIONS=--scale convert the points."
        )
    return number


def listed(names: list[str]) -> str:
    """Return names for a sentence."""
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


def _number(points: float) -> str:
    return f"{round(points, 2):g}"


def _same(before: str, points: str) -> bool:
    try:
        return float(before.replace(",", ".")) == float(points)
    except ValueError:
        return False
