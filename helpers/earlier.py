"""Hands a notebook what earlier tasks produced: the student's own, or a stand-in.

`from helpers.earlier import target_vector` reads the saved notebook of Task 1 in the current folder. It runs the
solution cells in full, and of the other cells imports, definitions and plain constants. The student's own
object is handed over if it passes its visible checks, a stand-in otherwise; `summary()` says which.

`judgement(name)` says what the visible check of a name comes to, for the board too; it is kept until the notebook
or an earlier one changes.
"""

import ast
import contextlib
import hashlib
import os
import re
import signal
import threading
import types
import warnings
from dataclasses import dataclass
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import torch
from IPython.core.inputtransformer2 import TransformerManager
from IPython.utils.capture import capture_output

from . import standins
from .checks import examine
from .crashes import crash, remember
from .outcome import NotAttempted, Outcome
from .tasks import TASKS, Task, task_of

NETWORK_FILE = "network.pt"
SECONDS = 60  # for one earlier notebook: its definitions and their checks


SOLVED, WRONG, NOT_ATTEMPTED = "solved", "wrong", "not attempted"
NOT_CHECKED = "not checked"  # there is no notebook, or it cannot be read, or it takes too long


@dataclass(frozen=True)
class Judgement:
    """What the visible check of a name comes to, why if it is not solved, and the student's own object if it is."""

    outcome: str
    why: str = ""
    own: object = None

    @property
    def reason(self) -> str:
        """Why a stand-in is used, in words for the notebook that uses it; empty for the student's own."""
        if self.outcome == NOT_ATTEMPTED:
            return "not attempted. If you have written it, save its notebook and run this cell again."
        if self.outcome == WRONG:
            return f"yours does not pass its visible checks yet. {self.why}"
        return self.why


class TooSlow(BaseException):
    """A student's code takes too long; no `except Exception` in it stops this one."""


_loaded: dict[tuple, tuple[dict, dict]] = {}
_too_slow: set[tuple] = set()
_judged: dict[tuple, Judgement] = {}
_handed_over: dict[str, Judgement] = {}
_depth = 0


def __getattr__(name: str) -> object:
    try:
        judged = judgement(name)
    except KeyError:
        raise AttributeError(f"no task defines {name!r}") from None
    if not reading():  # what earlier notebooks ask of still earlier ones is not this notebook's affair
        _handed_over[name] = judged
    return judged.own if judged.outcome == SOLVED else getattr(standins, name)


def summary() -> None:
    """Print whose work this notebook uses: one line for the student's own, one for each reason of a stand-in."""
    own = [name for name, judged in _handed_over.items() if judged.outcome == SOLVED]
    if own:
        print(f"From your earlier notebooks: {', '.join(own)}.")
    reasons: dict[str, dict[Task, list[str]]] = {}
    for name, judged in _handed_over.items():
        if judged.outcome != SOLVED:
            reasons.setdefault(judged.reason, {}).setdefault(task_of(name), []).append(name)
    for reason, tasks in reasons.items():
        names = "; ".join(f"{', '.join(names)} (Task {task.number})" for task, names in tasks.items())
        print(f"Stand-in for {names}: {reason}")
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


def judgement(name: str) -> Judgement:
    """Judge a name by its saved notebook in the current folder; raises `KeyError` for a name that no task defines."""
    global _depth
    task = task_of(name)
    key = (name, *_key(task))
    _depth += 1
    try:
        if key not in _judged:
            _judged[key] = _judge(task, name)
    finally:
        _depth -= 1
    return _judged[key]


def reading() -> bool:
    """Return whether a saved notebook is being read, so that what its cells call can stay out of the way."""
    return _depth > 0


def _key(task: Task) -> tuple:
    """Return what a notebook's work depends on: the contents of it and of all earlier ones."""
    digest = hashlib.sha256()
    for one in TASKS[:task.number]:
        with contextlib.suppress(OSError):
            digest.update(Path(one.file).read_bytes())
        digest.update(b"|")
    return str(Path.cwd()), digest.hexdigest()


def _judge(task: Task, name: str) -> Judgement:
    try:
        with _unseen(), time_limit(SECONDS):
            namespace, crashes = _load(task)
            if name not in namespace and name in crashes:
                return Judgement(WRONG, crashes[name])
            examine(name, namespace)
            return Judgement(SOLVED, own=namespace[name])
    except TooSlow:
        return Judgement(NOT_CHECKED, f"{task.file} takes over {SECONDS} seconds. "
                                      "Keep training runs out of the cells for your answers.")
    except NotAttempted as outcome:
        return Judgement(NOT_ATTEMPTED, str(outcome))
    except Outcome as outcome:
        return Judgement(WRONG, str(outcome))
    except _Unreadable as error:
        return Judgement(NOT_CHECKED, str(error))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # whatever else a student's code comes up with
        return Judgement(NOT_CHECKED, f"{task.file} stops with {type(error).__name__} where `{name}` is checked. "
                                      "Open it, and run its cells one by one.")


@contextlib.contextmanager
def _unseen():
    """Let nothing be seen of what students' code prints, warns of, displays or draws."""
    before = set(plt.get_fignums())
    try:
        with warnings.catch_warnings(), capture_output():
            warnings.simplefilter("ignore")
            yield
    finally:
        for number in set(plt.get_fignums()) - before:
            plt.close(number)


class _Unreadable(Exception):
    """An earlier notebook that cannot be read; the message says what to do."""


def _load(task: Task) -> tuple[dict, dict]:
    """Run the definitions of a saved notebook: return its namespace, and why solution cells crashed, by name."""
    key = _key(task)
    if key in _too_slow:
        raise TooSlow
    if key not in _loaded:
        try:
            _loaded[key] = _run(task, _read(task))
        except TooSlow:
            _too_slow.add(key)  # its other names need not wait as long again
            raise
    return _loaded[key]


def _read(task: Task) -> nbformat.NotebookNode:
    try:
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
    module.get_ipython = _NoShell
    namespace, crashes = module.__dict__, {}
    for number, cell in enumerate(notebook.cells, 1):
        about = cell.metadata.get("nbgrader", {})
        if cell.cell_type != "code" or about.get("grade"):
            continue
        try:
            place = f"{task.file}, cell {number}"
            source = re.sub(r"\A\s*%%.*", "", cell.source)  # `%%time`, say; what it is about is the rest
            tree = ast.parse(TransformerManager().transform_cell(source), place)
            if not about.get("solution"):
                tree.body = [statement for statement in tree.body if _is_definition(statement)]
            _execute(tree, cell.source, place, namespace)
        except (Exception, SystemExit) as error:
            if about.get("solution"):
                crashes[about.get("grade_id")] = (f"Its cell in {task.file} crashes with {crash(error).words} "
                                                  "Mend it there and save.")
    return namespace, crashes


class _NoShell:
    """What magics and shell commands of a saved notebook meet: they are meant for that notebook, and do nothing."""

    def __getattr__(self, name: str) -> object:
        return lambda *_, **__: None


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
