"""Feedback pages are nbgrader's, byte by byte, whatever a notebook holds."""

import nbformat
from course import SOLUTIONS
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output
from nbgrader.converters import GenerateFeedback

from grader.autograde.results import Autograded
from grader.feedback import FeedbackPage
from grader.gradebook.conversion import convert_in
from grader.gradebook.course import Course
from grader.gradebook.registration import register
from grader.submissions import Submission
from helpers.tasks import TASKS

ODD = [
    "An <img src='x.png'> without a text, <b>never closed",
    "</div></div><div class='jp-Notebook'>more than closed",
    "$a < b$ & `<div id=\"0\"></div>`\n\n```python\ndef f(): return '<b>'\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |",
]
CODE = ["", " ", "\n\nprint('<&>\"')  # ü</pre></div>\n", "%%time\n!ls", "x = '" + 6000 * "x" + "'", "f'{a!r:>{b}}'\\"]
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def test_pages_are_those_of_nbgrader(tmp_path):
    course = Course(tmp_path)
    register(course)
    notebooks = {}
    for task in TASKS[:3]:
        notebook = nbformat.read(SOLUTIONS / task.file, as_version=4)
        notebook.cells += [new_markdown_cell(text) for text in ODD]
        notebook.cells += [
            new_code_cell(
                code,
                outputs=[
                    new_output("stream", text="a < b & c\n"),
                    new_output("display_data", {"image/png": PIXEL}),
                    new_output("error", ename="E", evalue="<e>", traceback=["\x1b[31mred\x1b[0m <b>"]),
                ],
            )
            for code in CODE
        ]
        notebooks[task.notebook] = notebook
    convert_in(course, "one", Submission(), Autograded(notebooks))
    folder = course.step("feedback") / "one"
    ours = {path.name: path.read_bytes() for path in folder.rglob("*.html")}
    course.config.GenerateFeedback.exporter_class = FeedbackPage
    directory = course.directory(student_id="one")
    GenerateFeedback(coursedir=directory, config=directory.config, force=True).start()
    theirs = {path.name: path.read_bytes() for path in folder.rglob("*.html")}
    assert len(ours) == 3 and ours == theirs
    assert all(b'alt="No description' in page for page in ours.values())
