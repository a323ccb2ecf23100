"""Marks one submission: its cells run in a sandbox, its answers are probed there, and judged here.

What comes back from the sandbox is plain data that nobody vouches for. It becomes outputs of cells and, where a
student's object has been probed, the judges' input; it never is a verdict.
"""

import base64
import contextlib
import copy
import functools
import json
import random
import re
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from helpers import checks, standins
from helpers.notebook import checking, earlier
from helpers.notebook.crashes import Crash
from helpers.notebook.outcome import NotAttempted, Outcome, Wrong, passed
from helpers.notebook.settings import EPOCHS
from helpers.tasks import TASKS, Task

from . import suspicions
from .marks import Marked, Settings, Source, calls
from .repair import Unreadable, clean, name_of, parse, repair
from .sandbox import PATIENCE, CopyDied, Died
from .sandbox.outside import Running, Sandbox
from .submissions import Submission

LARGEST_FILE = 8 * 2**20  # bytes of a file that goes along with the notebooks
LARGEST_NOTEBOOK = 4 * 2**20  # characters of all its outputs
RESTARTS = 2  # of a notebook whose cells end its process
IMAGES = {"image/png": b"\x89PNG\r\n", "image/jpeg": b"\xff\xd8"}


def mark(submission: Submission, sources: dict[str, Source], settings: Settings, sandbox: Sandbox) -> Marked:
    """Mark a submission in a running sandbox."""
    sandbox.spent = {}
    marking = _Marking(submission, sources, settings, sandbox)
    marking.run()
    marking.marked.spent = sandbox.spent
    return marking.marked


class _Marking:
    def __init__(self, submission: Submission, sources: dict[str, Source], settings: Settings, sandbox: Sandbox):
        self.sources, self.settings, self.sandbox = sources, settings, sandbox
        self.until = time.monotonic() + 60 * settings.minutes
        problems = [sentence for sentence in submission.problems if sentence not in submission.looks]
        self.marked = Marked(problems=problems, looks=list(submission.looks))
        self.others = {name: content for name, content in submission.others.items() if len(content) <= LARGEST_FILE}
        self.notebooks: dict[str, NotebookNode] = {}
        self.files: dict[str, bytes] = {}
        self.judged: dict[str, tuple[str, str, str]] = {}
        for task in TASKS:
            self._read(task, submission.notebooks.get(task.notebook), sources[task.notebook])
        sources_as_typed, texts = suspicions.gather(submission.notebooks)
        self.marked.looks += suspicions.look_at(sources_as_typed, list(submission.others), texts)

    def run(self) -> None:
        """Run all notebooks, and judge each name by its saved notebook for those that come later."""
        with _Saved(self) as saved:
            for task in TASKS:
                started = time.monotonic()
                if task.notebook in self.notebooks:
                    self._run(task, self.notebooks[task.notebook], self.sources[task.notebook])
                if task is not TASKS[-1]:
                    self.judged |= {name: saved.judge(name) for name in task.names}
                self.marked.seconds[task.notebook] = time.monotonic() - started
        self.marked.notebooks = {name: json.dumps(notebook) for name, notebook in self.notebooks.items()}

    def _read(self, task: Task, content: bytes | None, source: Source) -> None:
        if content is None:
            return
        self.files[task.file] = content
        try:
            notebook = parse(content)
            said = repair(notebook, source.cells, source.given, source.kernelspec)
        except Unreadable as error:
            self.marked.looks.append(f"{task.file} cannot be read, so it gets no points: {error}")
            return
        self.marked.problems += [f"{task.file}: {sentence}" for sentence in said]
        self.notebooks[task.notebook] = notebook
        self.files[task.file] = _as_released(notebook, source)

    def _run(self, task: Task, notebook: NotebookNode, source: Source) -> None:
        """Run a notebook; a cell that ends its process is left out when the others run again."""
        if task.trains:
            self.until += task.seconds * self.settings.epochs / EPOCHS
        run = _Run(self, task, notebook, {cell.name: calls(cell.source) for cell in source.cells if cell.is_checked})
        for _ in range(RESTARTS + 1):
            try:
                with self.sandbox.notebook() as running:
                    run.start(running)
                    break
            except Died as error:
                run.ended(str(error))
        run.finish()

    def begin(self, running: Running, task: Task | None) -> None:
        """Give a new process what it needs: stand-ins of earlier tasks, the verdicts on them, and the files."""
        before = TASKS if task is None else TASKS[: task.number - 1]
        refused = {} if task is None else {_module(one): list(one.names) for one in TASKS[task.number - 1 :]}
        sources = {module: _source(module) for module in ("__init__", *map(_module, before))}
        weights = None
        if task is None or task.needs_network:
            weights = _weights()
        running.ask(PATIENCE, "begin", sources, refused, weights)
        running.ask(PATIENCE, "tell", self.judged)
        later = {one.file for one in TASKS} - {one.file for one in before}
        for name, content in {**self.others, **self.files}.items():
            if name not in later:
                running.ask(PATIENCE, "put", {name: content})

    def check(self, running: Running, name: str, seed: int, saved: bool = False) -> list[str]:
        """Check a name in a copy of its process; return and raise as `checks.examine` does, or raise `Died`."""
        if time.monotonic() > self.until:
            raise _NoTimeLeft(f"The time for this submission was used up, so `{name}` has not been checked.")
        its_check, time_left = checks.find(name), _TimeLeft(self.settings.seconds, self.until)
        looked = _asked(running, name, time_left, "look", name, saved)

        def probe(shown: dict) -> object:
            return _asked(running, name, time_left, "probe", name, shown, saved)

        if its_check.apart:
            probe = _Shuffled(running, its_check, probe, seed)
        return _judged(its_check, looked, probe, seed)


