"""CI installs the packages that tests need. A missing package is reported in one line, and in CI it is a failure."""

import os
import subprocess
import sys

import needs
import pytest
from course import ROOT

pytest_plugins = ["pytester"]


@pytest.mark.parametrize("package", needs.WORKS)
@pytest.mark.parametrize(("ci", "outcome"), [("", "skipped"), ("true", "errors")])
def test_without_a_package_a_test_is_skipped_with_its_name_and_fails_in_ci(pytester, monkeypatch, package, ci, outcome):
    monkeypatch.setenv("CI", ci)
    monkeypatch.setitem(needs.WORKS, package, lambda: False)
    needs.missing.cache_clear()
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(f"import pytest\n\n@pytest.mark.needs({package!r})\ndef test_it():\n    pass")
    ran = pytester.runpytest_inprocess("-rsf")
    needs.missing.cache_clear()
    ran.assert_outcomes(**{outcome: 1})
    ran.stdout.fnmatch_lines(f"*on Debian `apt install {package}` brings it*")


def test_without_a_sandbox_the_engine_is_tested_without_one_except_in_ci(monkeypatch):
    monkeypatch.setattr(needs, "missing", lambda package: f"{package} is missing")
    for ci, isolated in (("", False), ("true", True)):
        monkeypatch.setenv("CI", ci)
        assert needs.isolated() == isolated


@pytest.mark.skipif(sys.platform != "linux", reason="CI runs on Linux")
@pytest.mark.parametrize(
    ("user", "there", "lint"),
    [("0", False, "true"), ("0", True, "true"), ("1000", False, "true"), ("0", True, "false")],
)
def test_ci_installs_what_is_missing_where_it_may_and_tests_whatever_comes_of_it(tmp_path, user, there, lint):
    commands = {
        "id": f"echo {user}",
        "dpkg": f"exit {0 if there else 1}",
        "apt-get": "false",
        "make": f"if [ $2 = lint ]; then {lint}; else echo 9 passed; fi",
    }
    for name, does in commands.items():
        (tmp_path / name).write_text(f'#!/bin/sh\necho "{name} $* $CI" >> "{tmp_path}/log"\n{does}\n')
        (tmp_path / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([ROOT / ".ci" / "run"], env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0 if lint == "true" else 1, "9 passed\n", "")
    called = (tmp_path / "log").read_text().splitlines()
    installs = [f"apt-get install --yes --no-install-recommends {package} true" for package in sorted(needs.WORKS)]
    assert sorted(line for line in called if " install " in line) == (installs if user == "0" and not there else [])
    assert called[-2:] == [f"make --no-print-directory {target} true" for target in ("lint", "test")]
