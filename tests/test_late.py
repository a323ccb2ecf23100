"""What being late costs: the engine and nbgrader alone agree, times come from the LMS alone, extensions count."""

import csv
import re
from datetime import datetime, timedelta, timezone

import pytest
from collecting import NOON, TASK, folder, zipped
from nbformat.v4 import new_notebook
from nbgrader.preprocessors import AssignLatePenalties

from grader import report as class_report
from grader.collect.moments import extension_of, moment
from grader.gradebook import entries
from grader.gradebook.course import Course
from grader.gradebook.fingerprints import digest_of_settings
from grader.gradebook.late import LatePolicy, require_policy
from grader.people import People
from grader.results import GRADED, Result, keep
from grader.review import everybody
from grader.tables import report
from helpers.tasks import ASSIGNMENT, TASKS

DUE = "2026-11-20 23:59:00 UTC"
TEN = {task.notebook: 10 for task in TASKS}
HOUR, DAY = 3600, 24 * 3600


@pytest.fixture
def course(tmp_path, gradebook_of_the_release, monkeypatch):
    """Two students with some points: ada is on time, and ben hands in two days and an hour later."""
    monkeypatch.setattr(entries, "make_pages", lambda course, student: None)
    (tmp_path / "gradebook.db").write_bytes(gradebook_of_the_release)
    course = Course(tmp_path)
    with course.gradebook() as gradebook:
        gradebook.update_or_create_assignment(ASSIGNMENT, duedate=DUE)
        for student, time in (("ada", "2026-11-20 23:00:00 UTC"), ("ben", "2026-11-23 00:59:00 UTC")):
            gradebook.add_student(student)
            submission = gradebook.add_submission(ASSIGNMENT, student)
            for place, notebook in enumerate(submission.notebooks):
                for grade in notebook.grades:
                    grade.auto_score, grade.needs_manual_grade = 0, False
                notebook.grades[0].auto_score = (0, 3, 6)[place % 3]
            keep(course, Result(student, GRADED, points=1))
            hand_in(course, student, time)
        gradebook.db.commit()
    return course


def hand_in(course: Course, student: str, time: str) -> None:
    there = course.step("submitted") / student / ASSIGNMENT
    there.mkdir(parents=True, exist_ok=True)
    (there / "timestamp.txt").write_text(f"{time}\n")


def penalties(course: Course) -> dict[str, list[float]]:
    """Return the penalties of all notebooks, by student."""
    with course.gradebook() as gradebook:
        return {
            submission.student.id: [notebook.late_submission_penalty or 0 for notebook in submission.notebooks]
            for submission in gradebook.assignment_submissions(ASSIGNMENT)
        }


def by_nbgrader_alone(course: Course) -> dict[str, list[float]]:
    """Let nbgrader's own step take the points off, in another order; return the penalties."""
    for student in ("ben", "ada"):
        for task in reversed(TASKS):
            about = {"notebook": task.notebook, "assignment": ASSIGNMENT, "student": student}
            url = course.config.CourseDirectory.db_url
            AssignLatePenalties(config=course.config).preprocess(new_notebook(), {"nbgrader": {**about, "db_url": url}})
    return penalties(course)


SCORES = [(0, 3, 6)[place % 3] for place in range(len(TASKS))]


@pytest.mark.parametrize(
    ("options", "taken"),
    [
        ({}, [0] * 10),
        ({"penalty_method": "zero"}, SCORES),
        ({"penalty_method": "percent", "amount": 10}, [score * 0.3 for score in SCORES]),  # three days have begun
        ({"penalty_method": "percent", "amount": 50}, SCORES),
        ({"penalty_method": "points", "amount": 10}, [min(score, 3) for score in SCORES]),
        ({"penalty_method": "cap", "amount": 50}, [max(score - 5, 0) for score in SCORES]),
        ({"penalty_method": "zero", "grace_minutes": 49 * 60}, [0] * 10),
        ({"penalty_method": "zero", "grace_minutes": 49 * 60 - 1}, SCORES),
    ],
    ids=str,
)
def test_each_policy_takes_its_points_and_nbgrader_alone_takes_the_same(course, options, taken):
    course.config.LatePolicy.update(options)
    by_us = entries.read(course)
    assert penalties(course) == {"ada": [0] * 10, "ben": pytest.approx(taken)}
    assert by_us["ben"].total == pytest.approx(sum(SCORES) - sum(taken)) and by_us["ada"].total == sum(SCORES)
    assert by_nbgrader_alone(course) == {"ada": [0] * 10, "ben": pytest.approx(taken)}


