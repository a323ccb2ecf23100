"""Moodle: the grading worksheet that it gave, filled in, and a zip for "Upload multiple feedback files in a zip".

Moodle reads the number of the participant out of the folder's name, between the first two underscores.
"""

from pathlib import Path

from ..collect.columns import WORKSHEET, WORKSHEET_NO
from .archives import zipped
from .filling import Columns, Filled, check_maximum, fill, match
from .graded import Graded
from .matching import Place
from .sheets import Row, Sheet, number_in


def fill_in(students: list[Graded], given: Path, scale: bool) -> Filled:
    """Return the worksheet and the zip; raises `ValueError` for a file that is no worksheet of Moodle."""
    sheet = Sheet(given)
    identifier, grade = sheet.column(*WORKSHEET["identifier"]), sheet.column(*WORKSHEET["grade"])
    if identifier is None or grade is None:
        found = ", ".join(filter(None, sheet.names[:12])) or "nothing"
        raise ValueError(
            f"{given} is no grading worksheet of Moodle: it has no column `Identifier` or none `Grade`, but {found}. "
            'In the assignment choose "Download grading worksheet", in English, German, French, Spanish, Italian or '
            "Swedish: in other languages its headings are not known."
        )
    rows = sheet.rows
    filled = match({str(row.line): _place(sheet, row, identifier) for row in rows}, "moodle", students, given.name)
    maxima = {sheet.cell(row, sheet.column(*WORKSHEET["most"])) for row in rows} - {"", "-"}
    most = check_maximum(min(maxima, default=""), scale, given.name)
    changeable = sheet.column(*WORKSHEET["changeable"])
    columns = Columns(
        grade,
        sheet.column(*WORKSHEET["comment"]),
        most,
        lambda row: sheet.cell(row, changeable).casefold() in WORKSHEET_NO,
    )
    fill(sheet, rows, columns, filled)
    if sheet.delimiter != ",":
        filled.said.append(
            f"{given.name} has been saved by a spreadsheet, with another sign between its columns: Moodle gets commas"
        )
    filled.files = {
        f"{given.stem}.csv": sheet.encoded(bom=True, delimiter=","),
        "feedback.zip": zipped(_pages(sheet, rows, identifier, filled)),
    }
    return filled


def _place(sheet: Sheet, row: Row, identifier: int) -> Place:
    said = sheet.cell(row, identifier)
    name = sheet.full_name(row)
    shown = f"line {row.line}, {said}" + (f" ({name})" if name else "")
    return Place(shown, number_in(said), sheet.keys(row), name)


def _pages(sheet: Sheet, rows: list[Row], identifier: int, filled: Filled) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for row in rows:
        student = filled.students.get(str(row.line))
        number = number_in(sheet.cell(row, identifier))
        if student and number:
            name = (sheet.full_name(row) or student.person.shown).replace("_", " ").replace("/", " ")
            folder = f"{name}_{number}_assignsubmission_file_"
            files |= {f"{folder}/{page}": content for page, content in student.pages.items()}
    return files
