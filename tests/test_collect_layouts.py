"""The downloads of learning management systems are read as what they are, and nothing else is guessed in silence."""

import json
from datetime import datetime, timezone

import pytest
from collecting import TASK, folder, zipped
from course import RELEASE
from handing_in import notebook

from grader.collect import entries
from grader.submissions import named
from grader.submissions.whose import is_name
from helpers.tasks import ASSIGNMENT, TASKS

TWO = {TASK: "one", TASKS[1].file: "two"}
METADATA = """---
submission_1:
  :submitters:
  - :name: Anna Muster
    :sid: '007'
    :email: anna@example.org
  :created_at: 2026-11-20 10:11:12.345000000 Z
  :history: []
submission_2:
  :submitters:
  - :name: Ben Beispiel
    :email: ben@example.org
  - :name: Cleo Gruppe
    :sid: '009'
  :created_at: 2026-11-20 20:48:00 Z
"""
TEXT = "Name: Ben Beispiel (ben_b)\nAssignment: Ex 8\nDate Submitted: ...\n"


def under(prefix, files=TWO):
    return {prefix + name: content for name, content in files.items()}


# For each LMS: the files of its download; ids with the time of handing in, in the machine's zone or in UTC; what the
# record says of the first student.
BLACKBOARD = {
    "Ex 8_ab12_attempt_2026-11-20-10-11-12.txt": "Name: Anna Muster (ab12)\n",
    "Ex 8_ben_b_attempt_2026-11-20-20-48-00.txt": TEXT,
    **under("Ex 8_ab12_attempt_2026-11-20-10-11-12_"),
    **under("Ex 8_ben_b_attempt_2026-11-20-20-48-00_"),
}
BRIGHTSPACE = {
    "index.html": "<p>",
    **under("1-2 - Anna Muster - Nov 20, 2026 1011 AM/"),
    **under("3-2 - Ben Beispiel - Nov 20, 2026 848 PM/"),
}
SAKAI = {
    "Exercise 8/grades.csv": "x",
    "Exercise 8/Muster, Anna(ab12)/timestamp.txt": "20261120101100000",
    "Exercise 8/Beispiel, Ben(cd34)/timestamp.txt": "2026-11-20T20:48:00.123Z",
    "Exercise 8/Muster, Anna(ab12)/comments.txt": "",
    **under("Exercise 8/Muster, Anna(ab12)/Submission attachment(s)/"),
    **under("Exercise 8/Beispiel, Ben(cd34)/Submission attachment(s)/"),
    "Exercise 8/Beispiel, Ben(cd34)/Feedback Attachment(s)/old.pdf": "x",
}
ILIAS = {
    "ass_8/Exercise.xlsx": "x",
    **under("ass_8/Muster_Anna_ab12_345/20261120101100_"),
    **under("ass_8/Beispiel_Ben_cd34_346/Verspätete Abgabe - 20261120204800_"),
}
OPENOLAT = {
    "ita_Ex/tableExport.xlsx": "x",
    "ita_Ex/Muster_Anna_ab12/1_task/task.pdf": "x",
    **under("ita_Ex/Muster_Anna_ab12/2_submissions/"),
    "ita_Ex/Muster_Anna_ab12/3_corrections/" + TASK: "of the instructor",
    **under("ita_Ex/Beispiel_Ben_cd34/2_submissions/", {TASK: "first", TASKS[1].file: "two"}),
    **under("ita_Ex/Beispiel_Ben_cd34/4_revisions_1/", {TASK: "one"}),
}
GRADESCOPE = {
    "assignment_1_export/submission_metadata.yml": METADATA,
    **under("assignment_1_export/submission_1/"),
    **under("assignment_1_export/submission_2/"),
}
CASES = {
    "blackboard": (BLACKBOARD, {"ab12": (10, 11), "ben_b": (20, 48)}, False, {"login": "ab12", "name": "Anna Muster"}),
    "brightspace": (
        BRIGHTSPACE,
        {"Anna Muster_1": (10, 11), "Ben Beispiel_3": (20, 48)},
        False,
        {"number": "1", "name": "Anna Muster"},
    ),
    "sakai": (SAKAI, {"ab12": (10, 11), "cd34": (20, 48)}, True, {"login": "ab12", "name": "Muster, Anna"}),
    "ilias": (ILIAS, {"ab12": (10, 11), "cd34": (20, 48)}, False, {"login": "ab12", "number": "345"}),
    "openolat": (OPENOLAT, {"ab12": None, "cd34": None}, False, {"login": "ab12", "name": "Muster, Anna"}),
    "gradescope": (
        GRADESCOPE,
        {"007": (10, 11), "009": (20, 48), "ben@example.org": (20, 48)},
        True,
        {"login": "007", "email": "anna@example.org"},
    ),
}


