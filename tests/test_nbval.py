"""The rules of nbval in conftest.py: a release or a solution that breaks one of them fails."""

from xml.etree import ElementTree

import nbformat
from course import ROOT

pytest_plugins = ["pytester"]

GRADED = {"grade": True, "solution": False, "locked": True, "points": 1, "schema_version": 3, "task": False}
RAISE = "from helpers.notebook.outcome import NotAttempted, not_written\n"


def notebook(folder, cells: list) -> None:
    """Write a notebook of (source, grade id or None, tags, stored text) into a folder."""
    written = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "", "language": ""}})
    for source, grade_id, tags, stored in cells:
        cell = nbformat.v4.new_code_cell(source, execution_count=1)
        if grade_id:
            cell.metadata.nbgrader = {**GRADED, "grade_id": grade_id}
        if tags:
            cell.metadata.tags = tags
        if stored:
            cell.outputs = [nbformat.v4.new_output("stream", name="stdout", text=stored)]
        written.cells.append(cell)
    folder.mkdir()
    nbformat.write(written, folder / "some.ipynb")


def outcomes(pytester) -> list[str]:
    """Run pytest as CI does, and return what became of each cell, in order."""
    pytester.makeconftest((ROOT / "conftest.py").read_text())
    pytester.runpytest_subprocess("--nbval-lax", "--nbval-current-env", "--junit-xml=report.xml")
    cells = ElementTree.parse(pytester.path / "report.xml").iter("testcase")
    return ["passed" if cell.find("failure") is None else "failed" for cell in cells]


def test_release(pytester):
    tags = ["raises-exception"]
    notebook(
        pytester.path / "notebooks",
        [
            (RAISE + "raise not_written('f')", "check_f", tags, None),
            ("assert True", "check_f", tags, None),
            ("undefined_name", "check_f", tags, None),
            (RAISE + "raise NotAttempted('something else')", "check_f", tags, None),
            (RAISE + "raise not_written('g')", "check_f", tags, None),
            ("1 / 0", None, tags, None),
            ("1 / 0", None, None, None),
            ("print('fine')", None, None, "another text: outputs of the release are not compared"),
        ],
    )
    assert outcomes(pytester) == ["passed", *["failed"] * 6, "passed"]


def test_solutions(pytester):
    notebook(
        pytester.path / "solutions",
        [
            ("print('claim')", "check_f", None, "claim\n"),
            ("print('claim')", "check_f", None, "another claim\n"),
            ("import sys\nprint('loud', file=sys.stderr)", "check_f", ["nbval-ignore-output"], None),
            ("print('rounded')", None, ["nbval-ignore-output"], None),
            ("1 / 0", None, ["raises-exception"], None),
            ("print('plain')", None, None, "plain\n"),
        ],
    )
    assert outcomes(pytester) == ["passed", "failed", "failed", "passed", "failed", "passed"]
