"""Before you hand in: `python -m helpers.ready [FOLDER]` says what the grading machine may not have.

Grading runs your cells on another machine: with the packages that the kit needs, without a network, a graphics card or
anybody who answers `input()`. It passes over what it cannot run.
"""

import ast
import importlib.metadata
import io
import os
import re
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

from . import cells, folder
from .devices import DEVICE
from .earlier import saved
from .machine import COURSE
from .outcome import print_wrapped
from .tasks import TASKS, Task

PYTHON = (3, 10)  # the oldest that the kit runs on
PASSED_OVER = "Grading passes over such lines, and judges what is left. If your answer needs one, write it another way."
NOT_RUN = "Grading cannot run a cell that is no valid Python, nor a file that is no valid notebook: mend it first."
DRAWN = {"", "inline", "agg", "notebook inline"}  # backends of matplotlib that need no window and no package
_ELSEWHERE = re.compile(r"^(/(?:content|kaggle|Users|home|mnt)/|~/|[A-Za-z]:[\\/]|https?://)")
_STOPS = {
    "input": "nobody answers `input()`",
    "breakpoint": "a `breakpoint()` does not stop",
    "exit": "`exit()` ends it",
}


@dataclass(frozen=True)
class Finding:
    """A line of a cell that grading may not be able to run, and why; whole: whether that is so for the whole cell."""

    where: str
    line: int
    why: str
    whole: bool = False

    def __str__(self) -> str:
        return f"{self.where}, line {self.line}: {self.why}."


def ready() -> None:
    """Print what grading may not be able to run in the ten saved notebooks; when a class is graded, print nothing."""
    if os.environ.get("NBGRADER_EXECUTION"):
        return
    for line in lines():
        print_wrapped(line)


def lines() -> list[str]:
    """Return a line on each thing to look at, or one line that says that there is none."""
    place = folder.of_notebooks()
    if not folder.holds_some(place):
        return [folder.none_is_there()]
    found = [one for task in TASKS for one in _in_notebook(task)]
    if not found:
        return ["Your cells need only what every grading machine has."]
    advice = {PASSED_OVER if isinstance(one, Finding) and not one.whole else NOT_RUN: None for one in found}
    return [*map(str, found), *advice]


def findings(source: str, where: str = "this cell") -> list[Finding]:
    """Return what grading may not be able to run in a cell."""
    try:
        tree = cells.without_magic(cells.parsed(source), cells.ELSEWHERE)
    except (SyntaxError, ValueError) as error:
        return [Finding(where, getattr(error, "lineno", None) or 1, f"it is no Python ({error.args[0]})", whole=True)]
    devices = () if "is_available" in source else _devices(tree)
    found = [Finding(where, line, why, whole=True) for line, why in _newer(source, tree)]
    found += [Finding(where, line, why) for line, why in [*_in_tree(tree), *devices]]
    return sorted(dict.fromkeys(found), key=lambda one: one.line)


def _in_notebook(task: Task) -> Iterator[Finding | str]:
    try:
        found = saved.read(task)
    except saved.Unreadable as error:
        yield str(error)
        return
    for number, cell in enumerate(found, 1):
        if cell.kind == "code" and not cell.noted.get("locked"):
            name = str(cell.noted.get("grade_id", ""))
            where = f"the cell of {name}" if cell.noted.get("solution") else f"cell {number}"
            yield from findings(cell.source, f"{task.file}, {where}")


