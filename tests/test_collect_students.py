"""Each student has one id, by names, by the table of students and by what an LMS calls them."""

import json
import unicodedata

import pytest
from collecting import TASK, folder, zipped

from grader import grade
from grader.collect import command
from grader.gradebook.course import Course
from grader.submissions import is_id
from helpers.tasks import ASSIGNMENT


class TestStudents:
    def students(self, path, *lines) -> tuple:
        return "--students", folder(path, {"students.csv": "\n".join(lines)}) / "students.csv"

    def test_ids_are_usable(self, run, source):
        folder(source, {f"{name}/{TASK}": name for name in ("Zoë O'Neil", "李雷", "a+b[c]", "x@y.ch", "-x", "aux")})
        run(source)
        assert run.students() == sorted(["Zoë O_Neil", "李雷", "a+b_c_", "x@y.ch", "_-x", "_aux"])

    def test_normal_forms_are_one(self, run, source, tmp_path):
        composed, decomposed = (unicodedata.normalize(form, "Zoë") for form in ("NFC", "NFD"))
        run(folder(source, {f"{decomposed}/{TASK}": "z"}))
        assert run.students() == [composed]
        assert "already there" in run(folder(tmp_path / "other", {f"{composed}/{TASK}": "z"}))

    @pytest.mark.parametrize(("one", "other"), [("Anna", "anna"), ("a+b", "a*b"), ("a?b", "a_b")])
    def test_two_names_for_one_id_are_not_mixed(self, run, source, one, other):
        zipped(
            source / "lms.zip",
            {f"{one}_1_assignsubmission_file_/{TASK}": "1", f"{other}_1_assignsubmission_file_/{TASK}": "2"},
        )
        said = run(source, status=3)
        assert len(run.students()) == 1 and run.of(run.students()[0]) == {TASK: "1"}
        assert f"could not tell whose this is: lms.zip: {other}_1 (the id" in said

    def test_what_is_unclear_is_listed(self, run, source):
        names = (TASK, "essay.pdf", f"{ASSIGNMENT}/{TASK}", "!!/x")
        folder(source, {f"anna/{TASK}": "a"} | dict.fromkeys(names, "?"))
        said = run(source, status=3)
        where = f"put it into {run.submitted}/STUDENT/{ASSIGNMENT}/"
        for name in (TASK, "essay.pdf", f"{ASSIGNMENT}/{TASK}", "!!/x"):
            assert f"could not tell whose this is: source/{name}; {where}" in said
        assert run.students() == ["anna"]

    def test_a_file_of_students_tells_them_by_name_number_and_mail(self, run, source, tmp_path):
        csv = self.students(
            tmp_path,
            "id,first_name,last_name,email,lms_user_id",
            "anna,Anna,Schmidt,as@x.ch,12",
            "anna2,Anna,Schmidt,as2@x.ch,13",
            "ben,Ben,van Dyk,ben@x.ch,14",
            "cleo,Cléo,Öz,c@x.ch,15",
            "dan,Daniel,Low,d@x.ch,16",
            "eve,Eve,Day,e@x.ch,17",
        )
        zipped(
            source / "moodle.zip",
            {
                f"Anna Schmidt_13_assignsubmission_file_/{TASK}": "a",
                f"Group 1-Cléo Öz_99_assignsubmission_file_/{TASK}": "c",
            },
        )
        zipped(source / "canvas.zip", {f"vandykben_77_1_{TASK}": "b", f"lowdan_16_2_{TASK}": "d"})
        folder(source, {f"AS@x.ch/{TASK}": "first Anna"})
        said = run(source, *csv)
        assert run.students() == ["anna", "anna2", "ben", "cleo", "dan"]
        assert run.of("anna2") == {TASK: "a"} and run.of("anna") == {TASK: "first Anna"}
        assert "found by the number 16, not by the name lowdan" in said
        assert "nothing came from 1: eve" in said

    def test_one_column_name_and_semicolons_as_spreadsheets_write_them(self, run, source, tmp_path):
        csv = self.students(tmp_path, "\ufeffID; Name", "s1;Anna Maria Schmidt", "s2;Yu, Ben", "")
        run(zipped(source / "c.zip", {f"schmidtannamaria_1_2_{TASK}": "a", f"yuben_3_4_{TASK}": "b"}), *csv)
        assert (run.of("s1"), run.of("s2")) == ({TASK: "a"}, {TASK: "b"})

    def test_who_is_not_in_it_or_there_twice_is_unclear(self, run, source, tmp_path):
        csv = self.students(tmp_path, "id,name,lms_user_id", "a1,Anna Schmidt,1", "a2,Anna Schmidt,2", "b,Ben Yu,3")
        said = run(
            zipped(
                source / "m.zip",
                {
                    f"{name}_assignsubmission_file_/{TASK}": "x"
                    for name in ("Anna Schmidt_7", "Cleo Öz_8", "Anna Schmidt_3")
                },
            ),
            *csv,
            status=3,
        )
        assert "m.zip: Anna Schmidt_7 (the file of students has several of this name)" in said
        assert "m.zip: Cleo Öz_8 (not in the file of students)" in said
        assert "m.zip: Anna Schmidt_3 (name and number are those of two students)" in said
        assert run.students() == []

    @pytest.mark.parametrize(
        ("lines", "sentence"),
        [
            (["name", "Anna"], "has no column `id`, and none that can stand for it"),
            (["email,name", "a@x.ch,Anna", ",Ben"], "has no column `id`, and none that can stand for it"),
            (["id", "a", "A"], "line 3: the id 'A' is there twice"),
            (["id", "a/b", "a?b"], "line 3: the id 'a_b' is there twice"),
            (["id,name", ",Anna"], "line 2: the id '' must hold a letter or a digit"),
            (["PK\x03\x04"], "is a workbook: save it as CSV UTF-8"),
        ],
    )
    def test_a_file_of_students_that_is_of_no_use(self, run, source, tmp_path, capsys, lines, sentence):
        with pytest.raises(SystemExit) as ended:
            run(folder(source, {f"anna/{TASK}": "a"}), *self.students(tmp_path, *lines))
        assert ended.value.code == 2 and sentence in capsys.readouterr().err


