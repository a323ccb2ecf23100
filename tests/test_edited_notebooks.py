"""Notebooks that are no longer as they were handed out: cells split, copied or deleted, files renamed or old.

An IPython shell in this process runs their cells, later notebooks read them, and nbgrader grades a class of them.
"""

import copy
import json
import os
import re
import shutil

import nbformat
import numpy as np
import pytest
import torch
from course import RELEASE
from graded_cells import ANSWER, CHECK
from kernel import Kernel
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Gradebook
from warm_kernels import IN_WARM_KERNELS, warm_kernels

from grader.demo import DemoCourse, hand_in
from helpers import standins
from helpers.notebook import earlier
from helpers.tasks import ASSIGNMENT, TASKS

# ---- cells split, copied, emptied, deleted, moved ----


def at(cells: list, grade_id: str) -> int:
    """Return the place of the cell with this grade id."""
    return next(
        place for place, cell in enumerate(cells) if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id
    )


def with_mark_of(cell, source: str):
    """Return a cell with another cell's nbgrader mark: JupyterLab makes such cells when it copies or splits one."""
    return new_code_cell(source, metadata=copy.deepcopy(cell.metadata))


def replaced(grade_id: str, *sources: str | None, marked: bool = True):
    """Return an edit that puts these cells in place of one; None stands for the cell itself."""

    def edit(cells):
        place = at(cells, grade_id)
        cells[place : place + 1] = [
            cells[place] if source is None else with_mark_of(cells[place], source) if marked else new_code_cell(source)
            for source in sources
        ]

    return edit


def emptied(grade_id: str, below: str, source: str):
    """Return an edit that empties a cell and writes its source into a new one, below another."""

    def edit(cells):
        cells[at(cells, grade_id)].source = ""
        cells.insert(at(cells, below) + 1, new_code_cell(source))

    return edit


def to_text(grade_id: str):
    """Return an edit that turns a cell into text."""

    def edit(cells):
        cell = cells[at(cells, grade_id)]
        cells[at(cells, grade_id)] = new_markdown_cell(cell.source, metadata=cell.metadata)

    return edit


def text_to_code(cells):
    """Turn the first text into code."""
    cells[0] = new_code_cell(cells[0].source)


def check_split(cells):
    """Split the check; the second half has no mark."""
    place = at(cells, "check_target_vector")
    cells[place].source = "from helpers.notebook.checking import check"
    cells.insert(place + 1, new_code_cell('check("target_vector")'))


def check_moved_up(cells):
    """Move the check above the answer."""
    check = cells.pop(at(cells, "check_target_vector"))
    cells.insert(at(cells, "target_vector"), check)


HELPER = "UNKNOWN = torch.full((4,), 0.25)\n\ndef index_of(digit):\n    return (4, 5, 8, 9).index(digit)"
REST = (
    "def target_vector(digit):\n    if digit not in (4, 5, 8, 9):\n        return UNKNOWN.clone()\n"
    "    return torch.eye(4)[index_of(digit)].clone()"
)
WRONG = "def target_vector(digit):\n    return torch.zeros(4)"

# the edit, what the check shows, whether later notebooks get the student's own, nbgrader's points (None: not asked)
# What is in words is what nbgrader does today; a grading engine that mends such notebooks before will give 6.
BY_HAND, STOPS = "waits for manual grading", "stops, and grades nobody who comes after"
EDITS = {
    "check split in two": (check_split, "solved", True, 6),
    "check emptied": (replaced("check_target_vector", ""), "", True, 6),
    "check turned to text": (to_text("check_target_vector"), "", True, None),
    "check copied without its mark": (replaced("check_target_vector", None, CHECK, marked=False), "solved", True, None),
    "check moved above the answer": (check_moved_up, "not attempted", True, 0),
    "check deleted": (replaced("check_target_vector"), "", True, BY_HAND),
    "helper in a cell of its own": (replaced("target_vector", HELPER, REST, marked=False), "solved", True, None),
    "answer without its mark": (replaced("target_vector", ANSWER, marked=False), "solved", True, 6),
    "answer turned to text": (to_text("target_vector"), "not attempted", False, 6),
    "answer below its check": (emptied("target_vector", "check_target_vector", ANSWER), "not attempted", True, None),
    "answer deleted": (replaced("target_vector"), "not attempted", False, None),
    "answer emptied": (replaced("target_vector", ""), "not attempted", False, None),
    "text turned to code": (text_to_code, "solved", True, None),
    "something tried out below": (replaced("check_target_vector", None, WRONG, marked=False), "solved", True, None),
    "check copied": (replaced("check_target_vector", CHECK, CHECK), "solved", True, None),
    "answer copied": (replaced("target_vector", WRONG, ANSWER), "solved", True, None),
    "answer split in two": (replaced("target_vector", HELPER, REST), "solved", True, STOPS),
}


