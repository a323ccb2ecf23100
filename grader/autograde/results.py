"""Settings for grading a submission, and its result.

This imports little: a process that only hands work to others does without torch.
"""

import ast
import functools
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode

from helpers.notebook.limits import SECONDS
from helpers.tasks import task_of

from ..repair.release import SourceCell


@dataclass(frozen=True)
class Source:
    """A notebook of the release: the cells that nbgrader knows, its texts, and its kernel."""

    cells: list[SourceCell]
    given: set[str]
    kernelspec: dict[str, Any]


@dataclass(frozen=True)
class KeptRun:
    """The run of a notebook, to be kept between runs of the command.

    of: a fingerprint of all that it depended on; outputs: those of each code cell; network: the file that its training
    has left, in base64, or None.
    """

    of: str
    outputs: list[list[dict[str, Any]]]
    network: str | None = None


@dataclass(frozen=True)
class Settings:
    """How to grade: seconds for a check or a cell, epochs of training, in a sandbox or not, minutes a submission."""

    seconds: float = SECONDS
    epochs: int = 1
    isolated: bool = True
    minutes: float = 20  # beside the training; a right submission takes a few seconds
    last: bool = True  # whether this is the last attempt, although the machine may be busy
    secret: bytes = b""  # that hidden seeds are drawn from; without it they are those of the hidden tests
    code: Mapping[str, str] = field(default_factory=dict)  # fingerprints by notebook; without them, no run is kept
    kept: Mapping[str, KeptRun] = field(default_factory=dict)  # runs of the submission's notebooks, from before

    def seed(self, name: str, seed: int) -> int:
        """Return the seed that a name is checked with where a hidden test has this one; 0 is that of visible tests."""
        if not seed or not self.secret:
            return seed
        drawn = hmac.digest(self.secret, f"{name} {seed}".encode(), "sha256")
        return int.from_bytes(drawn[:7], "big") + 1


@dataclass
class Autograded:
    """The result of a submission: notebooks with outputs, by name, and sentences for the report.

    problems: what went wrong or was mended; flags: what a person should see; seconds: how long each notebook took;
    spent: seconds in the sandbox, by kind of request. runs: those of notebooks that may be kept; ran: by notebook,
    whether it has run now, or its run was kept.
    """

    notebooks: dict[str, NotebookNode] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    spent: dict[str, float] = field(default_factory=dict)
    runs: dict[str, KeptRun] = field(default_factory=dict)
    ran: dict[str, bool] = field(default_factory=dict)


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
