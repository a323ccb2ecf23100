"""The versions that were tested: what is written down, which of it fits, and what is installed if nothing fits."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from types import SimpleNamespace

import pytest
from course import ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from grader import versions

COMMITTED = sorted((ROOT / "constraints").glob("py*.txt"))


def constraints(path) -> dict[str, str]:
    """Return the version of each package in a file."""
    lines = path.read_text().splitlines()
    assert lines[0].startswith("# ") and lines[0].endswith("; `make constraints` writes this file.")
    return dict(line.split("==") for line in lines[1:])


# ---- what is committed ----


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: path.stem)
class TestCommitted:
    def test_names_and_versions_alone_and_nothing_of_one_build_or_graphics_card(self, path):
        for name, version in constraints(path).items():
            assert canonicalize_name(name) == name and not name.startswith(versions.FOR_THE_GRAPHICS_CARD)
            assert Version(version).public == version

    def test_each_requirement_has_a_version_that_it_allows(self, path):
        tested = constraints(path)
        for line in versions.listed():
            requirement = Requirement(line)
            version = tested.get(canonicalize_name(requirement.name))
            assert version, f"{path.name} lacks {requirement.name}: `make constraints`"
            assert requirement.specifier.contains(version, prereleases=True), f"{path.name}: {requirement.name}"

    def test_it_is_sorted(self, path):
        assert list(constraints(path)) == sorted(constraints(path))


def test_there_are_tested_versions():
    assert COMMITTED


def test_the_lower_bounds_are_those_of_pyproject_toml():
    lines = (versions.CONSTRAINTS / versions.OLDEST).read_text().splitlines()[1:]
    assert lines == versions.lower_bounds(versions.listed()), "`make constraints` writes them down"


# ---- writing them down ----


def test_lower_bounds():
    found = versions.lower_bounds(["torch>=2.5", "pytest>=8", "nbgrader>=0.9.4", "psycopg[binary]>=3.1", "torch>=2.5"])
    assert found == ["nbgrader==0.9.4.*", "psycopg==3.1.*", "pytest==8.0.*", "torch==2.5.*"]


def test_what_requirements_bring_is_found_and_nothing_else():
    found = versions.installed(["nbformat>=5.10", "psycopg[binary]>=3.1"])
    assert {"nbformat", "jsonschema", "attrs", "psycopg", "psycopg-binary"} <= set(found)
    assert found["nbformat"] == importlib.metadata.version("nbformat")
    assert "pytest" not in found and "pip" not in found and "open-set-learning" not in found
    assert "psycopg-binary" not in versions.installed(["psycopg>=3.1"])


@pytest.fixture
def packages(monkeypatch):
    """Made-up packages: name -> version and requirements."""
    known = {}

    def distribution(name):
        if name not in known:
            raise importlib.metadata.PackageNotFoundError(name)
        version, requires = known[name]
        return SimpleNamespace(version=version, requires=requires)

    monkeypatch.setattr(importlib.metadata, "distribution", distribution)
    return known


def test_builds_graphics_cards_and_other_platforms_are_left_out(packages):
    packages["torch"] = ("2.9.1+cpu", ["nvidia-cublas==13.1", "triton~=3.8", "cuda-bindings<14", "Sym.Py>=1"])
    packages["Sym.Py"] = ("1.2.post1", ['torch>=2; extra == "all"', 'pywin32; sys_platform == "other"'])
    assert versions.installed(["torch>=2.5"]) == {"torch": "2.9.1", "sym-py": "1.2.post1"}


def test_a_package_that_is_missing_is_named(packages):
    packages["torch"] = ("2.9.1", ["sympy"])
    with pytest.raises(SystemExit, match=r"^sympy is not installed: make the environment anew, then try again\.$"):
        versions.installed(["torch>=2.5"])


def test_nothing_is_written_where_nothing_has_changed(tmp_path, monkeypatch):
    monkeypatch.setattr(versions, "CONSTRAINTS", tmp_path)
    monkeypatch.setattr(versions, "listed", lambda: ["nbformat>=5.10"])
    tested, oldest = versions.write()
    assert tested.name == f"py{sys.version_info.major}{sys.version_info.minor}.txt"
    assert constraints(tested)["nbformat"] == importlib.metadata.version("nbformat")
    assert constraints(oldest) == {"nbformat": "5.10.*"}
    dates = [path.stat().st_mtime_ns for path in (tested, oldest)]
    versions.write()
    assert [path.stat().st_mtime_ns for path in (tested, oldest)] == dates


# ---- installing them ----


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of constraints for Python 3.9, 3.10 and 3.12."""
    for name in ("py39", "py310", "py312", "oldest"):
        (tmp_path / f"{name}.txt").write_text("")
    monkeypatch.setattr(versions, "CONSTRAINTS", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("python", "file"),
    [((3, 8), None), ((3, 9), "py39"), ((3, 10), "py310"), ((3, 11), "py310"), ((3, 12), "py312"), ((4, 0), "py312")],
)
def test_a_python_without_a_file_of_its_own_takes_that_of_the_last_one_before_it(folder, python, file):
    assert versions.fitting(python) == (folder / f"{file}.txt" if file else None)


