"""A cell runs as far as a machine can run it, and check, board, later notebooks, grading and `ready` agree on it."""

import os
import re
import sys
import time

import nbformat
import pytest
import torch
from course import RELEASE, cells_of
from kernel import Kernel

from grader.autograde.answers import TimeLeft, check, note_of
from helpers.notebook import cells, devices, earlier, progress, ready, waiting
from helpers.notebook.outcome import NotAttempted, Wrong
from helpers.tasks import TASKS

NAME, FILE = "target_vector", TASKS[0].file
GRADED = next(
    cell.source
    for cell in cells_of(RELEASE / FILE)
    if cell.metadata.get("nbgrader", {}).get("grade_id") == f"check_{NAME}"
)
ANSWER = "def target_vector(digit):\n    known = (4, 5, 8, 9)\n"
ANSWER += "    return torch.eye(4)[known.index(digit)].clone() if digit in known else torch.full((4,), 0.25)\n"
INDENTED = "".join(f"    {line}\n" for line in ANSWER.splitlines())

# what a cell holds, and what of it is passed over; with the answer below it, it is solved for everybody
SOLVED = {
    "a main guard": ("if __name__ == '__main__':\n    one = 1\nassert one\n" + ANSWER, ""),
    "an answer in a main guard": ("if __name__ == '__main__':\n" + INDENTED, ""),
    "a backend": ("%matplotlib widget\n" + ANSWER, "`%matplotlib widget"),
    "a package": ("import no_such_package as nsp\nnsp.set_theme()\n" + ANSWER, "`import no_such_package as nsp"),
    "a package below": (ANSWER + "from no_such_package import drive\nx = drive.mount('/x')\n", None),
    "Colab": (
        "from google.colab import drive\ndrive.mount('/content/drive')\n" + ANSWER,
        "`from google.colab import drive",
    ),
    "an unknown cell magic": ("%%no_such_magic\n" + ANSWER, None),
    "a top-level await": ("import asyncio\nawait asyncio.sleep(0.01)\n" + ANSWER, ""),
    "a cell magic": ("%%time\n" + ANSWER, ""),
    "an unknown magic": ("%no_such_magic now\n" + ANSWER, "`%no_such_magic now"),
    "a question": ("input('Go on?')\nsize = int(input())\n" + ANSWER, "`size = int(input())"),
    "a breakpoint": ("breakpoint()\n" + ANSWER, None),
    "a file": (
        "text = open('/content/no such file').read()\n" + ANSWER,
        "`text = open('/content/no such file').read()",
    ),
    "the old place of check": ("from helpers.checks import check\n" + ANSWER + "\ncheck('target_vector')\n", ""),
}
# what a cell holds instead, and why it fails
FAILED = {
    "a mistake": (ANSWER + ")\n", "SyntaxError: unmatched ')', in line 4"),
    "a crash above": ("1 / 0\n" + ANSWER, "ZeroDivisionError: division by zero"),
    "a decorator of a package": ("import no_such_package\n@no_such_package.jit\n" + ANSWER, "No module named"),
    "an answer from a file": ("from no_such_file import target_vector", "No module named 'no_such_file'"),
}


class Reader(Kernel):
    """A kernel whose outputs come on one line, however they are laid out."""

    def run(self, *sources: str) -> str:
        return " ".join(super().run(*sources).split())


def kernel_after(*sources: str) -> Reader:
    """Return a kernel in which cells have been run."""
    kernel = Reader()
    kernel.run("import torch", *sources)
    return kernel


