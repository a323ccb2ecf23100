"""Check your machine: one line for each thing, also when packages are missing, old or broken."""

import importlib.metadata
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from course import ROOT

from helpers.notebook import data, machine, waiting
from helpers.tasks import ASSIGNMENT, TASKS


def dependencies() -> dict[str, str]:
    """Return the packages of pyproject.toml and their lower bounds."""
    listed = re.search(
        r"^dependencies = \[(.*?)\]", (ROOT / "pyproject.toml").read_text(), re.DOTALL | re.MULTILINE
    ).group(1)
    return dict(re.findall(r'"([\w.-]+)>=([\d.]+)"', listed))


def line_on(subject: str) -> str:
    """Return the one line on a package or another subject."""
    found = [str(line) for line in machine.lines() if re.match(rf"{re.escape(subject)}\b(?!-)", line.text)]
    assert len(found) == 1, found
    assert "\n" not in found[0]
    return found[0]


def command(*options, folder, path=()) -> subprocess.CompletedProcess:
    """Run the command in a folder; `path` goes before the repository in PYTHONPATH."""
    paths = os.pathsep.join(map(str, [*path, ROOT]))
    return subprocess.run(
        [sys.executable, *options, "-m", "helpers.machine"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": paths},
    )


@pytest.fixture
def installed(monkeypatch):
    """A maker of machines on which a package has another version, or none."""

    def make(name: str, version: str | None) -> None:
        real = importlib.metadata.version

        def version_of(other: str) -> str:
            if other != name:
                return real(other)
            if version is None:
                raise importlib.metadata.PackageNotFoundError(name)
            return version

        monkeypatch.setattr(importlib.metadata, "version", version_of)

    return make


def test_all_is_fine(student, capsys):
    folder = student({})
    assert machine.check() is None
    said = capsys.readouterr()
    assert said.err == ""
    lines = [str(line) for line in machine.lines()]
    assert said.out == f"ok     your machine is ready: {len(lines)} things were checked.\n"
    assert all(line.startswith("ok     ") for line in lines)
    assert f"ok     notebooks: all ten are in {folder}" in lines
    assert f"ok     digits: 5,000 images of MNIST, kept in {data.prepare()}" in lines
    assert lines[0].startswith(f"ok     Python {sys.version.split()[0]} (3.10 or later)")
    packages = [re.match(r"ok +([\w-]+) [\d.]\S* \(([\d.]+) or later\)$", line) for line in lines[1:]]
    assert dict(match.groups() for match in packages if match) == dependencies()
    assert sorted(path.name for path in folder.iterdir()) == [task.file for task in TASKS], "nothing is left behind"


def test_what_there_is_to_do_is_not_lost_among_what_is_fine(installed, capsys):
    installed("torch", None)
    machine.check()
    lines = capsys.readouterr().out.splitlines()
    assert f"to do  torch is not installed: {machine.INSTALL}" in lines
    assert all(line.startswith("to do ") for line in lines)


@pytest.mark.parametrize("name", ["torch", "mlxtend"])
def test_a_missing_package(installed, name):
    installed(name, None)
    assert line_on(name) == f"to do  {name} is not installed: {machine.INSTALL}"


def test_an_old_package(installed):
    installed("torch", "2.5.9+cu121")
    assert line_on("torch") == f"to do  torch 2.5.9+cu121 is too old, 2.6 or later is needed: {machine.INSTALL}"


@pytest.mark.parametrize(
    ("version", "fine"),
    [
        ("2.6", True),
        ("2.6.0", True),
        ("2.6.1", True),
        ("2.10", True),
        ("3", True),
        ("2.6.0a0+git12", True),
        ("2.6+cpu", True),
        ("2.5", False),
        ("2", False),
        ("1.13.1", False),
        ("0.23", False),
    ],
)
def test_versions_are_compared_as_numbers(installed, version, fine):
    installed("torch", version)
    assert line_on("torch").startswith("ok " if fine else "to do ")


def test_a_bound_that_ends_in_zero():
    assert machine._reaches("3", "3.0") and not machine._reaches("2.9", "3.0")


def test_a_package_that_cannot_be_imported(monkeypatch):
    monkeypatch.setitem(sys.modules, "mlxtend", None)
    line = line_on("mlxtend")
    assert line.startswith("to do  mlxtend ") and line.endswith(f"): {machine.ANEW}")
    assert "is installed, but cannot be imported (ModuleNotFoundError: " in line


def test_an_old_python(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 1, "final", 0))
    assert str(next(machine.lines())) == (
        f"to do  Python 3.9.1 is too old: install Python 3.10 or later, and {machine.ANEW}"
    )


def test_a_course_that_is_not_installed(monkeypatch):
    def nothing(name: str):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "metadata", nothing)
    assert line_on("open-set-learning") == (
        f"to do  open-set-learning is not installed for {sys.executable}: {machine.INSTALL}"
    )
    assert line_on("device").startswith("ok "), "what can be found out is said"


