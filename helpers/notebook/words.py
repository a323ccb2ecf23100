"""Words of verdicts, which the class report reads again, and how others' words are shown and compared.

It imports nothing.
"""

BELOW = "The last line below is where it happened."
FURTHER = "with further inputs"
COUNTS_WHEN = "This part counts when"
LONGEST = 400  # characters of others' words that are shown
BREAKS, JOINERS = "\n\t", "\u200c\u200d"  # characters that a text may hold, though they are not printed
WITHOUT_SHAPE = f"{BREAKS}{JOINERS}\xa0"


def visible(text: str, kept: str = WITHOUT_SHAPE) -> str:
    """Return a text in which nothing turns the words around it: control characters and the like are replaced.

    kept: those that stay.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in kept else "\ufffd" for char in text)


def trimmed(source: str) -> str:
    """Return a cell's source without white space that has no meaning."""
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def on_one_line(text: object) -> str:
    """Return a text on one line, without characters that a terminal obeys or cannot print."""
    return "".join(letter if letter.isprintable() else "?" for letter in " ".join(str(text).split()))


def foreign(text: str, longest: int = LONGEST) -> str:
    """Return words that are not the kit's own as code: on one line, cut, and between backticks, which end there."""
    line = " ".join(text.split()).replace("`", "'")
    return f"`{line if len(line) <= longest else line[:longest] + ' ...'}`"