def write(folder, name: str, source: str) -> None:
    """Write the cell of a name into its saved notebook."""
    notebook = nbformat.read(folder / FILE, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == name:
            cell.source = source
    nbformat.write(notebook, folder / FILE)


@pytest.fixture
def grading(sandbox):
    """What grading says of an answer's cell: the lines that it prints; raises the outcome if something is wrong."""

    def check_cell(source: str) -> list[str]:
        with sandbox.notebook() as running:
            running.ask(30, "run", "import torch")
            running.ask(30, "run", source, NAME)
            return lines_of(running)

    return check_cell


def lines_of(running) -> list[str]:
    """Check the answer, and return the lines that its check prints; raises the first outcome."""
    verdict = check(running, NAME, 0, TimeLeft(60, time.monotonic() + 60))
    if verdict.first is not None:
        raise verdict.first
    return verdict.lines()


@pytest.mark.parametrize("case", SOLVED)
def test_what_a_machine_lacks_costs_an_answer_nothing(student, monkeypatch, case):
    source, passed = SOLVED[case]
    student({NAME: source})
    assert earlier.judgement(NAME).outcome == earlier.SOLVED
    monkeypatch.setattr(sys, "breakpointhook", lambda: None)  # a notebook stops at a breakpoint, a test does not
    shown = kernel_after(source).run(GRADED)
    assert f"`{NAME}`: all visible checks passed" in shown
    if passed is not None:
        assert passed in shown and ("was passed over" in shown) == bool(passed)


@pytest.mark.needs("bubblewrap")
@pytest.mark.parametrize("case", SOLVED)
def test_grading_passes_over_the_same(grading, case):
    source, passed = SOLVED[case]
    said = "".join(grading(source))
    if passed is not None:
        assert passed in said and ("was passed over" in said) == bool(passed)


@pytest.mark.parametrize("case", FAILED)
def test_a_cell_that_fails_is_said_to_have_failed(student, case):
    source, why = FAILED[case]
    student({NAME: source})
    judged = earlier.judgement(NAME)
    assert judged.outcome == earlier.WRONG and why in judged.why
    shown = kernel_after(source).run(GRADED)
    assert shown.startswith(f"Wrong: The cell of `{NAME}` failed with ") and why in shown


@pytest.mark.needs("bubblewrap")
@pytest.mark.parametrize("case", FAILED)
def test_grading_says_that_a_cell_failed_to_student_and_teacher(grading, case):
    source, why = FAILED[case]
    with pytest.raises(Wrong) as caught:
        grading(source)
    said = caught.value.sentence
    assert re.search(f"The cell of `{NAME}` failed here with .* on this machine alone", said)
    assert why in caught.value.sentence and why in note_of(caught.value)


@pytest.mark.needs("bubblewrap")
def test_grading_never_takes_an_older_answer_or_a_missing_one_for_not_attempted(grading, sandbox):
    with pytest.raises(NotAttempted):
        grading("def target_vector(digit):\n    raise NotImplementedError()")
    with sandbox.notebook() as running:
        for source in ("import torch", ANSWER, f"{ANSWER})"):
            running.ask(30, "run", source, NAME)
        with pytest.raises(Wrong, match=r"failed\s+here\s+with\s+SyntaxError"):
            lines_of(running)
    with sandbox.notebook() as running:
        running.ask(0.5, "run", f"while True: pass\n{ANSWER}", NAME)
        with pytest.raises(Wrong, match=r"was\s+stopped\s+before"):
            lines_of(running)


@pytest.mark.needs("bubblewrap")
def test_what_is_passed_over_is_unbound_for_the_answer(grading):
    uses = ANSWER.replace("    known", "    nsp.known()\n    known", 1)
    with pytest.raises(Wrong, match=r"name\s+'nsp'\s+is\s+not\s+defined") as caught:
        grading(f"import no_such_package as nsp\n{uses}")
    assert "`import no_such_package as nsp (ModuleNotFoundError: " in note_of(caught.value)


DEVICES = ANSWER.replace(
    "    known",
    "    torch.ones(2).to('xpu:0') + torch.zeros(2, device='mps').cuda(); torch.nn.Linear(1, 1).to('mps')\n"
    "    torch.rand(2, generator=torch.Generator('cuda:0').manual_seed(1))\n    known",
    1,
)


@pytest.mark.needs("bubblewrap")
@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has the device")
def test_the_cpu_stands_in_for_devices_that_are_missing(grading, student):
    said = "".join(grading(f"torch.set_default_device('cuda')\n{DEVICES}"))
    assert all(f"`the device {kind} (there is none: the CPU was used)`" in said for kind in ("cuda", "mps", "xpu"))
    student({NAME: DEVICES})
    assert earlier.judgement(NAME).outcome == earlier.SOLVED
    assert "the device mps" in kernel_after(DEVICES).run(GRADED)
    with pytest.raises((AssertionError, RuntimeError)):
        torch.ones(1).cuda()
    devices.replaced.clear()


def test_a_device_that_is_named_and_not_taken_is_not_missed():
    said = kernel_after(f"device = 'cuda' if torch.cuda.is_available() else 'cpu'\n{ANSWER}").run(GRADED)
    assert "checks passed" in said and "passed over" not in said


# ---- a check after a cell that did not run ----


def test_a_check_does_not_judge_an_older_answer():
    kernel = kernel_after(ANSWER)
    assert "checks passed" in kernel.run(GRADED)
    for _ in range(2):
        assert "failed with SyntaxError" in kernel.run(f"{ANSWER})", GRADED)
    assert "checks passed" in kernel.run(ANSWER, GRADED)
    assert "checks passed" in kernel.run(f"{ANSWER}\n1 / 0", GRADED), "the cell has bound the name before it failed"
    assert "checks passed" in kernel.run("def another(", GRADED), "another cell"


def test_a_check_sees_that_its_cell_was_edited_and_not_run(student):
    folder = student({NAME: ANSWER})
    kernel = kernel_after(ANSWER)
    assert "checks passed" in kernel.run(GRADED)
    time.sleep(0.05)
    write(folder, NAME, f"{ANSWER}# edited")
    shown = kernel.run(GRADED)
    assert shown.startswith(f"Stopped: The cell of `{NAME}` has changed since it was last run. Run it, then this one.")
    assert "checks passed" in kernel.run(f"{ANSWER}# edited", GRADED)
    assert "checks passed" in kernel.run("def target_vector(digit):\n    return 1", ANSWER, GRADED)


def test_a_cell_that_runs_and_is_not_saved_has_not_changed(student):
    student({NAME: "def target_vector(digit):\n    return 1"})
    assert "checks passed" in kernel_after(ANSWER).run(GRADED)


# ---- saved notebooks ----


@pytest.mark.parametrize(
    "above",
    [
        "def table():\n    return {digit: place for place, digit in enumerate((4, 5, 8, 9))}\nPLACES = table()",
        "PLACES = {}\nfor place, digit in enumerate((4, 5, 8, 9)):\n    PLACES[digit] = place",
        "PLACES = {}\nPLACES.update({4: 0, 5: 1, 8: 2, 9: 3})",
        "if __name__ == '__main__':\n    PLACES = dict(zip((4, 5, 8, 9), range(4)))",
        "try:\n    import no_such_package\nexcept ImportError:\n    PLACES = dict(zip((4, 5, 8, 9), range(4)))",
        "%%no_such_magic\nPLACES = {4: 0, 5: 1, 8: 2, 9: 3}",
    ],
)
def test_the_board_runs_what_an_answer_uses(student, above):
    folder = student({NAME: ANSWER.replace("known.index(digit)", "PLACES[digit]")})
    notebook = nbformat.read(folder / FILE, as_version=4)
    notebook.cells.insert(2, nbformat.v4.new_code_cell(f"trained = open('trained', 'w')\n{above}"))
    nbformat.write(notebook, folder / FILE)
    assert earlier.judgement(NAME).outcome == earlier.SOLVED
    assert not (folder / "trained").exists(), "it runs nothing else"


def test_a_cell_that_writes_a_file_defines_nothing(student):
    student({NAME: f"%%writefile answer.py\n{ANSWER}"})
    assert earlier.judgement(NAME).outcome == earlier.NOT_ATTEMPTED


def test_who_waits_for_a_loop_reads_why(student, monkeypatch, capsys):
    monkeypatch.setattr(waiting, "watched", lambda: True)
    monkeypatch.setattr(waiting, "SECONDS", 0.1)
    monkeypatch.setattr(earlier.judgements, "SECONDS", 0.5)
    student({NAME: "def target_vector(digit):\n    while True:\n        pass"})
    judged = earlier.judgement(NAME)
    assert judged.outcome == earlier.WRONG
    assert judged.why.startswith(f"`{NAME}` was still running after 0.5 seconds.")
    assert capsys.readouterr().out == f"Reading {FILE} and checking `{NAME}`.\n"


# ---- before handing in ----


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("import seaborn as sns", "the grading machine may not have the package `seaborn`"),
        ("from google.colab import drive", "the grading machine may not have the package `google`"),
        ("%matplotlib widget", "the grading machine may not have the backend `widget`"),
        ("!pip install seaborn", "the grading machine has no network"),
        ("%pip install seaborn", "the grading machine has no network"),
        ("x = torch.ones(1).to('mps')", "the grading machine may have no `mps`"),
        ("x = torch.ones(1).cuda()", "the grading machine may have no `cuda`"),
        ("x = input()", "nobody answers `input()`"),
        ("breakpoint()", "a `breakpoint()` does not stop"),
        ("x = open('/content/drive/x')", "'/content/drive/x' is a place that the grading machine does not have"),
    ],
)
def test_ready_names_what_the_machine_that_grades_may_not_have(student, line, why):
    student({NAME: f"{ANSWER}\n{line}"})
    first, *_, last = ready.lines()
    assert first.startswith(f"{FILE}, the cell of {NAME}, line ") and why in first
    assert last.startswith("Grading passes over such lines")