def test_reports_and_the_students_page_say_what_it_cost(course):
    course.config.LatePolicy.update({"penalty_method": "percent", "amount": 10})
    with open(report(course, everybody(course, [])), encoding="utf-8-sig", newline="") as table:
        said = {row["student"]: row["what there is to say"] for row in csv.DictReader(table)}
    late = f"late by 2 days: {sum(SCORES) * 0.3:g} points off (10 percent a day)"
    assert said == {"ada": "", "ben": f"It was {late}."}
    page = class_report.write(course, []).read_text(encoding="utf-8")
    own = {
        student: (course.step("feedback") / student / ASSIGNMENT / "index.html").read_text(encoding="utf-8")
        for student in said
    }
    assert page.count(late) == 1 and f"<p>Handed in {late}.</p>" in own["ben"] and "late by" not in own["ada"]
    course.config.LatePolicy.penalty_method = "none"
    assert everybody(course, [])[1].sentences == ["It was late by 2 days: it costs nothing."]


def test_a_time_that_becomes_known_later_and_an_extension_count_without_new_grading(course):
    course.config.LatePolicy.penalty_method = "zero"
    assert entries.read(course)["ben"].total == 0
    people = People(course.folder)
    people.of("ben").extension, people.of("ben").table = "3 days", {"id": "ben"}
    people.save()
    assert entries.read(course)["ben"].total == sum(SCORES)
    hand_in(course, "ben", "2026-11-24 12:00:00 UTC")
    assert entries.read(course)["ben"].total == 0
    people.of("ben").extension = "0"
    people.save()
    hand_in(course, "ben", "2026-11-20 12:00:00 UTC")
    assert entries.read(course)["ben"].total == sum(SCORES)
    with course.gradebook() as gradebook:
        assert gradebook.find_submission(ASSIGNMENT, "ben").extension is None


def test_a_student_without_a_time_is_not_late(course):
    course.config.LatePolicy.penalty_method = "zero"
    with course.gradebook() as gradebook:
        gradebook.find_submission(ASSIGNMENT, "ben").timestamp = None
        gradebook.db.commit()
    (course.step("submitted") / "ben" / ASSIGNMENT / "timestamp.txt").unlink()
    assert entries.read(course)["ben"].total == sum(SCORES)


def test_the_policy_can_change_without_new_grading(tmp_path):
    lines = ["c.LatePolicy.amount = 10", "c.LatePolicy.amount = 20", "c.Execute.timeout = 5"]
    digests = []
    (tmp_path / "grader" / "feedback").mkdir(parents=True)
    for line in lines:
        (tmp_path / "nbgrader_config.py").write_text(f"c = get_config()\n{line}\n")
        digests.append(digest_of_settings(tmp_path))
    assert digests[0] == digests[1] != digests[2]


def test_amounts_below_zero_are_refused():
    with pytest.raises(Exception, match="amount"):
        LatePolicy(amount=-1)


@pytest.mark.parametrize(
    "said",
    [
        "Friday, 20 November 2020, 10:11 AM",
        "Friday, November 20, 2020, 10:11 AM",
        "Freitag, 20. November 2020, 10:11",
        "vendredi 20 novembre 2020, 10:11",
        "viernes, 20 de noviembre de 2020, 10:11",
    ],
)
def test_moodles_times_are_read_in_several_languages(said):
    assert moment(said) == datetime(2020, 11, 20, 10, 11).astimezone(timezone.utc)
    assert moment("Friday, 20 November 2020, 10:11 PM") == datetime(2020, 11, 20, 22, 11).astimezone(timezone.utc)


@pytest.mark.parametrize(
    "said", ["-", "", "20.11.2026 10:11", "46346.42", "11/20/2026", "November 2026", "31 June 2020, 10:11"]
)
def test_what_may_be_another_time_is_not_read(said):
    assert moment(said) is None


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("2", 2 * DAY), ("1.5 days", 1.5 * DAY), ("36 h", 36 * HOUR), ("3 jours", 3 * DAY), ("1 week", 7 * DAY), ("0", 0)],
)
def test_extensions_are_read(said, seconds):
    assert extension_of(said) == timedelta(seconds=seconds)


