"""Grades and feedback go back into the LMS: each file is as the LMS takes it, and nobody gets what is another's."""

import csv
import io
import unicodedata
import zipfile

import nbformat
import pytest
from collecting import zipped
from nbformat.v4 import new_code_cell, new_notebook

from grader.collect import command as collecting
from grader.gradebook.course import Course
from grader.results import GRADED, NEEDS_A_LOOK, Result, keep
from grader.sendback import command
from helpers.tasks import ASSIGNMENT, TASKS

TASK = TASKS[0]
HEAD = (
    'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed",'
    '"Last modified (submission)","Last modified (grade)","Feedback comments"'
)


class ReturnedClass:
    """A small class that was collected from a made download, and is graded; a return of its grades."""

    def __init__(self, folder, gradebook: bytes, capsys):
        self.folder, self.capsys = folder, capsys
        (folder / "gradebook.db").write_bytes(gradebook)
        self.course = Course(folder)

    def collect(self, download: dict, *options: str) -> None:
        source = zipped(self.folder / "download.zip", download)
        collecting.main([str(source), "--to", str(self.course.step("submitted")), *options])
        self.capsys.readouterr()
        for place, student in enumerate(sorted(path.name for path in self.course.step("submitted").iterdir())):
            self.grade(student, place + 1)

    def grade(self, student: str, score: float) -> None:
        """Give the first cell of the first notebook a score, and a page of feedback."""
        with self.course.gradebook() as gradebook:
            gradebook.update_or_create_student(student)
            submission = gradebook.update_or_create_submission(ASSIGNMENT, student)
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    grade.auto_score, grade.needs_manual_grade = 0, False
            self.first(submission).grades[0].auto_score = score
            gradebook.db.commit()
        pages = self.course.step("feedback") / student / ASSIGNMENT
        pages.mkdir(parents=True, exist_ok=True)
        (pages / f"{TASK.notebook}.html").write_text(f"feedback for {student}")
        keep(self.course, Result(student, GRADED, points=score))

    @staticmethod
    def first(submission):
        return next(notebook for notebook in submission.notebooks if notebook.name == TASK.notebook)

    def back(self, *words: object, status: int = 0) -> str:
        """Return what the command says."""
        code = command.main([*map(str, words), "--folder", str(self.folder)])
        said = "".join(self.capsys.readouterr())
        assert code == status, said
        return said

    def there(self, system: str) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (self.folder / "return" / system).iterdir()}

    def file(self, name: str, *lines: str, encoding: str = "utf-8-sig"):
        path = self.folder / name
        path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))
        return path


@pytest.fixture
def one(tmp_path, gradebook_of_the_release, capsys, monkeypatch):
    monkeypatch.setattr("grader.gradebook.entries.make_pages", lambda course, student: None)  # the pages are made here
    return ReturnedClass(tmp_path, gradebook_of_the_release, capsys)


