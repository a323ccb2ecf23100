"""What a notebook gets from earlier ones: the student's own work, or a stand-in and one sentence that says why."""

import pickle
import signal

import matplotlib.pyplot as plt
import nbformat
import pytest
import torch

from helpers import standins
from helpers.notebook import earlier
from helpers.notebook.crashes import crash
from helpers.notebook.earlier import judgements, running
from helpers.tasks import TASKS

FIRST = TASKS[0].file


def said(capsys) -> str:
    earlier.summary()
    return capsys.readouterr().out


def words(capsys) -> str:
    """Return what is said, on one line."""
    return " ".join(said(capsys).split())


def add_cell(path, source: str) -> None:
    """Add a cell of the student's own to the front of a notebook."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(source))
    nbformat.write(notebook, path)


@pytest.fixture(autouse=True)
def nothing_said_before(capsys):
    earlier.summary()
    capsys.readouterr()


def test_the_students_own_work_is_handed_over(student, solved, capsys):
    student(solved)
    own = earlier.target_vector
    assert own(5).tolist() == [0, 1, 0, 0]
    assert own is not standins.target_vector
    assert said(capsys) == "From your earlier notebooks: target_vector (Task 1).\n"


def test_work_of_one_notebook_uses_work_of_an_earlier_one(student, solved, capsys):
    student(solved)
    dataset = earlier.OpenSetDataset("test")
    assert dataset[0][0].shape == (1, 28, 28)
    assert type(dataset).__mro__[1].__module__.endswith(f".{TASKS[1].notebook}")
    assert said(capsys) == "From your earlier notebooks: OpenSetDataset (Task 3).\n"


def test_nothing_attempted_gives_stand_ins(student, capsys):
    student({})
    assert earlier.target_vector is standins.target_vector
    assert earlier.OpenSetDigits is standins.OpenSetDigits
    assert said(capsys) == (
        "Ready-made stand-in for Task 2; target_vector (Task 1): not\nattempted. "
        "If you have written it, save its notebook and run this\ncell again.\n"
    )


def test_a_wrong_answer_gives_a_stand_in_for_its_name_only(student, solved, capsys):
    student(solved | {"target_vector": "def target_vector(digit):\n    return torch.zeros(4)"})
    assert earlier.target_vector is standins.target_vector
    assert earlier.test_target_vector is not standins.test_target_vector
    text = words(capsys)
    assert (
        "Ready-made stand-in for target_vector (Task 1): yours does not pass its visible checks yet. "
        "The entry at index 0 is 0, not 0.25."
    ) in text
    assert "From your earlier notebooks: test_target_vector (Task 1)." in text


def test_tasks_that_are_complete_are_said_by_their_numbers(student, solved, capsys):
    student({name: source for name, source in solved.items() if name not in ("OpenSetDigits", "test_data_loader")})
    for task in TASKS[:7]:
        assert all(getattr(earlier, name) for name in task.names)
    assert words(capsys).startswith(
        "From your earlier notebooks: Tasks 1, 4 to 7; OpenSetDataset (Task 3). "
        "Ready-made stand-in for Task 2; test_data_loader (Task 3): not attempted."
    )


def test_a_crash_in_another_notebook_is_found_by_what_jupyterlab_shows(student, solved):
    crashes = "def target_vector(digit):\n    if digit not in (4, 5, 8, 9):\n        1 / 0\n    return torch.zeros(4)"
    folder = student(solved | {"target_vector": crashes})
    notebook = nbformat.read(folder / FIRST, as_version=4)
    place = next(place for place, cell in enumerate(notebook.cells) if "## Target vectors" in cell.source)
    notebook.cells.insert(place + 1, nbformat.v4.new_code_cell("def helper():\n    1 / 0"))
    nbformat.write(notebook, folder / FIRST)
    namespace = earlier.namespace_of("target_vector")
    for name, arguments, shown in (
        ("target_vector", (7,), "the cell of target_vector, line 3, in target_vector:  1 / 0"),
        ("helper", (), 'code cell 1 below "Target vectors", line 2, in helper:  1 / 0'),
    ):
        with pytest.raises(ZeroDivisionError) as caught:
            namespace[name](*arguments)
        assert crash(caught.value).frames.splitlines()[-1] == f"  {FIRST}, {shown}"


def test_a_saved_correction_counts_without_a_new_kernel(student, solved, capsys):
    folder = student({})
    assert earlier.target_vector is standins.target_vector
    notebook = nbformat.read(folder / FIRST, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "target_vector":
            cell.source = solved["target_vector"]
    nbformat.write(notebook, folder / FIRST)
    assert earlier.target_vector is not standins.target_vector
    assert said(capsys) == "From your earlier notebooks: target_vector (Task 1).\n"


def test_a_notebook_of_an_older_format_is_read(student, solved, capsys):
    folder = student(solved)
    notebook = nbformat.read(folder / FIRST, as_version=4)
    (folder / FIRST).write_text(nbformat.writes(nbformat.convert(notebook, 3), version=3), encoding="utf-8")
    assert '"worksheets"' in (folder / FIRST).read_text(encoding="utf-8")
    assert earlier.target_vector is not standins.target_vector
    assert said(capsys) == "From your earlier notebooks: target_vector (Task 1).\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "is not in this folder. Put all notebooks into one folder"),
        (b"", "is not a valid notebook. Open it and save it again"),
        (b'{"cells": [', "is not a valid notebook"),
        (b"\xff\xfe\x00", "is not a valid notebook"),
        (b"[1, 2]", "is not a valid notebook"),
        (b'{"cells": [], "metadata": {}, "nbformat": 5, "nbformat_minor": 0}', "is not a valid notebook"),
        (b'{"cells": [{"cell_type": "code"}], "nbformat": 4, "nbformat_minor": 5}', "is not a valid notebook"),
        (b'{"cells": 5, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', "is not a valid notebook"),
    ],
)
def test_a_notebook_that_cannot_be_read(student, solved, capsys, content, sentence):
    folder = student(solved)
    (folder / FIRST).unlink() if content is None else (folder / FIRST).write_bytes(content)
    assert earlier.target_vector is standins.target_vector
    assert words(capsys).startswith(f"Ready-made stand-in for target_vector (Task 1): {FIRST} {sentence}")


def test_a_notebook_that_crashes_when_it_is_read(student, solved, capsys):
    student(solved | {"target_vector": "1 / 0\n\ndef target_vector(digit):\n    return 1"})
    assert earlier.target_vector is standins.target_vector
    assert (
        "Its cell in task01_target_vectors.ipynb crashes with ZeroDivisionError: division by zero. Mend it there"
    ) in words(capsys)
    assert earlier.test_target_vector is not standins.test_target_vector


def test_a_syntax_error_is_said_as_such(student, solved, capsys):
    student(solved | {"target_vector": "def target_vector(digit)\n    return 1"})
    assert earlier.target_vector is standins.target_vector
    assert "crashes with SyntaxError" in said(capsys)


def test_of_other_cells_only_imports_definitions_and_constants_are_run(student, solved, tmp_path):
    folder = student(solved | {"target_vector": "def target_vector(digit):\n    return vectors(digit, KNOWN)"})
    add_cell(
        folder / FIRST,
        "import pathlib\nKNOWN = (4, 5, 8, 9)\n%matplotlib inline\nprint('loud')\n"
        f"trained = pathlib.Path({str(tmp_path / 'trained')!r}).touch()\nfor step in range(10): trained = step\n"
        "def vectors(digit, known):\n    return torch.tensor([float(digit == k) if digit in known else .25 "
        "for k in known])",
    )
    assert earlier.target_vector(8).tolist() == [0, 0, 1, 0]
    assert earlier.target_vector is not standins.target_vector
    assert not (tmp_path / "trained").exists()


def test_what_earlier_notebooks_print_or_warn_is_not_shown(student, solved, capsys):
    student(
        solved
        | {
            "target_vector": "import sys, warnings\nprint('loud')\nprint('loud', file=sys.stderr)\n"
            "warnings.warn('loud')\n" + solved["target_vector"]
        }
    )
    assert earlier.target_vector is not standins.target_vector
    said = capsys.readouterr()
    assert "loud" not in said.out + said.err


DISPLAYING = """
from IPython.display import display
display("loud")
figure, axes = plt.subplots()
display(figure)
"""


def test_what_earlier_notebooks_display_or_draw_is_not_shown(student, solved, capsys):
    student(solved | {"target_vector": DISPLAYING + solved["target_vector"]})
    before = plt.get_fignums()
    assert earlier.target_vector is not standins.target_vector
    assert capsys.readouterr() == ("", "")
    assert plt.get_fignums() == before, "JupyterLab shows each figure that a cell leaves open"


@pytest.mark.parametrize("line", ["%%time", "%matplotlib inline", "%pip install nothing", "!touch touched"])
def test_magics_and_shell_commands_do_nothing(student, solved, line):
    folder = student(solved | {"target_vector": f"{line}\n{solved['target_vector']}"})
    assert earlier.judgement("target_vector").outcome == earlier.SOLVED
    assert not (folder / "touched").exists()


def test_an_exception_that_is_no_exception_is_one_sentence(student, solved, capsys):
    student(solved | {"target_vector": solved["target_vector"] + "\nclass Odd(BaseException):\n    pass\nraise Odd"})
    assert earlier.target_vector is standins.target_vector
    assert f"{FIRST} stops with Odd where `target_vector` is checked." in words(capsys)


def test_an_exception_that_cannot_be_shown_is_one_sentence(student, solved, capsys):
    odd = "class Odd(Exception):\n    def __str__(self):\n        return 1 / 0\nraise Odd"
    student(solved | {"target_vector": odd})
    assert earlier.target_vector is standins.target_vector
    assert f"Its cell in {FIRST} crashes with Odd: no message." in words(capsys)


def test_an_endless_loop_does_not_block(student, solved, capsys, monkeypatch):
    monkeypatch.setattr(judgements, "SECONDS", 0.5)
    student(solved | {"target_vector": "def target_vector(digit):\n    while True:\n        pass"})
    assert earlier.target_vector is standins.target_vector
    assert "`target_vector` was still running after 0.5 seconds. Does a loop in it never end?" in words(capsys)


def test_the_other_names_of_an_endless_notebook_do_not_wait_again(student, solved, monkeypatch):
    monkeypatch.setattr(running, "SECONDS", 0.5)
    student(solved | {"target_vector": "while True:\n    pass"})
    judged = earlier.judgement("target_vector")
    assert judged.outcome == earlier.WRONG
    assert "Its cell in task01_target_vectors.ipynb was still running after 0.5 seconds, in line " in judged.why
    monkeypatch.setattr(running, "run", lambda *_: pytest.fail("the notebook is run again"))
    assert earlier.judgement("test_target_vector").outcome == earlier.SOLVED


def test_a_training_run_below_an_answer_does_not_block(student, solved, monkeypatch):
    monkeypatch.setattr(running, "SECONDS", 0.5)
    student(
        solved
        | {
            "target_vector": solved["target_vector"] + "\nwhile True:\n    try:\n        import time; "
            "time.sleep(1)\n    except Exception:\n        pass"
        }
    )
    assert earlier.target_vector is not standins.target_vector, "grading takes it, too"


def test_other_names_do_not_exist():
    with pytest.raises(AttributeError, match="no task defines 'no_such_name'"):
        earlier.no_such_name  # noqa: B018


def test_a_saved_network_comes_back(student, solved, capsys):
    student(solved)
    network = earlier.Network()
    earlier.save_network(network)
    again = earlier.trained_network(earlier.Network)
    assert all(torch.equal(one, other) for one, other in zip(network.parameters(), again.parameters(), strict=True))
    assert not again.training
    assert capsys.readouterr().out == (
        "Saved for Tasks 9 and 10: network.pt\nYour network of Task 8, from network.pt.\n"
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "Task 8 has not saved network.pt in this folder yet"),
        (b"half a file", "network.pt does not fit your `Network` of Task 7"),
    ],
)
def test_without_a_usable_network_a_stand_in_is_trained(student, capsys, content, sentence):
    folder = student({})
    if content is not None:
        (folder / earlier.NETWORK_FILE).write_bytes(content)
    state = torch.get_rng_state()
    network = earlier.trained_network(standins.Network)
    assert torch.equal(torch.get_rng_state(), state), "the student's random numbers stay as they are"
    said = capsys.readouterr()
    assert sentence in " ".join(said.out.split()) and said.err == ""
    loader = torch.utils.data.DataLoader(standins.OpenSetDataset("validation"), batch_size=256)
    _, known, unknown = standins.validate(network, loader)
    assert known > 0.7 and unknown > 0.7, "the stand-in network is good enough to look at"


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(student, capsys, monkeypatch):
    folder = student({})

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(torch, "save", full)
    earlier.save_network(torch.nn.Linear(1, 1))
    said = " ".join(capsys.readouterr().out.split())
    assert said.startswith(f"The network could not be saved as {folder / earlier.NETWORK_FILE} (")
    assert "No space left on device" in said and said.endswith(" use a stand-in.")
    assert not list(folder.glob("network*"))


IN_ANOTHER_PROCESS = """
import pickle, sys
target_vector = pickle.loads({!r})
import torch
network = torch.load("whole.pt", weights_only=False)
from helpers.notebook.earlier import OpenSetDataset
with open("said", "w") as file:
    print(target_vector(4).tolist(), type(network).__name__, OpenSetDataset.__module__, file=file)
    print({{"nbformat", "jsonschema"}} & set(sys.modules), file=file)  # these take a second or two
"""


class Runs:
    """Runs code in the process that unpickles it."""

    def __init__(self, code: str):
        self.code = code

    def __reduce__(self):
        return exec, (self.code, {})


def test_other_processes_load_earlier_classes_and_import_nothing_slow(student, solved, monkeypatch):
    folder = student(solved)
    monkeypatch.setattr("multiprocessing.process.ORIGINAL_DIR", str(folder))  # a kernel has started there
    torch.save(earlier.Network(), "whole.pt")
    dataset = earlier.OpenSetDataset("test")
    runs = Runs(IN_ANOTHER_PROCESS.format(pickle.dumps(earlier.target_vector)))
    loader = torch.utils.data.DataLoader(
        dataset, 64, num_workers=1, multiprocessing_context="spawn", worker_init_fn=runs
    )
    assert next(iter(loader))[0].shape == (64, 1, 28, 28)
    of_task_3 = type(dataset).__module__
    assert (folder / "said").read_text() == f"[1.0, 0.0, 0.0, 0.0] Network {of_task_3}\nset()\n"


def test_the_time_limit_leaves_no_timer_behind(student, solved):
    student(solved)
    assert earlier.target_vector
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
