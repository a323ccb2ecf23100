"""Each student has one id, by names, by the table of students and by what an LMS calls them."""

import unicodedata

import pytest
from collecting import TASK, folder, zipped

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