def rows(content: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def submission(*students: str) -> dict:
    return {f"{student}_assignsubmission_file_/{TASK.file}": student for student in students}


def participant(number: int, name: str, grade: str = "", comment: str = "", most: str = "100.00", locked="Yes") -> str:
    mail = f"{name.split()[0].lower()}@example.org"
    return (
        f'"Participant {number}","{name}",{mail},"Submitted for grading - ",{grade},{most},{locked},'
        f'"Friday, 20 November 2026, 10:11 AM",-,"{comment}"'
    )


class TestMoodle:
    def test_its_worksheet_is_filled_in_and_all_else_in_it_stays(self, one):
        one.collect(submission("Anna Muster_4711", "Zoë Ü. Öz_4712"))
        sheet = one.file(
            "Grades-DL.csv",
            HEAD,
            participant(4712, "Zoë Ü. Öz"),
            participant(9, "Ben Yu"),
            participant(4711, "Anna Muster"),
        )
        said = one.back("moodle", sheet)
        written = one.there("moodle")
        assert sorted(written) == ["Grades-DL.csv", "feedback.zip"] and written["Grades-DL.csv"].startswith(
            b"\xef\xbb\xbf"
        )
        before, after = rows(sheet.read_bytes()), rows(written["Grades-DL.csv"])
        assert [row[4] for row in after] == ["Grade", "2", "", "1"]
        assert after[3][9].startswith("1 of 100 points (Task 1: 1, Task 2: 0,") and after[2][9] == ""
        assert [row[:4] + row[5:9] for row in after] == [row[:4] + row[5:9] for row in before]
        assert unzipped(written["feedback.zip"]) == {
            f"Anna Muster_4711_assignsubmission_file_/{TASK.notebook}.html": b"feedback for Anna Muster_4711",
            f"Zoë Ü. Öz_4712_assignsubmission_file_/{TASK.notebook}.html": "feedback for Zoë Ü. Öz_4712".encode(),
        }
        assert "2 of 2 graded students are in it." in said
        assert (
            "1 rows or folders stay as they are, because nothing is graded for them: line 3, Participant 9 (Ben Yu)."
            in said
        )
        one.back("moodle", sheet)
        assert one.there("moodle") == written, "the same bytes each time"

    def test_the_number_is_the_second_part_of_the_folders_name_for_moodle(self, one):
        one.collect(submission("Anna_Maria Muster_4711"))
        one.back("moodle", one.file("g.csv", HEAD, participant(4711, "Anna_Maria Muster")))
        [name] = unzipped(one.there("moodle")["feedback.zip"])
        assert name.split("_")[1:4] == ["4711", "assignsubmission", "file"]

    def test_what_a_person_has_written_there_stays_or_is_named(self, one):
        one.collect(submission("Anna Muster_1", "Ben Yu_2", "Cleo Low_3"))
        sheet = one.file(
            "g.csv",
            HEAD,
            participant(1, "Anna Muster", grade="50", comment="see me"),
            participant(2, "Ben Yu", grade="2.00", comment="9 of 100 points (Task 1: 9)"),
            participant(3, "Cleo Low", grade="7", locked="No"),
        )
        said = one.back("moodle", sheet, status=3)
        after = rows(one.there("moodle")["g.csv"])
        assert [row[4] for row in after[1:]] == ["1", "2", "7"] and after[1][9] == "see me"
        assert after[2][9].startswith("2 of 100 points") and after[3][9] == ""
        assert "1 grades that it had are replaced: Anna Muster_1 50 -> 1." in said
        assert "1 comments that it had stay: Anna Muster_1." in said
        assert "needs a look: Cleo Low_3: the LMS has locked the grade, so this row stays as it is." in said

    def test_a_worksheet_of_another_assignment_gives_nobody_anothers_grade(self, one):
        one.collect(submission("Anna Muster_1", "Ben Yu_2"))
        foreign = one.file("g.csv", HEAD, participant(1, "Ben Yu"), participant(7, "Anna Muster"))
        said = one.back("moodle", foreign, status=2)
        assert "is of another assignment" in said and not (one.folder / "return").exists()
        mixed = one.file("g.csv", HEAD, participant(1, "Ben Yu"), participant(2, "Ben Yu"))
        said = one.back("moodle", mixed, status=3)
        assert "needs a look: line 2, Participant 1 (Ben Yu): it has the number or id of Anna Muster_1" in said
        assert "needs a look: Anna Muster_1: is graded, but not in g.csv." in said
        assert [row[4] for row in rows(one.there("moodle")["g.csv"])[1:]] == ["", "2"]

    def test_an_email_places_a_student_who_was_collected_by_hand(self, one):
        students = one.file(
            "students.csv", "id,name,email", "0071,Anna Muster,anna@example.org", "0072,Ben Yu,ben@example.org"
        )
        one.collect({f"0071/{TASK.file}": "a", f"0072/{TASK.file}": "b"}, "--students", str(students), "--as", "class")
        one.back("moodle", one.file("g.csv", HEAD, participant(7, "Anna Muster"), participant(8, "Ben Yu")))
        assert [row[4] for row in rows(one.there("moodle")["g.csv"])[1:]] == ["1", "2"]

    def test_other_maxima_are_said_and_converted_if_that_is_asked_for(self, one):
        one.collect(submission("Anna Muster_1"))
        sheet = one.file("g.csv", HEAD, participant(1, "Anna Muster", most='"20,00"'))
        assert "gives 20 points at most, and this exercise 100" in one.back("moodle", sheet, status=2)
        one.back("moodle", sheet, "--scale")
        assert rows(one.there("moodle")["g.csv"])[1][4] == "0.2"

    def test_in_german_from_a_spreadsheet_with_semicolons(self, one):
        one.collect(submission("Anna Muster_1"))
        sheet = one.file(
            "Bewertungen.csv",
            "ID;Vollständiger Name;E-Mail-Adresse;Status;Bewertung;Bestwertung;Bewertung kann geändert werden;"
            "Feedback als Kommentar",  # codespell:ignore als
            "Teilnehmer/in1;Anna Muster;a@x.ch;Zur Bewertung abgegeben;;100,00;Ja;",
        )
        said = one.back("moodle", sheet)
        head, row = rows(one.there("moodle")["Bewertungen.csv"])
        assert row[4] == "1" and row[7].startswith("1 of 100") and row[5] == "100,00" and len(head) == 8
        assert "has been saved by a spreadsheet" in said

    def test_its_headings_are_those_of_moodles_language_packs(self, one):
        one.collect(submission("Anna Muster_1", "Ben Yu_2"))
        packs = {
            "en": "Identifier,Grade,Maximum grade,Grade can be changed,Last modified (submission),Feedback comments",
            "de": "ID,Bewertung,Bestwertung,Bewertung kann geändert werden,Zuletzt geändert (Abgabe),"
            "Feedback als Kommentar",  # codespell:ignore als
            "fr": "Identifiant,Note,Note maximale,La note peut être modifiée,Dernière modification (travail remis),"
            "Feedback par commentaires",
            "es": "Identificador,Calificación,Calificación máxima,La calificación puede cambiarse,"
            "Última modificación (entrega),Comentarios de retroalimentación",
            "it": "Identificativo,Valutazione,Valutazione massima,La valutazione può essere cambiata,"
            "Ultima modifica (consegna),Commenti",
            "sv": "Identifierare,Betyg,Maximalt betyg,Betyg kan ändras,Senast modifierat (inlämning),"
            "Återkopplingskommentarer",
        }
        no = {"en": "No", "de": "Nein", "fr": "Non", "es": "No", "it": "No", "sv": "Nej"}
        for language, head in packs.items():
            sheet = one.file(f"{language}.csv", head, "P1,,100,ja,-,", f"P2,,100,{no[language]},-,")
            assert "needs a look: Ben Yu_2: the LMS has locked the grade" in one.back("moodle", sheet, status=3)
            _, first, second = rows(one.there("moodle")[f"{language}.csv"])
            assert first[1] == "1" and first[5].startswith("1 of 100 points") and second[1] == second[5] == ""
        polish = one.file("pl.csv", "Identyfikator,Ocena,Maksymalna ocena", "P1,,100")
        said = one.back("moodle", polish, status=2)
        assert "in other languages its headings are not known" in said and said.count("\n") == 1


class TestBadInput:
    def test_what_is_no_worksheet_is_said_in_one_sentence(self, one):
        one.collect(submission("Anna Muster_1"))
        cases = {
            b"id,name\n1,Anna\n": "is no grading worksheet of Moodle: it has no column",
            b"": "is no grading worksheet of Moodle",
            b"PK\x03\x04": "is a workbook: save it as CSV UTF-8",
            "Identifier,Grade\nZoë,1\n".encode("latin-1"): "is not in UTF-8",
        }
        for content, sentence in cases.items():
            (one.folder / "bad.csv").write_bytes(content)
            said = one.back("moodle", one.folder / "bad.csv", status=2)
            assert sentence in said and "Traceback" not in said and said.count("\n") == 1

    def test_rows_that_fit_two_students_or_one_twice_are_listed_and_the_others_go_on(self, one):
        students = one.file(
            "students.csv",
            "id,name,email",
            "a1,Anna Muster,same@example.org",
            "b2,Ben Yu,same@example.org",
            "c3,Cleo Low,cleo@example.org",
            "d4,Dan Fox,dan@example.org",
        )
        one.collect(
            {f"{student}/{TASK.file}": student for student in ("a1", "b2", "c3", "d4")},
            "--students",
            str(students),
            "--as",
            "class",
        )
        sheet = one.file(
            "g.csv",
            "ID number,Identifier,Full name,Email address,Grade",
            ",Participant 1,Anna Muster,same@example.org,",
            ",Participant 2,Cleo Low,cleo@example.org,",
            "c3,Participant 3,Cleo Low,,",
            ",Participant 4,Dan Fox,dan@example.org,",
            "x,y,z",
            ",Participant 5,Eve Day,eve@example.org,",
        )
        said = one.back("moodle", sheet, status=3)
        assert "line 2, Participant 1 (Anna Muster): it fits a1 and b2: no id and no email" in said
        assert "line 3, Participant 2 (Cleo Low) and line 4, Participant 3 (Cleo Low): both fit c3, so neither" in said
        assert "line 6 has 3 cells in 5 columns, so it stays as it is." in said
        after = rows(one.there("moodle")["g.csv"])
        assert [row[4] for row in after if len(row) == 5] == ["Grade", "", "", "", "4", ""] and ["x", "y", "z"] in after

    @pytest.mark.parametrize(
        ("given", "sentence"),
        [
            ("7123", "7123 may be 007123, whose zeros a spreadsheet has dropped"),
            ("1.2E+11", "1.2E+11 is a number that a spreadsheet has shortened"),
            ("12. Mrz", "12. Mrz is a date, which a spreadsheet makes from some ids"),
        ],
    )
    def test_what_a_spreadsheet_has_done_to_ids_is_said(self, one, given, sentence):
        students = one.file("students.csv", "id,name", "007123,Anna Muster", "008,Ben Yu")
        one.collect(
            {f"{student}/{TASK.file}": student for student in ("007123", "008")},
            "--students",
            str(students),
            "--as",
            "class",
        )
        sheet = one.file(
            "g.csv",
            "Identifier,ID number,Full name,Grade",
            f"Participant 1,{given},Anna Muster,",
            "Participant 2,008,Ben Yu,",
        )
        said = one.back("moodle", sheet, status=3)
        assert sentence in said and [row[3] for row in rows(one.there("moodle")["g.csv"])[1:]] == ["", "2"]

    @pytest.mark.parametrize(("encoding", "delimiter"), [("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t")])
    def test_each_encoding_sign_and_normal_form_is_read(self, one, encoding, delimiter):
        one.collect(submission("Zoë Öz_1"))
        name = unicodedata.normalize("NFD", "Zoë Öz")
        cells = ("Identifier", "Full name", "Grade"), ("Participant 1", name, "")
        one.back("moodle", one.file("g.csv", *map(delimiter.join, cells), encoding=encoding))
        assert rows(one.there("moodle")["g.csv"])[1] == ["Participant 1", name, "1"]


class TestWhoGoesBack:
    def test_who_waits_for_a_person_is_left_out_and_who_needs_a_look_is_named(self, one):
        one.collect(submission("Anna Muster_1", "Ben Yu_2", "Cleo Low_3"))
        with one.course.gradebook() as gradebook:
            notebook = one.first(gradebook.find_submission(ASSIGNMENT, "Ben Yu_2"))
            notebook.grades[0].auto_score, notebook.grades[0].needs_manual_grade = None, True
            gradebook.db.commit()
        keep(
            one.course,
            Result("Cleo Low_3", NEEDS_A_LOOK, ["There is `socket`."], points=3, flags=["There is `socket`."]),
        )
        sheet = one.file(
            "g.csv", HEAD, participant(1, "Anna Muster"), participant(2, "Ben Yu"), participant(3, "Cleo Low")
        )
        said = one.back("moodle", sheet, status=3)
        assert "Ben Yu_2: is left out until a person has given a score." in said
        assert "Cleo Low_3: is in it, but nobody has had a look at this yet: There is `socket`." in said
        assert [row[4] for row in rows(one.there("moodle")["g.csv"])[1:]] == ["1", "", "3"]

    def test_without_grades_there_is_nothing_to_return(self, one):
        one.course.step("submitted").mkdir()
        assert "run `make grade` first" in one.back("openolat", status=2)
        with pytest.raises(SystemExit) as ended:
            command.main(["moodle", str(one.folder / "none.csv")])
        assert ended.value.code == 2 and "there is no file" in one.capsys.readouterr().err


CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Exercise 7 (98),Exercise 8 (99),Current Score,Final Score",
    ",,,,,Manual Posting,,,",
    "    Points Possible,,,,,10,100,(read only),(read only)",
    '"Muster, Anna",501,s007,annam,A,9.5,,95,80',
    '"Yu, Ben",502,s008,beny,A,8,55,80,70',
    '"Student, Test",599,,x,A,,,,',
)