def write(folder, edit) -> list:
    """Apply an edit to the notebook of Task 1 in a folder, and return its cells."""
    notebook = nbformat.read(folder / TASKS[0].file, as_version=4)
    edit(notebook.cells)
    nbformat.write(notebook, folder / TASKS[0].file)
    return notebook.cells


def outcome(kernel: Kernel, cells: list) -> str:
    """Run a notebook, and return the outcome that its checks of `target_vector` show, or nothing without one."""
    for cell in cells:
        if cell.cell_type == "code":
            shown = kernel.run(cell.source)
            if 'check("target_vector")' in cell.source:
                return "solved" if "all visible checks passed" in shown else shown.split(":")[0].lower()
    return ""


@pytest.mark.parametrize("edit", EDITS)
def test_edited_cells_show_and_hand_over_what_is_there(student, solved, edit):
    make, shown, own, _ = EDITS[edit]
    cells = write(student(solved), make)
    assert outcome(Kernel(), cells) == shown
    assert (earlier.target_vector is not standins.target_vector) == own
    assert earlier.test_target_vector is not standins.test_target_vector, "another answer is not touched"


SUBMITTED = {edit: f"s{place:02}" for place, edit in enumerate(EDITS) if EDITS[edit][3] is not None}


@pytest.fixture(scope="module")
def graded(tmp_path_factory, registered, solved):
    """A class of students with one edit each, then an honest student; and what nbgrader says about them."""
    one = DemoCourse(shutil.copytree(registered, tmp_path_factory.mktemp("class") / "edits"))
    for student in (*SUBMITTED.values(), "zoe"):
        folder = one.folder / "submitted" / student / ASSIGNMENT
        hand_in(folder, solved)
        for task in TASKS[1:]:
            (folder / task.file).unlink()
    for edit, student in SUBMITTED.items():
        write(one.folder / "submitted" / student / ASSIGNMENT, EDITS[edit][0])
    with warm_kernels(), pytest.raises(SystemExit) as stopped:
        one.nbgrader("autograde", ASSIGNMENT, IN_WARM_KERNELS)
    return one, str(stopped.value)


@pytest.mark.parametrize("edit", SUBMITTED)
def test_edited_cells_get_these_points_from_nbgrader(graded, edit):
    one, said = graded
    points, expected = one.points(), EDITS[edit][3]
    with Gradebook(one.gradebook) as gradebook:
        waits = gradebook.find_submission(ASSIGNMENT, SUBMITTED[edit]).needs_manual_grade
    if expected == STOPS:
        assert "One or more notebooks in the assignment use an old version" in said
        assert set(points[SUBMITTED[edit]].values()) == {0} and "zoe" not in points
        return
    wanted = 0 if expected == BY_HAND else expected
    assert points[SUBMITTED[edit]]["check_target_vector"] == wanted
    assert points[SUBMITTED[edit]]["check_test_target_vector"] == 4, "another answer keeps its points"
    assert waits == (expected == BY_HAND)


# ---- notebooks renamed, moved, old, or saved by another editor ----

OLD_SETUP = "import torch\nfrom helpers.notebook.earlier import nothing\nfrom helpers.of_last_year import check_all\n"


def rename(folder, name):
    (folder / TASKS[0].file).rename(folder / name)


def copy_with_answers(folder, name):
    """Leave the answers in a copy, and the notebook of that name as it was handed out."""
    rename(folder, name)
    shutil.copy(RELEASE / TASKS[0].file, folder)


def rewritten(change):
    """Return an edit of the file's bytes."""

    def edit(folder):
        file = folder / TASKS[0].file
        file.write_bytes(change(file.read_bytes()))

    return edit


def saved_as(change):
    """Return an edit of the notebook as json."""

    def edit(content):
        notebook = json.loads(content)
        change(notebook)
        return json.dumps(notebook).encode()

    return rewritten(edit)


def of_version_3(content):
    return nbformat.writes(nbformat.convert(nbformat.reads(content.decode(), 4), 3), 3).encode()


def without_ids(notebook):
    notebook["nbformat_minor"] = 2
    for cell in notebook["cells"]:
        del cell["id"]