@pytest.mark.parametrize("pack", [zipped, folder])
@pytest.mark.parametrize("system", CASES)
def test_a_download_gives_each_student_their_files_and_the_time_that_the_lms_says(run, source, system, pack):
    files, students, in_utc, about = CASES[system]
    said = run(pack(source / "download.zip", files))
    assert run.students() == sorted(students), said
    for student, time in students.items():
        assert {name: text for name, text in run.of(student).items() if name in TWO} == TWO
        written = run.submitted / student / ASSIGNMENT / "timestamp.txt"
        if time is None:
            assert not written.exists()
        else:
            moment = datetime(2026, 11, 20, *time, tzinfo=timezone.utc if in_utc else None).astimezone(timezone.utc)
            assert written.read_text().startswith(f"{moment:%Y-%m-%d %H:%M}")
    assert ("late, says ILIAS" in said) == (system == "ilias")
    record = json.loads((run.submitted.parent / "people.json").read_text(encoding="utf-8"))
    assert about.items() <= record[min(students)]["lms"][system].items()


def test_of_two_attempts_the_later_one_counts_and_is_completed(run, source):
    first, second = "Ex_ab12_attempt_2026-11-20-10-11-12_", "Ex_ab12_attempt_2026-11-21-10-11-12_"
    said = run(zipped(source / "b.zip", {**under(first), second + TASK: "again"}))
    assert run.of("ab12") == {**TWO, TASK: "again"}
    assert "2026-11-21" in said and "task 2 taken from the attempt before" in said


def test_gradescope_without_its_names_keeps_submissions_apart(run, source):
    run(zipped(source / "g.zip", {**GRADESCOPE, "assignment_1_export/submission_metadata.yml": "no: [yaml"}))
    assert run.students() == ["submission_1", "submission_2"]


# --- what no LMS has made ------------------------------------------------------------------------------------------

ANNA = {f"anna_{TASK}": "a", f"anna_{TASKS[1].file}": "a"}
CLASSES = {
    "named files": {**ANNA, f"ben_{TASK}": "b"},
    "names behind": {f"{task.notebook}_{name}.ipynb": name[0] for name in ("anna", "ben") for task in TASKS[:1]},
    "a stray file": {"readme.txt": "x", **under("anna/"), f"ben/{TASK}": "b"},
    "a stray table": {"all/list.csv": "x", **under("all/anna/"), f"all/ben/{TASK}": "b"},
    "zips": {"anna.zip": TWO, "ben.zip": {TASK: "b"}},
}


@pytest.mark.parametrize("files", CASES and CLASSES.values(), ids=CLASSES)
def test_a_zip_of_a_class_is_read_as_one_and_that_is_said(run, source, files):
    said = run(zipped(source / "class.zip", files))
    assert run.students() == ["anna", "ben"] and run.of("ben") == {TASK: "b"}
    assert "class.zip is read as a class of 2 students, by its names (AS=student if it is one student's)" in said


DOUBTFUL = {
    "draft and final": {f"draft/{TASK}": "{}", f"final/{TASK}": "a"},
    "versions": {**under("v1/"), **under("v2/")},
    "the same": {f"old/{TASK}": "a", f"new/{TASK}": "a"},
    "above and below": {TASK: "a", f"more/{TASK}": "b"},
    "one of each": {f"anna/{TASK}": "a", f"ben/{TASKS[1].file}": "b"},
    "a name and a version": {f"anna/{TASK}": "a", f"ben/{TASK}": "b", f"old/{TASK}": "b"},
    "an unknown LMS": {**under("Ex_1/"), **under("Ex_2/")},
    "an unknown LMS with zips": {"12.zip": TWO, "34.zip": TWO},
}


@pytest.mark.parametrize("files", DOUBTFUL.values(), ids=DOUBTFUL)
def test_what_may_be_a_class_or_a_student_is_not_collected_unasked(run, source, files):
    zipped(source / "anna.zip", files)
    said = run(source / "anna.zip", status=3)
    assert run.students() == [] and "AS=class or AS=student" in said
    run(source / "anna.zip", "--as", "student")
    there = run.submitted / "anna" / ASSIGNMENT
    assert run.students() == ["anna"] and all((there / name).is_file() for name in files)


def test_who_says_that_it_is_a_class_gets_a_class(run, source):
    run(zipped(source / "anna.zip", DOUBTFUL["draft and final"]), "--as", "class")
    assert run.students() == ["draft", "final"]


@pytest.mark.parametrize("place", ["anna/", "anna/work/"])
def test_several_names_or_versions_in_a_students_folder_are_doubtful_too(run, source, place):
    names = {f"{place}ben_{TASK}": "b", f"{place}cleo_{TASK}": "c"}
    twice = {f"dora/a/{TASK}": "1", f"dora/b/{TASK}": "2"}
    said = run(folder(source, {**names, **twice, f"eve/{TASK}": "e"}), status=3)
    assert run.students() == ["eve"]
    assert "anna: not collected, because it holds the names ben and cleo" in said
    assert f"dora: not collected, because it holds {TASK} twice, dora" not in said
    assert f"dora: not collected, because it holds {TASK} twice, a/{TASK} and b/{TASK}" in said