class _Run:
    """One run of a notebook, gone on with in a new process after its process has ended."""

    def __init__(self, marking: _Marking, task: Task, notebook: NotebookNode, graded: dict[str, list]):
        self.marking, self.task, self.notebook = marking, task, notebook
        self.graded = graded  # the checks of each graded cell, hidden ones among them
        self.index = 0
        self.kept: dict[int, list] = {}  # outputs of cells that do not run again
        self.until = min(time.monotonic() + 4 * marking.settings.seconds + task.seconds, marking.until)

    def start(self, running: Running) -> None:
        """Run all cells, in their order."""
        self.index = -1
        self.marking.begin(running, self.task)
        for index, cell in enumerate(self.notebook.cells):
            self.index = index
            if cell.cell_type != "code" or self.index in self.kept:
                continue
            if name_of(cell) in self.graded:
                self.kept[self.index] = cell.outputs = self._graded(running, self.graded[name_of(cell)])
            elif time.monotonic() > self.until:
                cell.outputs = [_error("TimeoutError", "The time for this notebook is used up.")]
            else:
                cell.outputs = self._ungraded(running, cell)
        if self.task.trains:
            content, _ = running.ask(PATIENCE, "get", earlier.NETWORK_FILE)
            if isinstance(content, bytes):
                self.marking.files[earlier.NETWORK_FILE] = content

    def ended(self, why: str) -> None:
        """Note that the cell that ran has ended the process."""
        place = self._place()
        if self.index >= 0:
            self.kept[self.index] = [_error("DeadKernelError", f"This cell has ended the notebook's process: {why}.")]
        self.marking.marked.problems.append(f"{place} has ended the notebook's process: {why}.")

    def finish(self) -> None:
        """Fill in what has not run, and number the cells."""
        size = 0
        for index, cell in enumerate(self.notebook.cells):
            if cell.cell_type != "code":
                continue
            missing = [_error("DeadKernelError", "The notebook's process has ended too often: this cell has not run.")]
            cell.outputs = self.kept.get(index) or cell.outputs or ([] if self._has_run(index) else missing)
            cell.execution_count = index + 1
            size += sum(len(json.dumps(output)) for output in cell.outputs)
            if size > LARGEST_NOTEBOOK and name_of(cell) not in self.graded:
                cell.outputs = [_printed("(The outputs are too large: left out.)")]

    def _has_run(self, index: int) -> bool:
        return index <= self.index or self.index == len(self.notebook.cells) - 1

    def _place(self) -> str:
        return f"{self.task.file}, cell {self.index + 1}"

    def _ungraded(self, running: Running, cell: NotebookNode) -> list:
        locked = cell.metadata.get("nbgrader", {}).get("locked")
        seconds = max(self.marking.settings.seconds, self.task.seconds if self.task.trains else 0)
        seconds = min(seconds, max(self.until - time.monotonic(), 1))
        answer, interrupted = running.ask(seconds, "run", cell.source)
        outputs, cut = _outputs(answer)
        if cut:
            self.marking.marked.problems.append(f"{self._place()} puts out more than is kept.")
        if interrupted:
            self.marking.marked.problems.append(f"{self._place()} was stopped after {seconds:.0f} seconds.")
        if locked and any(output.output_type == "error" for output in outputs):
            self.marking.marked.looks.append(f"{self._place()}, which is the release's own, ended with an error.")
        return outputs

    def _graded(self, running: Running, its_calls: list[tuple[str, int]]) -> list:
        """Check what a graded cell checks, and return the outputs that it would have."""
        with running.copy():  # what a check does is forgotten
            return self._checked(running, its_calls)

    def _checked(self, running: Running, its_calls: list[tuple[str, int]]) -> list:
        lines = []
        for name, seed in its_calls:
            try:
                advice = self.marking.check(running, name, seed)
            except Outcome as outcome:
                if re.search("MemoryError|not enough memory|can't allocate memory", str(outcome)):
                    outcome = _noted(outcome, f"`{name}` asks for more memory than it may have.")
                if lines and checks.find(name).apart and not hasattr(outcome, "note"):
                    outcome = _noted(outcome, f"`{name}` passes when it is called in one order, and not in another.")
                if hasattr(outcome, "note"):
                    self.marking.marked.problems.append(f"{self._place()}: {outcome.note}")
                said = [_printed(*lines)] if lines else []
                return [*said, _error(type(outcome).__name__, str(outcome), outcome._render_traceback_())]
            except _NoAnswer as error:
                self.marking.marked.looks.append(f"{self._place()}: {error}")
                return [_error("Wrong", str(error), [f"Wrong: {error}"])]
            lines += [passed(name, visible=seed == 0), *advice]
        return [_printed(*lines)]


