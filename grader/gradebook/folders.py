"""Writes a folder anew: whatever happens, and whenever, there are all its old files or all its new ones."""

import contextlib
import ctypes
import os
import shutil
import tempfile
from pathlib import Path

AT_FDCWD, EXCHANGE = -100, 2
OLD = "old"


def replace(folder: Path, files: dict[str, bytes], permissions: int) -> None:
    """Write a folder anew with these files; raises `OSError` if that is impossible, and the old folder then stays.

    Old files may be impossible to remove, because somebody has them open: they are put aside, and go another time.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    _put_back(folder)
    _remove_what_is_aside(folder)
    new = Path(tempfile.mkdtemp(prefix=_aside(folder), dir=folder.parent))
    new.chmod(folder.parent.stat().st_mode & 0o7777)  # not that of a temporary folder
    try:
        for name, content in files.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_bytes(content)
            (new / name).chmod(permissions)
        _take_its_place(new, folder)
    finally:
        _remove_what_is_aside(folder)


def _aside(folder: Path) -> str:
    """Return how the names of what is put aside begin: nbgrader does not look there."""
    return f".{folder.name}."


def _put_back(folder: Path) -> None:
    """Give a folder its old files back if somebody was stopped between putting them aside and bringing new ones."""
    for old in folder.parent.glob(f"{_aside(folder)}*/{OLD}"):
        if not os.path.lexists(folder):
            old.rename(folder)


def _remove_what_is_aside(folder: Path) -> None:
    for left in folder.parent.glob(f"{_aside(folder)}*"):
        shutil.rmtree(left, ignore_errors=True)


def _take_its_place(new: Path, folder: Path) -> None:
    """Rename a folder to the name of another, which gets a name aside."""
    if not os.path.lexists(folder):
        new.rename(folder)
    elif not _exchanged(new, folder):
        old = Path(tempfile.mkdtemp(prefix=_aside(folder), dir=folder.parent), OLD)
        folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            old.rename(folder)
            raise


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders exchange their names in one step; return whether this system and this disk can do that."""
    with contextlib.suppress(OSError, AttributeError):
        exchange = ctypes.CDLL(None).renameat2  # Linux
        return not exchange(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), EXCHANGE)
    return False
