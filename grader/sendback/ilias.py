"""ILIAS: the zip for feedback that it gave, with each student's pages in the folder that ILIAS made for them.

ILIAS reads the number at the end of a folder's name. It takes files alone this way; points are in the pages.
"""

import re
from pathlib import Path

from ..collect.entries import Entry, TooMany, open_zip, zip_entries
from .archives import zipped
from .filling import Filled, match
from .graded import Graded
from .matching import Place

FOLDER = re.compile(r"(?P<name>.*)_(?P<login>[^/_]+)_(?P<number>\d+)", re.DOTALL)
TOP = "multi_feedback"


def fill_in(students: list[Graded], given: Path) -> Filled:
    """Return the zip; raises `ValueError` for a file that is no zip for feedback of ILIAS."""
    entries = _entries(given)
    tops = {entry.path.split("/")[0] for entry in entries}
    if len(tops) != 1 or not min(tops).startswith(TOP):
        raise ValueError(
            f"{given} is no zip for feedback of ILIAS: all of it is in a folder whose name begins with {TOP}. Under "
            '"Submissions and Grades" choose to download the structure for multi-feedback, and give that zip.'
        )
    top = min(tops)
    folders = sorted({entry.path.split("/")[1] for entry in entries if "/" in entry.path})
    places, strange = {}, []
    for folder in folders:
        found = FOLDER.fullmatch(folder)
        if found:
            places[folder] = Place(f"the folder {folder}", found["number"], [found["login"]])
        else:
            strange.append(folder)
    filled = match(places, "ilias", students, given.name)
    filled.looks += [
        f"the folder {folder}: its name has no login and number, so nothing is put there." for folder in strange
    ]
    files = {f"{top}/{folder}/": b"" for folder in folders}
    for folder, student in filled.students.items():
        files |= {f"{top}/{folder}/{page}": content for page, content in student.pages.items()}
    filled.files = {f"{given.stem}.zip": zipped(files)}
    return filled


def _entries(given: Path) -> list[Entry]:
    try:
        with open_zip(given) as archive:
            return list(zip_entries(archive))
    except TooMany:
        raise ValueError(f"{given} holds more files than any zip for feedback") from None
    except Exception as error:  # whatever a damaged zip makes Python raise
        raise ValueError(f"{given} is no zip that can be read ({type(error).__name__}): download it again") from None