def _in_tree(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from ((node.lineno, why) for alias in node.names if (why := _about_package(alias.name)))
            case ast.ImportFrom(module=str(module), level=0):
                yield from ((node.lineno, why) for why in [_about_package(module)] if why)
            case ast.Call(ast.Name(name)) if name in _STOPS:
                yield node.lineno, f"during grading, {_STOPS[name]}"
            case ast.Call(ast.Attribute(attr="set_trace")):
                yield node.lineno, "during grading, no debugger stops"
            case ast.Call(ast.Attribute(attr="run_line_magic"), [ast.Constant(name), ast.Constant(rest)]):
                yield from ((node.lineno, why) for why in [_about_magic(str(name), str(rest))] if why)
            case ast.Call(ast.Attribute(attr="system" | "getoutput"), [ast.Constant()]):
                yield node.lineno, "the grading machine has no network, and perhaps not this command"
            case ast.Constant(str(text)) if _ELSEWHERE.match(text):
                yield node.lineno, f"{text[:60]!r} is a place that the grading machine does not have"


def _devices(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the devices that a cell takes without asking whether they are there."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Attribute(attr="cuda" | "mps" | "xpu" as device)):
                yield node.lineno, f"the grading machine may have no `{device}`, and then takes the CPU"
            case ast.Constant(str(text)) if DEVICE.fullmatch(text):
                yield node.lineno, f"the grading machine may have no `{text}`, and then takes the CPU"


def _about_package(module: str) -> str:
    """Return what to say about a module that is imported, or an empty string if it is part of the kit's environment."""
    package = module.split(".")[0]
    if package in sys.stdlib_module_names or package == "helpers" or package in _provided():
        return ""
    place = folder.of_notebooks()
    if (place / f"{package}.py").is_file() or (place / package).is_dir():
        return f"hand in `{package}`, too, which is a file of your own"
    return f"the grading machine may not have the package `{package}`"


def _about_magic(name: str, rest: str) -> str:
    if name == "matplotlib":
        return (
            ""
            if rest.strip() in DRAWN
            else f"the grading machine may not have the backend `{rest.strip()}`: take `inline`"
        )
    if name in ("pip", "conda", "mamba", "uv"):
        return "the grading machine has no network, so it installs nothing"
    if name in ("load_ext", "run", "load", "cd"):
        return f"the grading machine may not have `{rest.strip()}`"
    return ""


def _newer(source: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield what only a newer Python than the oldest takes."""
    needs = "it needs a newer Python than {}.{}, which is perhaps all that the grading machine has".format(*PYTHON)
    try:
        ast.parse(ast.unparse(tree), feature_version=PYTHON)
    except SyntaxError:
        yield 1, needs
    if hasattr(tokenize, "FSTRING_START"):  # from Python 3.12 on
        yield from ((line, needs) for line in _nested_quotes(source))


def _nested_quotes(source: str) -> Iterator[int]:
    """Yield the lines of f-strings with their own kind of quotes or a backslash inside their braces."""
    quotes: list[str] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            name = tokenize.tok_name[token.type]
            if name == "FSTRING_END":
                quotes.pop()
            elif name in ("FSTRING_START", "STRING"):
                quote = token.string.lstrip("rbfuRBFUtT")[:1]
                if quotes and (quote == quotes[-1] or "\\" in token.string):
                    yield token.start[0]
                if name == "FSTRING_START":
                    quotes.append(quote)
    except (tokenize.TokenError, SyntaxError):
        return


_known: set[str] = set()


def _provided() -> set[str]:
    """Return the modules of the packages that the kit needs, and of those that they need."""
    if not _known:
        needed, waiting = set(), [COURSE]
        while waiting:
            name = waiting.pop().lower().replace("_", "-")
            if name in needed:
                continue
            needed.add(name)
            try:
                required = importlib.metadata.requires(name) or ()
            except importlib.metadata.PackageNotFoundError:
                continue
            # Whoever grades has the packages for instructors, too.
            waiting += [
                re.split(r"[^\w.-]", one)[0] for one in required if not re.search("extra == .(?!instructor)", one)
            ]
            _known.update(_modules(name))
    return _known


def _modules(package: str) -> set[str]:
    """Return the names under which the modules of an installed package are imported."""
    distribution = importlib.metadata.distribution(package)
    listed = (distribution.read_text("top_level.txt") or "").split()
    files = [] if listed else distribution.files or []  # many packages have no list: their files tell
    return {*listed, *(file.parts[0].split(".")[0] for file in files if file.suffix in (".py", ".so", ".pyd"))}
