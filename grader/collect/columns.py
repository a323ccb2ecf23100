"""Reads tables of students: an instructor's own, and those that LMSs export."""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

# What the columns are called, in small letters; the first of each kind that is filled counts.
NAMES = {
    "id": (
        "id|student id|student_id|studentid|student number|sis user id|sis login id|id number|idnumber|sid|orgdefinedid"
        "|display id|matriculation number|matrikelnummer|matrikel-nr.|matrikelnr|matriculation no.|id-nummer"
        "|numéro d'étudiant|numero di matricola|número de identificación|numéro d'identification"
        "|username|user name|login|login name|benutzername|anmeldename|kennung|nom d'utilisateur|nome utente"
    ),
    "first_name": "first_name|first name|firstname|given name|given names|vorname|prénom|nome|nombre|förnamn",
    "last_name": (
        "last_name|last name|lastname|surname|family name|nachname|familienname|nom|nom de famille|cognome|apellido"
        "|apellido(s)|apellidos|efternamn"
    ),
    "name": "name|full name|full_name|fullname|student|student name|vollständiger name|display name|nom complet",
    "email": (
        "email|e-mail|email address|e-mail address|mail|email_address|e-mail-adresse|adresse de courriel|adresse e-mail"
        "|indirizzo email|dirección de correo"
    ),
    "lms": "lms_user_id|identifier|id|user id|user_id|canvas id|participant|participant number|id canvas",
    "extension": "extension|extensions|verlängerung|fristverlängerung|prolongation|prórroga|proroga",
    "beside": "section|sections|group|groups|gruppe|gruppen|group name",
}
# The columns of Moodle's grading worksheet as its language packs call them: English, German, French, Spanish (two
# wordings), Italian, Swedish. Any other heading is unknown.
WORKSHEET = {
    "identifier": ("identifier", "id", "identifiant", "identificador", "identificativo", "identifierare"),
    "grade": ("grade", "bewertung", "note", "calificación", "valutazione", "betyg"),
    "comment": (
        "feedback comments",
        "feedback als kommentar",
        "feedback par commentaires",
        "comentarios de retroalimentación",
        "commenti",
        "återkopplingskommentarer",
    ),
    "most": (
        "maximum grade",
        "bestwertung",
        "note maximale",
        "calificación máxima",
        "valutazione massima",
        "maximalt betyg",
    ),
    "changeable": (
        "grade can be changed",
        "bewertung kann geändert werden",
        "la note peut être modifiée",
        "la calificación puede cambiarse",
        "la calificación puede ser cambiada",
        "la valutazione può essere cambiata",
        "betyg kan ändras",
    ),
    "handed_in": (
        "last modified (submission)",
        "zuletzt geändert (abgabe)",
        "dernière modification (travail remis)",
        "última modificación (entrega)",
        "ultima modifica (consegna)",
        "senast modifierat (inlämning)",
    ),
}
WORKSHEET_NO = ("no", "nein", "non", "nej")
KINDS = {kind: tuple(names.split("|")) for kind, names in NAMES.items()} | {"handed_in": WORKSHEET["handed_in"]}
IDENTIFYING = {name for kind in ("id", "email", "lms") for name in KINDS[kind]}  # what tells people from each other
_MONTHS = (
    "january januar janvier enero gennaio januari",
    "february februar février febrero febbraio februari",
    "march märz mars marzo maart",
    "april avril abril aprile",
    "may mai mayo maggio mei maj",
    "june juni juin junio giugno",
    "july juli juillet julio luglio",
    "august août agosto augustus augusti",
    "september septembre septiembre settembre",
    "october oktober octobre octubre ottobre",
    "november novembre noviembre",
    "december dezember décembre diciembre dicembre",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}


@dataclass
class Row:
    """A student in a table: what tells them from others, and the cells that an LMS needs to find the row again."""

    line: int
    id: str
    name: str = ""
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    keys: list[str] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)
    extension: str = ""
    handed_in: str = ""


@dataclass
class Table:
    """The rows of a table, what was read from which column, and the columns that were passed over."""

    rows: list[Row]
    used: dict[str, str]
    passed_over: list[str]


