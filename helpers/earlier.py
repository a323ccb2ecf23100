"""Hands a notebook what earlier tasks produced: the student's own, or a stand-in.

`from helpers.earlier import target_vector` reads the saved notebook of Task 1 in the current folder. It runs the
answers in full, and of the other cells imports, definitions and constants. The student's own object is handed over
if it passes its visible checks, a stand-in otherwise; `summary()` says which.
"""

import ast
import contextlib
import hashlib
import io
import os
import types
import warnings
from dataclasses import dataclass
from pathlib import Path

import nbformat
import torch
from IPython.core.inputtransformer2 import TransformerManager

from . import standins
from .checks import examine
from .checks.probing import usual_state
from .crashes import crash, remember
from .limits import TooSlow, time_limit
from .outcome import NotAttempted, Outcome, Stopped
from .tasks import TASKS, Task, task_of

NETWORK_FILE = "network.pt"
SECONDS = 60  # for one earlier notebook: its definitions and their checks


@dataclass(frozen=True)
class Given:
    """What was handed over under a name; `why` says why it is a stand-in, and is empty for the student's own."""

    value: object
    why: str


_loaded: dict[tuple, tuple[dict, dict]] = {}
_given: dict[tuple, Given] = {}
_handed_over: dict[str, Given] = {}
_depth = 0


def __getattr__(name: str) -> object:
    try:
        task = task_of(name)
    except KeyError:
        raise AttributeError(f"no task defines {name!r}") from None
    try:
        return _hand_over(task, name).value
    except KeyboardInterrupt as error:
        raise Stopped(f"The kernel was interrupted while `{name}` was taken from {task.file}: run this cell again.",
                      crash(error).frames) from None


def summary() -> None:
    """Print whose work this notebook uses: one line for the student's own, one for each reason of a stand-in."""
    own = [name for name, given in _handed_over.items() if not given.why]
    if own:
        print(f"From your earlier notebooks: {', '.join(own)}.")
    reasons: dict[str, dict[Task, list[str]]] = {}
    for name, given in _handed_over.items():
        if given.why:
            reasons.setdefault(given.why, {}).setdefault(task_of(name), []).append(name)
    for why, tasks in reasons.items():
        names = "; ".join(f"{', '.join(names)} (Task {task.number})" for task, names in tasks.items())
        print(f"Stand-in for {names}: {why}")
    _handed_over.clear()


def save_network(network: torch.nn.Module) -> None:
    """Save the trained network for Tasks 9 and 10, beside the notebook."""
    file, new = Path(NETWORK_FILE), Path(f"{NETWORK_FILE}.{os.getpid()}.new")
    try:
        torch.save({name: values.cpu() for name, values in network.state_dict().items()}, new)
        os.replace(new, file)
    except (OSError, RuntimeError) as error:
        new.unlink(missing_ok=True)
        print(f"The network could not be saved as {file.resolve()} ({error}). Make room or make the folder writable, "
              "and run this cell again; until then Tasks 9 and 10 use a stand-in.")
        return
    print(f"Saved for Tasks 9 and 10: {NETWORK_FILE}")


def trained_network(Network: type) -> torch.nn.Module:
    """Return the network that Task 8 saved, or a stand-in, in evaluation mode on the CPU; print which."""
    try:
        with torch.random.fork_rng(devices=[]):
            network = Network()
        network.load_state_dict(torch.load(NETWORK_FILE, map_location="cpu", weights_only=True))
        print(f"Your network of Task 8, from {NETWORK_FILE}.")
        return network.eval()
    except FileNotFoundError:
        print(f"Task 8 has not saved {NETWORK_FILE} in this folder yet: a stand-in network is used.")
    except Exception:
        print(f"{NETWORK_FILE} does not fit your `Network` of Task 7: a stand-in network is used. "
              "Run Task 8 again to train the network that you have now.")
    return standins.trained_network()


def _hand_over(task: Task, name: str) -> Given:
    global _depth
    key = (name, *_key(task))
    _depth += 1
    try:
        if key not in _given:
            _given[key] = _find(task, name)
    finally:
        _depth -= 1
    if _depth == 0:  # what earlier notebooks ask of still earlier ones is not this notebook's affair
        _handed_over[name] = _given[key]
    return _given[key]


def _key(task: Task) -> tuple:
    """Return what a notebook's work depends on: the contents of it and of all earlier ones."""
    digest = hashlib.sha256()
    for one in TASKS[:task.number]:
        with contextlib.suppress(OSError):
            digest.update(Path(one.file).read_bytes())
        digest.update(b"|")
    return str(Path.cwd()), digest.hexdigest()


def _find(task: Task, name: str) -> Given:
    why = _why_not(task, name)
    if why:
        return Given(getattr(standins, name), why)
    return Given(_load(task)[0][name], "")


def _why_not(task: Task, name: str) -> str:
    """Return why the student's own work cannot be used, or an empty string if it can."""
    try:
        with time_limit(SECONDS), contextlib.redirect_stdout(io.StringIO()), usual_state():
            namespace, crashes = _load(task)
            if name not in namespace and name in crashes:
                return crashes[name]
            examine(name, namespace)
    except TooSlow:
        return f"{task.file} takes over {SECONDS} seconds. Keep training runs out of the cells for your answers."
    except NotAttempted:
        return f"not attempted. {_copied(task)}"
    except Outcome as wrong:
        return f"yours does not pass its visible checks yet. {wrong}"
    except _Unreadable as error:
        return str(error)
    return ""