class _Saved:
    """Judges names by their saved notebooks, as `earlier` does in class: whether later ones use the student's own."""

    def __init__(self, marking: _Marking):
        self.marking = marking
        self.stack = contextlib.ExitStack()
        self.running: Running | None = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stack.close()

    def judge(self, name: str) -> tuple[str, str, str]:
        """Return outcome, why and advice."""
        try:
            return self._judge(name)
        except _NoTimeLeft as error:
            return earlier.NOT_CHECKED, str(error), ""
        except _NoAnswer:
            return earlier.WRONG, f"`{name}` gives back what is no answer.", ""
        except Died:
            self.stack.close()
            self.running = None
            judged = earlier.too_slow(name)
            return judged.outcome, judged.why, ""

    def _judge(self, name: str) -> tuple[str, str, str]:
        if time.monotonic() > self.marking.until:
            raise _NoTimeLeft("The time for this submission is used up.")
        if self.running is None:
            self.running = self.stack.enter_context(self.marking.sandbox.notebook())
            self.marking.begin(self.running, None)
        self.running.ask(PATIENCE, "tell", self.marking.judged)
        time_left = _TimeLeft(earlier.SECONDS + PATIENCE, self.marking.until)
        unready, _ = self.running.ask(time_left.seconds(), "read", name)
        if isinstance(unready, dict):
            return str(unready.get("outcome")), str(unready.get("why")), ""
        try:
            self.marking.check(self.running, name, 0, saved=True)
        except NotAttempted as outcome:
            advice, _ = self.running.ask(PATIENCE, "advice", name)
            return earlier.NOT_ATTEMPTED, str(outcome), str(advice)
        except Outcome as outcome:
            return earlier.WRONG, str(outcome), ""
        return earlier.SOLVED, "", ""


class _NoAnswer(Exception):
    """What came back from a probe is nothing that could be judged; the message is a sentence."""


class _NoTimeLeft(_NoAnswer):
    """There is no time for a probe."""


class _Shuffled:
    """Probes the cases of a check in an order that nobody can know, and gives the answers in theirs."""

    def __init__(self, running: Running, its_check: checks.Check, probe: Callable[[dict], object], seed: int):
        self.running, self.its_check, self.probe, self.seed = running, its_check, probe, seed
        self.in_a_copy = running.copied
        self.answers: list | None = None

    def __call__(self, shown: dict) -> object:
        if self.answers is None:
            self.answers = self._all()
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _all(self) -> list:
        cases = list(self.its_check.inputs(self.seed))
        answers: list = [None] * len(cases)
        for index in random.SystemRandom().sample(range(len(cases)), len(cases)):
            if self.in_a_copy and not self.running.copied:  # the case before has ended it
                self.running.start_copy()
            try:
                answers[index] = self.probe(self.its_check.shown(cases[index]))
            except (Outcome, _NoAnswer) as error:
                answers[index] = error
        return answers


class _TimeLeft:
    """How long a check may still take."""

    def __init__(self, seconds: float, until: float):
        self.limit, self.until = seconds, min(time.monotonic() + seconds, until)

    def seconds(self) -> float:
        """Return it in seconds, above 0."""
        return max(self.until - time.monotonic(), 0.01)


