"""The graded cells of the notebooks, what their checks show, and a kernel in which all answers have been run."""

import os
import re

import pytest
from course import RELEASE, SOLUTIONS, cells_of
from kernel import Kernel

from grader.demo import answers, hand_in
from helpers.tasks import TASKS, task_of

GRADED = {
    cell.metadata.nbgrader.grade_id.removeprefix("check_"): cell.source
    for task in TASKS
    for cell in cells_of(SOLUTIONS / task.file)
    if cell.metadata.get("nbgrader", {}).get("grade")
}
SETUP = {
    task: next(cell.source for cell in cells_of(RELEASE / task.file) if cell.metadata.get("nbgrader")) for task in TASKS
}

# the answer and the check of the first name, as students see them
ANSWER, CHECK = answers()["target_vector"], 'from helpers.notebook.checking import check\n\ncheck("target_vector")'

FURTHER_INPUTS = "Grading uses further inputs of the same kind."
PASSED = r"^Right: known digits[.]\n(Right: .*\n)*`target_vector`: all visible checks passed"


def is_said(pattern: str, shown: str) -> bool:
    """Return whether a pattern is in what is shown, wherever its lines are broken; `...*` is any text."""
    return re.search(pattern.replace("...*", r"[\s\S]*").replace(" ", r"\s+"), shown) is not None


def check(kernel: Kernel, name: str, further: bool = True) -> str:
    """Run the graded cell of a name, with or without its further inputs: return "solved", or what it shows."""
    shown = kernel.run(GRADED[name] if further else f'from helpers.notebook.checking import check\n\ncheck("{name}")')
    assert f"{os.sep}helpers{os.sep}" not in shown, f"the kit's own files are shown:\n{shown}"
    said = "the further checks passed, too.\n" if further else f"all visible checks passed.\n{FURTHER_INPUTS}\n"
    value = rf"Out\[\d\]: {task_of(name).points[name]}\n"  # some versions of IPython count
    solved = re.escape(f"`{name}`: {said}") + value
    return "solved" if re.search(rf"{solved}\Z", shown) and "Wrong" not in shown else shown


@pytest.fixture(scope="module")
def solved_kernel(tmp_path_factory, solved):
    """A kernel in which all answers have been run, one after the other."""
    folder, before = tmp_path_factory.mktemp("class") / "student", os.getcwd()
    hand_in(folder, solved)
    os.chdir(folder)
    kernel = Kernel()
    kernel.run(*SETUP.values(), *solved.values())
    yield kernel
    os.chdir(before)


@pytest.fixture
def notebook(solved_kernel):
    """The same kernel; all names are what they were when the test is over."""
    names = solved_kernel.shell.user_ns
    before = dict(names)
    yield solved_kernel
    names.update(before)
    for name in set(names) - set(before):
        del names[name]
