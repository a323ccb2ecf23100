"""Runs the definitions of a saved notebook: answers in full; from other cells imports, definitions and constants."""

import ast
import contextlib
import re
import types

from .. import devices
from ..cells import ELSEWHERE, Guard, binds, changes, parsed, without_magic
from ..cells import run as run_cell
from ..crashes import crash, remember
from ..limits import TooSlow, time_limit
from ..tasks import STUB, Task
from .saved import Cell

SECONDS = 30  # for one cell: a definition takes no time


def run(task: Task, cells: list[Cell], module: types.ModuleType) -> dict[str, str]:
    """Run the definitions of a saved notebook in a module; return why names are not bound to what their cells say."""
    running = _Running(task, cells, module)
    for number, cell in enumerate(cells):
        if cell.noted.get("grade"):
            running.pass_check(cell)
        elif cell.kind == "code":
            running.run(number, cell)
    return running.crashes


class _Running:
    """A saved notebook whose cells are run, one after the other."""

    def __init__(self, task: Task, cells: list[Cell], module: types.ModuleType):
        self.task, self.cells = task, cells
        self.namespace = module.__dict__
        self.namespace["get_ipython"] = _NoShell
        self.crashes: dict[str, str] = {}
        self.defined: set[str] = set()
        self.checked: set[str] = set()
        self.needed = {used for cell in cells if self._names(cell) for used in _used(cell.source)}

    def _names(self, cell: Cell) -> list[str]:
        """Return the names that a cell is to bind; it is an answer even if nbgrader's mark is lost."""
        if cell.kind != "code" or cell.noted.get("grade"):
            return []
        own = [str(cell.noted.get("grade_id"))] if cell.noted.get("solution") else []
        return own or [name for name in self.task.names if name in cell.source and binds(cell.source, name)]

    def pass_check(self, cell: Cell) -> None:
        """Note a check, which is not run: grading takes what the names are bound to here."""
        self.checked |= {str(cell.noted.get("grade_id")).removeprefix("check_")} & self.defined

    def run(self, number: int, cell: Cell) -> None:
        """Run the definitions of a code cell, and note why a name of an answer is not bound by it."""
        names = self._names(cell)
        if set(names or self.task.names) <= self.checked:
            return  # below a check, a cell is for trying things out
        devices.note(cell.source)
        place = f"{self.task.file}, {_place(self.cells, number, names)}"
        remember(cell.source, place)
        before = {name: self.namespace.get(name) for name in names}
        why = self._answer(cell, place) if names else self._definitions(cell, place)
        for name in names:
            bound = self.namespace.get(name) is not before[name]
            if bound:
                self.crashes.pop(name, None)
            elif why:
                self.crashes[name] = f"Its cell in {self.task.file} {why} Mend it there and save."
        if STUB not in cell.source:
            self.defined |= set(names) & set(self.namespace)

    def _answer(self, cell: Cell, place: str) -> str:
        """Run an answer's cell in full; return why it ended early, or lacks something, if so."""
        guard = Guard(self.namespace)
        try:
            with time_limit(SECONDS):
                run_cell(cell.source, place, guard, change=_as_main)
        except TooSlow as error:
            where = "".join(crash(error).frames.splitlines()[-1:]).rpartition(", ")[2]
            return (
                f"was still running after {SECONDS:g} seconds, in {where.strip()}. Does a loop in it never end? "
                "If it trains, do that in a cell of its own."
            )
        except (Exception, SystemExit) as error:
            return f"crashes with {(guard.passed[0].why if guard.passed else crash(error)).words}"
        return f"crashes with {guard.passed[0].why.words}" if guard.passed else ""

    def _definitions(self, cell: Cell, place: str) -> str:
        """Run the definitions of any other cell, each by itself, and what binds a name that an answer uses."""
        try:
            tree = _as_main(without_magic(parsed(cell.source), ELSEWHERE))
        except (SyntaxError, ValueError):
            return ""
        with contextlib.suppress(TooSlow), time_limit(SECONDS):
            for statement in tree.body:
                if _is_definition(statement) or self._is_needed(statement):
                    with contextlib.suppress(Exception, SystemExit):
                        exec(compile(ast.Module([statement], []), place, "exec"), self.namespace)
        return ""

    def _is_needed(self, statement: ast.stmt) -> bool:
        """Return whether a statement binds or changes something that an answer uses."""
        changed = {name for name in changes(statement) if not isinstance(self.namespace.get(name), types.ModuleType)}
        return bool(changed & self.needed)


