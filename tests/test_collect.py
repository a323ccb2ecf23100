"""Submissions reach the place where nbgrader finds them, in whatever form they come."""

import io
import os
import shutil
import subprocess
import sys
import time
import zipfile

import pytest
from collecting import TASK, TEN, folder, zipped
from course import ROOT
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from traitlets.config import PyFileConfigLoader

from grader.collect import command
from helpers.tasks import ASSIGNMENT, TASKS


class TestSources:
    def test_a_folder_with_a_folder_a_zip_or_named_files_a_student(self, run, source):
        folder(source / "anna", TEN)
        zipped(source / "ben.zip", TEN)
        folder(source, {f"cleo_{TASK}": "cleo's", f"cleo_{TASKS[1].file}": "too"})
        run(source)
        assert run.students() == ["anna", "ben", "cleo"]
        assert run.of("anna") == run.of("ben") == TEN
        assert run.of("cleo") == {TASK: "cleo's", TASKS[1].file: "too"}

    def test_one_zip_a_student(self, run, source):
        ben = zipped(source / "ben.zip", {f"work/{TASK}": "in a folder"})
        said = run(zipped(source / "Anna Schmidt.zip", TEN), ben)
        assert run.of("Anna Schmidt") == TEN
        assert run.of("ben") == {f"work/{TASK}": "in a folder"}
        assert "Anna Schmidt  10 notebooks" in said and "2 students: 2 new." in said

    @pytest.mark.parametrize("pack", [zipped, folder])
    def test_moodle_with_folders(self, run, source, pack):
        anna = "Anna Schmidt_1234567_assignsubmission_file_"
        inner = zipped(io.BytesIO(), {f"open_set_learning/{TASK}": "a"}).getvalue()
        run(
            pack(
                source / "download.zip",
                {
                    f"{anna}/work.zip": inner,
                    f"{anna}/notes.txt": "n",
                    "Ben Å Yu_1234568_assignsubmission_file/" + TASK: "b",
                    "Ben Å Yu_1234568_assignsubmission_onlinetext_/onlinetext.html": "hello",
                },
            )
        )
        assert run.students() == ["Anna Schmidt_1234567", "Ben Å Yu_1234568"]
        assert run.of("Anna Schmidt_1234567") == {f"open_set_learning/{TASK}": "a", "notes.txt": "n"}
        assert run.of("Ben Å Yu_1234568") == {TASK: "b", "onlinetext.html": "hello"}

    @pytest.mark.parametrize("pack", [zipped, folder])
    def test_moodle_without_folders(self, run, source, pack):
        names = {f"Anna Schmidt_1234567_assignsubmission_file_{task.file}": task.title for task in TASKS}
        run(pack(source / "download.zip", names | {f"Ben Yu_12_assignsubmission_file_{TASK}": "b"}))
        assert run.of("Anna Schmidt_1234567") == TEN
        assert run.of("Ben Yu_12") == {TASK: "b"}

    def test_canvas(self, run, source):
        said = run(
            zipped(
                source / "submissions.zip",
                {
                    f"schmidtanna_LATE_12345_67890_{TASK}": "a",
                    f"schmidtanna_LATE_12345_67891_{TASKS[1].file}": "a2",
                    f"schmidtanna_777_67892_{TASK}": "another of this name",
                    "yuben_3_67893_work.zip": TEN,
                    f"anon_Ab3dE_67894_{TASK}": "nameless",
                },
            )
        )
        assert run.students() == ["anon_Ab3dE", "schmidtanna_12345", "schmidtanna_777", "yuben_3"]
        assert run.of("schmidtanna_12345") == {TASK: "a", TASKS[1].file: "a2"}
        assert run.of("yuben_3") == TEN
        assert said.count("late, says Canvas") == 1

    def test_canvas_numbers_what_is_handed_in_again(self, run, source):
        stem = TASK.removesuffix(".ipynb")
        said = run(
            zipped(
                source / "submissions.zip",
                {
                    f"a_1_10_{TASK}": "first",
                    f"a_1_12_{stem}-2.ipynb": "third",
                    f"a_1_11_{stem}-1.ipynb": "second",
                    f"b_2_13_{stem}-1.ipynb": "alone",
                    "c_3_14_work.zip": {TASK: "old"},
                    "c_3_15_work-1.zip": {TASK: "new"},
                    "d_4_16_part-1.zip": {TASK: "1"},
                    "d_4_17_part-2.zip": {TASKS[1].file: "2"},
                },
            )
        )
        assert run.of("a_1") == {TASK: "third"} and f"of {TASK} the one handed in last" in said
        assert run.of("b_2") == {TASK: "alone"}
        assert run.of("c_3") == {TASK: "new", f"work/{TASK}": "old"}
        assert run.of("d_4") == {TASK: "1", TASKS[1].file: "2"}

    def test_a_download_that_lies_in_a_folder_or_in_one(self, run, source):
        zipped(source / "moodle.zip", {f"Anna_1_assignsubmission_file_/{TASK}": "a"})
        zipped(source / "canvas.zip", {f"ben_2_3_{TASK}": "b"})
        folder(source, {f"moodle/Anna_1_assignsubmission_file_/{TASK}": "a", f"dora/{TASK}": "d"})
        deep = folder(source.parent / "deep", {f"Exercise 8/Cleo_4_assignsubmission_file_/{TASK}": "c"})
        run(source, deep)
        assert run.students() == ["Anna_1", "Cleo_4", "ben_2", "dora"]

    def test_what_may_be_another_students_takes_nobodys_place(self, run, source):
        folder(source, {f"ben_2/{TASK}": "ben's own", f"eve/ben_2_assignsubmission_file_/{TASK}": "eve's"})
        assert "needs a look: ben_2: nothing is taken from eve, because there is another hand-in" in run(
            source, status=3
        )
        assert run.of("ben_2") == {TASK: "ben's own"}
        again = folder(source.parent / "again", {f"fay/{TASK}": "f", f"eve/ben_2_assignsubmission_file_/{TASK}": "e"})
        assert "not taken, because another one is there already" in run(again, status=3)
        assert run.of("ben_2") == {TASK: "ben's own"}

    @pytest.mark.parametrize("above", ["", "class/"])
    def test_a_zip_of_a_class(self, run, source, above):
        run(zipped(source / "class.zip", {f"{above}anna/{TASK}": "a", f"{above}ben/{TASK}": "b"}))
        assert (run.of("anna"), run.of("ben")) == ({TASK: "a"}, {TASK: "b"})

    def test_a_students_folders_and_pictures_are_no_class(self, run, source):
        files = {f"{task.notebook}/{task.file}": "x" for task in TASKS} | {"plot_1_2_a.png": "p"}
        run(zipped(source / "anna.zip", files))
        assert run.of("anna") == files

    def test_what_systems_leave_behind_is_left_out(self, run, source):
        junk = {"__MACOSX/._" + TASK: "j", ".DS_Store": "j", f".ipynb_checkpoints/{TASK}": "j", "a/._x": "j"}
        everyone = folder(source / "all", {f"ben/{TASK}": "b", ".DS_Store": "j"})
        run(zipped(source / "anna.zip", {TASK: "a"} | junk), everyone)
        assert run.of("anna") == {TASK: "a"}
        assert run.of("ben") == {TASK: "b"}

    def test_a_zip_in_a_students_zip_stays_a_zip(self, run, source):
        zipped(source / "anna.zip", {"again.zip": {TASK: "a"}})
        run(source)
        there = run.submitted / "anna" / ASSIGNMENT / "again.zip"
        assert zipfile.ZipFile(there).read(TASK) == b"a"

    def test_sources_stay_as_they_are(self, run, source):
        folder(source, {f"anna/{TASK}": "a"})
        zipped(source / "ben.zip", TEN)
        before = {path: path.read_bytes() for path in source.rglob("*") if path.is_file()}
        run(source)
        assert {path: path.read_bytes() for path in source.rglob("*") if path.is_file()} == before


