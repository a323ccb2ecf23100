"""What the gradebook says, what others have handed in and what a person has seen reach results, report and feedback."""

import csv
import os
import shutil

import nbformat
import pytest
from nbgrader.api import Gradebook
from small_class import SETTINGS, TASK, hand_in

from grader import grade, results, review
from grader import report as class_report
from grader.gradebook.course import Course
from grader.results import Result
from grader.sendback.graded import graded as sent_back
from grader.tables import points_table, report
from helpers.tasks import ASSIGNMENT, TASKS

NAME, CHECK = TASK.names[0], f"check_{TASK.names[0]}"
SCORE = sum(TASK.points.values())
FINE = results.WITH_A_PROBLEM  # the other nine notebooks are missing
WRONG = f"def {NAME}(batch, targets):\n    return batch"


@pytest.fixture
def course(tmp_path, monkeypatch, registered):
    """A class in a folder whose name nbgrader would take for a pattern."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Course(shutil.copytree(registered, tmp_path / "DL [2026]"))


@pytest.fixture
def run(course, workers):
    """Grade, write the report and export the grades; return the results by student."""

    def graded(*students: str) -> dict[str, Result]:
        done = grade.grade(course, SETTINGS, workers, list(students) or None)
        course.export()
        report(course, done)
        return {result.student: result for result in done}

    return graded


def write(course: Course, student: str, source: str) -> None:
    """Hand in an answer to the one task."""
    path = course.step("submitted") / student / ASSIGNMENT / TASK.file
    if not path.exists():
        hand_in(course, student, (TASK,))
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == NAME:
            cell.source = source
    nbformat.write(notebook, path)


def in_formgrader(course: Course, student: str, score: float, comment: str = "") -> None:
    """Give a score and a comment as the formgrader does."""
    with Gradebook(course.config.CourseDirectory.db_url) as gradebook:
        given = gradebook.find_grade(CHECK, TASK.notebook, ASSIGNMENT, student)
        given.manual_score, given.needs_manual_grade = score, False
        gradebook.find_comment(NAME, TASK.notebook, ASSIGNMENT, student).manual_comment = comment or None
        gradebook.db.commit()


def rows(course: Course, name: str) -> dict[str, dict[str, str]]:
    """Return a table by student; it begins as Excel needs it."""
    content = (course.folder / name).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(content.decode("utf-8-sig").splitlines(keepends=True)))
    return {row.get("student") or row["student_id"]: row for row in read}


def same_points(course: Course, student: str) -> float:
    """Return a student's points, which are the same in both tables."""
    points = float(rows(course, "report.csv")[student]["points"])
    assert points == float(rows(course, "grades.csv")[student]["score"])
    return points


def page(course: Course, student: str) -> str:
    return (course.step("feedback") / student / ASSIGNMENT / f"{TASK.notebook}.html").read_text(encoding="utf-8")


def test_a_score_and_a_comment_given_by_hand_reach_tables_and_feedback(course, run):
    hand_in(course, "ada", (TASK,))
    first = run()["ada"]
    assert first.points == same_points(course, "ada") == SCORE
    in_formgrader(course, "ada", 2.5, "Well thought")
    assert "Well thought" not in page(course, "ada")
    second = run()["ada"]
    assert second.points == same_points(course, "ada") == 2.5
    assert (second.state, second.seconds) == (FINE, first.seconds)  # it is not graded again
    assert "Well thought" in page(course, "ada") and "2.5 / 10" in page(course, "ada").replace("10.0", "10")
    made = (course.step("feedback") / "ada" / ASSIGNMENT / f"{TASK.notebook}.html").stat().st_mtime_ns
    run()
    assert (course.step("feedback") / "ada" / ASSIGNMENT / f"{TASK.notebook}.html").stat().st_mtime_ns == made


def test_a_score_given_by_hand_to_another_answer_needs_a_look(course, run):
    write(course, "ada", WRONG)
    assert run()["ada"].points == 0
    in_formgrader(course, "ada", 2.5)
    assert run()["ada"].state == FINE
    write(course, "ada", "# Now it is right.\n" + grade_answer())
    result = run()["ada"]
    assert (result.state, result.points) == (results.NEEDS_A_LOOK, 2.5)
    assert f"`{CHECK}` keeps the score 2.5" in result.flags[0] and f"the check gives {SCORE} now" in result.flags[0]
    assert run()["ada"].flags == result.flags  # until a person enters a score
    in_formgrader(course, "ada", 9)
    result = run()["ada"]
    assert (result.state, result.points) == (FINE, 9)


def grade_answer() -> str:
    from grader.demo import answers

    return answers()[NAME]


def test_a_moved_due_date_and_an_extension_count(course, run):
    course.config.LateSubmissionPlugin.penalty_method = "zero"
    hand_in(course, "ada", (TASK,))
    (course.step("submitted") / "ada" / ASSIGNMENT / "timestamp.txt").write_text("2026-11-22 10:00:00 UTC")
    run()
    assert same_points(course, "ada") == SCORE

    def due(date: str, **extension: int) -> Result:
        with course.gradebook() as gradebook:
            gradebook.update_or_create_assignment(ASSIGNMENT, duedate=date)
            if extension:
                gradebook.grant_extension(ASSIGNMENT, "ada", **extension)
        return run()["ada"]

    late = due("2026-11-20 23:59:00 UTC")
    assert late.points == same_points(course, "ada") == 0 and "It was late" in late.sentences[-1]
    assert "Late submission penalty" in page(course, "ada") or "late" in page(course, "ada").lower()
    assert due("2026-11-20 23:59:00 UTC", days=3).points == same_points(course, "ada") == SCORE
    assert due("2026-11-01 23:59:00 UTC").points == same_points(course, "ada") == 0
    assert due("2026-11-30 23:59:00 UTC").sentences[-1].endswith("is missing.")


