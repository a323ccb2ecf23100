"""What the notebooks of Exercise 8, Open-Set Learning, call. Students get this package and nothing else of the kit.

| room       | its one job                                                                           |
| ---------- | ------------------------------------------------------------------------------------- |
| `notebook` | what notebooks call, and all that may lie beside students' code when a class is graded |
| `checks`   | what a right answer is, in sentences; one module a task                               |
| `standins` | other means to the same end, for tasks that are not solved yet                        |
| `tasks`    | a door to `notebook.tasks`: the table of the ten tasks                                |
| `progress` | `python -m helpers.progress` prints the board: see `notebook.progress`                |
| `machine`  | a door to `notebook.machine`: `python -m helpers.machine` checks your machine         |
| `ready`    | `python -m helpers.ready` checks before you hand in: see `notebook.ready`             |

`jupyterlab.json` is a setting of JupyterLab, which comes with the package: locked texts show no source.

The rule of the wall: nothing in `notebook` imports `checks` or `standins`. It reaches them through `notebook.wall`,
which is filled here; where a class is graded, this file is not there, and the wall is filled otherwise.
"""

from typing import TYPE_CHECKING

from .notebook import runs, wall

if TYPE_CHECKING:  # it imports torch
    from .notebook.verdict import Verdict


def _examine(name: str, namespace: dict, seed: int = 0) -> "Verdict":
    from .checks import examine  # only when a check runs: this imports torch

    return examine(name, namespace, seed)


def _stand_in(name: str) -> object:
    from . import standins

    return getattr(standins, name)


wall.examine, wall.stand_in = _examine, _stand_in
runs.watch()
