"""Grades a submission: mends its notebooks, and runs them in the order of the tasks."""

import copy
import json
import time

from nbformat import NotebookNode

from helpers.notebook.outcome import cut
from helpers.tasks import TASKS, Task

from .. import suspicions
from ..repair.mending import repair
from ..repair.reading import Parsed, name_of
from ..sandbox.outside import Sandbox
from ..submissions import Submission, printable
from . import kept
from .results import Autograded, Settings, Source
from .run import NotebookRun
from .saved import SavedNotebooks
from .session import Session

LEFT = "Processes that it has started could not be ended: end them, and look at what they may have changed since."
SENTENCES = 100  # of a kind, in the report
LARGEST_FILE = 8 * 2**20  # bytes of a file that goes along with the notebooks


def autograde(submission: Submission, sources: dict[str, Source], settings: Settings, sandbox: Sandbox) -> Autograded:
    """Grade a submission in a running sandbox; sources: the release, by notebook."""
    sandbox.spent, sandbox.left = {}, False
    problems = [sentence for sentence in submission.problems if sentence not in submission.flags]
    result = Autograded(problems=problems, flags=list(submission.flags), spent=sandbox.spent)
    session = Session(settings, sandbox)
    session.files = {name: content for name, content in submission.others.items() if len(content) <= LARGEST_FILE}
    for task in TASKS:
        if task.notebook in submission.parsed:
            _mend(task, submission.parsed[task.notebook], sources[task.notebook], result, session)
    result.flags += suspicions.flags_in_submission(submission)
    _run(sources, result, session)
    if sandbox.left:
        result.flags.append(LEFT)
    result.problems, result.flags = few(result.problems), few(result.flags)
    return result


def few(sentences: list[str]) -> list[str]:
    """Return sentences for the report: few, each on a line and not too long, whoever wrote its words."""
    kept = [_closed(cut(printable(" ".join(sentence.split())))) for sentence in sentences[:SENTENCES]]
    return [*kept, f"There are {len(sentences) - SENTENCES} more sentences."] if len(sentences) > SENTENCES else kept


def _closed(sentence: str) -> str:
    """Return a sentence in which what is marked as code ends, wherever it was cut."""
    return sentence if sentence.count("`") % 2 == 0 else f"{sentence[:-1]}`"


def _mend(task: Task, parsed: Parsed, source: Source, result: Autograded, session: Session) -> None:
    """Mend a copy of a notebook, and put it, without hidden tests, beside the others for later notebooks to read."""
    notebook = NotebookNode(parsed.notebook)
    mended = repair(notebook, source.cells, source.given, source.kernelspec)
    result.problems += [f"{task.file}: {sentence}" for sentence in mended]
    result.notebooks[task.notebook] = notebook
    session.files[task.file] = _as_released(notebook, source)


def _run(sources: dict[str, Source], result: Autograded, session: Session) -> None:
    """Run all notebooks, and judge each name by its saved notebook, for later notebooks."""
    with session.judge, SavedNotebooks(session) as saved:
        for task in TASKS:
            started = time.monotonic()
            if task.notebook in result.notebooks:
                if task.trains:
                    session.until += session.seconds_of(task)
                _run_notebook(task, sources[task.notebook], result, session)
            if any(later.notebook in result.notebooks for later in TASKS[task.number :]):
                session.outcomes |= {name: saved.judge(name) for name in task.names}
            result.seconds[task.notebook] = time.monotonic() - started


def _run_notebook(task: Task, source: Source, result: Autograded, session: Session) -> None:
    """Run a notebook, or take its run from before, if nothing that it depends on has changed.

    A run of which something is noted is not kept: it may have been stopped on a busy machine.
    """
    notebook = result.notebooks[task.notebook]
    of, before = kept.fingerprint(session, task, notebook), session.settings.kept.get(task.notebook)
    if of and before and before.of == of:
        kept.fill_in(before, session, notebook)
        result.runs[task.notebook], result.ran[task.notebook] = before, False
        return
    noted = kept.Noted.of(session, result)
    run = NotebookRun(session, result, task, notebook, source)
    run.run()
    result.ran[task.notebook] = True
    if of and kept.Noted.of(session, result) == noted and session.now() < run.until:
        result.runs[task.notebook] = kept.keep(of, session, task, notebook)


def _as_released(notebook: NotebookNode, source: Source) -> bytes:
    """Return the file of a notebook without hidden tests, and without what a change of these would change."""
    seen, shown = copy.deepcopy(notebook), {cell.name: cell.shown for cell in source.cells if cell.grade}
    for cell in seen.cells:
        name = name_of(cell) or ""
        if name in shown:
            cell.source = shown[name]
            cell.metadata.nbgrader.pop("checksum", None)
    return json.dumps(seen).encode()