class TestCanvas:
    def names(self) -> dict:
        return {
            f"musteranna_501_701_{TASK.notebook}-1.ipynb": "a",
            f"musteranna_501_700_{TASK.file}": "old",
            "yuben_LATE_502_702_work.zip": {TASK.file: "b"},
        }

    def handed_in(self, one) -> None:
        one.collect(self.names())
        graded = one.course.step("autograded") / "musteranna_501" / ASSIGNMENT / TASK.file
        graded.parent.mkdir(parents=True)
        cell = new_code_cell("check('f')\n### BEGIN HIDDEN TESTS\ncheck('f', seed=77)\n### END HIDDEN TESTS")
        cell.metadata.nbgrader = {
            "grade": True,
            "locked": True,
            "grade_id": "check_f",
            "schema_version": 3,
            "points": 6,
        }
        cell.metadata.nbgrader |= {"solution": False, "task": False, "cell_type": "code"}
        nbformat.write(new_notebook(cells=[cell]), graded)

    def test_its_gradebook_is_filled_in_and_read_only_rows_stay(self, one):
        self.handed_in(one)
        sheet = one.file("export.csv", *CANVAS, encoding="utf-8")
        said = one.back("canvas", sheet, "--column", "Exercise 8")
        written = one.there("canvas")["export.csv"]
        before, after = rows(sheet.read_bytes()), rows(written)
        assert [row[6] for row in after] == ["Exercise 8 (99)", "", "100", "1", "2", ""]
        assert [row[:6] + row[7:] for row in after] == [row[:6] + row[7:] for row in before]
        assert "1 grades that it had are replaced: yuben_502 55 -> 2." in said and not written.startswith(b"\xef")

    def test_a_zip_has_the_names_that_canvas_gave_and_no_hidden_test(self, one):
        self.handed_in(one)
        one.back("canvas", one.file("export.csv", *CANVAS), "--column", "99")
        files = unzipped(one.there("canvas")["feedback.zip"])
        assert sorted(files) == [f"musteranna_501_701_{TASK.notebook}-1.ipynb", "yuben_LATE_502_702_work.zip"]
        notebook = files[f"musteranna_501_701_{TASK.notebook}-1.ipynb"].decode()
        assert (
            "**1 points** for this notebook" in notebook and "seed=77" not in notebook and '"nbgrader"' not in notebook
        )
        nbformat.validate(nbformat.reads(notebook, as_version=4))
        assert unzipped(files["yuben_LATE_502_702_work.zip"]) == {f"{TASK.notebook}.html": b"feedback for yuben_502"}

    def test_several_columns_are_listed_and_none_is_guessed(self, one):
        self.handed_in(one)
        said = one.back("canvas", one.file("export.csv", *CANVAS), status=2)
        assert "several columns that may be this exercise's: `Exercise 7 (98)`, `Exercise 8 (99)`. Name the one" in said
        said = one.back("canvas", one.file("other.csv", "id,name", "1,Anna"), status=2)
        assert "is no gradebook of Canvas" in said

    def test_a_collected_table_of_canvas_places_by_its_other_ids(self, one):
        students = one.file("students.csv", *CANVAS[:1], *CANVAS[3:5])
        one.collect({f"s007/{TASK.file}": "a", f"s008/{TASK.file}": "b"}, "--students", str(students), "--as", "class")
        said = one.back("canvas", one.file("export.csv", *CANVAS), "--column", "Exercise 8", status=3)
        assert [row[6] for row in rows(one.there("canvas")["export.csv"])[3:5]] == ["1", "2"]
        assert "no feedback for s007, s008: the names that Canvas gave to their files are not known." in said


