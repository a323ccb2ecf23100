"""The board: states, points and sentences from saved notebooks, as a table, as text and from the command line."""

import io
import os
import re
import subprocess
import sys

import nbformat
import pytest
from course import KEPT_BY_MIXED, NAMES, ROOT
from IPython.core.formatters import DisplayFormatter

from grader.demo import MISTAKES
from helpers.notebook import earlier, progress
from helpers.notebook.earlier import running
from helpers.progress import main
from helpers.tasks import TASKS, task_of

FIRST, LAST = TASKS[0], TASKS[-1]


def row_of(board, name: str):
    return next(row for row in board.rows if name in row.judged)


def line_of(board, name: str) -> str:
    """Return the line of a name in the board as text."""
    return next(line for line in repr(board).splitlines() if line.split()[:1] == [name])


def as_text(board) -> str:
    """Return the board as text without line breaks."""
    return " ".join(repr(board).split())


def test_all_solved(student, solved):
    student(solved)
    board = progress.progress()
    assert [row.state for row in board.rows] == ["solved"] * 10
    assert board.points == board.of == 100
    text = repr(board)
    assert "sum 100 of 100" in as_text(board)
    assert "stand-in" not in text
    for task in TASKS:
        assert re.search(
            rf"^ *{task.number}  {task.title} +solved +10 of 10\n +{', '.join(task.names)}$", text, re.MULTILINE
        )
    assert len(text.splitlines()) < 40


def test_nothing_attempted(student):
    student({})
    board = progress.progress()
    assert [row.state for row in board.rows] == ["not attempted"] * 10
    assert board.points == 0
    text = repr(board)
    for task in TASKS:
        assert re.search(
            rf"^ *{task.number}  {task.title} +not attempted +0 of 10\n +{', '.join(task.names)}$", text, re.MULTILINE
        )
    assert text.count(progress.STAND_INS) == board._repr_html_().count(progress.STAND_INS) == 1


def test_no_task_comes_after_the_last_one(student, solved):
    student({name: source for name, source in solved.items() if name not in LAST.names})
    board = progress.progress()
    assert board.points == 90 and "stand-in" not in repr(board)


def test_mistakes_cost_their_own_points_and_say_why(student, solved):
    student({name: MISTAKES.get(name, source) for name, source in solved.items() if MISTAKES.get(name, source)})
    board = progress.progress()
    lost = sum(task_of(name).points[name] for name in MISTAKES)
    assert board.points == 100 - lost + sum(KEPT_BY_MIXED.values())
    expected = {1: "partly solved", 2: "not attempted", 5: "partly solved", 6: "partly solved", 10: "partly solved"}
    assert {row.task.number: row.state for row in board.rows if row.state != "solved"} == expected
    for name in NAMES:
        if row_of(board, name).state == "partly solved":
            state = "solved" if name not in MISTAKES else "wrong" if MISTAKES[name] else "not attempted"
            state = "partly solved" if name in KEPT_BY_MIXED else state
            assert re.search(rf"{name} +{state} ", line_of(board, name))
    text = as_text(board)
    assert "accepts a wrong `target_vector`: target vectors with the known digits 5 and 8 exchanged." in text
    assert "The division by N is missing: the mean over the batch needs it in `backward`, too." in text
    assert "a tensor without dimensions, not a Python float" in text


def test_wrong_says_more_than_not_attempted(student):
    student({"target_vector": "def target_vector(digit):\n    return 1"})
    assert row_of(progress.progress(), "target_vector").state == "wrong"


