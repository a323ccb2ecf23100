"""Each command does what one typed, or says why not, and does nothing else."""

import json
import runpy
import shutil
import subprocess
import sys

import pytest
from course import ROOT

from grader import outputs

MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__main__")
    for package in ("grader", "helpers")
    for path in (ROOT / package).rglob("*.py")
    if path.name == "__main__.py" or '\nif __name__ == "__main__":' in path.read_text(encoding="utf-8")
)
needs_make = pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")


def run(*command: str) -> subprocess.CompletedProcess:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


# Asks each command for help in a process of its own, which has imported large packages, and nothing of the kit.
HELPS = """
import json, os, runpy, sys
from grader.sandbox.inside import compiler
compiler.import_late()
import matplotlib.pyplot, nbgrader.converters, torch
for name in [name for name in sys.modules if name.startswith("grader")]:
    del sys.modules[name]
for module in sys.argv[1:]:
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(write, 1)
        sys.argv = [module, "--help"]
        try:
            runpy.run_module(module, run_name="__main__", alter_sys=True)
            sys.exit()
        except SystemExit as end:
            sys.stdout.flush()
            os._exit(end.code or 0)  # an interpreter with so many modules would take seconds to end
    os.close(write)
    with open(read) as said:
        help, status = said.read(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(json.dumps([module, help, status]), flush=True)  # now: the next child would print it, too
"""


def changed() -> dict:
    """Return when each notebook of the release was changed."""
    return {path: path.stat().st_mtime_ns for path in (ROOT / "notebooks").rglob("*")}


@pytest.fixture(scope="module")
def helps():
    """What each command prints when it is asked for help, and its status; what all say on stderr; `changed` before."""
    before, done = changed(), run(sys.executable, "-c", HELPS, *MODULES)
    return {module: rest for module, *rest in map(json.loads, done.stdout.splitlines())}, done.stderr, before


@pytest.mark.filterwarnings("ignore:.*found in sys.modules:RuntimeWarning")  # it may be there already: no harm here
@pytest.mark.parametrize("module", MODULES)
def test_help_helps_and_does_nothing(module, helps, monkeypatch, capsys):
    printed, complaints, before = helps
    assert module in printed, complaints
    said, status = printed[module]
    assert status == 0 and said.startswith(f"usage: python -m {module}"), complaints
    monkeypatch.setattr(sys, "argv", [module, "--no-such-option"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module(module, run_name="__main__")  # in this process, which has imported what takes seconds
    said = capsys.readouterr()
    assert stop.value.code == 2 and not said.out and "usage:" in said.err, said
    assert changed() == before


def test_outputs_runs_the_tasks_that_are_named(monkeypatch, capsys):
    kept = []
    monkeypatch.setattr(outputs, "keep_outputs", kept.append)
    outputs.main(["4", "1"])
    assert [path.name[:6] for path in kept] == ["task01", "task04"]
    with pytest.raises(SystemExit) as stop:
        outputs.main(["12"])
    assert stop.value.code == 2 and "there is no Task 12: the tasks are 1 to 10" in capsys.readouterr().err
    assert len(kept) == 2


def planned(*arguments: str) -> subprocess.CompletedProcess:
    """Return what make would do."""
    return run("make", "--dry-run", "--no-print-directory", *arguments)


@needs_make
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["grade", "STUDENT=ada L"], '-m grader.grade   -- "ada L" '),
        (["grade", "SEEN=ada", "OPTIONS=--force"], '-m grader.grade --seen "ada" --force '),
        (["test", "ARGS=-k x"], " -k x\n"),
        (["collect", "FROM=x.zip"], '-m grader.collect "$COLLECT_FROM"     || {'),
        (["collect", "FROM=x.zip", "AS=class", "MISSING=look"], '"$COLLECT_FROM"  --as class --missing look  || {'),
        (["ready", "FROM=a$b"], '-m helpers.ready "$READY_FROM"\n'),
    ],
)
def test_make_passes_on_what_one_typed(arguments, expected, monkeypatch):
    monkeypatch.setenv("AS", "the assembler")
    done = planned(*arguments)
    assert done.returncode == 0 and expected in done.stdout, done


@needs_make
@pytest.mark.parametrize(
    ("arguments", "named"),
    [(["grade", "STUDNT=ada"], "STUDNT"), (["grade", "STUDENTS=x.csv"], "STUDENTS"), (["lab", "STUDENT=x"], "STUDENT")],
)
def test_make_refuses_a_variable_that_it_does_not_read(arguments, named):
    done = planned(*arguments)
    assert done.returncode == 2 and f"does not read {named}: it reads" in done.stderr and not done.stdout, done


@needs_make
@pytest.mark.parametrize("command", [["grade"], ["collect", "FROM=x.zip"], ["return", "LMS=openolat"]], ids=" ".join)
def test_make_says_what_status_3_means(tmp_path, command):
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nexit 3\n")
    python.chmod(0o755)
    (tmp_path / "ready").touch()
    reads = f"--eval=READ_{command[0]} += VENV RUN"
    done = run("make", "--no-print-directory", *command, f"VENV={tmp_path}", f"RUN={python}", reads)
    assert done.returncode == 2 and "something needs a look" in done.stdout and "Error 3" in done.stderr, done
