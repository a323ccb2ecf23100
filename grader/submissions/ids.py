"""The one rule for students' ids, from collecting to the gradebook, and how names get into a terminal."""

import hashlib
import re
import unicodedata

from helpers.notebook.words import JOINERS, foreign, visible

PLAIN = re.compile(r"[\w./+()~-]+", re.ASCII)  # a name that cannot be taken for a sentence
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # names that Windows keeps for itself
LONGEST = 100  # letters of an id; it may have twice as many bytes


def student_id(raw: str) -> str:
    """Return an id for folders, gradebook and web pages; it is empty if the name holds no letter and no digit.

    Letters of all scripts stay, with their accents and vowel signs, and so do digits, spaces and `. _ - @ +`.
    """
    kept = []
    for char in unicodedata.normalize("NFC", raw):
        kind = unicodedata.category(char)
        if kind != "Cf":  # what has no shape, such as a joiner between two letters
            kept.append(char if char.isalnum() or char in " ._-@+" or kind[0] == "M" else "_")
    # nbgrader does not see a folder whose name begins with a dot, and a leading minus looks like an option.
    made = "".join(kept).strip(" .")
    if not made.strip("_"):
        return ""
    if len(made) > LONGEST or len(made.encode()) > 2 * LONGEST:
        digest = hashlib.sha256(raw.encode("utf-8", "replace")).hexdigest()[:8]
        made = f"{made.encode()[: LONGEST - 10].decode(errors='ignore').strip()}-{digest}"
    return f"_{made}" if made.startswith("-") or DEVICE.fullmatch(made) else made


def is_id(name: str) -> bool:
    """Return whether a folder of this name can be graded."""
    return name != "" and student_id(name) == unicodedata.normalize("NFC", name)


def named(name: str) -> str:
    """Return the name of a file for a sentence: as code if it might be taken for the sentence's own words."""
    return name if PLAIN.fullmatch(name) else foreign(printable(name))


def printable(text: str) -> str:
    """Return a text in one line that changes nothing in a terminal but what it shows."""
    return visible(text, JOINERS)