def bare(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {"nbgrader": None}


def in_lines_of_windows(notebook):
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"]).replace("\n", "\r\n")


MISSING, FIRST = "is not in this folder.", TASKS[0].file
INVALID = f"{FIRST} is not a valid notebook. Open it and save it again"
OWN = r"^From your earlier notebooks: target_vector \(Task 1\).$"
FILES = {
    "renamed": (
        lambda folder: rename(folder, "Task01 final.ipynb"),
        rf"{FIRST} {MISSING} Task01 final.ipynb holds its cells: give it the name {FIRST} again",
    ),
    "renamed by JupyterLab": (
        lambda folder: rename(folder, "task01_target_vectors-Copy1.ipynb"),
        rf"{FIRST} {MISSING} task01_target_vectors-Copy1.ipynb holds its cells",
    ),
    "solved in a copy": (
        lambda folder: copy_with_answers(folder, "task01_target_vectors-Copy1.ipynb"),
        (
            r"not attempted. If you have written it in task01_target_vectors-Copy1.ipynb: only "
            rf"{FIRST} is read and graded, so rename the two.$"
        ),
    ),
    "copied": (lambda folder: shutil.copy(folder / FIRST, folder / "my copy.ipynb"), OWN),
    "in another folder": (
        lambda folder: rename(folder, "../task01_target_vectors.ipynb"),
        f"{FIRST} {MISSING} Put all notebooks into one folder, with the names they came with.$",
    ),
    "of an older release": (saved_as(lambda notebook: notebook["cells"][1].update(source=OLD_SETUP)), OWN),
    "without any marks": (saved_as(bare), OWN),
    "of nbformat 4.2": (saved_as(without_ids), OWN),
    "of nbformat 4.99": (saved_as(lambda notebook: notebook.update(nbformat_minor=99)), OWN),
    "of nbformat 3": (rewritten(of_version_3), OWN),
    "with line ends of Windows": (rewritten(lambda content: content.replace(b"\n", b"\r\n")), OWN),
    "with cells of Windows": (saved_as(in_lines_of_windows), OWN),
    "with a byte order mark": (rewritten(lambda content: b"\xef\xbb\xbf" + content), OWN),
    "in UTF-16": (rewritten(lambda content: content.decode().encode("utf-16")), INVALID),
    "with marks of a merge": (rewritten(lambda content: b"<<<<<<< HEAD\n" + content), INVALID),
}


@pytest.mark.parametrize("file", FILES)
def test_a_notebook_is_read_or_one_sentence_says_why_not(student, solved, capsys, file):
    make, says = FILES[file]
    earlier.summary()
    capsys.readouterr()
    make(student(solved))
    given = earlier.target_vector
    earlier.summary()
    said = " ".join(capsys.readouterr().out.split())
    assert re.search(says, said)
    assert (given is not standins.target_vector) == (says == OWN)


# what is in a cell of the student's own, above the answer that uses it
CONSTANTS = {
    "a tensor": "TABLE = torch.eye(4)\nOTHER = torch.full((4,), 0.25)\nINDEX = {4: 0, 5: 1, 8: 2, 9: 3}",
    "made step by step": "known = [4, 5, 8, 9]\nINDEX = {digit: place for place, digit in enumerate(known)}\n"
    "TABLE = torch.tensor(np.eye(len(known))).float()\nOTHER = 1 / len(known) * torch.ones(4)",
    "among other things": "torch.manual_seed(1)\nassert 1 + 1 == 3\nTABLE, OTHER = torch.eye(4), torch.ones(4) / 4\n"
    "no_such_function()\nINDEX: dict = {4: 0, 5: 1, 8: 2, 9: 3}",
}
LOOKS_UP = "def target_vector(digit):\n    return TABLE[INDEX[digit]].clone() if digit in INDEX else OTHER.clone()"


@pytest.mark.parametrize("constants", CONSTANTS)
def test_an_answer_may_use_constants_of_another_cell(student, solved, constants):
    folder = student(solved | {"target_vector": LOOKS_UP})
    write(folder, lambda cells: cells.insert(at(cells, "target_vector"), new_code_cell(CONSTANTS[constants])))
    assert earlier.target_vector(8).tolist() == [0, 0, 1, 0]
    assert earlier.target_vector is not standins.target_vector


def test_what_is_assigned_below_the_last_check_is_left_alone(student, solved):
    folder = student(solved)
    write(folder, lambda cells: cells.append(new_code_cell("torch = max = target_vector = None")))
    assert earlier.target_vector(8).tolist() == [0, 0, 1, 0]
    assert earlier.target_vector is not standins.target_vector


def test_what_an_answer_sets_in_its_notebook_does_not_reach_later_ones(student, solved):
    sets = (
        "import os\nos.chdir('..')\ntorch.set_default_dtype(torch.float64)\ntorch.set_grad_enabled(False)\n"
        "torch.manual_seed(1)\nnp.seterr(all='raise')\n"
    )
    folder = student(solved | {"target_vector": sets + solved["target_vector"]})
    before = torch.get_rng_state(), np.geterr()
    assert earlier.target_vector is not standins.target_vector
    assert (os.getcwd(), torch.get_default_dtype(), torch.is_grad_enabled()) == (str(folder), torch.float32, True)
    assert torch.equal(torch.get_rng_state(), before[0]) and np.geterr() == before[1]
