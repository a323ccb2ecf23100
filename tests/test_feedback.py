"""Feedback pages: nbgrader makes the same, byte by byte; their lines fit; they hide what is hidden."""

import re
import shutil
import subprocess

import nbformat
import pytest
from course import SOLUTIONS
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output
from nbgrader.converters import GenerateFeedback

from grader.autograde.results import Autograded
from grader.feedback import NOT_SHOWN, SHOWN, FeedbackPage, _shortened
from grader.gradebook.conversion import convert_in
from grader.gradebook.course import Course
from grader.submissions import Submission
from helpers.tasks import TASKS

ODD = [
    "An <img src='x.png'> without a text, <b>never closed",
    "</div></div><div class='jp-Notebook'>more than closed",
    "$a < b$ & `<div id=\"0\"></div>`\n\n```python\ndef f(): return '<b>'\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |",
]
CODE = [
    "### BEGIN HIDDEN TESTS  # a student may write that",
    "",
    " ",
    "\n\nprint('<&>\"')  # ü</pre></div>\n",
    "%%time\n!ls",
    "x = '" + 6000 * "x" + "'",
    "f'{a!r:>{b}}'\\",
]
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


SENTENCE = "Wrong: " + 60 * "`backward` returned what it was given; " + 300 * "x"


@pytest.fixture(scope="module")
def course(tmp_path_factory, registered):
    """A class with the feedback of one student: solutions whose checks fail, and odd cells."""
    course = Course(shutil.copytree(registered, tmp_path_factory.mktemp("class"), dirs_exist_ok=True))
    notebooks = {}
    for task in TASKS[:3]:
        notebook = nbformat.read(SOLUTIONS / task.file, as_version=4)
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade"):
                cell.outputs = [new_output("error", ename="Wrong", evalue=SENTENCE, traceback=[SENTENCE])]
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
    return course


def pages(course) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (course.step("feedback") / "one").rglob("*.html")}


def test_pages_are_those_of_nbgrader(course):
    ours = pages(course)
    directory = course.directory(student_id="one")
    directory.config.GenerateFeedback.exporter_class = FeedbackPage
    GenerateFeedback(coursedir=directory, config=directory.config, force=True).start()
    assert len(ours) == 3 and ours == pages(course)
    assert all(b'alt="No description' in page for page in ours.values())


def test_pages_name_the_answers_and_hide_the_seeds(course):
    for task in TASKS[:3]:
        page = pages(course)[f"{task.notebook}.html"].decode()
        listed = re.findall(r'<a href="#(check_\w+)"><code>(\w+)</code></a><span class="points">0 / (\d+)</span>', page)
        assert listed == [(f"check_{name}", name, str(task.points[name])) for name in task.names]
        assert "Test cell" not in page and "seed" not in page
        assert page.count("HIDDEN TESTS") == 1  # the student's


def test_a_page_shows_no_more_code_and_text_than_it_is_made_of_in_time():
    texts = [text for each in (["x = 1\n" * 3000, "short", "y" * 9000], ["![" * 9000, "z" * 9000]) for text in each]
    cells = [new_code_cell(text) for text in texts[:3]] + [new_markdown_cell(text) for text in texts[3:]]
    notebook = nbformat.v4.new_notebook(cells=cells)
    shown = [cell.source for cell in _shortened(notebook).cells]
    assert [len(text.removesuffix(f"\n{NOT_SHOWN}")) for text in shown] == [
        18000,
        5,
        SHOWN - 18005,
        18000,
        SHOWN - 18000,
    ]
    assert [text.endswith(NOT_SHOWN) for text in shown] == [False, False, True, False, True]
    assert [cell.source for cell in notebook.cells] == texts
    notebook.cells = notebook.cells[:2]
    assert _shortened(notebook) is notebook


# How far anything is wider than its box, and the page than the window: put into the page's title.
MEASURE = """<script>addEventListener("load", () => {
    const boxes = [document.documentElement, ...document.querySelectorAll("pre, div, li, h4")];
    document.title = Math.max(...boxes.map(box => box.scrollWidth - box.clientWidth)) + " of " + boxes.length;
})</script>"""


@pytest.mark.needs("chromium")
@pytest.mark.parametrize("width", [1200, 500])  # Chromium's windows are 500 wide at least
def test_lines_fit_into_their_boxes(course, tmp_path, width):
    page = pages(course)[f"{TASKS[0].notebook}.html"].decode()
    local = re.sub(r"<script[^>]*>.*?</script>", "", page, flags=re.DOTALL)  # MathJax is on another machine
    (tmp_path / "page.html").write_text(local.replace("</body>", f"{MEASURE}</body>"), encoding="utf-8")
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command += [f"--window-size={width},900", "--dump-dom", (tmp_path / "page.html").as_uri()]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=100).stdout
    wider, boxes = map(int, re.search(r"<title>(\d+) of (\d+)</title>", shown).groups())
    assert boxes > 100 and wider <= 1