class TestCommand:
    @pytest.mark.parametrize(
        ("given", "sentence"),
        [
            ([], "SOURCE"),
            (["nowhere.zip"], "there is no nowhere.zip: give a zip or a folder that is there"),
            ([ROOT, "--assignment", "../x"], "is no assignment"),
            ([ROOT, "--to", ROOT / "README.md"], "is no folder: give the folder of submissions"),
            ([ROOT / "grading", "--to", ROOT / "grading"], "is where submissions are put"),
            ([ROOT, "--students", "no.csv"], "no.csv cannot be read"),
        ],
    )
    def test_a_wrong_command_is_said_in_a_sentence(self, given, sentence, capsys):
        (ROOT / "grading").mkdir(exist_ok=True)
        with pytest.raises(SystemExit) as ended:
            command.main([*map(str, given)])
        assert ended.value.code == 2 and sentence in capsys.readouterr().err

    def test_an_empty_source_is_said(self, run, source):
        source.mkdir()
        assert "source holds nothing" in run(source, status=3)

    def test_what_cannot_be_written_costs_one_student(self, run, source):
        folder(source, {f"anna/{TASK}": "a", f"ben/{TASK}": "b"})
        folder(run.submitted, {"anna": "a file where a folder must be"})
        assert "anna: cannot be written" in run(source, status=3)
        assert run.of("ben") == {TASK: "b"}

    def test_another_assignment(self, run, source):
        run(folder(source, {f"anna/{TASK}": "a"}), "--assignment", "another")
        assert (run.submitted / "anna" / "another" / TASK).read_text() == "a"

    def test_submissions_go_where_the_configuration_says(self):
        config = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT)).load_config()
        assert command.arguments([str(ROOT)]).to == ROOT / config.CourseDirectory.submitted_directory

    def test_nbgrader_finds_what_was_collected(self, run, source):
        zipped(source / "lms.zip", {"Zoë O'Neil_12_assignsubmission_file_/work.zip": TEN})
        folder(source, {f"{name}/{TASK}": "x" for name in ("x@y.ch", "a.b-c d", "अनिता कुमारी", "สมชาย", "a+b")})
        run(source)
        course = CourseDirectory(root=str(run.top), submitted_directory="grading/submitted", assignment_id=ASSIGNMENT)
        found = Autograde(coursedir=course)
        found.init_notebooks()
        students = {
            found.init_single_notebook_resources(notebook)["nbgrader"]["student"]
            for notebooks in found.assignments.values()
            for notebook in notebooks
        }
        assert students == {"Zoë O_Neil_12", "x@y.ch", "a.b-c d", "अनिता कुमारी", "สมชาย", "a+b"}
        assert sorted(map(len, found.assignments.values())) == [1, 1, 1, 1, 1, 10]


