"""The rules of nbval in conftest.py: a release or a solution that breaks one of them fails."""

from xml.etree import ElementTree

import nbformat
from course import ROOT
from warm_kernels import NAME, warm_kernels

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


RELEASED = [
    ("passed", RAISE + "raise not_written('f')", "check_f", ["raises-exception"], None),
    ("failed", "assert True", "check_f", ["raises-exception"], None),
    ("failed", "undefined_name", "check_f", ["raises-exception"], None),
    ("failed", RAISE + "raise NotAttempted('something else')", "check_f", ["raises-exception"], None),
    ("failed", RAISE + "raise not_written('g')", "check_f", ["raises-exception"], None),
    ("failed", "1 / 0", None, ["raises-exception"], None),
    ("failed", "1 / 0", None, None, None),
    ("passed", "print('fine')", None, None, "another text: outputs of the release are not compared"),
]
SOLVED = [
    ("passed", "print('claim')", "check_f", None, "claim\n"),
    ("failed", "print('claim')", "check_f", None, "another claim\n"),
    ("failed", "import sys\nprint('loud', file=sys.stderr)", "check_f", ["nbval-ignore-output"], None),
    ("passed", "print('rounded')", None, ["nbval-ignore-output"], None),
    ("failed", "1 / 0", None, ["raises-exception"], None),
    ("passed", "print('plain')", None, None, "plain\n"),
]


def test_release_and_solutions(pytester):
    folders = {"notebooks": RELEASED, "solutions": SOLVED}
    for folder, cells in folders.items():
        notebook(pytester.path / folder, [cell for _, *cell in cells])
    pytester.makeconftest((ROOT / "conftest.py").read_text())
    with warm_kernels():
        options = ("--nbval-lax", f"--nbval-kernel-name={NAME}", "--junit-xml=report.xml")
        pytester.runpytest_subprocess("-p", "grader", *options)  # it leaves out a grammar, which takes seconds
    found = [*ElementTree.parse(pytester.path / "report.xml").iter("testcase")]
    for folder, cells in folders.items():
        became = [
            "failed" if cell.findall("failure") else "passed" for cell in found if folder in cell.get("classname")
        ]
        assert became == [expected for expected, *_ in cells], folder
