"""A class is graded again when what can change a verdict has changed, and only then."""

import subprocess
import sys
from pathlib import Path

import pytest
from course import ROOT, copied_code

from grader.gradebook import fingerprints
from grader.gradebook.fingerprints import Code, code_that_decides, digest_of_release, digest_of_settings
from helpers.tasks import TASKS


@pytest.fixture(scope="module")
def kit(tmp_path_factory) -> Path:
    """A copy of the kit's code."""
    return copied_code(tmp_path_factory.mktemp("kit"))


@pytest.mark.parametrize(
    ("file", "old", "new", "decides"),
    [
        ("nbgrader_config.py", "c.Execute.timeout = 600", "c.Execute.timeout = 601", True),
        ("nbgrader_config.py", "c.Execute", "c.LateSubmissionPlugin.penalty_method = 'zero'\nc.Execute", False),
        ("grader/feedback/open_set/page.css", "anywhere", "break-word", True),
        ("grader/feedback/open_set/page.html.j2", "Handed in late", "Late", True),
        ("nbgrader_config.py", "c.Execute", "# What follows.\nc.Execute", False),
    ],
)
def test_settings_and_the_look_of_feedback_count_too(kit, file, old, new, decides):
    before = digest_of_settings(kit)
    source = (kit / file).read_text(encoding="utf-8")
    assert old in source
    (kit / file).write_text(source.replace(old, new, 1), encoding="utf-8")
    assert (digest_of_settings(kit) != before) is decides
    (kit / file).write_text(source, encoding="utf-8")


def code_with(kit: Path, file: str, old: str, new: str) -> Code:
    """Return the code with a change in a file."""
    path = kit / file
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new, 1), encoding="utf-8")
    try:
        return Code(kit)
    finally:
        path.write_text(source, encoding="utf-8")


DECIDE = {
    "a judge": ("helpers/checks/task01.py", "\ndef ", "\n\ndef one_more():\n    return 1\n\n\ndef "),
    "a stand-in": ("helpers/standins/task04.py", "\ndef ", "\nONE_MORE = 1\n\n\ndef "),
    "a probe": ("helpers/notebook/probes/task07/before.py", "\nfrom ", "\nONE_MORE = 1\nfrom "),
    "what a probe of one task uses": ("helpers/notebook/probes/task09/visible.py", "PIXELS = 8, 10", "PIXELS = 8, 11"),
    "what runs beside students' code": ("grader/sandbox/inside/forks.py", "torch.set_num_threads(1)", "pass"),
    "marking": ("grader/autograde/run.py", "RESTARTS = 3", "RESTARTS = 4"),
    "what goes into the gradebook": ("grader/gradebook/records.py", "0o444", "0o400"),
}
# The tasks whose notebooks run again; by default, all. Task 3's check and probe use those of Task 1.
AGAIN = {
    "a judge": [1, 3, 6, 8],
    "a stand-in": [5, 6, 7, 8, 9, 10],
    "a probe": [7],
    "what a probe of one task uses": [9],
}


@pytest.mark.parametrize("changed", DECIDE)
def test_what_can_change_a_verdict_changes_the_fingerprint(kit, changed):
    code = code_with(kit, *DECIDE[changed])
    before = Code(ROOT)
    assert code.digest != before.digest
    again = [task.number for task in TASKS if code.digest_for(task) != before.digest_for(task)]
    assert again == AGAIN.get(changed, [task.number for task in TASKS])


NOTHING = {
    "a comment in the benchmark": ("grader/bench.py", "\ndef ", "\n# What follows.\ndef "),
    "a line in the benchmark": ("grader/bench.py", "\ndef ", "\nONE_MORE = 1\n\n\ndef "),
    "a line in the collector": ("grader/collect/command.py", "\ndef ", "\nONE_MORE = 1\n\n\ndef "),
    "a line in what makes the release": ("grader/release.py", "\ndef ", "\nONE_MORE = 1\n\n\ndef "),
    "a comment in a judge": ("helpers/checks/task01.py", "\ndef ", "\n# What follows.\ndef "),
    "a docstring of a judge": ("helpers/checks/task01.py", '"""', '"""In other words: '),
    "the layout of marking": ("grader/autograde/run.py", "RESTARTS = 3", "RESTARTS = (\n    3\n)"),
}


def test_what_figures_show_counts_too(kit):
    before = Code(ROOT)
    (kit / "helpers" / "notebook" / "plots" / "more.npz").write_bytes(b"1")
    assert Code(kit).digest_for(TASKS[0]) != before.digest_for(TASKS[0])
    (kit / "helpers" / "notebook" / "plots" / "more.npz").unlink()


@pytest.mark.parametrize("changed", NOTHING)
def test_what_can_change_no_verdict_does_not(kit, changed):
    assert code_with(kit, *NOTHING[changed]).digest == Code(ROOT).digest


def test_other_digits_let_a_class_be_graded_again(monkeypatch):
    found = {}
    for digits in ("", "digits", " Digits", "mnist", "/a/folder/with/MNIST"):
        monkeypatch.setenv("OPEN_SET_DATA", digits)
        found.setdefault(digest_of_release({}), []).append(digits)
    assert [*found.values()] == [["", "digits", " Digits"], ["mnist", "/a/folder/with/MNIST"]]


def test_all_that_a_worker_really_imports_counts():
    listed = "import sys, grader.worker, helpers.checks.task10, helpers.standins.task10; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", listed], cwd=ROOT, capture_output=True, text=True, check=True)
    imported = {name for name in done.stdout.split() if name.split(".")[0] in fingerprints.PACKAGES}
    assert len(imported) > 40 and imported <= {module_of(path) for path in code_that_decides()}


def module_of(path: Path) -> str:
    """Return the dotted name of a file's module."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