def test_an_original_beside_the_answered_notebook_is_no_doubt(run, source, solved):
    release = (RELEASE / TASK).read_bytes()
    answered = release.replace(b"raise NotImplementedError()", b"return 1")
    assert answered != release
    zipped(source / "anna.zip", {f"notebooks/{TASK}": release, f"work/{TASK}": answered})
    run(source / "anna.zip")
    assert set(run.of("anna")) == {f"notebooks/{TASK}", f"work/{TASK}"}


@pytest.mark.parametrize("names", [("draft/{}.ipynb", "final/{}.ipynb"), ("{}.ipynb", "{} (1).ipynb")])
def test_two_versions_in_what_an_lms_gives_are_collected_and_need_a_look(run, source, names):
    release = (RELEASE / TASK).read_bytes()
    first, second = (release.replace(b"raise NotImplementedError()", b"return %d" % number) for number in (1, 2))
    one, two = (name.format(TASK[:-6]) for name in names)
    given = {"Anna Muster_4711_assignsubmission_file_/all.zip": {one: first, two: second}}
    said = run(zipped(source / "moodle.zip", given), status=3)
    shown = f"{named(one)} and {named(two)}"
    assert f"needs a look: Anna Muster_4711: {TASK} is there twice, with different answers: {shown}." in said
    assert f"delete those that do not count, in {run.submitted}/Anna Muster_4711/{ASSIGNMENT}/." in said
    (run.submitted / "Anna Muster_4711" / ASSIGNMENT / two).unlink()
    run(source / "moodle.zip")
    assert set(run.of("Anna Muster_4711")) == {one}


def test_several_names_in_what_an_lms_gives_are_collected_and_need_a_look(run, source):
    files = {f"ben_{TASK}": notebook(1), f"cleo_{TASKS[1].file}": notebook(1, TASKS[1].file)}
    given = {f"Anna Muster_4711_assignsubmission_file_/{name}": content for name, content in files.items()}
    said = run(zipped(source / "moodle.zip", given), status=3)
    assert f"Notebooks are named after different people: ben_{TASK} and cleo_{TASKS[1].file}. `make grade` asks" in said
    assert set(run.of("Anna Muster_4711")) == {*files}


def test_a_table_of_students_tells_a_class_from_a_student(run, source):
    table = folder(source, {"s.csv": "id,name\na1,Anna Old\nb1,Ben New\n"}) / "s.csv"
    run(zipped(source / "x.zip", {f"Anna Old/{TASK}": "a", f"Ben New/{TASK}": "b"}), "--students", table)
    assert run.students() == ["a1", "b1"]


@pytest.mark.parametrize("name", ["class.zip", "submissions (1).zip", "Exercise 8.zip", "2026-11-20.zip"])
def test_a_zip_that_is_named_after_nobody_is_nobodys(run, source, name):
    said = run(zipped(source / name, TWO), status=3)
    assert run.students() == [] and f"{name[:-4]} is no name of a student" in said


@pytest.mark.parametrize(
    "name", ["anna", "Anna Muster", "007123", "李雷", "ab12", "Zoë", "अनिता", "Ann Draft", "x@y.ch"]
)
def test_names(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    ["draft", "Final 2", "Group A", "Tutorium B", "v1", "2026-11-20", "3", "erste Version", "Copy of", "", "neu (1)"],
)
def test_no_names(name):
    assert not is_name(name)


# --- what is no hand-in --------------------------------------------------------------------------------------------


def test_a_folder_of_anything_is_not_collected(run, source):
    files = {f"box{number}/{name}": "x" * 1000 for number in range(9) for name in ("a.bin", "b.pdf", "c.ipynb")}
    said = run(folder(source, files), status=3)
    assert run.students() == [] and not run.submitted.parent.exists()
    assert "source holds no notebook of this exercise, so nothing is collected (box0, box1" in said
    assert said.count("\n") < 5


def test_of_a_class_what_is_no_hand_in_is_left_out_in_a_sentence(run, source):
    said = run(folder(source, {f"anna/{TASK}": "a", "slides/one.pdf": "x", "notes/a.ipynb": "{}"}), status=3)
    assert run.students() == ["anna"]
    assert "needs a look: no notebook of this exercise came from notes, slides: nothing of theirs is collected" in said


def test_a_folder_without_end_is_refused(run, source, monkeypatch):
    monkeypatch.setattr(entries, "MOST_ENTRIES", 20)
    said = run(folder(source, {f"s{number}/{TASK}": "x" for number in range(15)}), status=3)
    assert run.students() == [] and "source holds over 100,000 files" in said


def test_a_zip_of_very_many_files_is_refused_before_it_is_read(run, source, monkeypatch):
    monkeypatch.setattr(entries, "MOST_ENTRIES", 200)
    many = zipped(source / "many.zip", {f"s{number}/{TASK}": "x" for number in range(300)})
    content = many.read_bytes()
    place = content.rindex(b"PK\x05\x06")
    many.write_bytes(content[: place + 8] + b"\x05\x00\x05\x00" + content[place + 12 :])  # the number is a lie

    def opened(*given, **named):
        raise AssertionError("the list of files was read")

    monkeypatch.setattr(entries.zipfile, "ZipFile", opened)
    assert "many.zip holds over 100,000 files" in run(many, status=3)
