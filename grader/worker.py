"""What a worker does: marks a submission in its sandbox, and converts it.

Workers on this machine are forked of a process that has imported this, so that it is imported once.
"""

import threading
import time

import torch
import torchvision  # noqa: F401  (imported beforehand)

from . import shortcuts
from .autograde.results import Settings
from .autograde.submission import autograde
from .gradebook.conversion import Done, convert
from .gradebook.registration import Release
from .sandbox.outside import Sandbox
from .submissions import Submission

torch.set_num_threads(1)  # as many workers as cores: more threads only wait
shortcuts.end_imports()

_sandboxes: dict[tuple[int, bool], Sandbox] = {}
_one_at_a_time = threading.Lock()  # a worker's interpreter has one state of torch and one working folder


def work(student: str, submission: Submission, release: Release, settings: Settings, address: str = "") -> Done:
    """Mark a submission in this process's sandbox, which is started once, and convert it.

    address: of a sandbox that runs already, if there is one. Raises `Unusable` and `NotConverted`.
    """
    kind = settings.epochs, settings.isolated
    with _one_at_a_time:
        sandbox = _sandboxes.get(kind)
        if sandbox is not None and sandbox.has_ended():
            _sandboxes.pop(kind).close()
            sandbox = None
        if sandbox is None:
            sandbox = _sandboxes[kind] = Sandbox(*kind, address)
        try:
            marked = autograde(submission, release.sources, settings, sandbox)
            since = time.monotonic()
            converted = convert(student, submission, marked, release.gradebook)
            marked.spent["converting"] = time.monotonic() - since
            return Done(converted, marked.looks, marked.problems, marked.seconds, marked.spent)
        except EOFError:  # the sandbox as a whole has ended: killed, for one
            _sandboxes.pop(kind).close()
            raise
