"""Runs as much of a cell as this machine can: a statement that only another machine can run is passed over.

An answer's cell may also import a package, call a magic, or name a file or a device. Where that is missing, the answer
below it is defined all the same. A name that such a statement would have bound stays unbound, so an answer that needs
it fails. All that run a student's cells a second time use this, so that they agree.
"""

import ast
import asyncio
import functools
import re
import sys
from collections.abc import Callable, Container, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager

from .crashes import Crash, crash

# IPython's own cell magics that do not run the rest of the cell in the notebook.
ELSEWHERE = {"!", "HTML", "SVG", "bash", "cmd", "file", "html", "javascript", "js", "latex", "markdown", "perl", "pypy"}
ELSEWHERE |= {"python", "python2", "python3", "ruby", "script", "sh", "svg", "sx", "system", "timeit", "writefile"}
_NO_DEVICE = re.compile(
    r"not (compiled|linked) with|NVIDIA driver|CUDA (driver|error)|No (CUDA|HIP|XPU)|'(MPS|CUDA|XPU)' backend"
    r"|MPS backend|Invalid device|module '.*' has no attribute"
)
_JUDGE = "__may_be_passed_over__"  # the name of the function that guarded statements call
_SIMPLE = (ast.Import, ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Assert, ast.With)


@dataclass(frozen=True)
class PassedOver:
    """A statement that was passed over, and its exception."""

    text: str
    why: Crash

    def __str__(self) -> str:
        return f"{self.text} ({self.why.kind}: {' '.join(self.why.message.split())[:120]})"


class Guard:
    """Guards the statements of cells: those that may be passed over do not end the cell.

    It has the interface of IPython's `ast_transformers`. passed: the statements that have been passed over. known: cell
    magics that are there; the rest of a cell with any other is run without it.
    """

    def __init__(self, namespace: dict[str, Any], known: Container[str] = ELSEWHERE):
        self.namespace, self.known = namespace, known
        self.passed: list[PassedOver] = []
        self.statements: list[ast.stmt] = []
        self.missing: set[str] = set()

    def visit(self, tree: ast.Module) -> ast.Module:
        """Return a cell whose statements are guarded; the last one stays as it is if its value is shown."""
        self.namespace[_JUDGE] = self._may_be_passed_over
        tree = without_magic(tree, self.known)
        last = tree.body[-1:]
        tree.body = [one if [one] == last and isinstance(one, ast.Expr) else self._guarded(one) for one in tree.body]
        return tree

    def _guarded(self, statement: ast.stmt) -> ast.stmt:
        if isinstance(statement, ast.If):
            statement.body = [*map(self._guarded, statement.body)]
            statement.orelse = [*map(self._guarded, statement.orelse)]
            return statement
        future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
        if future or not isinstance(statement, (*_SIMPLE, ast.ImportFrom)):
            return statement
        self.statements.append(statement)
        question = f"try:\n    pass\nexcept Exception:\n    if not {_JUDGE}({len(self.statements) - 1}):\n        raise"
        guard = ast.parse(question).body[0]
        for node in ast.walk(guard):
            ast.copy_location(node, statement)
        assert isinstance(guard, ast.Try), "the question is a `try` statement"
        guard.body = [statement]
        return guard

    def _may_be_passed_over(self, number: int) -> bool:
        """Return whether the exception that is being handled is due to the machine, and note it if so."""
        error, statement = sys.exc_info()[1], self.statements[number]
        follows = isinstance(error, NameError) and error.name in self.missing
        if error is None or not (follows or is_of_the_machine(error, statement)):
            return False
        self.missing.update(_bound(statement))
        if not follows and not _is_of_the_kit(statement):
            self.passed.append(PassedOver(_as_written(statement), crash(error)))
        return True


def parsed(source: str) -> ast.Module:
    """Return the syntax of a cell; raises `SyntaxError`."""
    return ast.parse(as_python(source))


@functools.lru_cache(maxsize=256)  # most cells of a class are the same, and this takes longer than to parse them
def as_python(source: str) -> str:
    """Return a cell with calls in place of IPython's own syntax."""
    return TransformerManager().transform_cell(source)


def without_magic(tree: ast.Module, known: Container[str]) -> ast.Module:
    """Return a cell without a cell magic that is not known, or else the cell as it is."""
    match tree.body:
        case [
            ast.Expr(ast.Call(ast.Attribute(attr="run_cell_magic"), [ast.Constant(name), _, ast.Constant(str(rest))]))
        ]:
            if name not in known:
                inner = parsed(rest)
                ast.increment_lineno(inner, 1)
                return inner
    return tree