MOODLE = {
    f"{name}_{number}_assignsubmission_file_/{TASK}": name for name, number in (("Anna Muster", 4711), ("Ben B", 4712))
}
TABLES = {
    "by hand": ("id,First name,Surname\n007123,Anna,Muster\n008,Ben,B\n", ["007123", "008"]),
    "canvas": (
        (
            "Student,ID,SIS User ID,SIS Login ID,Section,Exercise 8 (99)\n    Points Possible,,,,,100\n"
            '"Muster, Anna",501,s007123,annam,A,\n"B, Ben",502,s008,benb,A,\n"Student, Test",9,,x,A,\n'
        ),
        ["s007123", "s008"],
    ),
    "moodle worksheet": (
        (
            'Identifier,"Full name","Email address",Status,Grade\n'
            '"Participant 4711","Anna Muster",anna@example.org,"",\n'
            '"Participant 4712","Other Name",ben@example.org,"",\n'
        ),
        ["anna@example.org", "ben@example.org"],
    ),
    "moodle worksheet without emails": (
        "Identifier,Full name\nParticipant 4711,Anna Muster\nParticipant 4712,Ben B\n",
        ["Participant 4711", "Participant 4712"],
    ),
    "moodle participants": (
        "First name,Last name,ID number,Email address,Groups\nAnna,Muster,0041,a@x.ch,\nBen,B,0042,b@x.ch,\n",
        ["0041", "0042"],
    ),
    "moodle without numbers": (
        "Vorname;Nachname;ID-Nummer;E-Mail-Adresse\nAnna;Muster;1;a@x.ch\nBen;B;;b@x.ch\n",
        ["a@x.ch", "b@x.ch"],
    ),
    "brightspace": (
        "OrgDefinedId,Username,Last Name,First Name,End-of-Line Indicator\n#01,#am,Muster,Anna,#\n#02,#bb,B,Ben,#\n",
        ["01", "02"],
    ),
    "ilias": ("Login\tNachname\tVorname\nam12\tMuster\tAnna\nbb34\tB\tBen\n", ["am12", "bb34"]),
    "sakai": (
        "Exercise 8,Points\n\nDisplay ID,ID,Last Name,First Name,grade\nam,am,Muster,Anna,\nbb,bb,B,Ben,\n",
        ["am", "bb"],
    ),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("table", TABLES)
def test_tables_as_lmss_export_them(run, source, table, encoding):
    text, ids = TABLES[table]
    (source / "s.csv").parent.mkdir()
    (source / "s.csv").write_bytes(text.encode(encoding))
    said = run(zipped(source / "m.zip", MOODLE), "--students", source / "s.csv")
    assert run.students() == ids and "s.csv: 2 students; id from `" in said
    people = json.loads((run.submitted.parent / "people.json").read_text(encoding="utf-8"))
    assert people[ids[0]]["lms"]["moodle"]["number"] == "4711"
    assert people[ids[0]]["name"] == "Anna Muster"
    if table == "canvas":
        assert (people["s007123"]["first_name"], people["s007123"]["last_name"]) == ("Anna", "Muster")
        assert people["s007123"]["table"] == {
            "Student": "Muster, Anna",
            "ID": "501",
            "SIS User ID": "s007123",
            "SIS Login ID": "annam",
            "Section": "A",
        }
        assert "not used: `Exercise 8 (99)`" in said


def test_an_id_that_folders_cannot_hold_gets_one_of_its_own_and_keeps_its_name(run, source):
    (source / "s.csv").parent.mkdir()
    (source / "s.csv").write_text("id,name,email\n12/34,Anna O'Neil,a@x.ch\n" + "x" * 150 + ",Ben B,\n")
    said = run(
        zipped(source / "m.zip", MOODLE | {f"Anna O'Neil_5_assignsubmission_file_/{TASK}": "a"}),
        "--students",
        source / "s.csv",
        status=3,
    )
    assert "12_34" in run.students() and "12/34 is 12_34" in said
    assert all(is_id(student) and len(student) < 120 for student in run.students())
    people = json.loads((run.submitted.parent / "people.json").read_text())
    assert people["12_34"]["name"] == "Anna O'Neil" and people["12_34"]["email"] == "a@x.ch"


NAMES = [
    "अनिता कुमारी",
    "สมชาย ใจดี",
    "مُحَمَّد",
    "Zoë",
    "Zoe\u0308 B",
    "007",
    "이 순신",
    "Nguyễn Văn",
    "a+b",
    "\u0915\u094d\u0937",
]


@pytest.mark.parametrize("name", NAMES)
def test_letters_of_all_scripts_go_from_collecting_to_the_gradebook(run, source, name):
    run(folder(source, {f"{name}/{TASK}": "x"}))
    [student] = run.students()
    assert student == unicodedata.normalize("NFC", name) and is_id(student)
    course = Course(run.submitted.parent)
    assert list(grade.found(course, None)) == [(student, "")]


def test_names_that_give_the_same_id_get_two(run, source):
    folder(source, {f"O'Neil/{TASK}": "1", f"O*Neil/{TASK}": "2"})
    said = run(source)
    assert run.students() == ["O_Neil", "O_Neil-2"] and "O_Neil-2  1 notebook: new (for O*Neil)" in said
    run(source)
    assert run.students() == ["O_Neil", "O_Neil-2"] and len(run.kept()) == 0


def test_a_table_that_comes_later_gives_the_same_students_their_ids(run, source):
    moodle = zipped(source / "m.zip", MOODLE)
    run(moodle)
    table = folder(source, {"s.csv": "id,name\namuster,Anna Muster\nbb,Ben B\n"}) / "s.csv"
    said = run(moodle, "--students", table)
    assert run.students() == ["amuster", "bb"] and "already there" in said
    assert "amuster: has been Anna Muster_4711 before, and has their submission now" in said
    run(moodle)  # and without the table, they keep them
    assert run.students() == ["amuster", "bb"]
    people = json.loads((run.submitted.parent / "people.json").read_text())
    assert set(people) == {"amuster", "bb"} and people["amuster"]["was"] == ["Anna Muster_4711"]


def test_who_is_no_longer_in_the_table_is_named(run, source):
    run(zipped(source / "m.zip", MOODLE))
    table = folder(source, {"s.csv": "id,name\namuster,Anna Muster\n"}) / "s.csv"
    said = run(folder(source / "more", {f"amuster/{TASK}": "a"}), "--students", table)
    assert f"not in the table of students, but in {run.submitted}/: Anna Muster_4711, Ben B_4712" in said


def test_nothing_in_a_name_acts_upon_the_terminal(run, source, capsys):
    evil = "anna\x1b[31m\u202e"
    files = {f"{evil}/{TASK}": "a", f"{evil}/two\nlines.ipynb": "b", f"{evil}x/{evil}": "c"}
    zipped(source / "class.zip", {f"ben/{TASK}": "b", **files})
    table = folder(source, {"s.csv": f"id,name,{evil}\nx,{evil},\n"}) / "s.csv"
    for more in ([], ["--students", table]):
        code = command.main([str(source / "class.zip"), *map(str, more), "--to", str(run.submitted)])
        said = capsys.readouterr()
        assert code == 3 and all(line.isprintable() for line in (said.out + said.err).splitlines())
    with pytest.raises(SystemExit):
        command.main([str(source / evil)])
    assert "\x1b" not in capsys.readouterr().err
