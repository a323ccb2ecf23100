"""Shortcuts save time by private parts of nbgrader, nbconvert, Python, the C library or the system.

OPEN_SET_SHORTCUTS=0 in the environment turns all of them off: the same scores and files come out, later. Try that first
if grading fails after an update of one of these. Shortcuts inside the sandbox are in `sandbox.inside.shortcuts`.

The times are seconds of a core. A submission takes about 10 s in all, the start about 8 s.

| shortcut               | saves                                                                               |
| ---------------------- | ----------------------------------------------------------------------------------- |
| `FeedbackPages`        | 0.7 of the 1.5 s that a submission's conversion takes                               |
| `one_connection`       | 0.8 of the 1.6 s that a submission's conversion takes                               |
| `trusted_schema`       | 0.1 of the 0.8 s that a submission's conversion takes                               |
| `find_version_quickly` | 3.6 s for each new gradebook: alembic's command imports nbgrader once more          |
| `leave_out_a_grammar`  | 1.1 s in each of the three processes that import nbformat at the start              |
| `begin_imports`,       | 0.9 of the 4.4 s of imports, for workers and again for the sandbox;                 |
| `end_imports`          | 0.02 of the 0.09 s in which a notebook's process starts                             |
| `import_late`          | 1.5 of the 5 s of imports, for workers and again for the sandbox: torch's compiler  |
| `use_large_pages`      | half of the 0.03 s in which a notebook's process is forked, and of the 0.04 s of    |
|                        | its copy for a check: some 25 of them a submission                                  |
"""

import nbgrader.api
from nbgrader.dbutil import ALEMBIC_DIR
from traitlets.config import Config

from ..sandbox.inside.shortcuts import SWITCH, are_on, end_imports
from .conversions import one_connection, trusted_schema
from .pages import FeedbackPages

__all__ = [
    "SWITCH",
    "are_on",
    "end_imports",
    "find_version_quickly",
    "make_pages_quickly",
    "one_connection",
    "trusted_schema",
]


def make_pages_quickly(config: Config) -> None:
    """Let nbgrader make its feedback pages by `FeedbackPages`; they come out the same."""
    if are_on():
        config.GenerateFeedback.exporter_class = FeedbackPages


def find_version_quickly() -> None:
    """Let nbgrader read the version of its tables by alembic's library; it starts the command for each gradebook."""
    if are_on():
        nbgrader.api.get_alembic_version = _version


def _version() -> str | None:
    from alembic.script import ScriptDirectory  # only a new gradebook needs it

    return ScriptDirectory(ALEMBIC_DIR).get_current_head()