def _used(source: str) -> set[str]:
    """Return the names that a cell uses, those of its own variables left out, as far as they can be told."""
    try:
        waiting = [compile(without_magic(parsed(source), ELSEWHERE), "a cell", "exec")]
    except (SyntaxError, ValueError):
        return set()
    found: set[str] = set()
    while waiting:
        code = waiting.pop()
        found |= set(code.co_names)
        waiting += [constant for constant in code.co_consts if isinstance(constant, types.CodeType)]
    return found


def _as_main(tree: ast.Module) -> ast.Module:
    """Return a cell in which `__name__` is what it is in the notebook, whatever the module is called."""
    changed: ast.Module = _AsMain().visit(tree)
    return ast.fix_missing_locations(changed)


class _AsMain(ast.NodeTransformer):
    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Replace `__name__`."""
        is_name = node.id == "__name__" and isinstance(node.ctx, ast.Load)
        return ast.copy_location(ast.Constant("__main__"), node) if is_name else node


def _place(cells: list[Cell], number: int, names: list[str]) -> str:
    """Return where a cell is, in words that JupyterLab shows: whose answer it is, or the heading above it."""
    if names:
        return f"the cell of {names[0]}"
    count, heading = 0, ""
    for cell in reversed(cells[: number + 1]):
        headings = re.findall(r"^#+ +(.+)$", cell.source, re.MULTILINE) if cell.kind == "markdown" else []
        if headings:
            heading = f' below "{headings[-1]}"'
            break
        count += cell.kind == "code"
    return f"code cell {count}{heading}"


class _NoShell:
    """What magics and shell commands of a saved notebook meet: they are meant for that notebook, and do nothing."""

    def __getattr__(self, name: str) -> object:
        return lambda *_, **__: None


def _is_definition(statement: ast.stmt) -> bool:
    """Return whether a statement imports or defines something, or makes a constant without much work."""
    if isinstance(statement, (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
        return True
    if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
        return _is_constant(statement.value)
    if isinstance(statement, ast.If):
        return _is_constant(statement.test) and all(map(_is_definition, [*statement.body, *statement.orelse]))
    if isinstance(statement, ast.Try):
        handled = [line for handler in statement.handlers for line in handler.body]
        return all(isinstance(line, ast.Pass) or _is_definition(line) for line in [*statement.body, *handled])
    return False


def _is_constant(value: ast.expr) -> bool:
    """Return whether an expression makes a constant without much work."""
    return all(
        isinstance(node, _CONSTANT) or (isinstance(node, ast.Call) and _is_quick(node)) for node in ast.walk(value)
    )


_CONSTANT = (
    ast.Constant,
    ast.Tuple,
    ast.List,
    ast.Dict,
    ast.Set,
    ast.UnaryOp,
    ast.BinOp,
    ast.Compare,
    ast.IfExp,
    ast.operator,
    ast.unaryop,
    ast.cmpop,
    ast.Name,
    ast.Attribute,
    ast.Subscript,
    ast.Slice,
    ast.Starred,
    ast.ListComp,
    ast.DictComp,
    ast.SetComp,
    ast.GeneratorExp,
    ast.comprehension,
    ast.keyword,
    ast.expr_context,
)
_QUICK = {
    "torch",
    "np",
    "dict",
    "enumerate",
    "float",
    "frozenset",
    "int",
    "len",
    "list",
    "range",
    "set",
    "sorted",
    "str",
    "sum",
    "tuple",
    "zip",
}


def _is_quick(call: ast.Call) -> bool:
    """Return whether a call is one of Python's, NumPy's or torch's own, as in `torch.eye(4).float()`."""
    node = call.func
    while isinstance(node, (ast.Attribute, ast.Call)):
        node = node.value if isinstance(node, ast.Attribute) else node.func
    return isinstance(node, ast.Name) and node.id in _QUICK