def test_what_takes_long_is_said_and_is_nothing_to_do(monkeypatch, capsys):
    def prepare():
        with waiting.waiting("Downloading."):
            time.sleep(0.5)
        return Path("mnist")

    monkeypatch.setattr(data, "prepare", prepare)
    monkeypatch.setattr(waiting, "SECONDS", 0.2)
    monkeypatch.setattr(waiting, "watched", lambda: True)
    assert line_on("digits").startswith("ok ")
    assert capsys.readouterr().out == "Downloading.\n"


def test_epochs(monkeypatch):
    monkeypatch.setenv("OPEN_SET_EPOCHS", "7")
    assert line_on("epochs") == "ok     epochs: 7, for the training in Task 8"
    monkeypatch.setenv("OPEN_SET_EPOCHS", "many")
    assert line_on("epochs") == (
        "to do  epochs: OPEN_SET_EPOCHS is 'many'; set it to a whole number of at least 1, or unset it."
    )


def test_a_wrong_folder_of_data(monkeypatch, tmp_path):
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "nothing"))
    assert line_on("digits").startswith(
        f"to do  digits: OPEN_SET_DATA names {tmp_path / 'nothing'}, which is not a folder"
    )


def test_a_failed_download(monkeypatch, tmp_path, capsys):
    def fail():
        raise data.mnist.NotDownloaded

    monkeypatch.setenv("OPEN_SET_DATA", "mnist")
    monkeypatch.setenv("OPEN_SET_CACHE", str(tmp_path))
    monkeypatch.setattr(data.mnist, "downloaded", fail)
    assert line_on("digits").startswith("to do  digits: MNIST could not be downloaded, so 5,000 images of it")
    assert capsys.readouterr() == ("", "")


def test_what_nobody_has_thought_of(monkeypatch):
    def fail():
        raise RuntimeError("no\nluck")

    monkeypatch.setattr(data, "prepare", fail)
    assert line_on("digits") == f"to do  digits: RuntimeError: no luck; {machine.ANEW}"


def test_a_missing_notebook(student):
    folder = student({})
    (folder / TASKS[2].file).unlink()
    assert line_on("notebooks") == (
        f"to do  notebooks: {TASKS[2].file} not found in {folder}: put all ten into one "
        "folder, with the names they came with."
    )


def test_no_notebooks(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert line_on("notebooks").startswith(
        f"to do  notebooks: None of the ten notebooks is in {tmp_path}: go to the folder"
    )


def test_the_courses_folder_stands_for_that_of_its_notebooks(student, monkeypatch):
    folder = student({})
    course = folder.parent / "course"
    (course / "notebooks").mkdir(parents=True)
    folder.rename(course / "notebooks" / ASSIGNMENT)
    monkeypatch.chdir(course)
    assert line_on("notebooks") == f"ok     notebooks: all ten are in {course / 'notebooks' / ASSIGNMENT}"
    assert line_on("saving").endswith(str(course / "notebooks" / ASSIGNMENT))


def test_a_folder_that_cannot_be_written(student, monkeypatch):
    folder = student({})
    real = Path.write_bytes

    def refuse(path, content):
        if path.parent == folder:
            raise PermissionError(13, "Permission denied")
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert line_on("saving").startswith(f"to do  saving: nothing can be written in {folder} (Permission denied): ")


class TestCommand:
    def test_all_is_fine(self, student, monkeypatch, capsys):
        student({})
        monkeypatch.setattr(sys, "argv", ["machine"])
        assert machine.main() == 0
        said = capsys.readouterr()
        assert said.err == "" and {line[:7] for line in said.out.splitlines()} == {"ok     "}

    def test_something_to_do(self, student, monkeypatch, capsys):
        student({})
        monkeypatch.setenv("OPEN_SET_EPOCHS", "0")
        monkeypatch.setattr(sys, "argv", ["machine"])
        assert machine.main() == 1
        said = capsys.readouterr()
        assert said.err == ""
        assert [line for line in said.out.splitlines() if not line.startswith("ok ")] == [
            "to do  epochs: OPEN_SET_EPOCHS is '0'; set it to a whole number of at least 1, or unset it."
        ]

    def test_a_broken_torch(self, student, tmp_path):
        (tmp_path / "torch.py").write_text(
            "import sys\nprint('loud', file=sys.stderr)\nraise OSError('[WinError 126] c10.dll')\n"
        )
        done = command(folder=student({}), path=[tmp_path])
        assert (done.returncode, done.stderr) == (1, "")
        assert "is installed, but cannot be imported (OSError: [WinError 126] c10.dll)" in done.stdout
        for subject in ("device", "epochs"):
            assert f"to do  {subject}: known once the packages above are in order; then check again." in done.stdout
        assert "ok     digits: " in done.stdout
        assert "ok     notebooks: " in done.stdout and "ok     saving: " in done.stdout

    def test_nothing_is_installed(self, student):
        done = command("-S", folder=student({}))
        assert (done.returncode, done.stderr) == (1, "")
        assert "is not installed" in done.stdout and "ok     notebooks: " in done.stdout

    def test_nothing_heavy_is_imported_beforehand(self):
        code = "import sys, helpers.machine; print(sorted({'torch', 'numpy', 'IPython', 'mlxtend'} & set(sys.modules)))"
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        assert (done.stdout, done.stderr) == ("[]\n", "")
