"""Answers that a person grades: from the release to the report, while all else is graded."""

import shutil

import nbformat
import pytest
from bs4 import BeautifulSoup
from course import SOLUTIONS
from nbformat.v4 import new_markdown_cell
from small_class import SETTINGS, TASK

from grader import grade, report, results, review
from grader.demo import answers
from grader.gradebook.course import Course
from grader.tables import points_table
from helpers.tasks import ASSIGNMENT

WHY, POINTS = "why_known", 5
TEXT = "Because *both* groups <b>count</b> in the loss."
ABOUT = {"schema_version": 3, "grade_id": WHY, "grade": True, "solution": True, "locked": False, "points": POINTS}


@pytest.fixture(scope="module")
def course(tmp_path_factory, workers):
    """A graded class whose Task 4 also asks for a text: ada has written one, ben has not, cleo has no code."""
    folder = tmp_path_factory.mktemp("class")
    shutil.copytree(SOLUTIONS, folder / "solutions" / ASSIGNMENT)
    path = folder / "solutions" / ASSIGNMENT / TASK.file
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(
        new_markdown_cell("**Explain in a sentence.**", metadata={"nbgrader": {**ABOUT, "task": False}}, id="why")
    )
    nbformat.write(notebook, path)
    begin = Course.__init__

    def with_own_solutions(self, *arguments, **options):
        begin(self, *arguments, **options)
        self.config.CourseDirectory.source_directory = str(folder / "solutions")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Course, "__init__", with_own_solutions)
        one = Course(folder / "grading")
        grade.register(one)
        for student, text, code in (("ada", TEXT, True), ("ben", None, True), ("cleo", "No idea.", False)):
            _hand_in(one, student, text, code)
        yield one, grade.grade(one, SETTINGS, workers)


def _hand_in(course: Course, student: str, text: str | None, code: bool) -> None:
    """Hand in the released notebook of the one task."""
    notebook = nbformat.read(course.own / "empty" / "release" / ASSIGNMENT / TASK.file, as_version=4)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in TASK.names and code:
            cell.source = f"{answers()[name]}\n# {student}"
        elif name == WHY and text:
            cell.source = text
    folder = course.step("submitted") / student / ASSIGNMENT
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / TASK.file)


def _read(course: Course, done: list) -> BeautifulSoup:
    return BeautifulSoup(report.write(course, done).read_text(encoding="utf-8"), "html.parser")


def test_all_else_is_graded_and_what_waits_is_counted_and_linked(course):
    course, done = course
    assert [(result.student, result.state, result.points, result.most) for result in done] == [
        ("ada", results.WAITS, 10, 105),
        ("ben", results.WITH_A_PROBLEM, 10, 105),
        ("cleo", results.WAITS, 0, 105),
    ]
    assert done[0].sentences[-1] == f"{TASK.notebook}: `{WHY}` waits for a score in the formgrader."
    assert points_table(course).splitlines()[1].split() == ["points", *(["10"] * 3), "15", *(["10"] * 6), "105"]
    page = _read(course, done)
    (row,) = page.find(id="person").find_next("table").tbody.find_all("tr")
    assert [cell.get_text() for cell in row.find_all("td")[:3]] == ["4", WHY, "2"]
    assert [link.find(class_="name").get_text() for link in row.find_all("a")] == ["ada", "cleo"]
    with course.gradebook() as gradebook:
        numbers = [gradebook.find_submission_notebook(TASK.notebook, ASSIGNMENT, one).id for one in ("ada", "cleo")]
    assert [link["href"].rstrip("/").rsplit("/", 1)[1] for link in row.find_all("a")] == numbers
    summary = (course.step("feedback") / "ada" / ASSIGNMENT / "index.html").read_text(encoding="utf-8")
    assert "waits for a score" in summary and "0 / 5" in summary


def test_feedback_shows_the_text_as_it_was_typed(course):
    course, _ = course
    shown = (course.step("feedback") / "ada" / ASSIGNMENT / f"{TASK.notebook}.html").read_text(encoding="utf-8")
    assert "Because *both* groups &lt;b&gt;count&lt;/b&gt; in the loss." in shown


def test_a_score_that_a_person_gives_counts_and_waits_no_more(course):
    course, done = course
    with course.gradebook() as gradebook:
        given = gradebook.find_grade(WHY, TASK.notebook, ASSIGNMENT, "ada")
        given.manual_score, given.needs_manual_grade = 4, False
        gradebook.db.commit()
    after = review.complete(course, [results.kept(course, result.student) for result in done])
    assert [(result.state, result.points) for result in after] == [
        (results.WITH_A_PROBLEM, 14),
        (results.WITH_A_PROBLEM, 10),
        (results.WAITS, 0),
    ]
    page = _read(course, after)
    assert page.find(id="person").find_next("table").tbody.find_all("td")[2].get_text() == "1"
    row = next(row for row in page.find(id="tasks").find_next("table").select("tbody tr") if WHY in row.get_text())
    assert [cell.get_text() for cell in row.find_all("td")[2:5]] == ["0", "1", "1"], "less than all is not all"
