"""What students hand in: of notebooks under other names, in folders and twice, the right one is graded."""

import bisect
import json

import nbformat
import pytest
from course import RELEASE
from handing_in import FILES, ONE, TWO, graded, notebook, read
from nbformat.v4 import new_code_cell, new_notebook

from grader.gradebook.fingerprints import digest_of_submission
from grader.repair import Unreadable, parse
from grader.submissions import named
from grader.submissions.choice import UNTIL
from grader.suspicions import flags_in_submission
from helpers.tasks import TASKS


@pytest.fixture
def folder(submission_folder):
    return submission_folder


# --- ordinary submissions ------------------------------------------------------------------------------------------


def test_of_an_ordinary_submission_nothing_is_said(folder):
    for name in (".ipynb_checkpoints", "__pycache__"):
        (folder / name).mkdir()
        (folder / name / ONE).write_bytes(notebook(2))
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "network.pt").write_bytes(b"x")
    (folder / "data" / "more").mkdir(parents=True)
    (folder / "data" / "more" / "notes.txt").write_bytes(b"text")
    (folder / "bin.dat").write_bytes(bytes(range(256)))
    submission = read(folder)
    assert submission.problems == []
    assert submission.notebooks == {task.notebook: (folder / task.file).read_bytes() for task in TASKS}
    assert submission.others == {"data/more/notes.txt": b"text", "bin.dat": bytes(range(256))}


CLUTTER = (
    "onlinetext.html",
    ".vscode/settings.json",
    ".idea/workspace.xml",
    ".git/HEAD",
    ".gitignore",
    ".jupyter_ystore.db",
    f".virtual_documents/{ONE}",
    "Untitled.ipynb",
    "more/Untitled1.ipynb",
    "pyproject.toml",
    "environment.yml",
    "LICENSE",
    "helpers/plots.py",
    "open-set-learning/helpers/notebook/tasks.py",
    "venv/lib/x.py",
    "~$notes.docx",
    "data/MNIST/raw/train-images-idx3-ubyte.gz",
    f"{ONE[:-6]}.html",
)


@pytest.mark.parametrize("name", CLUTTER)
def test_what_editors_git_an_lms_and_the_kit_leave_needs_no_look(folder, name):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(b"")
    submission = read(folder)
    assert submission.problems == submission.flags == [] and submission.others == {}
    assert flags_in_submission(submission) == []


def test_a_file_of_code_needs_a_look_wherever_it_lies(folder):
    (folder / "more").mkdir()
    (folder / "more" / "tricks.py").write_bytes(b"")
    assert "more/tricks.py" in flags_in_submission(read(folder))[0]


# --- names ---------------------------------------------------------------------------------------------------------

OTHER_NAMES = (
    "task01_target_vectors (1).ipynb",
    "task01_target_vectors-Copy1.ipynb",
    "Übung 8 von Jörg.ipynb",
    "task01_target_vectors.ipynb.txt",
    "task01.json",
    "deep/er/TASK 1.IPYNB",
    f"Copy of {ONE}",
)


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_a_notebook_under_another_name_is_graded_and_that_is_said(folder, name):
    (folder / ONE).unlink()
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(notebook(1))
    submission = read(folder)
    assert submission.problems == [f"{ONE} is missing: {named(name)} takes its place."]
    assert graded(submission) == notebook(1) and submission.others == {}


def test_upper_and_lower_case_are_the_same(folder):
    (folder / ONE).rename(folder / "Task01_Target_Vectors.IPYNB")
    submission = read(folder)
    assert submission.problems == [] and len(submission.notebooks) == 10


def assert_doubtful(submission, names, file=ONE):
    """Assert that a task is not graded until a person has seen these notebooks, of which the first counts then."""
    times = {2: "twice", 3: "3 times"}[len(names)]
    those = " and ".join(names)
    said = f"{file} is there {times}, with different answers: {those}. {UNTIL.format(f'{names[0]} is')}"
    assert submission.problems == submission.flags == [said]
    name = file.removesuffix(".ipynb")
    assert list(submission.doubtful) == [name] and name not in submission.parsed and len(submission.parsed) == 9
    settled = submission.settled()
    assert settled.doubtful == {} and settled.parsed[name] == parse(submission.notebooks[name])
    assert digest_of_submission(settled) == digest_of_submission(submission), "it stays what a person has seen"


def test_of_two_that_differ_in_case_none_is_graded_unasked(folder):
    (folder / ONE).unlink()
    (folder / "TASK01_target_vectors.ipynb").write_bytes(notebook(1))
    (folder / "Task01_target_vectors.ipynb").write_bytes(notebook(2))
    submission = read(folder)
    assert graded(submission) == notebook(2)
    assert_doubtful(submission, ("Task01_target_vectors.ipynb", "TASK01_target_vectors.ipynb"))


