"""What several tests need: the course's folders, cells of notebooks, and what a notebook provides."""

import contextlib
import functools
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import CodeType
from unittest import mock

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pytest
import torch
import torchvision

from helpers import checks, standins
from helpers.notebook import plots, settings
from helpers.notebook.crashes import remember
from helpers.notebook.data import DATA_ROOT
from helpers.notebook.outcome import Outcome
from helpers.notebook.widgets import progress_bar
from helpers.tasks import ASSIGNMENT, TASKS, task_of

ROOT = Path(__file__).resolve().parents[1]
SOLUTIONS = ROOT / "solutions" / ASSIGNMENT
RELEASE = ROOT / "notebooks" / ASSIGNMENT
NAMES = [name for task in TASKS for name in task.names]


def copied_code(folder: Path) -> Path:
    """Copy the kit's code and settings into a folder, as a clone has them; return it."""
    for package in ("helpers", "grader"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    return folder


def cells_of(path: Path) -> list:
    """Return the cells of a notebook."""
    return nbformat.read(path, as_version=4).cells


def without_pictures(notebook):
    """Return a notebook without the code cells that only show something, as a student may hand it in.

    Their figures take most of the time of a notebook.
    """
    notebook.cells = [cell for cell in notebook.cells if cell.cell_type != "code" or "nbgrader" in cell.metadata]
    return notebook


# The points of the parts that are right in the answers of the demo's student `mixed`, for each name that has some.
KEPT_BY_MIXED = {"test_target_vector": 1}


@contextlib.contextmanager
def says(kind: type[Exception], pattern: str):
    """Expect an outcome that says something, wherever its lines are broken."""
    with pytest.raises(kind) as caught:
        yield caught
    assert re.search(pattern, " ".join(str(caught.value).split()))


def stubs() -> dict[str, str]:
    """Return the stub of each pinned name, as released."""
    return {
        cell.metadata.nbgrader.grade_id: cell.source
        for task in TASKS
        for cell in cells_of(RELEASE / task.file)
        if cell.metadata.get("nbgrader", {}).get("solution")
    }


@functools.cache
def hidden_seed(name: str) -> int:
    """Return the seed of the hidden part of a graded cell."""
    sources = "\n".join(cell.source for cell in cells_of(SOLUTIONS / task_of(name).file))
    return int(re.search(rf'check\("{name}", seed=(\d+)\)', sources).group(1))


def namespace_of(name: str) -> dict:
    """Return what a notebook provides before the pinned name is written: libraries and stand-ins."""
    given = {
        "__name__": "__main__",
        "torch": torch,
        "torchvision": torchvision,
        "np": np,
        "plt": plt,
        "DATA_ROOT": DATA_ROOT,
        "plots": plots,
        "progress_bar": progress_bar,
        "settings": settings,
    }
    for task in TASKS:
        if name in task.names:
            return given
        given.update({other: getattr(standins, other) for other in task.names})
    raise KeyError(name)


def examine(name: str, namespace: dict, seed: int = 0) -> list[str]:
    """Check a name; return words of advice if all of its parts are right, raise the first outcome otherwise."""
    verdict = checks.examine(name, namespace, seed)
    if verdict.first is not None:
        raise verdict.first
    return verdict.advice


def refuse(name: str, namespace: dict, seed: int = 0) -> None:
    """Check a name, and raise the first outcome that a judge has: whether there is one is all that is asked."""
    rules = checks.find(name)
    judges = tuple(replace(one, judge=_ending_all(one.judge)) for one in rules.judges)
    with mock.patch.object(checks, "find", return_value=replace(rules, judge=judges)):
        examine(name, namespace, seed)


def _ending_all(judge: Callable) -> Callable:
    def judge_and_end(case: object, answer: object) -> str | None:
        try:
            return judge(case, answer)
        except Outcome as outcome:
            outcome.ends_all = True
            raise

    return judge_and_end


def written(name: str, source: str, solved: dict[str, str], filename: str = "the student's cell") -> dict:
    """Run `source` beside the `solved` other names of its notebook, and return the namespace."""
    namespace = namespace_of(name)
    for other in task_of(name).names:
        cell, place = (source, filename) if other == name else (solved[other], f"the cell of {other}")
        remember(cell, place)
        exec(_compiled(cell, place), namespace)
    return namespace


@functools.lru_cache(maxsize=64)  # the solutions come again and again
def _compiled(cell: str, place: str) -> CodeType:
    return compile(cell, place, "exec")
