"""Keeps runs of notebooks: a notebook runs again only if something that its run depends on has changed.

Each notebook has a sandbox of its own, which begins empty. So its run depends on what goes in, and on nothing that
another notebook has done there. All that goes in is in a fingerprint.
"""

import base64
import functools
import importlib.metadata
import json
import platform
from dataclasses import dataclass
from typing import Any

import nbformat
from nbformat import NotebookNode

from helpers.notebook.earlier import NETWORK_FILE
from helpers.tasks import Task

from ..files import digest_of
from .results import Autograded, KeptRun
from .session import Session

PACKAGES = ("torch", "torchvision", "numpy", "matplotlib", "ipython")  # they compute and show what students see


@dataclass(frozen=True)
class Noted:
    """How much was noted of a submission at a moment: what is noted of a run may be the machine's fault."""

    problems: int
    flags: int
    doubtful: bool
    left: bool

    @classmethod
    def of(cls, session: Session, result: Autograded) -> "Noted":
        """Return how much is noted now."""
        return cls(len(result.problems), len(result.flags), session.sandbox.doubtful, session.sandbox.left)


def fingerprint(session: Session, task: Task, notebook: NotebookNode) -> str:
    """Return a fingerprint of all that the run of a mended notebook depends on; empty where nothing may be kept.

    Without isolation notebooks share the machine's files, so that one may depend on what another has left there.
    """
    settings = session.settings
    code = settings.code.get(task.notebook)
    if not code or not settings.isolated:
        return ""
    parts = [
        code,
        *_versions(),
        repr((settings.seconds, settings.epochs, settings.minutes)),
        settings.secret,
        json.dumps(notebook),
        repr(sorted(session.outcomes.items())),
        *(part for file in sorted(session.files_for(task).items()) for part in file),
    ]
    return digest_of(*parts)


@functools.cache
def _versions() -> tuple[str, ...]:
    return platform.python_version(), platform.machine(), *map(importlib.metadata.version, PACKAGES)


def keep(of: str, session: Session, task: Task, notebook: NotebookNode) -> KeptRun:
    """Return a run as it is kept; of: its fingerprint."""
    network = session.files.get(NETWORK_FILE) if task.trains else None
    outputs = [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]
    return KeptRun(of, outputs, None if network is None else base64.b64encode(network).decode())


def fill_in(kept: KeptRun, session: Session, notebook: NotebookNode) -> None:
    """Fill the outputs of a kept run into the same notebook, and leave what its training has left."""
    outputs = iter(kept.outputs)
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "code":
            cell.outputs = [_output(output) for output in next(outputs)]
            cell.execution_count = number
    if kept.network is not None:
        session.files[NETWORK_FILE] = base64.b64decode(kept.network)


def _output(output: dict[str, Any]) -> NotebookNode:
    made: NotebookNode = nbformat.from_dict(output)
    return made