def _asked(running: Running, name: str, time_left: _TimeLeft, *request) -> object:
    """Return what a look or a probe gives; raises `Wrong` where it comes to no end."""
    try:
        answer, interrupted = running.ask(time_left.seconds(), *request)
    except CopyDied as error:
        raise _noted(
            Wrong(f"`{name}` could not be checked: {error}. Does it end the kernel, or a loop in it never end?"),
            f"the check of `{name}` came to no end: {error}.",
        ) from None
    if interrupted:
        outcome = checking.too_slow(name, time_left.limit, answer.frames if isinstance(answer, Crash) else "")
        raise _noted(outcome, f"the check of `{name}` was stopped after {time_left.limit:g} seconds.")
    if isinstance(answer, dict) and "refused" in answer:
        raise _noted(
            Wrong(f"`{name}` gave back more than can be checked ({answer['refused']})."),
            f"`{name}` gave back more than can be checked.",
        )
    return answer


def _noted(outcome: Outcome, note: str) -> Outcome:
    """Return an outcome that whoever reads the report should know of, too."""
    outcome.note = note
    return outcome


def _judged(its_check: checks.Check, looked: object, probe: Callable, seed: int) -> list[str]:
    """Return what `checks.judge` returns; what no judge can deal with is no answer."""
    try:
        return checks.judge(its_check, looked, probe, seed)
    except (Outcome, Died, _NoAnswer):
        raise
    except Exception as error:
        raise _NoAnswer(
            f"What came back for `{its_check.name}` is nothing that can be judged ({type(error).__name__})."
        ) from error


def _as_released(notebook: NotebookNode, source: Source) -> bytes:
    """Return a notebook as it was handed in: without hidden tests."""
    seen, shown = copy.deepcopy(notebook), {cell.name: cell.shown for cell in source.cells if cell.grade}
    for cell in seen.cells:
        cell.source = shown.get(name_of(cell), cell.source)
    return json.dumps(seen).encode()


def _module(task: Task) -> str:
    return f"task{task.number:02}"


@functools.cache
def _source(module: str) -> str:
    """Return the source of a module of stand-ins."""
    return Path(standins.__file__).with_name(f"{module}.py").read_text(encoding="utf-8")


@functools.cache
def _weights() -> dict:
    """Return the weights of the stand-in for a trained network: training it takes a while."""
    return dict(standins.trained_network().state_dict())


def _new(kind: str, **fields) -> NotebookNode:
    """Return an output as `nbformat.v4.new_output` does, which looks at each for as long as at a whole notebook."""
    return nbformat.from_dict({"output_type": kind, **fields})


def _printed(*lines: str) -> NotebookNode:
    return _new("stream", name="stdout", text="".join(f"{line}\n" for line in lines))


def _error(name: str, sentence: str, traceback: list[str] | None = None) -> NotebookNode:
    lines = traceback or [f"{name}: {sentence}"]
    return _new("error", ename=clean(name), evalue=clean(sentence), traceback=[*map(clean, lines)])


def _outputs(answer: object) -> tuple[list[NotebookNode], bool]:
    """Return outputs that a page can show without running anything, and whether some are left out."""
    if not isinstance(answer, dict) or not isinstance(answer.get("outputs"), list):
        return [_error("DeadKernelError", "What came back from this cell are no outputs.")], False
    made = [_output(output) for output in answer["outputs"] if isinstance(output, dict)]
    return [output for output in made if output is not None], bool(answer.get("cut"))


def _output(given: dict) -> NotebookNode | None:
    kind = given.get("output_type")
    if kind == "stream":
        name = "stderr" if given.get("name") == "stderr" else "stdout"
        return _new("stream", name=name, text=clean(str(given.get("text"))))
    if kind == "error":
        lines = given.get("traceback")
        lines = [str(line) for line in lines] if isinstance(lines, list) else []
        return _error(str(given.get("ename")), str(given.get("evalue")), lines)
    if kind in ("display_data", "execute_result") and isinstance(given.get("data"), dict):
        data = {key: clean(value) for key, value in given["data"].items() if _is_harmless(key, value)}
        # A result would be read as partial credit in a graded cell; in others nothing tells the two apart.
        shown = data or {"text/plain": "(an output that is not shown)"}
        return _new("display_data", data=shown, metadata={})
    return None


def _is_harmless(kind: object, value: object) -> bool:
    if not isinstance(value, str):
        return False
    if kind not in IMAGES:
        return kind == "text/plain"
    try:
        return base64.b64decode("".join(value.split()), validate=True).startswith(IMAGES[kind])
    except ValueError:
        return False
