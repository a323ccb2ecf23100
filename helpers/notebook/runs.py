"""What has been run in this kernel: which cells were to bind a pinned name, and whether they did.

A check asks the kernel for an object, and the object may be older than its cell: the cell may have failed since, or
it may have been edited and not run.
"""

import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .tasks import TASKS

if TYPE_CHECKING:  # this is imported before anything heavy is
    from .cells import Guard, PassedOver
    from .crashes import Crash

_NAMES = [name for task in TASKS for name in task.names]
_NOTHING = object()


@dataclass(frozen=True)
class Run:
    """The run of a cell: its source, its id if the editor tells it, when it began, and how it ended.

    left: what the pinned names were bound to after it. line: that of the statement which raised. of_the_machine:
    whether it raised because of something that this machine does not have.
    """

    source: str
    cell: str | None
    began: float
    left: dict[str, object]
    bound: frozenset[str]
    crash: "Crash | None" = None
    line: int = 0
    of_the_machine: bool = False
    passed: "tuple[PassedOver, ...]" = ()

    @property
    def why(self) -> "Crash | None":
        """The first exception of the run, whether it was passed over or not."""
        return self.passed[0].why if self.passed else self.crash


@dataclass
class Runs:
    """The runs of a kernel's cells.

    tried: the last run that was to bind each name; completed: the runs that a check has brought to their end, and what
    was passed over there; guard: it guards cells, if any.
    """

    shell: Any
    guard: "Guard | None" = None
    runs: list[Run] = field(default_factory=list)
    tried: dict[str, Run] = field(default_factory=dict)
    completed: "dict[str, tuple[Run, tuple[PassedOver, ...]]]" = field(default_factory=dict)
    belongs: str = ""  # the name whose answer's cell runs, if that is known
    began: float = field(default_factory=time.time)

    def begin(self, _: object = None) -> None:
        """Note the time before a cell runs."""
        self.began = time.time()

    def end(self, result: Any) -> None:
        """Note the run of a cell."""
        from . import cells, devices

        if result is None or result.info is None or not isinstance(result.info.raw_cell, str):
            return
        source = result.info.raw_cell
        devices.note(source)
        run = self._run(source, result)
        for name in _NAMES:
            if name == self.belongs or (name in source and cells.binds(source, name)) or name in run.bound:
                self.tried[name] = run
        self.runs.append(run)

    def _run(self, source: str, result: Any) -> Run:
        from .crashes import crash

        error = result.error_before_exec or result.error_in_exec
        left = {name: self.shell.user_ns[name] for name in _NAMES if name in self.shell.user_ns}
        before = self.runs[-1].left if self.runs else {}
        bound = frozenset(name for name in left if left[name] is not before.get(name, _NOTHING))
        passed: tuple[PassedOver, ...] = ()
        if self.guard is not None:
            passed, self.guard.passed = tuple(self.guard.passed), []
        cell = getattr(result.info, "cell_id", None)
        if error is None:
            return Run(source, cell, self.began, left, bound, passed=passed)
        line = _line(error, self.shell)
        return Run(
            source, cell, self.began, left, bound, crash(error), line, _of_the_machine(error, source, line), passed
        )

    def failed(self, name: str) -> Run | None:
        """Return the last run that was to bind a name, if it ended early and did not bind it."""
        run = self.tried.get(name)
        if run is None or run.why is None or name in run.bound:
            return None
        # The name may have been bound since, by a thread or by a test.
        return run if self.shell.user_ns.get(name, _NOTHING) is run.left.get(name, _NOTHING) else None

    def last_of(self, cell: str) -> Run | None:
        """Return the last run of a cell, by its id."""
        return next((run for run in reversed(self.runs) if run.cell == cell), None)


_watched: list[Runs] = []


def watch(shell: Any = None, guard: "Guard | None" = None) -> Runs | None:
    """Note the runs of a shell's cells from now on; without a shell, of the one that this code runs in, if any."""
    if shell is None and "IPython" in sys.modules:
        from IPython import get_ipython

        shell = get_ipython()
    if shell is None:
        return None
    runs = of(shell.user_ns)
    if runs is None:
        runs = Runs(shell, guard)
        shell.events.register("pre_run_cell", runs.begin)
        shell.events.register("post_run_cell", runs.end)
        if guard is not None:
            shell.ast_transformers.append(guard)
        _watched.append(runs)
    return runs


def of(namespace: dict[str, Any]) -> Runs | None:
    """Return the runs in the kernel with this namespace, if they are noted."""
    return next((runs for runs in _watched if runs.shell.user_ns is namespace), None)


def _of_the_machine(error: BaseException, source: str, line: int) -> bool:
    from . import cells

    if type(error).__name__ == "BdbQuit":  # a debugger quits in no statement
        return True
    try:
        statement = cells.statement_at(cells.parsed(source), line)
    except (SyntaxError, ValueError):
        return False
    return statement is not None and cells.is_of_the_machine(error, statement)


def _line(error: BaseException, shell: Any) -> int:
    """Return the line of the cell at which it ended with an exception, or 0."""
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        if code.co_name == "<module>" and step.tb_frame.f_globals is shell.user_ns:
            return step.tb_lineno
        step = step.tb_next
    return 0