class TestOpenOlat:
    def test_lines_and_return_files_have_the_login(self, one):
        files = {f"{who}/2_submissions/{TASK.file}": who for who in ("Muster_Anna_annam", "Öz_Zoë_zoe")}
        one.collect(files)
        one.back("openolat")
        written = one.there("openolat")
        lines = [line.split("\t") for line in written["bulk-assessment.txt"].decode().splitlines()]
        assert [line[:3] for line in lines] == [["annam", "1", ""], ["zoe", "2", ""]]
        assert lines[0][3].startswith("1 of 100 points (Task 1: 1") and len(lines[0]) == 4
        assert unzipped(written["return-files.zip"]) == {
            f"annam/{TASK.notebook}.html": b"feedback for annam",
            f"zoe/{TASK.notebook}.html": b"feedback for zoe",
        }

    def test_who_has_no_login_there_is_listed(self, one):
        one.collect({f"Muster_Anna_annam/2_submissions/{TASK.file}": "a"})
        one.grade("ben", 7)
        (one.course.step("submitted") / "ben").mkdir()
        said = one.back("openolat", status=3)
        assert "needs a look: ben: the login in OpenOLAT is not known." in said and "1 of 2 graded" in said


class TestIlias:
    def structure(self, one, *folders: str, top: str = "multi_feedback_Exercise_8_12"):
        return zipped(one.folder / "multi_feedback.zip", {f"{top}/{folder}/": b"" for folder in folders})

    def handed_in(self, one) -> None:
        names = ("Muster_Anna_annam_411", "Oez_Zoe_zoe_412")
        one.collect({f"{name}/20261120101112_{TASK.file}": name for name in names})

    def test_its_zip_is_filled_in_and_all_its_folders_stay(self, one):
        self.handed_in(one)
        given = self.structure(one, "Muster_Anna_annam_411", "Oez_Zoe_zoe_412", "Yu_Ben_beny_413")
        said = one.back("ilias", given)
        files = unzipped(one.there("ilias")["multi_feedback.zip"])
        pages = {name: content for name, content in files.items() if not name.endswith("/")}
        top = "multi_feedback_Exercise_8_12"
        assert pages == {
            f"{top}/Muster_Anna_annam_411/{TASK.notebook}.html": b"feedback for annam",
            f"{top}/Oez_Zoe_zoe_412/{TASK.notebook}.html": b"feedback for zoe",
        }
        assert f"{top}/Yu_Ben_beny_413/" in files and "the folder Yu_Ben_beny_413" in said

    def test_a_login_with_anothers_number_is_listed_and_not_given(self, one):
        self.handed_in(one)
        said = one.back("ilias", self.structure(one, "Muster_Anna_annam_411", "X_Y_zoe_500", "Team"), status=3)
        assert "the folder X_Y_zoe_500: zoe has the number 412 in the submissions" in said
        assert "the folder Team: its name has no login and number, so nothing is put there." in said

    def test_another_zip_is_refused(self, one):
        self.handed_in(one)
        assert "is no zip for feedback of ILIAS" in one.back("ilias", self.structure(one, "A_B_c_1", top="x"), status=2)
        (one.folder / "bad.zip").write_bytes(b"no zip")
        assert "is no zip that can be read" in one.back("ilias", one.folder / "bad.zip", status=2)