def test_the_same_answers_name_both(course, run):
    write(course, "ada", WRONG)
    write(course, "ben", WRONG)
    write(course, "cleo", WRONG + "  # mine")
    for student in ("dan", "eve"):
        write(course, student, f"def {NAME}(batch, targets):\n    raise NotImplementedError()")
    found = run()
    assert found["ada"].flags == ["The answers are those of ben, character by character."]
    assert found["ben"].flags == ["The answers are those of ada, character by character."]
    assert {found[student].state for student in ("cleo", "dan", "eve")} == {FINE}
    assert run("ada")["ada"].state == results.NEEDS_A_LOOK
    assert "ada" in rows(course, "report.csv")["ben"]["what there is to say"]
    write(course, "ben", WRONG + "  # changed")
    assert run()["ada"].state == FINE


def test_what_a_person_has_seen_needs_no_look_until_it_changes(course, run):
    write(course, "ada", f"import socket\n{WRONG}")
    write(course, "ben", WRONG)
    assert {name: result.state for name, result in run().items()} == {
        "ada": results.NEEDS_A_LOOK,
        "ben": FINE,
    }
    with pytest.raises(ValueError, match=r"ben needed no look in the last run; these need one: ada\."):
        review.mark_seen(course, ["ada", "ben"])
    review.mark_seen(course, ["ada"])
    assert run()["ada"].state == rows(course, "report.csv")["ada"]["state"] == results.SEEN
    review.mark_seen(course, ["ada"])
    write(course, "ada", f"import socket, subprocess\n{WRONG}")
    assert run()["ada"].state == results.NEEDS_A_LOOK
    review.mark_seen(course, ["ada"])
    write(course, "ben", f"import socket, subprocess\n{WRONG}")  # something else to see
    assert run()["ada"].state == results.NEEDS_A_LOOK


def test_a_task_that_is_there_twice_is_graded_when_a_person_has_seen_it(course, run, capsys):
    write(course, "ada", WRONG)
    folder = course.step("submitted") / "ada" / ASSIGNMENT
    shutil.copy(folder / TASK.file, folder / "old.ipynb")
    write(course, "ada", grade_answer())
    result = run()["ada"]
    assert (result.state, result.points, result.doubtful) == (results.NEEDS_A_LOOK, 0, [TASK.notebook])
    assert sent_back(course)[0] == []
    class_report.write(course, [result])
    summary = (course.step("feedback") / "ada" / ASSIGNMENT / "index.html").read_text(encoding="utf-8")
    assert "This notebook is not graded yet" in summary and f"<code>{NAME}</code>: waits for" in summary
    assert (run()["ada"].points, run()["ada"].ran) == (0, {}), "it is not graded again"
    review.mark_seen(course, ["ada"])
    capsys.readouterr()
    result = run()["ada"]
    assert (result.state, result.points, result.doubtful) == (results.SEEN, SCORE, [])
    assert f"ada ({SCORE} of 100): seen." in capsys.readouterr().out
    assert [student.person.id for student in sent_back(course)[0]] == ["ada"]


def test_instructors_of_a_group_share_all_files(course, run):
    before = os.umask(0o022)
    try:
        write(course, "ada", WRONG)
        course.config.CourseDirectory.groupshared = True
        course.share()
        run()
        in_formgrader(course, "ada", 2.5)  # so that feedback is made anew
        run()
        course.share()
    finally:
        os.umask(before)
    for path in (course.folder, *course.folder.rglob("*")):
        if not path.is_symlink():
            wanted = 0o2070 if path.is_dir() else 0o060
            assert path.stat().st_mode & wanted == wanted, path


def test_the_report_holds_those_who_are_in_submitted(course, run, capsys):
    for student in ("ada", "ben"):
        write(course, student, f"{WRONG}  # {student}")
    run()
    submitted = course.step("submitted")
    (submitted / "ben").rename(course.folder / "ben, who has left")
    assert [*run()] == [*rows(course, "report.csv")] == ["ada"]
    assert grade.main(["--folder", str(course.folder), "adda"]) == grade.USAGE
    assert capsys.readouterr().err.endswith("There is no adda in submitted/. Do you mean ada?\n")


def test_the_table_has_a_row_a_student_and_a_column_a_task(course, run):
    write(course, "ada", WRONG)
    hand_in(course, "ben", (TASK,))
    run()
    in_formgrader(course, "ada", 2.5)
    lines = [line.split() for line in points_table(course).splitlines()]
    assert lines[0] == ["task", *(str(task.number) for task in TASKS), "sum"]
    assert lines[1] == ["points", *(f"{sum(task.points.values())}" for task in TASKS), "100"]
    assert lines[2] == ["ada", *("2.5" if task is TASK else "0" for task in TASKS), "2.5"]
    assert lines[3] == ["ben", *(str(SCORE) if task is TASK else "0" for task in TASKS), str(SCORE)]
    assert lines[4][0] == "mean" and lines[4][-1] == f"{(SCORE + 2.5) / 2:.1f}"
