"""Hands a notebook what earlier tasks produced: the student's own, or a stand-in.

`from helpers.notebook.earlier import target_vector` reads the saved notebook of Task 1 in the current folder. It runs
the answers in full, and of the other cells imports, definitions and constants. The student's own object is handed
over if it passes its visible checks, a stand-in otherwise; `summary()` says which.

`judgement(name)` says what the visible check of a name comes to, for the board too; it is kept until the notebook
or an earlier one changes.
"""

import ast
import contextlib
import hashlib
import os
import re
import types
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import torch
from IPython.core.inputtransformer2 import TransformerManager
from IPython.utils.capture import capture_output

from . import wall
from .crashes import crash, remember
from .limits import TooSlow, time_limit
from .outcome import NotAttempted, Outcome, Stopped
from .probes.probing import usual_state
from .tasks import STUB, TASKS, Task, task_of

NETWORK_FILE = "network.pt"
SECONDS = 60  # for one earlier notebook: its definitions and their checks


SOLVED, WRONG, NOT_ATTEMPTED = "solved", "wrong", "not attempted"
NOT_CHECKED = "not checked"  # there is no notebook, or it cannot be read, or it takes too long


@dataclass(frozen=True)
class Judgement:
    """What the visible check of a name comes to, why if it is not solved, and the student's own object if it is.

    advice: what to do about a name that is not attempted.
    """

    outcome: str
    why: str = ""
    own: object = None
    advice: str = ""

    @property
    def reason(self) -> str:
        """Why a stand-in is used, in words for the notebook that uses it; empty for the student's own."""
        if self.outcome == NOT_ATTEMPTED:
            return f"not attempted. {self.advice}"
        if self.outcome == WRONG:
            return f"yours does not pass its visible checks yet. {self.why}"
        return self.why


_loaded: dict[tuple, tuple[dict, dict]] = {}
_too_slow: set[tuple] = set()
_judged: dict[tuple, Judgement] = {}
_told: dict[str, Judgement] = {}
_handed_over: dict[str, Judgement] = {}
_depth = 0


def __getattr__(name: str) -> object:
    try:
        judged = judgement(name)
    except KeyError:
        raise AttributeError(f"no task defines {name!r}") from None
    except KeyboardInterrupt as error:
        raise Stopped(
            f"The kernel was interrupted while `{name}` was taken from {task_of(name).file}: run this cell again.",
            crash(error).frames,
        ) from None
    if not reading():  # what earlier notebooks ask of still earlier ones is not this notebook's affair
        _handed_over[name] = judged
    if judged.outcome == SOLVED:
        return judged.own
    return wall.stand_in(name)


def summary() -> None:
    """Print whose work this notebook uses: one line for the student's own, one for each reason of a stand-in."""
    own = [name for name, judged in _handed_over.items() if judged.outcome == SOLVED]
    if own:
        print(f"From your earlier notebooks: {_by_task(own)}.")
    reasons: dict[str, list[str]] = {}
    for name, judged in _handed_over.items():
        if judged.outcome != SOLVED:
            reasons.setdefault(judged.reason, []).append(name)
    for reason, names in reasons.items():
        print(f"Ready-made stand-in for {_by_task(names)}: {reason}")
    _handed_over.clear()


def _by_task(names: list[str]) -> str:
    """Return names in short: the numbers of tasks that are complete, then single names with their tasks."""
    whole = [task.number for task in TASKS if set(task.names) <= set(names)]
    starts = [number for number in whole if number - 1 not in whole]
    ends = [number for number in whole if number + 1 not in whole]
    spans = [f"{first}" if first == last else f"{first} to {last}" for first, last in zip(starts, ends)]
    parts = [f"Task{'s' if len(whole) > 1 else ''} {', '.join(spans)}"] if whole else []
    for task in TASKS:
        single = [name for name in names if name in task.names]
        if single and task.number not in whole:
            parts.append(f"{', '.join(single)} (Task {task.number})")
    return "; ".join(parts)


def save_network(network: torch.nn.Module) -> None:
    """Save the trained network for Tasks 9 and 10, beside the notebook."""
    file, new = Path(NETWORK_FILE), Path(f"{NETWORK_FILE}.{os.getpid()}.new")
    try:
        torch.save({name: values.cpu() for name, values in network.state_dict().items()}, new)
        os.replace(new, file)
    except (OSError, RuntimeError) as error:
        new.unlink(missing_ok=True)
        print(
            f"The network could not be saved as {file.resolve()} ({error}). Make room or make the folder writable, "
            "and run this cell again; until then Tasks 9 and 10 use a stand-in."
        )
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
        print(
            f"{NETWORK_FILE} does not fit your `Network` of Task 7: a stand-in network is used. "
            "Run Task 8 again to train the network that you have now."
        )
    return wall.stand_in("trained_network")()


def judgement(name: str) -> Judgement:
    """Judge a name by its saved notebook in the current folder; raises `KeyError` for a name that no task defines."""
    task = task_of(name)
    key = (name, *_key(task))
    if key not in _judged:
        told = _told.get(name)
        if told is None:
            _judged[key] = _judge(task, name, wall.examine)
        else:
            _judged[key] = told if told.outcome != SOLVED else _judge(task, name, _nothing_more)
    return _judged[key]


def tell(name: str, judged: Judgement) -> None:
    """Take what a name comes to, judged elsewhere: `judgement` then says the same, and loads the student's object."""
    _told[name] = judged


def unready(name: str) -> Judgement | None:
    """Return what a name comes to if its saved notebook leaves nothing to be checked, otherwise nothing."""
    judged = _judge(task_of(name), name, _nothing_more)
    return None if judged.outcome == SOLVED else judged


