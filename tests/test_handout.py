"""The handout holds only what students may have, is the same each time, and works without the rest of the kit."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import textwrap
import urllib.request
import zipfile
from pathlib import Path

import nbformat
import pytest
import yaml
from browsing import wait_for_address
from course import RELEASE, ROOT, SOLUTIONS, cells_of

from grader import handout
from grader.release import files
from grader.versions import pyproject
from helpers.tasks import ASSIGNMENT, TASKS

FROM_SCRATCH = "HANDOUT_FROM_SCRATCH"
README = (ROOT / "grader" / "handout" / "README.md").read_text(encoding="utf-8")
FIRST = TASKS[0]
FOR_INSTRUCTORS = ("nbgrader", "distributed", "dask", "psycopg", "pytest", "nbval", "tqdm")
# Prints where the helpers are, and which of other packages can be imported.
FINDS = """
import importlib, sys, helpers
print(helpers.__file__)
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError:
        continue
    print(name)
"""
# Runs modules with their arguments, as `python -m` does, and prints a line between them.
END = "---- the end ----\n"
RUNS = f"""
import os, runpy, shlex, sys
folder = os.getcwd()
for place, command in enumerate(sys.argv[1:]):
    if place:
        print({END!r}, end="")
    os.chdir(folder)
    sys.argv = shlex.split(command)
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if end.code:
            raise
"""
NOT_ATTEMPTED = "is not written yet. Write it in its cell above, run that cell, then this one."


@pytest.fixture(scope="module")
def zipped(tmp_path_factory):
    path = tmp_path_factory.mktemp("handout") / "zips" / "handout.zip"
    handout.make_handout(path)
    return path


@pytest.fixture(scope="module")
def unpacked(zipped, tmp_path_factory):
    """The folder that a student sees after unpacking the zip."""
    empty = tmp_path_factory.mktemp("Deep Learning")
    with zipfile.ZipFile(zipped) as file:
        file.extractall(empty)
    assert [path.name for path in empty.iterdir()] == [handout.COURSE], "all is in one folder"
    return empty / handout.COURSE


def contents(zipped) -> dict[str, str]:
    """Return the text of each file in the zip; what is no text becomes marks, between which text can be found."""
    with zipfile.ZipFile(zipped) as file:
        return {
            entry.filename.removeprefix(f"{handout.COURSE}/"): file.read(entry).decode(errors="replace")
            for entry in file.filelist
        }


# ---- what is in it ----


def test_it_is_the_same_each_time(zipped, tmp_path, monkeypatch):
    again = tmp_path / "again.zip"
    # That nbgrader gives the same each time is tested with the release.
    monkeypatch.setattr(handout, "generated", lambda folder: files(RELEASE))
    (ROOT / "helpers" / "tasks.py").touch()
    handout.make_handout(again)
    assert again.read_bytes() == zipped.read_bytes()


def test_it_holds_the_notebooks_the_helpers_and_what_says_how_to_use_them(zipped):
    found = contents(zipped)
    notebooks = {f"notebooks/{ASSIGNMENT}/{task.file}" for task in TASKS}
    about = {"README.md", "pyproject.toml", "environment.yml"}
    licences = set(handout.LICENCES)
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "helpers").rglob("*.py")}
    others = {"jupyterlab.json", "notebook/plots/ready_made.npz", "notebook/widgets/canvas.js"}
    helpers = code | {f"helpers/{file}" for file in others}
    assert set(found) == notebooks | about | licences | helpers


def test_it_says_nothing_of_what_is_for_instructors(zipped):
    seeds = re.findall(
        r"seed=(\d+)", "".join(cell.source for task in TASKS for cell in cells_of(SOLUTIONS / task.file))
    )
    assert len(seeds) >= sum(len(task.names) for task in TASKS)
    hidden_calls = "|".join(rf"seed ?= ?{seed}\b" for seed in set(seeds))
    for name, text in contents(zipped).items():
        told = re.search(rf"\bgrader\b|solutions/|(BEGIN|END) (SOLUTION|HIDDEN)|\b({hidden_calls})", text)
        assert told is None, f"{name} mentions {told.group()}"


def test_it_holds_no_path_of_a_machine(zipped):
    paths = re.compile(rf"{re.escape(str(ROOT))}|{re.escape(str(Path.home()))}|/(home|Users|tmp|root)/|\b[A-Z]:\\")
    for name, text in contents(zipped).items():
        found = paths.search(text)
        assert found is None, f"{name} holds the path {found.group()}"


def test_what_runs_leave_behind_is_not_in_it(tmp_path, monkeypatch):
    for name in ("room.py", "__pycache__/room.pyc", ".ipynb_checkpoints/room.py", "run.log", ".DS_Store"):
        file = tmp_path / "helpers" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")
    monkeypatch.setattr(handout, "ROOT", tmp_path)
    assert list(handout._helpers()) == ["helpers/room.py"]


def test_its_packages_are_those_of_the_notebooks_alone(zipped):
    found = contents(zipped)
    for name in ("pyproject.toml", "environment.yml", "README.md"):
        for package in FOR_INSTRUCTORS:
            assert package not in found[name], f"{name} names {package}, which students do not need"
    # Each line is one of the course's own files, so that a version cannot be another one here.
    for name in ("pyproject.toml", "environment.yml"):
        course = {line.strip() for line in (ROOT / name).read_text(encoding="utf-8").splitlines()}
        listed = re.findall(r'^ +(?:"[\w.-]+>=.*"|- [\w-]+ >=.*)', found[name], re.MULTILINE)
        assert len(listed) == len(pyproject()["project"]["dependencies"]) + (name == "environment.yml")
        for line in listed:
            assert line.strip() in course or f"{line.strip()}," in course, f"{name}: {line}"
    assert yaml.safe_load(found["environment.yml"])["dependencies"][-1] == {"pip": ["-e ."]}


# ---- when it is refused ----


@pytest.fixture
def release(tmp_path, monkeypatch):
    """A release that a test can change; making it from the solutions does not take nbgrader's half minute."""
    folder = tmp_path / "notebooks" / ASSIGNMENT
    folder.mkdir(parents=True)
    current = files(RELEASE)
    for name, content in current.items():
        (folder / name).write_bytes(content)
    monkeypatch.setattr(handout, "ROOT", tmp_path)
    monkeypatch.setattr(handout, "RELEASE", folder)
    monkeypatch.setattr(handout, "generated", lambda folder: current)
    return folder


