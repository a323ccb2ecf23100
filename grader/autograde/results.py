"""What grading a submission takes, and what comes of it.

This is light: whoever only hands work to others need not import torch.
"""

import ast
import functools
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode

from helpers.notebook.limits import SECONDS
from helpers.tasks import task_of

from ..repair.release import SourceCell


@dataclass(frozen=True)
class Source:
    """What the release says of one notebook: the cells that nbgrader keeps, its texts, and its kernel."""

    cells: list[SourceCell]
    given: set[str]
    kernelspec: dict[str, Any]


@dataclass(frozen=True)
class Settings:
    """How to grade: seconds for a check and for a cell, epochs of training, whether in a sandbox, minutes for all."""

    seconds: float = SECONDS
    epochs: int = 1
    isolated: bool = True
    minutes: float = 20  # beside the training; a right submission takes a few seconds


@dataclass
class Autograded:
    """What comes of a submission: notebooks with outputs, by name, and sentences for whoever reads the report.

    problems: what went wrong or was mended; looks: what a human should have a look at; seconds: how long each
    notebook took; spent: seconds in the sandbox, by what was asked of it.
    """

    notebooks: dict[str, NotebookNode] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    spent: dict[str, float] = field(default_factory=dict)


@functools.cache
def calls(source: str) -> list[tuple[str, int]]:
    """Return the checks that a graded cell makes, as names and seeds; raises `ValueError` if it does anything else."""
    found = []
    for statement in ast.parse(source).body:
        match statement:
            case ast.ImportFrom(module="helpers.notebook.checking"):
                pass
            case ast.Expr(ast.Call(ast.Name("check"), [ast.Constant(str(name))], [])):
                found.append((name, 0))
            case ast.Expr(
                ast.Call(ast.Name("check"), [ast.Constant(str(name))], [ast.keyword("seed", ast.Constant(int(seed)))])
            ):
                found.append((name, seed))
            case _:
                raise ValueError(f"`{ast.unparse(statement)}` is no call of `check`")
        if found:
            task_of(found[-1][0])
    return found
