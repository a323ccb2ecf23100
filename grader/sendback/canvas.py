"""Canvas: the gradebook that it gave, filled in, and a zip for "Upload Submissions".

Canvas takes a file back if its name is the one that it gave in its own download, and shows the file to the student
under the name that the student gave. So a notebook comes back as a notebook, and a zip as a zip of the pages.
"""

import re
from pathlib import Path, PurePosixPath

from helpers.tasks import TASKS

from .archives import zipped
from .filling import Columns, Filled, check_maximum, fill, match
from .graded import Graded
from .matching import Place
from .sheets import Row, Sheet

COLUMN = re.compile(r".+\((\d+)\)", re.DOTALL)
READ_ONLY = re.compile(r"(unposted )?(current|final|override) (score|points|grade|status)", re.IGNORECASE)


def fill_in(students: list[Graded], given: Path, scale: bool, column: str = "") -> Filled:
    """Return the gradebook and the zip; raises `ValueError` for a file that is no gradebook of Canvas."""
    sheet = Sheet(given)
    number = sheet.column("id")
    if number is None or sheet.column("student", "lastname") is None:
        found = ", ".join(filter(None, sheet.names[:12])) or "nothing"
        raise ValueError(
            f"{given} is no gradebook of Canvas: it has no column `Student` or none `ID`, but {found}. "
            "In Grades choose Export, and give that file."
        )
    people = [row for row in sheet.rows if sheet.cell(row, number)]
    points = [row for row in sheet.rows if _first(sheet, row).startswith("Points Possible")]
    grade = _column(sheet, points, column, given)
    most = check_maximum(sheet.cell(points[0], grade) if points else "", scale, given.name)
    filled = match({str(row.line): _place(sheet, row, number) for row in people}, "canvas", students, given.name)
    fill(sheet, people, Columns(grade, most=most), filled)
    files, without = _files(students)
    filled.files = {
        f"{given.stem}.csv": sheet.encoded(sheet.bom, ";" if sheet.delimiter == ";" else ","),
        "feedback.zip": zipped(files),
    }
    if without:
        filled.looks.append(
            f"no feedback for {', '.join(without)}: the names that Canvas gave to their files are not known. Collect "
            "Canvas' own download again, then return."
        )
    return filled


def _first(sheet: Sheet, row: Row) -> str:
    return sheet.cell(row, 0)


def _column(sheet: Sheet, points: list[Row], wanted: str, given: Path) -> int:
    """Return the column of this exercise; raises `ValueError` if there are several, and none is named."""
    found = {
        name: place
        for place, name in enumerate(sheet.names)
        if COLUMN.fullmatch(name)
        and not READ_ONLY.match(name)
        and not any("read only" in sheet.cell(row, place).casefold() for row in points)
    }
    if wanted:
        found = {name: place for name, place in found.items() if wanted in (name, name.rpartition(" (")[0])} or {
            name: place
            for name, place in found.items()
            if wanted == COLUMN.fullmatch(name)[1]  # type: ignore[index]
        }
    if len(found) == 1:
        return next(iter(found.values()))
    names = ", ".join(f"`{name}`" for name in sheet.names if COLUMN.fullmatch(name)) or "none"
    several = "not just one column" if wanted else "several columns"
    raise ValueError(
        f"{given} has {several} that may be this exercise's: {names}. Name the one that is, with COLUMN='its name'."
    )


def _place(sheet: Sheet, row: Row, number: int) -> Place:
    name, said = sheet.full_name(row) or _first(sheet, row), sheet.cell(row, number)
    keys = [key for key in sheet.keys(row) if key != said]
    return Place(f"line {row.line}, {name}", said, keys, name)


def _files(students: list[Graded]) -> tuple[dict[str, bytes], list[str]]:
    """Return what goes back, by the names that Canvas gave, and the students whose files have none."""
    files: dict[str, bytes] = {}
    without = []
    for student in students:
        theirs = {}
        for path, name in student.person.files.get("canvas", {}).items():
            content = _content(student, PurePosixPath(path))
            if content:
                theirs[name] = content
        files |= theirs
        if not theirs:
            without.append(student.person.id)
    return files, without


def _content(student: Graded, path: PurePosixPath) -> bytes | None:
    if path.suffix.lower() == ".zip":
        return zipped(student.pages) if student.pages else None
    stems = {task.notebook for task in TASKS}
    return student.notebook(path.stem) if path.suffix.lower() == ".ipynb" and path.stem in stems else None
