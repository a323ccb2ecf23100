"""Grades a submission in a worker's sandbox, and converts it.

Workers on this machine are forked from a process that has imported this, so that it is imported once.
"""

from .sandbox.inside import imported_first  # noqa: F401, I001  (before all that takes long)

import socket
import threading
import time
from collections.abc import Callable

import torch
import torchvision  # noqa: F401  (imported beforehand)

from . import shortcuts
from .autograde.results import Settings
from .autograde.submission import autograde
from .gradebook.conversion import Done, convert
from .gradebook.registration import Release
from .sandbox import Hindered
from .sandbox.outside import Sandbox
from .submissions import Submission

torch.set_num_threads(1)  # as many workers as cores: more threads only wait
shortcuts.end_imports()

_sandboxes: dict[tuple[int, bool], Sandbox] = {}
_one_at_a_time = threading.Lock()  # threads of a worker share torch's state and the working folder


def work(
    student: str,
    submission: Submission,
    release: Release,
    settings: Settings,
    connect: Callable[[tuple[int, bool]], socket.socket] | None = None,
) -> Done:
    """Grade a submission in this process's sandbox, which is kept for the next submission, and convert it.

    connect: returns a connection to a running sandbox for these epochs, isolated or not; without it, this process
    starts a sandbox of its own. Raises `Unusable`, `NotConverted`, `EOFError` if the sandbox has ended, and `Hindered`.
    """
    kind = settings.epochs, settings.isolated
    with _one_at_a_time:
        sandbox = _sandboxes.get(kind)
        if sandbox is not None and sandbox.has_ended():
            _sandboxes.pop(kind).close()
            sandbox = None
        if sandbox is None:
            sandbox = _sandboxes[kind] = Sandbox(*kind, connect(kind) if connect else None)
        try:
            sandbox.doubtful = False
            graded = autograde(submission, release.sources, settings, sandbox)
            if sandbox.doubtful and not settings.last:
                raise Hindered
            since = time.monotonic()
            converted = convert(student, submission, graded, release.gradebook)
            graded.spent["converting"] = time.monotonic() - since
            about = graded.flags, graded.problems, graded.seconds, graded.spent, graded.runs, graded.ran
            return Done(converted, *about)
        except EOFError:  # the whole sandbox has ended; it may have been killed
            _sandboxes.pop(kind).close()
            raise
