"""Runs a notebook of a submission, and fills in its outputs.

All its cells run before anything is checked: what a check shows to students' code is in no output of a later cell. Each
graded cell keeps a copy of the process as it is then, and that is checked.
"""

import json

from nbformat import NotebookNode

from helpers import checks
from helpers.notebook import checking, earlier
from helpers.notebook.outcome import NotAttempted, Outcome, Wrong
from helpers.notebook.verdict import Points, Verdict
from helpers.notebook.words import foreign
from helpers.tasks import STUB, Task

from ..repair.reading import name_of
from ..sandbox import PATIENCE, Died
from ..sandbox.outside import Running
from .answers import NO_MEMORY, NoAnswer, note_of, noted
from .cell_outputs import error, harmless, printed, result
from .results import Autograded, Source, calls
from .session import Session

LARGEST_NOTEBOOK = 4 * 2**20  # characters of all its outputs
NOT_SHOWN = "This cell has failed. Why is not shown, because checks have run before it: cells have ended their process."
RESTARTS = 3  # of a notebook whose cells end its process


class NotebookRun:
    """The run of a notebook; after a cell that ends its process, all others run in a new one.

    result: that of the submission; the run adds a sentence on each thing that goes wrong.
    """

    def __init__(self, session: Session, result: Autograded, task: Task, notebook: NotebookNode, source: Source):
        self.session, self.result, self.task, self.notebook = session, result, task, notebook
        # The checks of each graded cell, hidden ones among them.
        self.graded = {cell.name: calls(cell.source) for cell in source.cells if cell.is_checked}
        self.index = 0
        self.checking = False  # whether all cells have run, and only checks are left
        self.kept: dict[int, list[NotebookNode]] = {}  # outputs of cells that do not run again
        self.until = min(session.now() + 4 * session.settings.seconds + session.seconds_of(task), session.until)

    def run(self) -> None:
        """Run the notebook; a cell that ends its process is left out when the others run again.

        Checks come after all cells, so that no cell shows what a check has left. Where cells go on to end the process,
        or the copies that wait for checks, each check comes in its place, and what cells show is not kept.
        """
        apart = True
        for attempt in range(RESTARTS + 1):
            try:
                with self.session.sandbox.notebook() as running:
                    self._run_cells(running, apart)
                    break
            except Died as death:
                if not (apart and self.checking):  # otherwise it may not be this cell's fault
                    self._note_end(str(death))
                apart = attempt == 0 and not self.checking
        self._finish()

    def _run_cells(self, running: Running, apart: bool) -> None:
        """Run all cells, in their order, and the checks: after them, apart, or each in its place."""
        self.index, self.checking = -1, False
        self.session.begin(running, self.task)
        waiting: list[tuple[int, str]] = []
        for index, cell in enumerate(self.notebook.cells):
            self.index = index
            if cell.cell_type != "code" or index in self.kept:
                continue
            name = name_of(cell) or ""
            if name in self.graded and apart:
                running.keep()
                waiting.append((index, name))
            elif name in self.graded:
                with running.copy():
                    self.kept[index] = self._check(running, self.graded[name])
            elif self.session.now() > self.until:
                cell.outputs = [error("TimeoutError", "The time for this notebook is used up.")]
            else:
                outputs = self._run_cell(running, cell)
                cell.outputs = outputs if apart else [error("Error", NOT_SHOWN) for one in outputs if _is_error(one)]
        if self.task.trains:
            content, _ = running.ask(PATIENCE, "get", earlier.NETWORK_FILE)
            if isinstance(content, bytes):
                self.session.files[earlier.NETWORK_FILE] = content
        self.checking = True
        if waiting:
            running.ask(PATIENCE, "end_others")
        for number, (index, name) in enumerate(waiting):
            self.index = index
            with running.kept(number), running.copy():
                self.kept[index] = self._check(running, self.graded[name])

    def _note_end(self, why: str) -> None:
        """Note that the cell that ran has ended the process."""
        if self.index >= 0:
            self.kept[self.index] = [error("DeadKernelError", f"This cell has ended the notebook's process: {why}.")]
        self.result.problems.append(f"{self._place()} has ended the notebook's process: {why}.")

    def _finish(self) -> None:
        """Fill in outputs of cells that have not run, and number the cells."""
        size = 0
        for index, cell in enumerate(self.notebook.cells):
            if cell.cell_type != "code":
                continue
            missing = [error("DeadKernelError", "The notebook's process has ended too often: this cell has not run.")]
            if name_of(cell) in self.graded:
                cell.outputs = self.kept.get(index, missing)  # without an error it would have all points
            else:
                cell.outputs = (
                    self.kept.get(index) or cell.outputs or ([] if index <= self.index or self.checking else missing)
                )
            cell.execution_count = index + 1
            size += sum(len(json.dumps(output)) for output in cell.outputs)
            if size > LARGEST_NOTEBOOK and name_of(cell) not in self.graded:
                cell.outputs = [printed("(The outputs are too large: left out.)")]

    def _place(self) -> str:
        return f"{self.task.file}, cell {self.index + 1}"

    def _run_cell(self, running: Running, cell: NotebookNode) -> list[NotebookNode]:
        """Run a cell that is not graded, and return its outputs."""
        locked = cell.metadata.get("nbgrader", {}).get("locked")
        training = self.session.seconds_of(self.task) if self.task.trains else 0
        seconds = min(self.session.settings.seconds + training, max(self.until - self.session.now(), 1))
        name = name_of(cell) or ""
        answer, interrupted = running.ask(seconds, "run", cell.source, name if name in self.task.names else "")
        outputs, cut = harmless(answer)
        if cut:
            self.result.problems.append(f"{self._place()} puts out more than is kept.")
        if interrupted:
            self.result.problems.append(f"{self._place()} was stopped after {seconds:.0f} seconds.")
        if locked and any(map(_is_error, outputs)):
            self.result.flags.append(f"{self._place()}, which is the release's own, ended with an error.")
        return outputs

    def _check(self, running: Running, names_and_seeds: list[tuple[str, int]]) -> list[NotebookNode]:
        lines: list[str] = []
        verdicts: dict[str, Verdict] = {}
        value: list[NotebookNode] = []
        for name, seed in names_and_seeds:
            try:
                verdict = self.session.check(running, name, seed)
            except NoAnswer as why:
                self.result.flags.append(f"{self._place()}: {why}")
                return [error("Wrong", str(why), [f"Wrong: {why}"])]
            verdict.before = verdicts.get(name) if seed else None
            verdicts[name] = verdict
            if verdict.outcome is not None:
                outcome = self._not_run(name, verdict.outcome) or verdict.outcome
                failed = self._failed(self._noted(outcome, name, first=not lines))
                return [*([printed(*lines)] if lines else []), failed]
            for outcome in verdict.new():
                self._noted(outcome, name, first=seed == 0)
            self._note_passed_over(name, verdict.advice)
            lines += verdict.lines()
            value = [result(Points(verdict))]
        return [printed(*lines), *value]

    def _not_run(self, name: str, outcome: Outcome) -> Outcome | None:
        """Return what to say in place of *not attempted* about a name whose cell has ended the process, or its time."""
        if not isinstance(outcome, NotAttempted):
            return None
        for index, cell in enumerate(self.notebook.cells):
            if name_of(cell) == name and STUB not in cell.source:
                for output in self.kept.get(index) or cell.outputs:
                    if _is_error(output):
                        why = f"The cell of `{name}` failed here with {foreign(output.evalue)}."
                        wrong = Wrong(why, "Perhaps on this machine alone.")
                        return noted(wrong, wrong.sentence)
        return None

    def _note_passed_over(self, name: str, advice: list[str]) -> None:
        """Note, for the report as well, what this machine has passed over in an answer's cell."""
        begins = checking.PASSED_OVER.format(name)
        self.result.problems += [f"{self._place()}: {line}" for line in advice if line.startswith(begins)]

    def _noted(self, outcome: Outcome, name: str, first: bool) -> Outcome:
        """Return an outcome, and note for the report what a person should know of it.

        first: whether no check of its cell has passed before.
        """
        if NO_MEMORY.search(outcome.sentence):
            outcome = noted(outcome, f"`{name}` asks for more memory than it may have.")
        if not first and checks.find(name).apart and not note_of(outcome):
            outcome = noted(outcome, f"`{name}` passes when it is called in one order, and not in another.")
        if note_of(outcome):
            self.result.problems.append(f"{self._place()}: {note_of(outcome)}")
        return outcome

    def _failed(self, outcome: Outcome) -> NotebookNode:
        """Return the output of a check that raises."""
        return error(type(outcome).__name__, str(outcome), outcome._render_traceback_())


def _is_error(output: NotebookNode) -> bool:
    """Return whether an output says that its cell has failed."""
    return bool(output.output_type == "error")
