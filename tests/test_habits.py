"""Habits of the repository: what its files say of each other, and what an archive of it holds."""

import re
import shutil
import subprocess
import tarfile

import pytest
import yaml
from course import ROOT

PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
STEPS = [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]
FOLDERS = {"helpers", "notebooks", "docs"}
FILES = {"environment.yml", "pyproject.toml", "README.md", "CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-TEXT.md"}
IN_THE_TREE = (ROOT / ".git").exists() and shutil.which("git") is not None


def test_the_habits_of_scientific_python():
    pytest.importorskip("sp_repo_review", reason="sp-repo-review is not installed: pip install --group lint")
    from repo_review.processor import process

    checked = process(ROOT).results
    failed = {result.name: result.err_msg for result in checked if result.result is False}
    assert not failed
    assert sum(result.result is True for result in checked) > 40, "hardly a rule was applied: was the folder read?"


def test_each_rule_that_is_left_out_has_a_reason():
    tomllib = pytest.importorskip("tomllib", reason="Python 3.10 has none")
    ignored = tomllib.loads(PYPROJECT)["tool"]["repo-review"]["ignore"]
    for rule, reason in ignored.items():
        assert len(reason.split()) > 3, f"pyproject.toml: say why {rule} does not apply"


def test_what_is_cited_is_this_version():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    version = re.search(r'^version = "(.*)"$', PYPROJECT, re.MULTILINE).group(1)
    assert str(citation["version"]) == version, "CITATION.cff and pyproject.toml name different versions"
    assert citation["license"] == re.search(r'^license = "(.*)"$', PYPROJECT, re.MULTILINE).group(1)
    assert [work["title"] for work in citation["references"]] == ["Reducing Network Agnostophobia"]


def test_actions_are_pinned_by_hash_and_leave_no_credentials():
    used = [step for step in STEPS if "uses" in step]
    assert used
    for step in used:
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", step["uses"]), f"pin {step['uses']} by its commit"
        if step["uses"].startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_the_workflow_calls_targets_that_the_makefile_has():
    called = [word for step in STEPS for word in re.findall(r"\bmake ([\w-]+)", step.get("run", ""))]
    assert {"lint", "test"} <= set(called)
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(called) <= set(targets)


def test_the_oldest_python_is_tried_with_the_oldest_versions_and_another_one_with_the_newest():
    oldest = re.search(r'^requires-python = ">=(.*)"$', PYPROJECT, re.MULTILINE).group(1)
    tried = {entry["set"]: entry["python"] for entry in WORKFLOW["jobs"]["test"]["strategy"]["matrix"]["include"]}
    assert tried["OLDEST=1"] == oldest
    assert {"", "NEWEST=1"} <= set(tried)


@pytest.mark.skipif(not IN_THE_TREE, reason="git or its folder is missing")
def test_an_archive_holds_what_students_may_have(tmp_path):
    file = tmp_path / "archive.tar"
    command = [
        "git",
        "-c",
        "safe.directory=*",
        "archive",
        "--worktree-attributes",
        "--format=tar",
        f"--output={file}",
        "HEAD",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with tarfile.open(file) as archive:
        texts = {item.name: archive.extractfile(item).read() for item in archive if item.isfile()}
    places = {name.split("/")[0] for name in texts}
    assert places == FOLDERS | FILES, ".gitattributes: is this for students, or `export-ignore`?"
    assert {name.split("/")[1] for name in texts if name.startswith("docs/")} == {"pictures"}
    notebooks = [text for name, text in texts.items() if name.endswith(".ipynb")]
    assert len(notebooks) == 10
    for text in notebooks:
        assert b"BEGIN SOLUTION" not in text and b"HIDDEN TESTS" not in text