def test_ready_says_that_what_is_no_python_does_not_run(student):
    student({NAME: f"{ANSWER}\ndef f(:"})
    found, advice = ready.lines()
    assert "it is no Python" in found and advice == ready.NOT_RUN


@pytest.mark.parametrize(
    "line",
    [
        "import sklearn, pandas, PIL.Image, tqdm, math",
        "from helpers.notebook.checking import check",
        "%matplotlib inline",
        "device = 'cuda' if torch.cuda.is_available() else 'cpu'",
    ],
)
def test_ready_is_silent_about_what_is_there(line):
    assert ready.findings(f"{ANSWER}\n{line}") == []


def test_ready_finds_nothing_in_the_solutions(student, solved, capsys):
    student(solved)
    ready.ready()
    assert capsys.readouterr().out.startswith("Your cells need only what") and ready.lines()[1:] == []


def test_a_check_names_it_as_well(monkeypatch):
    source = f"{ANSWER}\nx = '/Users/anna/digits'"
    assert "Before you hand in, look at its cell, line 5: '/Users/anna/digits' is a place" in kernel_after(source).run(
        GRADED
    )
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    assert "Before you hand in" not in kernel_after(source).run(GRADED)


# ---- one folder for all ----


def test_a_kernel_in_the_courses_folder_finds_the_notebooks(student, solved, monkeypatch):
    folder = student(solved)
    course = folder.parent / "course"
    (course / "notebooks").mkdir(parents=True)
    os.rename(folder, course / "notebooks" / "open_set_learning")
    monkeypatch.chdir(course)
    assert earlier.judgement(NAME).outcome == earlier.SOLVED
    assert progress.progress().rows
    monkeypatch.chdir(course / "notebooks" / "open_set_learning" / "..")
    assert earlier.judgement(NAME).outcome == earlier.SOLVED
    empty = course / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    said = {repr(progress.progress()), earlier.judgement(NAME).why, *ready.lines()}
    assert len(said) == 1 and next(iter(said)).startswith(f"None of the ten notebooks is in {empty}")
    monkeypatch.setenv("JPY_SESSION_NAME", str(course / "notebooks" / "open_set_learning" / FILE))
    assert earlier.judgement(NAME).outcome == earlier.SOLVED


def test_names_that_a_cell_binds_are_found():
    assert all(cells.binds(source, NAME) for source, _ in [*SOLVED.values(), *FAILED.values()])
    for source in ("x = target_vector(1)", "class A:\n    target_vector = 1", "f = lambda target_vector: 1", ")"):
        assert not cells.binds(source, NAME)
