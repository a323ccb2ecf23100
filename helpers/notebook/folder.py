"""The folder with the ten notebooks, wherever the kernel has been started."""

import multiprocessing
import os
import sys
from pathlib import Path

from .tasks import ASSIGNMENT, TASKS
from .words import on_one_line

# Editors and courses that start a kernel in the course's own folder have the notebooks below it.
BELOW = (Path("work", ASSIGNMENT), Path("notebooks", ASSIGNMENT), Path(ASSIGNMENT))
_TOLD = "OPEN_SET_NOTEBOOKS"  # tells the processes that a kernel starts; they may begin in another folder


def of_notebooks() -> Path:
    """Return the folder with the notebooks: the current folder, that of the running notebook, or one below."""
    if multiprocessing.parent_process() is not None and _TOLD in os.environ:
        return Path(os.environ[_TOLD])
    here, running = Path.cwd(), running_notebook()
    places = [here, *([running.parent] if running else []), *(here / place for place in BELOW)]
    return next((place for place in places if holds_some(place)), here)


def tell_processes() -> None:
    """Let processes that this one starts from now on use the same folder."""
    os.environ[_TOLD] = str(of_notebooks())


def running_notebook() -> Path | None:
    """Return the file of the notebook whose kernel this is, if JupyterLab or VS Code tells it."""
    named = os.environ.get("JPY_SESSION_NAME", "")
    if "IPython" in sys.modules:
        from IPython import get_ipython

        shell = get_ipython()
        named = str(shell.user_ns.get("__vsc_ipynb_file__", named)) if shell else named
    return Path(named) if named.endswith(".ipynb") and Path(named).is_file() else None


def holds_some(place: Path) -> bool:
    """Return whether a folder holds some of the ten notebooks."""
    return any((place / task.file).is_file() for task in TASKS)


def none_is_there() -> str:
    """Return what to do where no notebook is found; all that look for notebooks say the same."""
    return f"None of the ten notebooks is in {on_one_line(Path.cwd())}: go to the folder that they are in, or name it."