def namespace_of(name: str) -> dict:
    """Return the namespace of the saved notebook of a name, whose definitions have been run."""
    return _load(task_of(name))[0]


def too_slow(name: str) -> Judgement:
    """Return what a name comes to whose saved notebook takes too long."""
    return Judgement(
        NOT_CHECKED,
        f"{task_of(name).file} takes over {SECONDS} seconds. Keep training runs out of the cells for your answers.",
    )


def advice(name: str) -> str:
    """Return what to do about a name that is not written: it may be in a copy of its notebook."""
    task = task_of(name)
    copies = _copies(task)
    if copies:
        return f"If you have written it in {copies[0]}: only {task.file} is read and graded, so rename the two."
    return "If you have written it, save its notebook and run this cell again."


def reading() -> bool:
    """Return whether a saved notebook is being read, so that what its cells call can stay out of the way."""
    return _depth > 0


def _key(task: Task) -> tuple:
    """Return what a notebook's work depends on: the contents of it and of all earlier ones."""
    digest = hashlib.sha256()
    for one in TASKS[: task.number]:
        with contextlib.suppress(OSError):
            digest.update(Path(one.file).read_bytes())
        digest.update(b"|")
    return str(Path.cwd()), digest.hexdigest()


def _judge(task: Task, name: str, examine: Callable[[str, dict], object]) -> Judgement:
    global _depth
    _depth += 1
    try:
        with _unseen(), time_limit(SECONDS), usual_state():
            namespace, crashes = _load(task)
            if name not in namespace and name in crashes:
                return Judgement(WRONG, crashes[name])
            examine(name, namespace)
            return Judgement(SOLVED, own=namespace.get(name))
    except TooSlow:
        return too_slow(name)
    except NotAttempted as outcome:
        return Judgement(NOT_ATTEMPTED, str(outcome), advice=advice(name))
    except Outcome as outcome:
        return Judgement(WRONG, str(outcome))
    except _Unreadable as error:
        return Judgement(NOT_CHECKED, str(error))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # whatever else a student's code comes up with
        return Judgement(
            NOT_CHECKED,
            f"{task.file} stops with {type(error).__name__} where `{name}` is checked. "
            "Open it, and run its cells one by one.",
        )
    finally:
        _depth -= 1


def _nothing_more(name: str, namespace: dict) -> None:
    """Examine nothing: it is done elsewhere."""


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
        # Some editors put a byte order mark in front, which json does not take.
        return nbformat.reads(Path(task.file).read_text(encoding="utf-8-sig"), as_version=4)
    except FileNotFoundError:
        raise _Unreadable(f"{task.file} is not in this folder. {_where_else(task)}") from None
    except OSError as error:
        raise _Unreadable(f"{task.file} cannot be read ({error.strerror}).") from None
    except Exception:
        raise _Unreadable(
            f"{task.file} is not a valid notebook. Open it and save it again, or take a fresh copy "
            "and put your answers into it."
        ) from None


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
    module.get_ipython = _NoShell
    namespace, crashes = module.__dict__, {}
    defined, checked = set(), set()
    for number, cell in enumerate(notebook.cells):
        about = _about(cell)
        if about.get("grade"):
            checked |= {str(about.get("grade_id")).removeprefix("check_")} & defined
        if cell.cell_type != "code" or about.get("grade"):
            continue
        names = [about.get("grade_id")] if about.get("solution") else []
        try:
            source = re.sub(r"\A\s*%%.*", "", cell.source)  # `%%time`, say; what it is about is the rest
            tree = ast.parse(TransformerManager().transform_cell(source))
            names = names or _written(tree, task)
            if set(names or task.names) <= checked:
                continue  # below a check, a cell is for trying things out
            place = f"{task.file}, {_place(notebook.cells, number, names)}"
            _execute(tree, bool(names), cell.source, place, namespace)
        except (Exception, SystemExit) as error:
            crashes |= dict.fromkeys(
                names, f"Its cell in {task.file} crashes with {crash(error).words} Mend it there and save."
            )
        if STUB not in cell.source:
            defined |= set(names) & set(namespace)
    return namespace, crashes


def _place(cells: list, number: int, names: list[str]) -> str:
    """Return where a cell is, in words that JupyterLab shows: whose answer it is, or the heading above it."""
    if names:
        return f"the cell of {names[0]}"
    count, heading = 0, ""
    for cell in reversed(cells[: number + 1]):
        headings = re.findall(r"^#+ +(.+)$", cell.source, re.MULTILINE) if cell.cell_type == "markdown" else []
        if headings:
            heading = f' below "{headings[-1]}"'
            break
        count += cell.cell_type == "code"
    return f"code cell {count}{heading}"


class _NoShell:
    """What magics and shell commands of a saved notebook meet: they are meant for that notebook, and do nothing."""

    def __getattr__(self, name: str) -> object:
        return lambda *_, **__: None


def _about(cell: nbformat.NotebookNode) -> dict:
    """Return what nbgrader has noted of a cell."""
    about = cell.metadata.get("nbgrader")
    return about if isinstance(about, dict) else {}


def _written(tree: ast.Module, task: Task) -> list[str]:
    """Return the names of the task that a cell defines; it is an answer even if nbgrader's mark is lost."""
    return [
        statement.name
        for statement in tree.body
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)) and statement.name in task.names
    ]


def _execute(tree: ast.Module, is_answer: bool, source: str, filename: str, namespace: dict) -> None:
    """Run an answer in full, and of another cell the definitions, each for itself."""
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