def read_table(path: Path) -> Table:
    """Return the students in a CSV file; raises `ValueError`, whose message says what is wrong with it."""
    headings, lines = _cells(path)
    columns = [name.casefold() for name in headings]
    canvas = {"student", "id"} <= set(columns) and bool({"sis user id", "sis login id", "section"} & set(columns))
    rows = [(line, cells) for line, cells in lines if any(cells.values()) and not (canvas and _is_no_student(cells))]
    used = {kind: name for kind in KINDS if (name := _column(kind, columns, rows, canvas))}
    if not used.get("id"):
        found = ", ".join(filter(None, columns)) or "nothing"
        raise ValueError(
            f"{path} has no column `id`, and none that can stand for it (a username or an email of each student): "
            f"its first line must name the columns, such as id,name,email, and it holds {found}"
        )
    about = {name for kind in KINDS for name in columns if name in KINDS[kind]}
    spelt = {name.casefold(): name for name in headings}
    made = [_row(line, cells, used, {name: spelt[name] for name in about}) for line, cells in rows]
    if made and all(row.id.startswith("#") for row in made):  # so that Brightspace's spreadsheets keep zeros
        for row in made:
            row.id = row.id[1:]
    return Table(
        made,
        {kind: spelt[name] for kind, name in used.items()},
        [name for name in headings if name and name.casefold() not in about],
    )


def _row(line: int, cells: dict[str, str], used: dict[str, str], spelt: dict[str, str]) -> Row:
    values = {kind: cells.get(name, "") for kind, name in used.items()}
    keys = [cells[name] for kind in ("id", "email", "lms") for name in KINDS[kind] if cells.get(name)]
    numbers = [found[1] for key in keys if (found := re.fullmatch(r"\D+ (\d+)", key))]  # Moodle's `Participant 4711`
    return Row(
        line,
        values["id"],
        values.get("name", ""),
        values.get("first_name", ""),
        values.get("last_name", ""),
        values.get("email", ""),
        list(dict.fromkeys(keys + numbers)),
        {spelt[name]: value for name, value in cells.items() if name in spelt and value},
        values.get("extension", ""),
        values.get("handed_in", "").strip("-"),
    )


def _column(kind: str, columns: list[str], rows: list[tuple[int, dict[str, str]]], canvas: bool) -> str:
    """Return the column of this kind; as an id, one that each student has, and no two the same."""
    names = [name for name in KINDS[kind] if name in columns]
    if kind != "id":
        return names[0] if names else ""
    if canvas:  # there, `ID` is the number that Canvas gives
        names = [name for name in names if name != "id"] + ["id"]
    elif "id" in names:
        return "id"  # the instructor's own: a gap in it is reported
    names += [name for name in (*KINDS["email"], *KINDS["lms"]) if name in columns]
    for name in names:
        values = [cells.get(name, "") for _, cells in rows]
        if all(values) and len({value.casefold() for value in values}) == len(values):
            return name
    return ""


def _is_no_student(cells: dict[str, str]) -> bool:
    """Return whether a row of Canvas is about points, or its student for trials."""
    return not cells.get("id") or cells["student"].startswith("Points Possible") or cells["student"] == "Student, Test"


def _cells(path: Path) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    """Return the names of a CSV's columns, and its rows with their lines by these in small letters.

    Raises `ValueError`.
    """
    text, _ = decoded(path)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter_of(text), skipinitialspace=True)
    try:
        lines = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as error:
        raise ValueError(f"{path} is no CSV that can be read ({error}): save it again as CSV UTF-8") from None
    begin = next((place for place, (_, row) in enumerate(lines[:5]) if _is_head(row)), 0)
    headings = [unicodedata.normalize("NFC", name) for name in lines[begin][1]] if lines else []
    columns = [name.casefold() for name in headings]
    return headings, [(line, dict(zip(columns, row))) for line, row in lines[begin + 1 :]]


def _is_head(row: list[str]) -> bool:
    return any(unicodedata.normalize("NFC", name).casefold() in names for name in row for names in KINDS.values())


def delimiter_of(text: str) -> str:
    """Return the sign between a table's columns."""
    head = text.split("\n", 1)[0]
    return max(",;\t", key=head.count)


def decoded(path: Path) -> tuple[str, bool]:
    """Return the text of a table, and whether it begins with a byte order mark; raises `ValueError`."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ValueError(f"{path} cannot be read ({error.strerror}): give the students' CSV file") from None
    if content.startswith(b"PK"):
        raise ValueError(f"{path} is a workbook: save it as CSV UTF-8, then try again")
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
    try:
        return content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"), marked
    except UnicodeDecodeError:
        raise ValueError(f"{path} is not in UTF-8: save it as CSV UTF-8, then try again") from None