@pytest.mark.skipif(not shutil.which("make"), reason="make is missing")
@pytest.mark.parametrize(
    "name", ["plain", "two words", "a$b", "$(HOME)", "[2026]", "it's", 'say "x"', "a#b", "ü", "a;b&c"]
)
def test_paths_go_through_make_as_they_are(tmp_path, name):
    ready = tmp_path / "environment" / "ready"
    ready.parent.mkdir()
    ready.touch()
    later = time.time() + 1000
    os.utime(ready, (later, later))
    script = tmp_path / "run"
    script.write_text('#!/bin/sh\nprintf "%s\\n" "$OPEN_SET_DATA" "$@"\n')
    script.chmod(0o755)
    given = [f"FROM={tmp_path}/{name}", f"STUDENTS={name}.csv", f"DATA={name}", "AS=class", "OPTIONS=--list"]
    command = ["make", "-s", "collect", f"VENV={ready.parent}", f"RUN={script}", f"PYTHON={sys.executable}", *given]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.splitlines() == [
        f"{ROOT}/{name}",
        "-m",
        "grader.collect",
        f"{tmp_path}/{name}",
        "--students",
        f"{name}.csv",
        "--as",
        "class",
        "--list",
    ], done.stderr


def test_a_path_that_begins_at_home(run, source, monkeypatch):
    monkeypatch.setenv("HOME", str(source))
    folder(source / "a b", {f"anna/{TASK}": "a"})
    run("~/a b")
    assert run.students() == ["anna"]