def test_a_method_that_is_not_written(student, solved):
    forward = solved["EntropicOpenSetLoss"].split("    @staticmethod\n    def backward")[0]
    stub = "    @staticmethod\n    def backward(ctx, grad_output):\n        raise NotImplementedError()"
    student(solved | {"EntropicOpenSetLoss": forward + stub})
    board = progress.progress()
    assert re.search(r"partly solved +4 of 7", line_of(board, "EntropicOpenSetLoss"))
    assert "gradient: `backward` of `EntropicOpenSetLoss` is not written yet" in as_text(board)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "is not in this folder. Put all notebooks into one folder"),
        (b'{"cells": [', "is not a valid notebook. Open it and save it again"),
    ],
)
def test_a_notebook_that_cannot_be_read_is_said_once(student, solved, content, sentence):
    file = student(solved) / FIRST.file
    file.unlink() if content is None else file.write_bytes(content)
    board = progress.progress()
    assert board.rows[0].state == "not checked" and board.points == 90
    assert as_text(board).count(f"{FIRST.file} {sentence}") == 1
    assert board._repr_html_().count(f"{FIRST.file} {sentence}") == 1


def test_a_cell_that_crashes(student, solved):
    task = {name: solved[name] for name in FIRST.names}
    student({**task, "target_vector": "def target_vector(digit)\n    return 1"})
    board = progress.progress()
    assert board.rows[0].points == 4 and board.rows[0].state == "partly solved"
    assert f"Its cell in {FIRST.file} crashes with SyntaxError" in as_text(board)


def test_an_endless_loop(student, solved, monkeypatch):
    monkeypatch.setattr(running, "SECONDS", 0.5)
    student({"target_vector": "while True:\n    pass"})
    board = progress.progress()
    assert board.rows[0].state == "wrong"
    assert as_text(board).count(f"Its cell in {FIRST.file} was still running after 0.5 seconds, in line ") == 1


def test_what_students_write_cannot_break_the_table(student):
    student({"target_vector": "def target_vector(digit):\n    raise ValueError('<b>\\x1b[31m\\ud800&</b>')"})
    board = progress.progress()
    assert "crashed with ValueError: `<b>\ufffd[31m\ufffd&</b>`." in as_text(board)
    table = board._repr_html_()
    assert "&lt;b&gt;\ufffd[31m\ufffd&amp;&lt;/b&gt;" in table and "<b>" not in table
    table.encode(), repr(board).encode()


def test_a_long_sentence_keeps_the_call_and_the_reason(student):
    student({"target_vector": "def target_vector(digit):\n    raise ValueError('long ' * 90 + 'end')"})
    _, why = row_of(progress.progress(), "target_vector").groups()[0]
    assert len(why) < 280
    assert why.startswith("`target_vector` crashed with ValueError: `long") and why.endswith("long end`.")


def test_colour_is_never_alone(student, solved):
    student({name: MISTAKES.get(name, source) for name, source in solved.items() if MISTAKES.get(name, source)})
    board = progress.progress()
    table = board._repr_html_()
    signs, colours = zip(*progress.STATES.values())
    assert len(set(signs)) == len(set(colours)) == len(progress.STATES)
    assert list(re.findall(r'<span style="border-left: [^"]*">(.*?)</span>', table)) == [
        f"{progress.STATES[row.state][0]} {row.state}" for row in board.rows
    ]
    for row in board.rows:
        for name, judged in row.judged.items():
            if row.says_all:
                assert f"<code>{name}</code>" in table
                continue
            sign = progress.STATES[judged.outcome][0]
            assert f"<div>{sign} <code>{name}</code>: {judged.outcome}, {row.name_points(name)}" in table


def test_a_notebook_shows_a_table_and_a_terminal_text(student):
    student({})
    board = progress.progress()
    shown, _ = DisplayFormatter().format(board)
    assert shown["text/html"].startswith("<table>") and shown["text/plain"] == repr(board)
    for note in progress.NOTES:
        assert note in shown["text/html"] and note in shown["text/plain"]


