"""Hands a notebook what earlier tasks produced: the student's own, or a stand-in.

`from helpers.earlier import target_vector` reads the saved notebook of Task 1 in the current folder. It runs the
solution cells in full, and of the other cells imports, definitions and plain constants. The student's own
object is handed over if it passes its visible checks, a stand-in otherwise; `summary()` says which.
"""

import ast
import contextlib
import hashlib
import io
import os
import signal
import threading
import types
import warnings
from dataclasses import dataclass
from pathlib import Path

import nbformat
import torch
from IPython.core.inputtransformer2 import TransformerManager

from . import standins
from .checks import examine
from .crashes import remember
from .outcome import NotAttempted, Outcome
from .tasks import TASKS, Task, task_of

NETWORK_FILE = "network.pt"
SECONDS = 60  # for one earlier notebook: its definitions and their checks


@dataclass(frozen=True)
class Given:
    """What was handed over under a name; `why` says why it is a stand-in, and is empty for the student's own."""

    value: object
    why: str


class TooSlow(BaseException):
    """A student's code takes too long; no `except Exception` in it stops this one."""


_loaded: dict[tuple, tuple[dict, dict]] = {}
_given: dict[tuple, Given] = {}
_handed_over: dict[str, Given] = {}
_depth = 0


def __getattr__(name: str) -> object:
    try:
        task = task_of(name)
    except KeyError:
        raise AttributeError(f"no task defines {name!r}") from None
    return _hand_over(task, name).value


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
        with time_limit(SECONDS), contextlib.redirect_stdout(io.StringIO()):
            namespace, crashes = _load(task)
            if name not in namespace and name in crashes:
                return crashes[name]
            examine(name, namespace)
    except TooSlow:
        return f"{task.file} takes over {SECONDS} seconds. Keep training runs out of the cells for your answers."
    except NotAttempted:
        return "not attempted. If you have written it, save its notebook and run this cell again."
    except Outcome as wrong:
        return f"yours does not pass its visible checks yet. {wrong}"
    except _Unreadable as error:
        return str(error)
    return ""


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
            return nbformat.read(task.file, as_version=4)
    except FileNotFoundError:
        raise _Unreadable(f"{task.file} is not in this folder. Put all notebooks into one folder, "
                          "with the names they came with.") from None
    except OSError as error:
        raise _Unreadable(f"{task.file} cannot be read ({error.strerror}).") from None
    except Exception:
        raise _Unreadable(f"{task.file} is not a valid notebook. Open it and save it again, or take a fresh copy "
                          "and put your answers into it.") from None


def _run(task: Task, notebook: nbformat.NotebookNode) -> tuple[dict, dict]:
    module = types.ModuleType(task.notebook)
    namespace, crashes = module.__dict__, {}
    for number, cell in enumerate(notebook.cells, 1):
        about = cell.metadata.get("nbgrader", {})
        if cell.cell_type != "code" or about.get("grade"):
            continue
        try:
            tree = ast.parse(TransformerManager().transform_cell(cell.source))
            if not about.get("solution"):
                tree.body = [statement for statement in tree.body if _is_definition(statement)]
            _execute(tree, cell.source, f"{task.file}, cell {number}", namespace)
        except (Exception, SystemExit) as error:
            if about.get("solution"):
                crashes[about.get("grade_id")] = (f"its cell in {task.file} crashes with {type(error).__name__}: "
                                                  f"{' '.join(str(error).split())} Mend it there and save.")
    return namespace, crashes


def _is_definition(statement: ast.stmt) -> bool:
    if isinstance(statement, (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
        return True
    if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
        allowed = (ast.Constant, ast.Tuple, ast.List, ast.Dict, ast.Set, ast.UnaryOp, ast.BinOp, ast.operator,
                   ast.unaryop, ast.expr_context)
        return all(isinstance(node, allowed) for node in ast.walk(statement.value))
    return False


def _execute(tree: ast.Module, source: str, filename: str, namespace: dict) -> None:
    remember(source, filename)
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()), \
            contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        exec(compile(tree, filename, "exec"), namespace)


@contextlib.contextmanager
def time_limit(seconds: float):
    """Raise `TooSlow` in the block after so many seconds, where the system can (not on Windows).

    Inside another time limit there is no second one: the outer one goes on.
    """
    outermost = threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer") \
        and not signal.getitimer(signal.ITIMER_REAL)[0]
    if not outermost:
        yield
        return

    def too_slow(*_):
        raise TooSlow

    before = signal.signal(signal.SIGALRM, too_slow)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