def test_an_extension_to_a_date_counts_from_the_due_date():
    due = datetime(2020, 11, 20, 12).astimezone(timezone.utc).replace(tzinfo=None)
    assert extension_of("2020-11-22 12:00", due) == timedelta(days=2)
    assert extension_of("2020-11-22", due) == timedelta(days=2, hours=12)
    assert extension_of("2020-11-01", due) == timedelta(0)
    assert [extension_of(said, due) for said in ("soon", "2 months", "5 seconds", "-1")] == [None] * 4


class TestCollectedTimes:
    def worksheet(self, path, *rows: str):
        head = "Identifier,Full name,Last modified (submission),extension"
        return folder(path, {"g.csv": "\n".join((head, *rows))}) / "g.csv"

    def time(self, run, student: str) -> str:
        file = run.submitted / student / ASSIGNMENT / "timestamp.txt"
        return file.read_text() if file.exists() else ""

    def test_moodles_worksheet_tells_when_students_have_handed_in(self, run, source, tmp_path, monkeypatch):
        moodle = zipped(
            source / "m.zip",
            {f"{name}_assignsubmission_file_/{TASK}": name for name in ("Anna Muster_1", "Ben Yu_2", "Cleo Low_3")},
        )
        without = self.worksheet(
            tmp_path / "a", "Participant 1,Anna Muster,-,", "Participant 2,Ben Yu,-,", "Participant 3,Cleo Low,-,"
        )
        run(moodle, "--students", without)
        assert not self.time(run, "Participant 1"), "the time of the download counts for nothing"
        with_times = self.worksheet(
            tmp_path / "b",
            'Participant 1,Anna Muster,"Friday, 2 October 2020, 11:05 PM",2 days',
            "Participant 2,Ben Yu,02.10.2020 23:05,soon",
            "Participant 3,Cleo Low,-,",
        )
        said = run(moodle, "--students", with_times, status=3)
        utc = datetime(2020, 10, 2, 23, 5).astimezone(timezone.utc)
        assert self.time(run, "Participant 1") == f"{utc:%Y-%m-%d %H:%M:%S} UTC\n"
        assert not self.time(run, "Participant 2") and not self.time(run, "Participant 3")
        assert "needs a look: g.csv, line 3: the extension 'soon' is not read: write `2 days`" in said
        assert (
            "needs a look: g.csv, line 3: the time of handing in '02.10.2020 23:05' is not read, so none counts."
            in said
        )
        people = People(run.submitted.parent)
        assert (people.get("Participant 1").extension, people.get("Participant 2").extension) == ("2 days", "")

    def test_a_worksheets_time_is_not_that_of_another_lms(self, run, source, tmp_path):
        sheet = self.worksheet(tmp_path, 'Participant 1,Anna Muster,"Friday, 2 October 2020, 11:05 PM",')
        run(zipped(source / "c.zip", {f"musteranna_1_2_{TASK}": "a"}, NOON), "--students", sheet)
        assert not self.time(run, "Participant 1")


@pytest.mark.parametrize(
    ("section", "name", "value", "said"),
    [
        ("LatePolicy", "penalty_method", "percnt", "expected any of"),
        ("LatePolicy", "amount", "ten", "expected a float"),
        ("LatePolicy", "amount", -1, "should not be less than 0"),
        ("LatePolicy", "penalty", "zero", "there is no c.LatePolicy.penalty. Do you mean c.LatePolicy.penalty_method?"),
        ("LatePolcy", "amount", 3, "there is no c.LatePolcy.amount. Do you mean c.LatePolicy.amount?"),
        ("latepolicy", "amount", 3, "there is no c.latepolicy. Do you mean c.LatePolicy?"),
        ("AssignLatePenalties", "plugin_class", "nothing.Here", "could not be imported"),
    ],
)
def test_a_slip_in_what_being_late_costs_is_said_before_anybody_is_graded(tmp_path, section, name, value, said):
    config = Course(tmp_path).config
    require_policy(config)
    setattr(config[section], name, value)
    with pytest.raises(ValueError, match=re.escape(said)):
        require_policy(config)


@pytest.mark.parametrize("more", ["x = = 1", "import nothing_here", "1 / 0", "c.LatePolicy = 3"])
def test_a_configuration_that_fails_is_said_in_a_line(tmp_path, monkeypatch, more):
    (tmp_path / "nbgrader_config.py").write_text(f"c = get_config()\n{more}\n")
    monkeypatch.setattr("grader.gradebook.course.ROOT", tmp_path)
    with pytest.raises(SystemExit, match=r"^nbgrader_config.py, line 2: \w+: .*\. Mend that, and run this again\.$"):
        Course(tmp_path)
