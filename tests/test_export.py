"""The table of grades opens in a spreadsheet, whatever names are in it; its numbers are those of nbgrader's own."""

import csv

import pytest
from course import ROOT
from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin
from traitlets.config.loader import PyFileConfigLoader

from grader.gradebook.export import GradesTable
from grader.shortcuts import find_version_quickly

pytestmark = pytest.mark.filterwarnings("ignore:Object of type .* not in session")  # nbgrader's own affair


@pytest.fixture
def gradebook(tmp_path):
    """Two assignments; one student has handed one in, late, and another nothing."""
    find_version_quickly()
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}") as one:
        one.add_assignment("open_set_learning", duedate="2026-11-20 10:00:00 UTC")
        one.add_assignment("another")
        one.add_notebook("task", "open_set_learning")
        one.add_grade_cell("check", "task", "open_set_learning", max_score=10, cell_type="code")
        one.add_student("zoë", first_name="Zoë", last_name='Müller, "the" first', email="=1+1@example.org")
        one.add_student("42")
        submission = one.add_submission("open_set_learning", "zoë", timestamp="2026-11-21 10:00:00 UTC")
        (notebook,) = submission.notebooks
        notebook.late_submission_penalty = 2.5
        notebook.grades[0].auto_score = 7
        one.db.commit()
        yield one


def exported(plugin, gradebook, **options) -> str:
    plugin(**options).export(gradebook)
    with open(options["to"], encoding="utf-8", newline="") as table:
        return table.read()


def test_names_survive(gradebook, tmp_path):
    text = exported(GradesTable, gradebook, to=str(tmp_path / "grades.csv"), assignment=["open_set_learning"])
    assert text.startswith("\ufeffassignment,duedate,")
    rows = {row["student_id"]: row for row in csv.DictReader(text.removeprefix("\ufeff").splitlines(keepends=True))}
    row = rows["zoë"]
    assert (row["last_name"], row["email"]) == ('Müller, "the" first', "'=1+1@example.org")
    assert [row[name] for name in ("raw_score", "late_submission_penalty", "score", "max_score")] == [
        "7.0",
        "2.5",
        "4.5",
        "10.0",
    ]
    assert (rows["42"]["score"], rows["42"]["last_name"]) == ("0.0", "")


@pytest.mark.parametrize("asked", [{}, {"student": [42]}, {"assignment": ["another"]}])
def test_the_rest_is_as_nbgrader_writes_it(gradebook, tmp_path, asked):
    student = gradebook.find_student("zoë")
    student.last_name, student.email = "Mueller", None
    gradebook.db.commit()
    ours = exported(GradesTable, gradebook, to=str(tmp_path / "ours.csv"), **asked)
    theirs = exported(CsvExportPlugin, gradebook, to=str(tmp_path / "theirs.csv"), **asked)
    assert ours.removeprefix("\ufeff").splitlines() == theirs.splitlines() and len(theirs.splitlines()) > 1


def test_the_course_exports_so():
    config = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
    assert config.ExportApp.plugin_class == f"{GradesTable.__module__}.{GradesTable.__name__}"