def refusal(path) -> str:
    """Return the sentence with which a handout is refused; no file is written."""
    with pytest.raises(SystemExit) as refused:
        handout.make_handout(path)
    assert not path.exists()
    return str(refused.value)


def test_a_release_that_is_not_current_is_refused(release, tmp_path):
    notebook = release / FIRST.file
    notebook.write_text(notebook.read_text().replace("digit", "number"))
    stale = f"notebooks/{ASSIGNMENT}/{FIRST.file} is not what solutions/ gives now: run `make release`, then try again."
    assert refusal(tmp_path / "handout.zip") == stale
    notebook.unlink()
    assert refusal(tmp_path / "handout.zip") == stale


def test_a_release_with_answers_is_refused(release, tmp_path):
    notebook = release / FIRST.file
    notebook.write_text(notebook.read_text().replace("raise NotImplementedError()", "return 1"))
    assert refusal(tmp_path / "handout.zip") == (
        f"notebooks/{ASSIGNMENT}/{FIRST.file} holds answers: copy it elsewhere, run `make release`, then try again."
    )


# ---- what students do with it ----


def commands(beginning: str) -> list[str]:
    """Return the commands of the block in README.md whose first command begins like this."""
    blocks = [textwrap.dedent(block).splitlines() for block in re.findall(r"(?:^    .+\n)+", README, re.MULTILINE)]
    [found] = [block for block in blocks if block[0].startswith(beginning)]
    return found


class Student:
    """A student who has a terminal and the unpacked folder, and nothing else of the kit."""

    def __init__(self, folder: Path):
        self.folder, self.activate = folder, "true"
        of_the_tests = ("PYTHONPATH", "VIRTUAL_ENV", "NBGRADER_EXECUTION")
        self.environment = {name: value for name, value in os.environ.items() if name not in of_the_tests}
        self.environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

    def install(self, packages: str | None) -> None:
        """Do as README.md says; `packages` is a folder of packages that need not be downloaded."""
        create, activate, install = commands("python3 -m venv")
        self.say(create)
        if packages:
            [folder] = self.folder.glob(".venv/lib/python*/site-packages")
            (folder / "downloaded.pth").write_text(f"{packages}\n")
            for name in FOR_INSTRUCTORS:
                (folder / f"{name}.py").write_text("raise ImportError('students have none')\n")
        self.activate = activate
        self.say(install)

    def say(self, command: str, quietly: bool = False) -> str:
        """Run a command in the folder, with the environment activated; return what it prints.

        quietly: nothing may come on stderr.
        """
        done = subprocess.run(**self.arguments(command), capture_output=True, text=True)
        assert done.returncode == 0 and not (quietly and done.stderr), f"{command}: {done.stdout}{done.stderr}"
        return done.stdout

    def arguments(self, command: str) -> dict:
        """Return the arguments that run a command in the folder, with the environment activated."""
        script = f"set -e\n{self.activate}\n{command}"
        return {"args": ["bash", "-c", script], "cwd": self.folder, "env": self.environment}


