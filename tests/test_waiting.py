"""After three seconds a line says what is awaited: to a person who watches, and to nobody else."""

import contextlib
import io
import sys
import time

import pytest
from course import ROOT, SOLUTIONS, cells_of
from jupyter_client.manager import KernelManager

from helpers.notebook import waiting
from helpers.notebook.waiting import waiting as awaiting
from helpers.tasks import TASKS

SETUP = "from helpers.notebook import setup\nimport time; time.sleep({})"


@pytest.fixture
def soon(monkeypatch):
    """A person watches, and lines come after a fifth of a second."""
    monkeypatch.setattr(waiting, "SECONDS", 0.2)
    monkeypatch.setattr(waiting, "watched", lambda: True)


def test_what_takes_long_is_said_once(soon, capsys):
    with awaiting("Loading."):
        time.sleep(0.7)
    assert capsys.readouterr() == ("Loading.\n", "")


def test_what_is_fast_is_not_said(soon, capsys):
    with awaiting("Loading."):
        pass
    time.sleep(0.4)
    assert capsys.readouterr() == ("", "")


def test_the_innermost_of_two_is_said_although_its_prints_are_kept(soon, capsys):
    with awaiting("Loading."), contextlib.redirect_stdout(io.StringIO()) as kept, awaiting("Downloading."):
        time.sleep(0.5)
    assert capsys.readouterr() == ("Downloading.\n", "")
    assert kept.getvalue() == ""


def test_an_error_ends_the_waiting(soon, capsys):
    with pytest.raises(ZeroDivisionError), awaiting("Loading."):
        raise ZeroDivisionError
    time.sleep(0.4)
    assert capsys.readouterr() == ("", "")


def test_a_file_gets_no_line(monkeypatch, capsys):
    monkeypatch.setattr(waiting, "SECONDS", 0.1)
    with awaiting("Loading."):
        time.sleep(0.3)
    assert capsys.readouterr() == ("", "")


def test_a_terminal_gets_lines(monkeypatch):
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(waiting, "SECONDS", 0.1)
    with awaiting("Loading."):
        time.sleep(0.4)
    assert terminal.getvalue() == "Loading.\n"


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Run a cell in a kernel, where lines come after half a second: what it shows, as (stream, text)."""
    manager = KernelManager(transport="ipc", ip=str(tmp_path_factory.mktemp("k") / "k"))
    manager.start_kernel(cwd=str(ROOT))
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=60)

    def execute(code: str, watched: bool) -> list[tuple[str, str]]:
        shown = []

        def keep(message):
            if message["msg_type"] in ("stream", "error"):
                shown.append((message["content"].get("name", "error"), message["content"].get("text", "")))

        client.execute_interactive(code, allow_stdin=watched, stdin_hook=str, output_hook=keep, timeout=60)
        return shown

    execute("from helpers.notebook import waiting; waiting.SECONDS = 0.5", False)
    yield execute
    client.stop_channels()
    manager.shutdown_kernel(now=True)


LINE = [("stdout", "Loading PyTorch: up to half a minute.\n")]


def test_the_setup_cell_says_what_it_loads(run):
    assert run(SETUP.format(1), True) == LINE
    assert run(SETUP.format(1), True) == LINE, "also when it is run again"
    assert run(SETUP.format(0), True) == []


def test_the_setup_cell_says_that_it_checks_earlier_answers(run):
    (shown,) = run(SETUP.format(1) + "  # earlier.summary()", True)
    assert shown[1].startswith("Loading PyTorch and your earlier answers: ")


def test_outputs_of_notebooks_that_run_by_themselves_do_not_depend_on_the_time(run):
    assert run(SETUP.format(1), False) == []


def test_a_setup_cell_that_fails_leaves_nothing_behind(run):
    assert [name for name, _ in run(SETUP.format(0) + "; 1 / 0", True)] == ["error"]
    assert run("time.sleep(1)", True) == []


def test_other_cells_say_nothing(run):
    run(SETUP.format(0), True)
    assert run("time.sleep(1)", True) == []


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.notebook)
def test_the_line_fits_the_setup_cell(task):
    setup = next(cell for cell in cells_of(SOLUTIONS / task.file) if cell.cell_type == "code").source
    assert ("earlier.summary()" in setup) == (task.number > 1)