def _copied(task: Task) -> str:
    """Return what to do about a notebook without answers: they may be in a copy of it."""
    copies = _copies(task)
    if copies:
        return f"If you have written it in {copies[0]}: only {task.file} is read and graded, so rename the two."
    return "If you have written it, save its notebook and run this cell again."


class _Unreadable(Exception):
    """An earlier notebook that cannot be read; the message says what to do."""


def _load(task: Task) -> tuple[dict, dict]:
    """Run the definitions of a saved notebook: return its namespace, and why solution cells crashed, by name."""
    key = _key(task)
    if key not in _loaded:
        _loaded[key] = _run(task, _read(task))
    return _loaded[key]


def _read(task: Task) -> nbformat.NotebookNode:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # Some editors put a byte order mark in front, which json does not take.
            return nbformat.reads(Path(task.file).read_text(encoding="utf-8-sig"), as_version=4)
    except FileNotFoundError:
        raise _Unreadable(f"{task.file} is not in this folder. {_where_else(task)}") from None
    except OSError as error:
        raise _Unreadable(f"{task.file} cannot be read ({error.strerror}).") from None
    except Exception:
        raise _Unreadable(f"{task.file} is not a valid notebook. Open it and save it again, or take a fresh copy "
                          "and put your answers into it.") from None


def _where_else(task: Task) -> str:
    """Return what to do about a notebook that is missing: it may be there under another name."""
    copies = _copies(task)
    if copies:
        return f"{copies[0]} holds its cells: give that one the name {task.file} again, which grading looks for, too."
    return "Put all notebooks into one folder, with the names they came with."


def _copies(task: Task) -> list[str]:
    """Return the other notebooks of this folder in which the task is written, such as task01...-Copy1.ipynb."""
    marks = [f'"grade_id": "check_{name}"' for name in task.names]
    found = []
    for path in sorted(Path().glob("*.ipynb")):
        with contextlib.suppress(OSError, ValueError):
            if path.name != task.file and any(mark in path.read_text(encoding="utf-8") for mark in marks):
                found.append(path.name)
    return found


def _run(task: Task, notebook: nbformat.NotebookNode) -> tuple[dict, dict]:
    module = types.ModuleType(task.notebook)
    namespace, crashes = module.__dict__, {}
    defined, checked = set(), set()
    for number, cell in enumerate(notebook.cells, 1):
        about = _about(cell)
        if about.get("grade"):
            checked |= {str(about.get("grade_id")).removeprefix("check_")} & defined
        if cell.cell_type != "code" or about.get("grade"):
            continue
        names = [about.get("grade_id")] if about.get("solution") else []
        try:
            tree = ast.parse(TransformerManager().transform_cell(cell.source))
            names = names or _written(tree, task)
            if set(names or task.names) <= checked:
                continue  # below a check, a cell is for trying things out
            _execute(tree, bool(names), cell.source, f"{task.file}, cell {number}", namespace)
        except (Exception, SystemExit) as error:
            crashes |= dict.fromkeys(names, f"its cell in {task.file} crashes with {type(error).__name__}: "
                                            f"{' '.join(str(error).split())} Mend it there and save.")
        if "raise NotImplementedError()" not in cell.source:
            defined |= set(names) & set(namespace)
    return namespace, crashes


def _about(cell: nbformat.NotebookNode) -> dict:
    """Return what nbgrader has noted of a cell."""
    about = cell.metadata.get("nbgrader")
    return about if isinstance(about, dict) else {}


def _written(tree: ast.Module, task: Task) -> list[str]:
    """Return the names of the task that a cell defines; it is an answer even if nbgrader's mark is lost."""
    return [statement.name for statement in tree.body
            if isinstance(statement, (ast.FunctionDef, ast.ClassDef)) and statement.name in task.names]


def _execute(tree: ast.Module, is_answer: bool, source: str, filename: str, namespace: dict) -> None:
    """Run an answer in full, and of another cell the definitions, each for itself."""
    remember(source, filename)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
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
        return all(isinstance(node, _CONSTANT) or (isinstance(node, ast.Call) and _is_quick(node))
                   for node in ast.walk(statement.value))
    return False


_CONSTANT = (ast.Constant, ast.Tuple, ast.List, ast.Dict, ast.Set, ast.UnaryOp, ast.BinOp, ast.Compare, ast.IfExp,
             ast.operator, ast.unaryop, ast.cmpop, ast.Name, ast.Attribute, ast.Subscript, ast.Slice, ast.Starred,
             ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp, ast.comprehension, ast.keyword,
             ast.expr_context)
_QUICK = {"torch", "np", "dict", "enumerate", "float", "frozenset", "int", "len", "list", "range", "set", "sorted",
          "str", "sum", "tuple", "zip"}


def _is_quick(call: ast.Call) -> bool:
    """Return whether a call is one of Python's, NumPy's or torch's own, as in `torch.eye(4).float()`."""
    node = call.func
    while isinstance(node, (ast.Attribute, ast.Call)):
        node = node.value if isinstance(node, ast.Attribute) else node.func
    return isinstance(node, ast.Name) and node.id in _QUICK
