"""The record of students reaches the gradebook: names, ids that have changed, and students who have left."""

import csv
import shutil

import pytest
from nbgrader.api import MissingEntry

from grader.gradebook.course import Course
from grader.gradebook.people import settle
from grader.people import People
from helpers.tasks import ASSIGNMENT


@pytest.fixture
def course(tmp_path, gradebook_of_the_release):
    """A course with three students who are graded, anna by hand."""
    (tmp_path / "gradebook.db").write_bytes(gradebook_of_the_release)
    course = Course(tmp_path)
    with course.gradebook() as gradebook:
        for student in ("anna", "ben", "cleo"):
            gradebook.add_student(student)
            submission = gradebook.add_submission(ASSIGNMENT, student)
            submission.notebooks[0].grades[0].auto_score = 3
            if student == "anna":
                submission.notebooks[0].grades[0].manual_score = 5
            for step in ("submitted", "autograded", "feedback"):
                (course.step(step) / student / ASSIGNMENT).mkdir(parents=True)
        gradebook.db.commit()
    return course


def leave(course, student):
    shutil.rmtree(course.step("submitted") / student)


def rows(course) -> dict[str, dict[str, str]]:
    with open(course.export(), encoding="utf-8-sig", newline="") as table:
        return {row["student_id"]: row for row in csv.DictReader(table)}


def test_names_and_emails_reach_the_tables(course):
    people = People(course.folder)
    person = people.of("anna")
    person.first_name, person.last_name, person.email = "Anna", "Muster", "a@x.ch"
    people.of("ben").name = "Ben O'Neil"
    people.of("dora").name = "has handed in nothing"
    people.save()
    assert settle(course) == []
    table = rows(course)
    assert [table["anna"][field] for field in ("first_name", "last_name", "email")] == ["Anna", "Muster", "a@x.ch"]
    assert table["ben"]["last_name"] == "Ben O'Neil" and "dora" not in table


def test_a_changed_id_takes_grades_and_comments_along(course):
    people = People(course.folder)
    people.rename("anna", "amuster")
    people.save()
    (course.step("submitted") / "anna").rename(course.step("submitted") / "amuster")
    assert settle(course) == ["amuster: the grades of anna, as this student was called before, are theirs."]
    with course.gradebook() as gradebook:
        assert gradebook.find_submission(ASSIGNMENT, "amuster").notebooks[0].grades[0].manual_score == 5
        with pytest.raises(MissingEntry):
            gradebook.find_student("anna")
    assert not (course.step("autograded") / "anna").exists() and settle(course) == []


def test_who_has_left_is_in_no_table_and_nothing_is_lost(course):
    leave(course, "ben")
    [said] = settle(course)
    assert said.startswith("ben: has no folder in submitted/ any more, so the tables leave them out; what was graded")
    assert set(rows(course)) == {"anna", "cleo"} and settle(course) == []
    assert (course.folder / "left" / "ben" / "autograded" / ASSIGNMENT).is_dir()


def test_grades_by_hand_are_never_removed(course):
    leave(course, "anna")
    [said] = settle(course)
    assert "but grades or comments by hand, so they stay" in said and "anna" in rows(course)


def test_an_empty_folder_of_submissions_removes_nobody(course):
    for student in ("anna", "ben", "cleo"):
        leave(course, student)
    assert settle(course) == [] and len(rows(course)) == 3
