"""Reads times as LMSs write them in words, such as `Friday, 20 November 2026, 10:11 AM`, and extensions."""

import re
import unicodedata
from contextlib import suppress
from datetime import datetime, timedelta, timezone

from .columns import MONTHS
from .layouts import local

DAY = 24 * 60 * 60
UNITS = {
    r"w|weeks?|wochen?|semaines?|semanas?|settiman[ae]": 7 * DAY,
    r"|d|days?|tag(?:en?)?|jours?|d[ií]as?|giorn[io]": DAY,
    r"h|hours?|hrs?|std|stunden?|heures?|horas?|or[ae]": 60 * 60,
    r"min\w*": 60,
}
TIME = re.compile(r"(\d{1,2})[:.h](\d\d)(?:[:.](\d\d))?\s*([ap])?\.?(?:m\b)?", re.IGNORECASE)


def moment(said: str) -> datetime | None:
    """Return a time in UTC, from one in this machine's zone whose month is a word; None if that cannot be read."""
    text = unicodedata.normalize("NFC", said).casefold()
    month = next((number for word in re.findall(r"[^\W\d_]+", text) if (number := MONTHS.get(word))), None)
    year = re.search(r"\b(?:19|20)\d\d\b", text)
    time = TIME.search(text[year.end() :]) if year else None
    day = re.search(r"\b\d{1,2}\b", text[: year.start()]) if year else None
    if not (month and year and time and day):
        return None
    hour = int(time[1]) % 12 + (12 if time[4] == "p" else 0) if time[4] else int(time[1])
    return local(f"{year[0]}-{month}-{day[0]} {hour}:{time[2]}:{time[3] or 0}", "%Y-%m-%d %H:%M:%S")


def extension_of(said: str, due: datetime | None = None) -> timedelta | None:
    """Return an extension, such as `2 days`, `36 h` or `2026-11-25 23:59`, this machine's time; None for anything else.

    due: the due date in UTC, from which the extension to a date counts.
    """
    for unit, length in UNITS.items():
        if found := re.fullmatch(rf"(\d{{1,4}}(?:[.,]\d+)?)\s*(?:{unit})", said.strip().casefold()):
            return timedelta(seconds=float(found[1].replace(",", ".")) * length)
    with suppress(ValueError):
        until = datetime.fromisoformat(said.strip())
        if len(said.strip()) == len("2026-11-25"):
            until += timedelta(days=1)  # the whole day
        until = until.astimezone(timezone.utc).replace(tzinfo=None)
        return max(until - due, timedelta(0)) if due else timedelta(0)
    return None
