"""Words of verdicts, which the class report reads again, and how others' words are marked; it imports nothing."""

BELOW = "The last line below is where it happened."
FURTHER = "with further inputs"
COUNTS_WHEN = "This part counts when"
LONGEST = 400  # characters of others' words that are shown
WITHOUT_SHAPE = "\n\t\xa0\u200c\u200d"  # characters that a text may hold, though they are not printed


def visible(text: str) -> str:
    """Return a text in which nothing turns the words around it: control characters and the like are replaced."""
    return "".join(char if char.isprintable() or char in WITHOUT_SHAPE else "\ufffd" for char in text)


def foreign(text: str, longest: int = LONGEST) -> str:
    """Return words that are not the kit's own as code: on one line, cut, and between backticks, which end there."""
    line = " ".join(text.split()).replace("`", "'")
    return f"`{line if len(line) <= longest else line[:longest] + ' ...'}`"
