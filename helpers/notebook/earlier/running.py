"""Runs the definitions of a saved notebook: answers in full; from other cells imports, definitions and constants."""

import ast
import contextlib
import re
import types

from IPython.core.inputtransformer2 import TransformerManager

from ..crashes import crash, remember
from ..tasks import STUB, Task
from .saved import Cell


def run(task: Task, cells: list[Cell]) -> tuple[dict, dict]:
    """Run the definitions of a saved notebook: return its namespace, and why solution cells crashed, by name."""
    running = _Running(task, cells)
    for number, cell in enumerate(cells):
        if cell.noted.get("grade"):
            running.pass_check(cell)
        elif cell.kind == "code":
            running.run(number, cell)
    return running.namespace, running.crashes


class _Running:
    """A saved notebook whose cells are run, one after the other."""

    def __init__(self, task: Task, cells: list[Cell]):
        self.task, self.cells = task, cells
        module = types.ModuleType(task.notebook)
        self.namespace = module.__dict__
        self.namespace["get_ipython"] = _NoShell
        self.crashes: dict[str, str] = {}
        self.defined: set[str] = set()
        self.checked: set[str] = set()

    def pass_check(self, cell: Cell) -> None:
        """Note a check, which is not run: grading takes what the names are bound to here."""
        self.checked |= {str(cell.noted.get("grade_id")).removeprefix("check_")} & self.defined

    def run(self, number: int, cell: Cell) -> None:
        """Run the definitions of a code cell, and note why it crashes if it does."""
        names = [str(cell.noted.get("grade_id"))] if cell.noted.get("solution") else []
        try:
            source = re.sub(r"\A\s*%%.*", "", cell.source)  # `%%time`, say, which is about the rest
            tree = ast.parse(TransformerManager().transform_cell(source))
            names = names or _written(tree, self.task)
            if set(names or self.task.names) <= self.checked:
                return  # below a check, a cell is for trying things out
            place = f"{self.task.file}, {_place(self.cells, number, names)}"
            _execute(tree, bool(names), cell.source, place, self.namespace)
        except (Exception, SystemExit) as error:
            why = f"Its cell in {self.task.file} crashes with {crash(error).words} Mend it there and save."
            self.crashes |= dict.fromkeys(names, why)
        if STUB not in cell.source:
            self.defined |= set(names) & set(self.namespace)


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


def _written(tree: ast.Module, task: Task) -> list[str]:
    """Return the names of the task that a cell defines; it is an answer even if nbgrader's mark is lost."""
    return [
        statement.name
        for statement in tree.body
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)) and statement.name in task.names
    ]


def _execute(tree: ast.Module, is_answer: bool, source: str, filename: str, namespace: dict) -> None:
    """Run an answer in full; from any other cell run the definitions, each by itself."""
    remember(source, filename)
    if is_answer:
        exec(compile(tree, filename, "exec"), namespace)
        return
    for statement in filter(_is_definition, tree.body):
        with contextlib.suppress(Exception, SystemExit):
            exec(compile(ast.Module([statement], []), filename, "exec"), namespace)


def _is_definition(statement: ast.stmt) -> bool:
    """Return whether a statement imports or defines something, or makes a constant without much work."""
    if isinstance(statement, (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
        return True
    if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
        return all(
            isinstance(node, _CONSTANT) or (isinstance(node, ast.Call) and _is_quick(node))
            for node in ast.walk(statement.value)
        )
    return False


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
