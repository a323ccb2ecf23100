"""Shortcuts for processes that import much; `grader.shortcuts` lists them, with the time that each saves."""

import contextlib
import ctypes
import gc
import os
import re
import sys
from pathlib import Path

from grader.sandbox.inside import compiler

SWITCH = "OPEN_SET_SHORTCUTS"
LARGE_PAGE, COLLAPSE = 2 * 2**20, 25


def are_on() -> bool:
    """Return whether shortcuts are taken: OPEN_SET_SHORTCUTS=0 turns them all off."""
    return os.environ.get(SWITCH) != "0"


def leave_out_a_grammar() -> None:
    """Keep jsonschema, which nbformat imports, from a package that compiles the grammar of internet addresses.

    No notebook has a field of that format.
    """
    if are_on():
        # None makes Python refuse the import; it is declared for loaded modules alone.
        sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]


def begin_imports() -> None:
    """Leave out what is not needed, and collect no garbage until `end_imports`: each collection goes through all."""
    leave_out_a_grammar()
    if are_on():
        compiler.import_late()
        gc.disable()


def end_imports() -> None:
    """Collect garbage again, except in what has been imported, so that forked processes go on sharing it."""
    if are_on():
        gc.freeze()
    gc.enable()


def settings() -> dict[str, str]:
    """Return environment variables for a sandbox; they let C's `malloc` use large pages."""
    return {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"} if are_on() else {SWITCH: "0"}


def use_large_pages() -> None:
    """Put the rest of this process's memory into large pages: a fork copies a table of pages, which is then shorter.

    This needs Linux 6.1; elsewhere nothing happens.
    """
    if not are_on():
        return
    madvise = ctypes.CDLL(None).madvise
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/maps").read_text().splitlines():
            place = re.fullmatch(r"(\w+)-(\w+) rw-p \S+ 00:00 0\s*(\[heap\])?", line)
            if place:
                first, last = -(-int(place[1], 16) // LARGE_PAGE), int(place[2], 16) // LARGE_PAGE
                if first < last:
                    length = (last - first) * LARGE_PAGE
                    madvise(ctypes.c_void_p(first * LARGE_PAGE), ctypes.c_size_t(length), COLLAPSE)