@pytest.fixture
def pip(monkeypatch):
    """A pip that fails with constraints, or always, and notes which constraints it gets."""
    calls = []

    def make(fails_with_constraints=False, fails=False):
        def run(command, **options):
            assert command[:4] == [sys.executable, "-m", "pip", "install"] and command[-2] == "--group"
            used = command[command.index("--constraint") + 1] if "--constraint" in command else None
            calls.append(used and used.rsplit("/")[-1])
            return SimpleNamespace(returncode=int(fails or (fails_with_constraints and bool(used))))

        monkeypatch.setattr(subprocess, "run", run)
        return calls

    return make


def python(monkeypatch, *version) -> None:
    monkeypatch.setattr(versions.sys, "version_info", version)


def test_the_tested_versions_are_installed(folder, pip, monkeypatch, capsys):
    python(monkeypatch, 3, 11, 2)
    calls = pip()
    versions.install("tested")
    assert (calls, capsys.readouterr().out) == (["py310.txt"], "")


def test_where_they_do_not_fit_one_line_says_so_and_the_newest_are_installed(folder, pip, monkeypatch, capsys):
    python(monkeypatch, 3, 11, 2)
    calls = pip(fails_with_constraints=True)
    versions.install("tested")
    assert calls == ["py310.txt", None]
    assert capsys.readouterr().out == (
        "The versions in py310.txt do not fit this Python or machine: the newest are installed.\n"
    )


def test_where_there_are_none_one_line_says_so_and_the_newest_are_installed(folder, pip, monkeypatch, capsys):
    python(monkeypatch, 3, 8, 1)
    calls = pip()
    versions.install("tested")
    assert calls == [None]
    assert capsys.readouterr().out == "No versions were tested with Python 3.8: the newest are installed.\n"


@pytest.mark.parametrize(("which", "file"), [("newest", None), ("oldest", "oldest.txt")])
def test_newest_and_oldest(folder, pip, which, file):
    calls = pip()
    versions.install(which)
    assert calls == [file]


def test_a_pip_that_fails_is_not_hidden(folder, pip):
    pip(fails=True)
    for which in ("tested", "newest", "oldest"):
        with pytest.raises(SystemExit, match="1"):
            versions.install(which)


def test_a_new_environment_can_run_it():
    # It holds no package but pip: nothing else may be imported before the kit is installed.
    done = subprocess.run(
        [sys.executable, "-S", "-m", "grader.versions", "--help"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not shutil.which("make"), reason="needs make")
def test_make_has_an_environment_for_each_set():
    # These tests may be run by make themselves, which hands its own options on.
    of_make = ("MAKEFLAGS", "MAKEOVERRIDES", "MFLAGS", "NEWEST", "OLDEST")
    environment = {name: value for name, value in os.environ.items() if name not in of_make}

    def said(*options) -> str:
        command = ["make", "-n", "-B", "lab", *options]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True).stdout

    for option, folder, which in (
        ([], ".venv", "tested"),
        (["NEWEST=1"], ".venv-newest", "newest"),
        (["OLDEST=1"], ".venv-oldest", "oldest"),
    ):
        lines = [line for line in said(*option).splitlines() if "grader." in line]
        assert lines[0] == f"{folder}/bin/python -m grader.versions install {which}"
        assert all(re.match(rf"{re.escape(folder)}/bin/python ", line) for line in lines)
