"""Waiting is never mute: if something takes longer than three seconds, a line says what is awaited.

Only a person reads that line. So nothing is printed where notebooks run by themselves (nbclient, nbval, nbgrader), nor
into a file: outputs do not depend on how fast a machine is.
"""

import contextlib
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any, TextIO

SECONDS = 3.0

_awaited: list[tuple[float, str]] = []  # since when, and what: the innermost is last


def request() -> dict[str, Any]:
    """Return the content of the message that asked the kernel to run the current cell; empty without a kernel."""
    interactive = sys.modules.get("IPython")
    kernel = getattr(interactive and interactive.get_ipython(), "kernel", None)
    return kernel.get_parent().get("content", {}) if kernel else {}


def watched() -> bool:
    """Return whether a person watches: in a frontend that could ask them something, or in a terminal."""
    asked = request()
    return bool(asked.get("allow_stdin")) if asked else sys.stdout.isatty()


@contextlib.contextmanager
def waiting(line: str) -> Iterator[None]:
    """Print the line if the block takes longer than three seconds; where blocks are nested, the innermost prints."""
    outermost = not _awaited
    if outermost and not watched():
        yield
        return
    entry = time.monotonic(), line
    _awaited.append(entry)
    over = threading.Event()
    if outermost:
        # The block may exchange sys.stdout.
        threading.Thread(target=_watch, args=(sys.stdout, over), daemon=True).start()
    try:
        yield
    finally:
        _awaited.remove(entry)
        over.set()


def _watch(stream: TextIO, over: threading.Event) -> None:
    said: set[str] = set()
    while not over.wait(SECONDS / 30):
        for since, line in _awaited[-1:]:
            if time.monotonic() - since >= SECONDS and line not in said:
                said.add(line)
                print(line, file=stream, flush=True)
