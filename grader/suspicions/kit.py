"""What the notebooks use of the kit, read from the solutions: students may use it, too."""

import ast
from collections import defaultdict

from helpers.notebook.cells import parsed
from helpers.tasks import TASKS

from ..solutions import code_cells

KIT, ROOMS = "helpers", "helpers.notebook"
NAMES = {name for task in TASKS for name in task.names}


def names_by_module() -> dict[str, frozenset[str]]:
    """Return the names that the solution notebooks import from modules of the kit, or use as their attributes.

    The names that students write are not among them: which of these may be imported depends on the task.
    """
    used: defaultdict[str, set[str]] = defaultdict(set)
    for cells in code_cells().values():
        _add(used, [cell.source for cell in cells])
    return {module: frozenset(names - NAMES) for module, names in used.items()}


def _tree(source: str) -> ast.Module:
    """Return the syntax tree of a cell; only one with a magic needs the way that takes ten times as long."""
    try:
        return ast.parse(source)
    except SyntaxError:
        return parsed(source)


def _add(used: defaultdict[str, set[str]], sources: list[str]) -> None:
    """Add what the code cells of a notebook use."""
    nodes = [node for source in sources for node in ast.walk(_tree(source))]
    modules: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == KIT:
            used[str(node.module)] |= {alias.name for alias in node.names}
            if node.module == ROOMS:
                modules |= {alias.asname or alias.name: f"{ROOMS}.{alias.name}" for alias in node.names}
    for node in nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            used[modules[node.value.id]].add(node.attr)
