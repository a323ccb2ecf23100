"""Finds code of the kit's stand-ins and judges in a cell, whatever its variables are called.

Code is compared as syntax trees: names, texts, annotations and docstrings make no difference. A function of the kit
counts as copied if most of its tree stands in the cell. What the solutions hold, too, is nobody's copy.
"""

import ast
import functools
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import helpers
from helpers.notebook.cells import parsed
from helpers.notebook.probes.probing import refuse_as_answer

from ..solutions import code_cells

ROOMS = ("standins", "checks")
LONGEST_CELL = 20_000  # characters; a longer cell is flagged for its length
SMALLEST, LARGEST = 8, 400  # nodes of a tree that is compared: smaller trees stand in everybody's code
SHARE, NODES = 0.55, 20  # of a function: no right answer in the bank holds more than 0.52 of one
NO_DIFFERENCE = {"annotation", "returns", "ctx", "type_comment", "type_params", "msg", "decorator_list"}


@dataclass(frozen=True)
class Tree:
    """A syntax tree; trees that differ in names alone have the same key. There is no key where none is compared."""

    nodes: int
    key: str
    parts: "tuple[Tree, ...]"

    @functools.cached_property
    def keys(self) -> frozenset[str]:
        """All keys in the tree."""
        own = {self.key} if self.key else set()
        return frozenset(own.union(*(part.keys for part in self.parts)))


@functools.lru_cache(maxsize=1000)  # most cells of a submission are as they were handed out
def copied_functions(source: str) -> tuple[str, ...]:
    """Return the functions of the kit that stand in a cell's source, such as "helpers.standins.task04.f"."""
    keys = _tree(source).keys
    shared = keys - _solutions()
    return tuple(
        place for place, function in _functions() if not shared.isdisjoint(function.keys) and _is_in(function, keys)
    )


def _is_in(function: Tree, keys: frozenset[str]) -> bool:
    found, nodes = _found(function, keys)
    return found >= max(NODES, SHARE * nodes)


def _found(tree: Tree, keys: frozenset[str]) -> tuple[int, int]:
    """Return how many nodes of a tree are found, and how many there are, without what the solutions hold."""
    if tree.key and tree.key in _solutions():
        return 0, 0
    if tree.key and tree.key in keys:
        return tree.nodes, tree.nodes
    found, nodes = zip(*(_found(part, keys) for part in tree.parts)) if tree.parts else ((), ())
    return sum(found), 1 + sum(nodes)


@functools.cache
def _functions() -> list[tuple[str, Tree]]:
    """Return the functions of stand-ins and judges, with their places."""
    root = Path(helpers.__file__).parent
    found = []
    for path in (path for room in ROOMS for path in sorted((root / room).rglob("*.py"))):
        module = ".".join(("helpers", *path.relative_to(root).with_suffix("").parts))
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        functions = (node for node in nodes if isinstance(node, ast.FunctionDef))
        found += [(f"{module}.{node.name}", _measured(node)) for node in functions]
    return found


@functools.cache
def _solutions() -> set[str]:
    """Return the keys of all code in the solutions."""
    return {key for cells in code_cells().values() for cell in cells for key in _tree(cell.source).keys}


def _tree(source: str) -> Tree:
    """Return the tree of a cell's source; it is empty where the cell is long or does not parse."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _measured(parsed(source if len(source) <= LONGEST_CELL else ""))
        except (SyntaxError, ValueError, RuntimeError, MemoryError, OverflowError):  # too deep is a RuntimeError, too
            return Tree(0, "", ())


def _measured(node: ast.AST) -> Tree:
    parts = tuple(_measured(part) for part in _parts(node))
    nodes = 1 + sum(part.nodes for part in parts)
    holds_others = isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef))
    is_compared = SMALLEST <= nodes <= LARGEST and not holds_others
    return Tree(nodes, _written(node, {}) if is_compared else "", parts)


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """Return the parts of a node that make a difference."""
    for field, value in ast.iter_fields(node):
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.AST) and field not in NO_DIFFERENCE and not _is_left_out(part):
                yield part


def _is_left_out(node: ast.AST) -> bool:
    """Return whether a node is a docstring, or the line that each stand-in begins with."""
    if not isinstance(node, ast.Expr):
        return False
    called = node.value.func if isinstance(node.value, ast.Call) else None
    return isinstance(node.value, ast.Constant) or getattr(called, "id", "") == refuse_as_answer.__name__


def _written(node: ast.AST, names: dict[str, int]) -> str:
    """Return a tree as text in which names are numbered in the order of their first use."""
    match node:
        case ast.Name(id=name) | ast.arg(arg=name):
            return f"name {names.setdefault(name, len(names))}"
        case ast.Attribute(attr=word) | ast.keyword(arg=word):
            about = f"{type(node).__name__} {word}"
        case ast.Constant(value=value):
            about = "text" if isinstance(value, str) else repr(value)
        case _:
            about = type(node).__name__
    return f"{about}({', '.join(_written(part, names) for part in _parts(node))})"
