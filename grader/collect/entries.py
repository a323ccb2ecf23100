"""Lists what lies in a folder or in a zip, as entries."""

import os
import re
import stat
import struct
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from ..submissions.ids import DEVICE

JUNK = {"__MACOSX", "Thumbs.db", "desktop.ini", "__pycache__", "venv", "node_modules"}
MOST_ENTRIES = 100_000  # of a folder or a zip: a thousand students have less
LONGEST_LIST = 30_000_000  # bytes of the list of files in a zip


def _nothing(limit: int) -> bytes:
    """Return no content: this entry cannot be read."""
    return b""


@dataclass(eq=False)
class Entry:
    """A file in a folder or zip, or what is wrong with it; entries for folders tell of empty folders.

    time: when the file was written, by whoever wrote it last; it may be the download. order: which of two files of the
    same name is later. given: the path in the download of an LMS.
    """

    path: str
    size: int = 0
    time: datetime | None = None
    read: Callable[[int], bytes] = _nothing
    problem: str = ""
    disk: Path | None = None
    folder: bool = False
    order: tuple[int, int] = (0, 0)
    given: str = ""

    @property
    def is_zip(self) -> bool:
        """Whether it is to be unpacked."""
        return self.path.lower().endswith(".zip")


def usable_time(moment: datetime) -> datetime | None:
    """Return a time in UTC, or None for one that cannot be right."""
    return moment if moment < datetime.now(timezone.utc) + timedelta(days=1) else None


def clean_path(raw: str) -> str:
    """Return a path in a normal form that can be printed; raises `ValueError`, whose message says what is wrong."""
    if raw.startswith("/") or re.match(r"[A-Za-z]:", raw) or ".." in raw.split("/"):
        raise ValueError("would be written outside of its folder, so it is left out: ask for a plain zip")
    printable = re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", "_", unicodedata.normalize("NFC", raw))
    parts = [part for part in printable.split("/") if part not in ("", ".")]
    path = "/".join(parts)
    if len(path.encode()) > 900 or any(len(part.encode()) > 200 for part in parts):
        raise ValueError("has too long a name: shorten it, and collect again")
    return path


def portable(path: str) -> str:
    """Return a path that Windows can hold, too."""
    parts = [re.sub(r'[<>:"|?*\\]', "_", part).rstrip(". ") or "_" for part in path.split("/")]
    return "/".join(f"_{part}" if DEVICE.fullmatch(part) else part for part in parts)


def is_junk(path: str) -> bool:
    """Return whether systems, editors or git leave such a path behind."""
    return any(part in JUNK or (part.startswith(".") and part.strip(".")) for part in path.split("/"))


def _entry(raw: str, **about: Any) -> Entry:
    try:
        return Entry(clean_path(raw), **about)
    except ValueError as wrong:
        shown = raw if len(raw) < 100 else raw[:60] + " ..."
        return Entry(re.sub(r"[^\w ./\\-]", "_", shown), problem=str(wrong))


class TooMany(Exception):
    """A folder or a zip holds more files than any class hands in."""


def disk_entries(top: Path) -> Iterator[Entry]:
    """Yield the entries of a folder, or the entry of a file; links are not followed. Raises `TooMany`."""
    if not top.is_dir():
        yield disk_entry(top, top.name)
        return
    closed: list[OSError] = []
    number = 0
    for where, folders, files in os.walk(top, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not is_junk(name))
        number += len(folders) + len(files)
        if number > MOST_ENTRIES:
            raise TooMany
        here = Path(where)
        for name in [*folders, *sorted(files)]:
            path = here / name
            entry = disk_entry(path, path.relative_to(top).as_posix())
            if not is_junk(entry.path):
                yield entry
    for error in closed:
        name = Path(error.filename).relative_to(top).as_posix()
        yield _entry(name, problem=f"cannot be opened ({error.strerror}): see to that, then collect again")


def disk_entry(path: Path, name: str) -> Entry:
    about = path.lstat()
    if stat.S_ISLNK(about.st_mode):
        return _entry(name, problem="is a link: put the file itself there")
    if stat.S_ISDIR(about.st_mode):
        return _entry(name, folder=True)
    if not stat.S_ISREG(about.st_mode):
        return _entry(name, problem="is no ordinary file, so it is left out")

    def read(limit: int) -> bytes:
        with path.open("rb") as file:
            return file.read(limit + 1)

    time = usable_time(datetime.fromtimestamp(about.st_mtime, timezone.utc))
    return _entry(name, size=about.st_size, time=time, read=read, disk=path)


def open_zip(source: Path | bytes) -> zipfile.ZipFile:
    """Open a zip; raises `TooMany` before Python makes an object of each entry, and whatever a damaged zip raises."""
    with BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
        if _listed(file) > MOST_ENTRIES:
            raise TooMany
    return zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source)


def _listed(file: BinaryIO) -> int:
    """Return how many entries the list at the end of a zip holds, by their marks: the number there may be a lie."""
    length = file.seek(0, os.SEEK_END)
    file.seek(max(0, length - 70_000))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        return 0
    (size,) = struct.unpack_from("<L", tail, end + 12)
    # A large zip has a second record, and one right before the end that leads to it; a zip in this zip has its own.
    large = tail.rfind(b"PK\x06\x06", 0, end) if tail[max(end - 20, 0) : end].startswith(b"PK\x06\x07") else -1
    if large >= 0 and len(tail) >= large + 48:
        size = max(size % 0xFFFFFFFF, *struct.unpack_from("<Q", tail, large + 40))
    if size > LONGEST_LIST:
        return MOST_ENTRIES + 1
    before = length - len(tail) + end
    file.seek(max(0, before - size - 100))
    return file.read(size + 100).count(b"PK\x01\x02")


def zip_entries(archive: zipfile.ZipFile) -> Iterator[Entry]:
    """Yield the entries of a zip; nothing is unpacked yet."""
    for info in archive.infolist():
        entry = _zip_entry(archive, info)
        if entry.path and not is_junk(entry.path):
            yield entry


def _zip_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Entry:
    name = info.filename
    if not info.flag_bits & 0x800:  # not marked as UTF-8, which many programs write all the same
        with suppress(UnicodeError):  # then it is cp437, as Python has read it
            name = name.encode("cp437").decode("utf-8")
    name = name.replace("\\", "/")  # some programs on Windows write these
    mode = info.external_attr >> 16
    if name.endswith("/"):
        return _entry(name, folder=True)
    if stat.S_ISLNK(mode):
        return _entry(name, problem="is a link: ask for the file itself")
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return _entry(name, problem="is no ordinary file, so it is left out")
    if info.flag_bits & 0x1:
        return _entry(name, problem="is encrypted: ask for it without a password")
    # Other methods take any amount of memory to unpack.
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return _entry(name, problem="is compressed in an unusual way: unpack the zip by hand, or ask for a plain one")

    def read(limit: int) -> bytes:
        with archive.open(info) as file:
            return file.read(limit + 1)

    return _entry(name, size=info.file_size, time=_zip_time(info), read=read)


def _zip_time(info: zipfile.ZipInfo) -> datetime | None:
    if info.date_time == (1980, 1, 1, 0, 0, 0):  # programs write this if they know no time
        return None
    try:
        return usable_time(datetime(*info.date_time).astimezone(timezone.utc))
    except (ValueError, OverflowError, OSError):
        return None