@pytest.mark.parametrize("last", [2, 3])
def test_of_several_versions_the_one_with_the_most_answers_is_named_first(folder, last):
    (folder / ONE).unlink()
    for name, answers in (("a.ipynb", 0), ("b.ipynb", 2), ("c.ipynb", 1)):
        (folder / name).write_bytes(notebook(answers))
    other = notebook(2) if last == 2 else notebook(2).replace(b"mine, 2", b"mine, 3")
    (folder / "d.ipynb").write_bytes(other)
    submission = read(folder)
    assert graded(submission) == notebook(2)
    assert_doubtful(submission, ("b.ipynb", "c.ipynb") if last == 2 else ("b.ipynb", "d.ipynb", "c.ipynb"))


def test_a_copy_beside_the_exact_name_is_mentioned(folder):
    (folder / "old.ipynb").write_bytes(notebook())
    submission = read(folder)
    assert submission.problems == [f"old.ipynb does not count, but {ONE}."]
    assert graded(submission) == (folder / ONE).read_bytes()


@pytest.mark.parametrize("name", ["Copy of {}", "{} (1)", "{}-Copy1", "old/{}", "Kopie"])
def test_an_answered_copy_beside_the_original_is_graded(folder, name):
    copy = folder / f"{name.format(ONE[:-6])}.ipynb"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(notebook(2))
    submission = read(folder)
    shown = named(copy.relative_to(folder).as_posix())
    assert submission.problems == [f"{ONE} holds fewer answers: {shown} takes its place."]
    assert graded(submission) == notebook(2) and submission.flags == []


def test_a_task_that_is_answered_twice_needs_a_look(folder):
    (folder / ONE).write_bytes(notebook(1))
    (folder / "Copy.ipynb").write_bytes(notebook(1).replace(b"mine, 1", b"mine, too"))
    before = digest_of_submission(read(folder))
    (folder / "Copy.ipynb").write_bytes(notebook(1).replace(b"mine, 1", b"mine, 1.0"))
    submission = read(folder)
    assert_doubtful(submission, (ONE, "Copy.ipynb"))
    assert graded(submission) == notebook(1)
    assert digest_of_submission(submission) != before, "a version that does not count is seen, too"


def test_notebooks_of_several_people_are_not_graded_unasked(folder):
    for who, file in (("anna", ONE), ("Ben Beispiel", TWO), ("anna muster", FILES[2])):
        (folder / file).unlink()
        (folder / f"{who}_{file}").write_bytes(notebook(1, file))
    submission = read(folder)
    ben = named(f"Ben Beispiel_{TWO}")
    said = f"Notebooks are named after different people: anna_{ONE} and {ben}. {UNTIL.format('all are')}"
    assert submission.flags == [said]
    assert list(submission.doubtful) == [task.notebook for task in TASKS[:3]] and len(submission.parsed) == 7
    (folder / f"Ben Beispiel_{TWO}").write_bytes(notebook(0, TWO))  # it is as released
    assert read(folder).flags == []


@pytest.mark.parametrize(
    "names", [("anna", "anna_muster"), ("final", "v2 fixed"), ("musteranna_501_700", "Anna_musteranna_501_7")]
)
def test_one_name_written_in_two_ways_is_no_doubt(folder, names):
    for who, file in zip(names, FILES, strict=False):
        (folder / file).unlink()
        (folder / f"{file[:-6]}_{who}.ipynb").write_bytes(notebook(1, file))
    assert read(folder).flags == []


@pytest.mark.parametrize("change", [(b"# YOUR", b"# my"), (b"()", b"( )"), (b"NotImpl", b"# x\\nNotImpl")])
def test_whether_an_answer_is_written_is_told_by_its_code(folder, change):
    """A stub with another comment or other spaces is no answer; an answer that keeps the stub's line is one."""
    stub = json.loads(notebook())
    cell = next(cell for cell in stub["cells"] if cell["metadata"].get("nbgrader", {}).get("solution"))
    source = "".join(cell["source"])
    cell["source"] = (
        source.replace(*(part.decode() for part in change[:2])) if change[0] != b"NotImpl" else f"# x\n{source}"
    )
    (folder / "copy.ipynb").write_text(json.dumps(stub))
    assert graded(read(folder)) == (folder / ONE).read_bytes()
    cell["source"] = f"x = 1\n{source}"
    (folder / "copy.ipynb").write_text(json.dumps(stub))
    assert graded(read(folder)) == (folder / "copy.ipynb").read_bytes()


def test_notebooks_in_a_folder_are_no_missing_ones(folder):
    (folder / "open_set_learning").mkdir()
    for file in FILES:
        (folder / file).rename(folder / "open_set_learning" / file)
    assert read(folder).problems == []