def run(
    source: str,
    filename: str,
    guard: Guard,
    change: Callable[[ast.Module], ast.Module] = lambda tree: tree,
    since: int = 0,
) -> None:
    """Run a cell in the guard's namespace, from a line on; raises whatever is not passed over."""
    tree = guard.visit(change(parsed(source)))
    tree.body = [statement for statement in tree.body if (statement.end_lineno or 0) >= since]
    code = compile(ast.fix_missing_locations(tree), filename, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    awaits = eval(code, guard.namespace)
    if awaits is not None:  # the cell has `await`; this thread may have a loop of events that runs already
        ThreadPoolExecutor(1).submit(asyncio.run, awaits).result()


def is_of_the_machine(error: BaseException, statement: ast.stmt) -> bool:
    """Return whether a statement failed because something is not on this machine, or nobody is there to answer."""
    if isinstance(statement, (ast.Import, ast.ImportFrom)) or _calls_shell(statement):
        return True
    asks = isinstance(error, EOFError) or "`input()`" in str(error)
    asks = asks or type(error).__name__ in ("StdinNotImplementedError", "BdbQuit")
    return asks or isinstance(error, (ImportError, OSError)) or bool(_NO_DEVICE.search(str(error)))


def statement_at(tree: ast.Module, line: int) -> ast.stmt | None:
    """Return the statement of a cell that holds a line, inside an `if` as well."""
    for statement in tree.body:
        while statement.lineno <= line <= (statement.end_lineno or 0):
            inner = [*statement.body, *statement.orelse] if isinstance(statement, ast.If) else []
            found = [one for one in inner if one.lineno <= line <= (one.end_lineno or 0)]
            if not found:
                return statement
            statement = found[0]
    return None


def binds(source: str, name: str) -> bool:
    """Return whether a cell defines, assigns or imports a name; in a cell with a mistake, how lines begin tells."""
    try:
        return name in _names_bound(source)
    except (SyntaxError, ValueError):
        name = re.escape(name)
        return bool(
            re.search(rf"^(?:async\s+)?\w+\s+{name}\b\s*[(:]|^{name}\s*(?::[^=\n]*)?=(?!=)", source, re.MULTILINE)
        )


@functools.lru_cache(maxsize=64)  # each name is asked for in turn
def _names_bound(source: str) -> frozenset[str]:
    """Return the names that a cell binds; raises `SyntaxError` or `ValueError`."""
    tree = without_magic(parsed(source), ELSEWHERE)
    return frozenset(bound for statement in tree.body for bound in _bound(statement))


def _bound(statement: ast.AST) -> Iterator[str]:
    """Yield the names that a statement binds in the notebook, not those inside a function or class."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield statement.name
    elif isinstance(statement, (ast.Import, ast.ImportFrom)):
        yield from (alias.asname or alias.name.split(".")[0] for alias in statement.names)
    elif isinstance(statement, ast.Name) and isinstance(statement.ctx, ast.Store):
        yield statement.id
    elif not isinstance(statement, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        for child in ast.iter_child_nodes(statement):
            yield from _bound(child)


def changes(statement: ast.stmt) -> set[str]:
    """Return the names that a statement binds, or whose objects it changes: by an item, an attribute or a method."""
    found = set(_bound(statement))
    for node in ast.walk(statement):
        is_changed = isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(node.ctx, ast.Store)
        if is_changed or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
            place = node.value.func if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) else node
            while isinstance(place, (ast.Subscript, ast.Attribute)):
                place = place.value
                found |= {place.id} if isinstance(place, ast.Name) else set()
    return found


def _calls_shell(statement: ast.stmt) -> bool:
    """Return whether a statement is a magic or a command of the system, as IPython writes them in Python."""
    calls = [node.func for node in ast.walk(statement) if isinstance(node, ast.Call)]
    return any(isinstance(call, ast.Name) and call.id == "get_ipython" for call in calls)


def _is_of_the_kit(statement: ast.stmt) -> bool:
    """Return whether a statement imports what only students have of the kit."""
    module = statement.module if isinstance(statement, ast.ImportFrom) else None
    return bool(module) and str(module).split(".")[0] == "helpers"


def _as_written(statement: ast.stmt) -> str:
    """Return the first line of a statement, a magic as the student has typed it."""
    match statement:
        case ast.Expr(
            ast.Call(ast.Attribute(attr="run_line_magic"), [ast.Constant(str(name)), ast.Constant(str(rest))])
        ):
            return f"%{name} {rest}".strip()
        case ast.Expr(ast.Call(ast.Attribute(attr="system"), [ast.Constant(str(command))])):
            return f"!{command}"
    line = ast.unparse(statement).splitlines()[0]
    return line if len(line) <= 80 else f"{line[:77]}..."
