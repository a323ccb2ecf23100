"""The saved notebooks as modules below this package, such as `loaded.task03_item_selection`.

pickle stores a class or function by the name of its module, and other processes import that: the workers of a
`DataLoader`, or a kernel that loads a network with `torch.load`.
"""

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType

from ...tasks import TASKS, Task

_TASKS = {f"{__name__}.{task.notebook}": task for task in TASKS}


def module(task: Task) -> ModuleType:
    """Return a new module for the saved notebook of a task, still empty."""
    return ModuleType(f"{__name__}.{task.notebook}")


class _Notebooks(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds saved notebooks when they are imported."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(name, self) if name in _TASKS else None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        from ..judgements import module_of

        return module_of(_TASKS[spec.name])

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing more: its definitions have been run."""


sys.meta_path.append(_Notebooks())