@pytest.fixture(scope="module", params=["packages of the tests", "from scratch"])
def student(request, unpacked):
    """A student who has installed what README.md says.

    To download all packages takes minutes. So the first student's environment uses the packages of the tests. The
    second student downloads them, and is tested only if HANDOUT_FROM_SCRATCH is set.
    """
    if os.name == "nt":
        pytest.skip("the commands are run in a Unix shell")
    from_scratch = request.param == "from scratch"
    if from_scratch and not os.environ.get(FROM_SCRATCH):
        pytest.skip(f"set {FROM_SCRATCH}=1 to download some gigabytes")
    made = Student(unpacked)
    made.install(None if from_scratch else sysconfig.get_path("purelib"))
    yield made
    shutil.rmtree(unpacked / ".venv")


def test_the_students_environment_holds_nothing_of_the_kit_but_the_helpers(student):
    found = student.say(f"python -c {shlex.quote(FINDS)} grader {' '.join(FOR_INSTRUCTORS)}").splitlines()
    assert found == [str(student.folder / "helpers" / "__init__.py")]


@pytest.fixture(scope="module")
def printed(student):
    """What README.md's commands for machine, cells and board print, in lines: one process runs all, since each imports
    PyTorch.
    """
    modules = ("helpers.machine", "helpers.ready", "helpers.progress")
    [machine], [ready], [board] = (commands(f"python -m {module}") for module in modules)
    quoted = shlex.join(command.removeprefix("python -m ") for command in (machine, ready, board))
    return [
        said.splitlines() for said in student.say(f"python -c {shlex.quote(RUNS)} {quoted}", quietly=True).split(END)
    ]


def test_the_machine_is_in_order(student, printed):
    lines, _, _ = printed
    assert {line[:7] for line in lines} == {"ok     "}
    assert lines[-2].endswith(f"all ten are in {student.folder / 'notebooks' / ASSIGNMENT}")


def test_the_release_needs_nothing_that_the_grading_machine_may_not_have(printed):
    _, lines, _ = printed
    assert lines == ["Your cells need only what every grading machine has."]


def test_the_board_is_shown(printed):
    _, _, lines = printed
    assert [line.split() for line in lines if line.startswith("sum")] == [["sum", "0", "of", "100"]]
    assert sum("not attempted" in line for line in lines) == len(TASKS)


def test_a_notebook_runs(student):
    before = {path: path.read_bytes() for path in (student.folder / "notebooks").rglob("*.ipynb")}
    folder = f"notebooks/{ASSIGNMENT}"
    student.say(f"cd {folder} && python -m nbconvert --to notebook --execute --output-dir ../.. {FIRST.file}")
    executed = nbformat.read(student.folder / FIRST.file, as_version=4)
    (student.folder / FIRST.file).unlink()  # the next student has the same folder
    for cell in executed.cells:
        errors = [output for output in cell.get("outputs", []) if output.output_type == "error"]
        raised = [" ".join(error.evalue.split()) for error in errors]
        about = cell.metadata.get("nbgrader", {})
        if about.get("grade"):
            assert raised == [f"`{about.grade_id.removeprefix('check_')}` {NOT_ATTEMPTED}"], cell.id
        elif "raises-exception" not in cell.metadata.get("tags", []):
            assert raised == [], cell.id
    assert all(cell.execution_count for cell in executed.cells if cell.cell_type == "code")
    assert before == {path: path.read_bytes() for path in before}


def test_jupyterlab_opens_the_notebooks(student, tmp_path):
    [command] = commands("jupyter lab")
    assert (student.folder / command.removeprefix("jupyter lab ") / FIRST.file).is_file()
    if not (student.folder / ".venv" / "bin" / "jupyter-lab").exists():
        return  # the packages are those of the tests, and so are their commands
    options = "--no-browser --port=0 --ServerApp.port_retries=0 --IdentityProvider.token=secret --allow-root"
    log = tmp_path / "server.log"
    with open(log, "w") as out:
        server = subprocess.Popen(
            **student.arguments(f"exec {command} {options}"), stdout=out, stderr=subprocess.STDOUT
        )
    try:
        address = wait_for_address(log, server)
        request = urllib.request.Request(f"{address}/api/contents", headers={"Authorization": "token secret"})
        with urllib.request.urlopen(request, timeout=60) as reply:
            listed = {entry["name"] for entry in json.load(reply)["content"]}
    finally:
        server.terminate()
        server.wait()
    assert listed >= {task.file for task in TASKS}