def test_files_with_swapped_names_are_graded_as_what_they_hold(folder):
    (folder / ONE).write_bytes(notebook(file=TWO))
    (folder / TWO).write_bytes(notebook(1))
    submission = read(folder)
    assert graded(submission) == notebook(1) and graded(submission, TWO) == notebook(file=TWO)
    assert submission.problems == [
        f"{ONE} holds none of its task's cells: {TWO} takes its place.",
        f"{TWO} holds none of its task's cells: {ONE} takes its place.",
    ]


def test_a_notebook_without_marks_is_known_by_what_it_defines(folder):
    (folder / ONE).unlink()
    cells = [new_code_cell("def target_vector(digit):\n    return 1")]
    (folder / "mine.ipynb").write_text(nbformat.writes(new_notebook(cells=cells)))
    submission = read(folder)
    assert submission.problems == [f"{ONE} is missing: mine.ipynb takes its place."]


def test_a_notebook_that_is_nested_as_deep_as_can_be_read_goes_to_a_worker(folder):
    def nested(depth: int) -> bytes:
        return b'{"cells": [], "metadata": ' + b'{"a": ' * depth + b'"b"' + b"}" * depth + b"}"

    def is_too_deep(depth: int) -> bool:
        try:
            parse(nested(depth))
        except Unreadable:
            return True
        return False

    depth = bisect.bisect_left(range(100_000), True, key=is_too_deep) - 1
    assert depth > 100
    (folder / "task04_split.ipynb").write_bytes(nested(depth - 20))  # the stack is higher in `read`
    assert read(folder).parsed["task04_split"].beside.startswith("b\na")


def test_one_notebook_with_all_answers_is_graded_for_each_task(tmp_path):
    cells = [cell for file in FILES for cell in parse((RELEASE / file).read_bytes()).notebook.cells]
    (tmp_path / "all.ipynb").write_text(json.dumps({"cells": cells}))
    submission = read(tmp_path)
    assert set(submission.notebooks) == {task.notebook for task in TASKS}
    assert submission.problems == [f"{file} is missing: all.ipynb takes its place." for file in FILES]


# --- missing, foreign and broken notebooks -------------------------------------------------------------------------


def test_missing_and_extra_notebooks_are_said(folder):
    (folder / ONE).unlink()
    (folder / "scratch.ipynb").write_text(nbformat.writes(new_notebook(cells=[new_code_cell("1 + 1")])))
    submission = read(folder)
    assert submission.problems == [
        f"{ONE} is missing.",
        "scratch.ipynb was not graded: it is no notebook of this exercise.",
    ]
    assert len(submission.notebooks) == 9


def test_a_foreign_notebook_under_the_exact_name_is_graded_as_it_is(folder):
    content = nbformat.writes(new_notebook(cells=[new_code_cell("1 + 1")])).encode()
    (folder / ONE).write_bytes(content)
    submission = read(folder)
    assert graded(submission) == content
    assert submission.problems == [f"{ONE} holds none of its task's cells: it was graded as it is."]


DAMAGED = {
    "truncated": notebook()[:3000],
    "empty": b"",
    "no notebook": b"{}",
    "binary": bytes(range(256)) * 9,
    "merge conflict": b"<<<<<<< HEAD\n" + notebook(),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_notebook_is_said(folder, damage):
    (folder / ONE).write_bytes(DAMAGED[damage])
    submission = read(folder)
    assert graded(submission) is None and len(submission.notebooks) == 9
    assert len(submission.problems) == 1 and submission.problems[0].startswith(f"{ONE} was not graded: the file ")


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_copy_of_a_damaged_notebook_is_graded(folder, damage):
    (folder / ONE).write_bytes(DAMAGED[damage])
    (folder / "copy.ipynb").write_bytes(notebook(1))
    submission = read(folder)
    assert graded(submission) == notebook(1)
    assert submission.problems[0] == f"{ONE} cannot be read: copy.ipynb takes its place."
    assert submission.problems[1].startswith(f"{ONE} was not graded: the file ") and len(submission.problems) == 2


def test_a_damaged_copy_costs_nothing(folder):
    (folder / "copy.ipynb").write_bytes(b"")
    (folder / "Untitled.ipynb").write_text(nbformat.writes(new_notebook(cells=[new_code_cell(" ")])))
    submission = read(folder)
    assert submission.problems == [] and len(submission.notebooks) == 10
    (folder / f"{ONE[:-6]} (1).ipynb").write_bytes(b"")
    (folder / "scratch.ipynb").write_bytes(b"{")
    submission = read(folder)
    assert len(submission.problems) == 2 and submission.flags == [
        "scratch.ipynb was not graded: the file ends in the middle: ask the student to hand it in again."
    ]


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_bytes(b"x")])
def test_no_submission_at_all(tmp_path, make):
    make(tmp_path / "student")
    submission = read(tmp_path / "student")
    assert submission.notebooks == {} and submission.others == {}
    assert submission.problems[-10:] == [f"{file} is missing." for file in FILES]