def test_only_what_changed_is_read_again(student, solved, monkeypatch):
    folder = student(solved)
    progress.progress()
    ran = []
    run = running.run
    monkeypatch.setattr(running, "run", lambda task, *rest: ran.append(task) or run(task, *rest))
    assert progress.progress().points == 100 and ran == []
    notebook = nbformat.read(folder / LAST.file, as_version=4)
    cell = next(
        cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "select_threshold"
    )
    cell.source = "def select_threshold(logits, maximum):\n    return 1.0"
    nbformat.write(notebook, folder / LAST.file)
    assert progress.progress().points == 97 and ran == [LAST]


def test_training_cells_are_not_run_and_nothing_is_printed(student, solved, capfd):
    folder = student(solved)
    notebook = nbformat.read(folder / FIRST.file, as_version=4)
    notebook.cells += [
        nbformat.v4.new_code_cell("open('trained', 'w').close()\nprint('loud')"),
        nbformat.v4.new_code_cell("from helpers.notebook.progress import progress\n\nprogress()"),
    ]
    nbformat.write(notebook, folder / FIRST.file)
    earlier.summary()
    capfd.readouterr()
    assert progress.progress().points == 100
    earlier.summary()
    assert capfd.readouterr() == ("", ""), "the board is no affair of the notebook's own summary"
    assert not (folder / "trained").exists()


def test_a_board_in_a_cell_for_an_answer_does_not_read_itself(student, solved, monkeypatch):
    ran = []
    run = running.run
    monkeypatch.setattr(running, "run", lambda task, *rest: ran.append(task) or run(task, *rest))
    asks = "from helpers.notebook.progress import progress\nprogress()"
    student(solved | {"target_vector": f"{solved['target_vector']}\n{asks}"})
    assert progress.progress().points == 100
    assert ran == list(TASKS)


def test_a_folder_without_notebooks_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    board = progress.progress()
    assert repr(board).startswith("None of the ten notebooks is in ") and "\n" not in repr(board)
    assert board._repr_html_().startswith("<p>None of the ten notebooks is in ")


def test_a_wrong_folder_of_data_is_one_sentence(student, monkeypatch, tmp_path):
    student({})
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "nothing"))
    board = progress.progress()
    assert board.rows == () and repr(board).startswith("OPEN_SET_DATA names ")


class TestCommand:
    def test_it_prints_the_board_of_a_folder(self, student, solved, monkeypatch, capsys):
        folder = student(
            {
                "target_vector": solved["target_vector"],
                "test_target_vector": "def test_target_vector(f):\n    assert False, 'τ ✓'",
            }
        )
        monkeypatch.chdir(folder.parent)
        monkeypatch.setattr(sys, "argv", ["progress", folder.name])
        assert main() == 0
        assert capsys.readouterr() == (f"{progress.progress()}\n", "")

    def test_a_terminal_that_lacks_letters(self, student, monkeypatch):
        folder = student({"target_vector": "def target_vector(digit):\n    raise ValueError('τ')"})
        monkeypatch.setattr(sys, "argv", ["progress", str(folder)])
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "ascii", write_through=True))
        assert main() == 0
        assert b"crashed with ValueError: `?`." in sys.stdout.buffer.getvalue()

    def test_nothing_to_show(self, tmp_path, monkeypatch, capsys):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "argv", ["progress"])
        assert main() == 2
        said = capsys.readouterr()
        assert said.out.startswith("None of the ten notebooks is in ") and said.out.count("\n") == 1
        assert said.err == ""

    @pytest.mark.parametrize("folder", ["no such folder", "file"])
    def test_a_folder_that_cannot_be_entered(self, tmp_path, folder):
        (tmp_path / "file").touch()
        done = subprocess.run(
            [sys.executable, "-m", "helpers.progress", folder],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert (done.returncode, done.stderr) == (2, "")
        assert done.stdout.startswith(f"The folder {folder} cannot be entered (") and done.stdout.count("\n") == 1


def test_nbgrader_is_not_kept_waiting(student, solved, monkeypatch):
    student(solved)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert repr(progress.progress()) == "The board is not shown while the notebook is validated or graded."
