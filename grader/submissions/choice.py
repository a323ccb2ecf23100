"""Chooses the notebook of each task among those that a student handed in."""

from pathlib import PurePosixPath

from helpers.tasks import TASKS, Task

from .ids import named
from .notebooks import Notebook
from .whose import people_in

# The sentence holds before and after a person has seen it.
UNTIL = "None is graded until you delete those that do not count, or say that you have seen this: then {} graded."


class Choice:
    """The choice of a notebook for each task: of several, the one with the most answers written.

    chosen: the notebooks, by task. doubtful: tasks whose notebook may be another version, or another student's: it is
    not graded unasked. doubts: why, without a full stop. rivals: notebooks with different answers to the same task, the
    chosen one first. problems: a sentence for each thing that is wrong. flags: those of the problems that a person
    should see.
    """

    def __init__(self, notebooks: list[Notebook]):
        self.notebooks = notebooks
        self.chosen: dict[Task, Notebook] = {}
        self.doubtful: set[Task] = set()
        self.doubts: list[str] = []
        self.rivals: dict[Task, list[Notebook]] = {}
        self.problems: list[str] = []
        self.flags: list[str] = []
        self._mentioned: list[Notebook] = []
        for task in TASKS:
            self._choose(task)
        self._doubt_names()
        for notebook in notebooks:
            if notebook not in self.chosen.values() and notebook not in self._mentioned:
                self._leave(notebook)

    def _choose(self, task: Task) -> None:
        """Choose the notebook of a task."""
        own = _own(task, self.notebooks)
        holding = [notebook for notebook in self.notebooks if task in notebook.answers]
        # Of those with as many answers, the one with the task's name comes first, then the order of reading counts.
        holding.sort(key=lambda notebook: (-notebook.written(task), notebook is not own))
        if holding:
            best, *others = holding
            self.chosen[task] = best
            self._say_why(task, own, best, others)
        elif own and not own.damage:
            self.chosen[task] = own
            self.problems.append(f"{own.shown} holds none of its task's cells: it was graded as it is.")
        elif not own:
            self.problems.append(f"{task.file} is missing.")

    def _say_why(self, task: Task, own: Notebook | None, best: Notebook, others: list[Notebook]) -> None:
        """Say why a notebook of another name is chosen, and which others hold answers of their own."""
        rivals = [other for other in others if other.differs(best, task)]
        if rivals:
            self.rivals[task] = [best, *rivals]
            self._mentioned += rivals
            those = " and ".join(rival.shown for rival in self.rivals[task])
            times = _times(len(self.rivals[task]))
            self._doubt({task}, f"{task.file} is there {times}, with different answers: {those}", f"{best.shown} is")
        elif own is not best:
            self.problems.append(_said_copy(task, own, best))
        if own is not best:
            self._mentioned += others

    def _doubt_names(self) -> None:
        """Doubt the notebooks that are named after people, if these are several."""
        files = {task: PurePosixPath(notebook.path).name for task, notebook in self.chosen.items()}
        written = {task: file for task, file in files.items() if self.chosen[task].written(task)}
        people = people_in(written.values())
        if len(people) > 1:
            doubtful = {task for task, file in written.items() if people_in([file])}
            those = " and ".join(map(named, people.values()))
            self._doubt(doubtful, f"Notebooks are named after different people: {those}", "all are")

    def _doubt(self, tasks: set[Task], why: str, then: str) -> None:
        """Note that the notebooks of these tasks are not graded unasked; then: which are, once a person has seen it."""
        self.doubtful |= tasks
        self.doubts.append(why)
        self.problems.append(f"{why}. {UNTIL.format(then)}")
        self.flags.append(self.problems[-1])

    def _leave(self, notebook: Notebook) -> None:
        """Note that a notebook is not graded, unless there is nothing in it."""
        if notebook.blank and not _names_a_task(notebook):
            return
        self.problems.append(_said_unused(notebook, self.chosen))
        if notebook.damage and not (notebook.blank and self._is_complete()):
            self.flags.append(self.problems[-1])

    def _is_complete(self) -> bool:
        return all(task in self.chosen or _own(task, self.notebooks) is None for task in TASKS)


def _own(task: Task, notebooks: list[Notebook]) -> Notebook | None:
    """Return the notebook with the task's name, in whatever folder; the uppermost one that can be read comes first."""
    named = [notebook for notebook in notebooks if PurePosixPath(notebook.path).name == task.file]
    if not named:
        file = task.file.lower()
        named = [notebook for notebook in notebooks if PurePosixPath(notebook.path.lower()).name == file]
        if len(named) > 1:
            return None
    named.sort(key=lambda notebook: (bool(notebook.damage), notebook.path.count("/")))
    return named[0] if named else None


def _names_a_task(notebook: Notebook) -> bool:
    name = PurePosixPath(notebook.path).name.lower()
    return any(task.notebook.lower() in name for task in TASKS)


def _times(number: int) -> str:
    return "twice" if number == 2 else f"{number} times"


def _said_copy(task: Task, own: Notebook | None, best: Notebook) -> str:
    """Return the sentence for a task whose notebook is taken from a file of another name."""
    if own is None:
        why = f"{task.file} is missing"
    elif own.damage:
        why = f"{own.shown} cannot be read"
    elif task in own.answers:
        why = f"{own.shown} holds fewer answers"
    else:
        why = f"{own.shown} holds none of its task's cells"
    return f"{why}: {best.shown} takes its place."


def _said_unused(notebook: Notebook, chosen: dict[Task, Notebook]) -> str:
    """Return the sentence for a notebook that is not graded."""
    if notebook.damage:
        return f"{notebook.shown} was not graded: {notebook.damage[0].lower()}{notebook.damage[1:]}"
    if notebook.answers:
        graded = {chosen[task].shown: None for task in notebook.answers}
        return f"{notebook.shown} does not count, but {' and '.join(graded)}."
    return f"{notebook.shown} was not graded: it is no notebook of this exercise."
