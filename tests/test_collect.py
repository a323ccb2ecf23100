"""Submissions reach the place where nbgrader finds them, in whatever form they come, and nothing is lost on the way."""

import contextlib
import io
import os
import stat
import struct
import time
import unicodedata
import zipfile
from datetime import datetime, timezone
from pathlib import Path

import pytest
from course import ROOT
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from traitlets.config import PyFileConfigLoader

from grader.collect import command, contents, submitted
from helpers.tasks import ASSIGNMENT, TASKS

TASK = TASKS[0].file
NOON = (2024, 10, 1, 12, 0, 0)
LATER = (2024, 10, 2, 12, 0, 0)


def zipped(path, files: dict, when=NOON):
    """Write a zip to a path or buffer: names to contents, or to a further dictionary, which is a zip again."""
    if isinstance(path, Path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            stored = zipped(io.BytesIO(), content, when).getvalue() if isinstance(content, dict) else content
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name, when)
            archive.writestr(info, stored, zipfile.ZIP_DEFLATED)
    return path


def folder(path, files: dict, when=NOON):
    """Write files to a folder, all of one time."""
    for name, content in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.utime(file, (datetime(*when).timestamp(),) * 2)
    return path


class Run:
    """Runs the command on its own folder of submissions."""

    def __init__(self, top, capsys):
        self.top = top
        self.submitted = top / "grading" / "submitted"
        self.capsys = capsys

    def __call__(self, *given, status=0) -> str:
        code = command.main([*map(str, given), "--to", str(self.submitted)])
        said = self.capsys.readouterr().out
        assert code == status, said
        return said

    def of(self, student) -> dict[str, str]:
        """Return what was collected of a student, without the time."""
        there = self.submitted / student / ASSIGNMENT
        return {
            path.relative_to(there).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(there.rglob("*"))
            if path.is_file() and path.name != "timestamp.txt"
        }

    def students(self) -> list[str]:
        return sorted(os.listdir(self.submitted)) if self.submitted.exists() else []

    def kept(self) -> list[str]:
        there = self.submitted.parent / "collected"
        return sorted(path.name for path in there.iterdir() if path.name != ".digests") if there.exists() else []

    def everything(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in self.top.joinpath("grading").rglob("*") if path.is_file()}


@pytest.fixture
def run(tmp_path, capsys):
    return Run(tmp_path, capsys)


@pytest.fixture
def source(tmp_path):
    return tmp_path / "source"


TEN = {task.file: task.title for task in TASKS}


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
        assert "needs a look: ben_2: what eve holds is not taken, because there is another hand-in" in run(
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


class TestTime:
    def handed_in(self, run, student) -> datetime | None:
        return CourseDirectory().get_existing_timestamp(str(run.submitted / student / ASSIGNMENT))

    @pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has one zone a machine")
    def test_a_zips_time_is_local_and_is_written_in_utc(self, run, source, monkeypatch):
        try:
            monkeypatch.setenv("TZ", "Europe/Zurich")
            time.tzset()
            run(zipped(source / "anna.zip", {TASK: "a"}))
        finally:
            monkeypatch.undo()
            time.tzset()
        assert (run.submitted / "anna" / ASSIGNMENT / "timestamp.txt").read_text() == "2024-10-01 10:00:00 UTC\n"
        assert self.handed_in(run, "anna") == datetime(2024, 10, 1, 10, 0, 0)

    def test_the_outermost_zip_tells_it_and_a_file_its_own(self, run, source):
        inner = zipped(io.BytesIO(), {TASK: "a"}, when=LATER).getvalue()
        zipped(source / "lms.zip", {"Anna_1_assignsubmission_file_/work.zip": inner}, when=NOON)
        folder(source, {f"ben/{TASK}": "b"}, when=NOON)
        run(source)
        noon = datetime.fromtimestamp(datetime(*NOON).timestamp(), timezone.utc).replace(tzinfo=None)
        assert self.handed_in(run, "Anna_1") == self.handed_in(run, "ben") == noon

    @pytest.mark.parametrize("when", [(1980, 1, 1, 0, 0, 0), (2099, 1, 1, 0, 0, 0), (2024, 0, 0, 0, 0, 0)])
    def test_a_time_that_cannot_be_right_is_none(self, run, source, when):
        zipped(source / "lms.zip", {f"Anna_1_assignsubmission_file_/{TASK}": "a"}, when=when)
        run(source)
        assert self.handed_in(run, "Anna_1") is None

    def test_a_students_own_timestamp_counts_for_nothing(self, run, source):
        said = run(zipped(source / "anna.zip", {TASK: "a", "Timestamp.txt": "2000-01-01 00:00:00 UTC"}))
        assert self.handed_in(run, "anna").year == 2024
        assert run.of("anna")["Timestamp.txt.handed_in"] == "2000-01-01 00:00:00 UTC"
        assert "their timestamp.txt is kept as Timestamp.txt.handed_in" in said


class TestAgain:
    def test_collecting_twice_changes_nothing(self, run, source):
        folder(source, {f"anna/{TASK}": "a", f"anna/sub/{TASK}": "s", f"cleo_{TASK}": "c"})
        zipped(source / "lms.zip", {"Ben_1_assignsubmission_file_/work.zip": TEN})
        run(source)
        before = run.everything()
        said = run(source)
        assert run.everything() == before and run.kept() == []
        assert said.count("already there") == 3 and "3 left as they were" in said

    def test_a_later_one_replaces_it_and_the_earlier_one_is_kept(self, run, source, tmp_path):
        run(zipped(source / "anna.zip", {TASK: "old", "gone.txt": "x"}))
        said = run(zipped(tmp_path / "new" / "anna.zip", {TASK: "new"}, when=LATER))
        assert run.of("anna") == {TASK: "new"}
        [kept] = run.kept()
        assert kept.startswith("anna-2024-10-01-") and f"the earlier one is kept in {run.submitted.parent}" in said
        there = run.submitted.parent / "collected" / kept
        assert (there / TASK).read_text() == "old" and (there / "gone.txt").exists()
        assert "not taken, because a later one is there already" in run(source / "anna.zip")
        assert run.of("anna") == {TASK: "new"} and run.kept() == [kept]

    def test_one_of_the_same_second_replaces_it_too(self, run, source):
        for content in "abc":
            run(zipped(source / "anna.zip", {TASK: content}))
        assert run.of("anna") == {TASK: "c"} and len(run.kept()) == 2

    def test_without_a_time_nbgrader_must_be_told(self, run, source):
        run(zipped(source / "lms.zip", {f"Anna_1_assignsubmission_file_/{TASK}": "a"}))
        never = (1980, 1, 1, 0, 0, 0)
        said = run(zipped(source / "lms.zip", {f"Anna_1_assignsubmission_file_/{TASK}": "b"}, when=never))
        assert run.of("Anna_1") == {TASK: "b"} and "nbgrader grades it anew with --force only" in said

    def test_what_was_put_there_by_hand_is_kept(self, run, source):
        folder(run.submitted / "anna" / ASSIGNMENT, {TASK: "by hand"})
        run(zipped(source / "anna.zip", {TASK: "a"}))
        [kept] = run.kept()
        assert run.of("anna") == {TASK: "a"}
        assert (run.submitted.parent / "collected" / kept / TASK).read_text() == "by hand"

    def test_what_was_corrected_by_hand_stays(self, run, source):
        run(zipped(source / "anna.zip", {TASK: "a"}))
        folder(run.submitted / "anna" / ASSIGNMENT, {TASK: "corrected"})
        assert "changed since, so it is left" in run(source / "anna.zip")
        assert run.of("anna") == {TASK: "corrected"}

    def test_of_two_hand_ins_the_later_one_is_taken(self, run, source, tmp_path):
        one = zipped(source / "anna.zip", {TASK: "later"}, when=LATER)
        two = zipped(tmp_path / "two" / "anna.zip", {TASK: "earlier"})
        said = run(one, two)
        assert run.of("anna") == {TASK: "later"}
        assert "an earlier one is left in anna.zip, 2024-10-01" in said and "1 student: 1 new." in said

    @pytest.mark.parametrize("killed_at", range(20))
    def test_a_killed_run_leaves_the_old_or_the_new_and_the_next_one_ends_it(self, run, source, monkeypatch, killed_at):
        class Killed(BaseException):
            pass

        run(zipped(source / "anna.zip", {TASK: "old", "b.txt": "old"}))
        zipped(source / "anna.zip", {TASK: "new", "b.txt": "new"}, when=LATER)
        calls = 0

        def mortal(act):
            def acts(*given, **named):
                nonlocal calls
                calls += 1
                if calls > killed_at:
                    raise Killed  # and all that would tidy up fails as well
                return act(*given, **named)

            return acts

        with monkeypatch.context() as killing:
            for name in ("write_bytes", "write_text", "rename", "mkdir"):
                killing.setattr(Path, name, mortal(getattr(Path, name)))
            killing.setattr(submitted.shutil, "rmtree", mortal(submitted.shutil.rmtree))
            with contextlib.suppress(Killed):  # the last of them come too late
                run(source)
        assert calls >= min(killed_at, 15)
        whole = [{TASK: one, "b.txt": one} for one in ("old", "new")]
        there = run.submitted / "anna" / ASSIGNMENT
        assert not there.exists() or run.of("anna") in whole
        other = zipped(source.parent / "other" / "ben.zip", TEN)
        run(other)
        assert run.of("anna") in whole
        run(source)
        assert run.of("anna") == whole[1] and len(run.kept()) == 1

    def test_a_run_killed_between_two_renames_is_finished(self, run, source):
        run(zipped(source / "anna.zip", TEN))
        ready = run.submitted.parent / "collected" / ".new" / ASSIGNMENT / "anna"
        ready.parent.mkdir(parents=True)
        (run.submitted / "anna" / ASSIGNMENT).rename(ready)
        said = run(zipped(source.parent / "other" / "ben.zip", TEN))
        assert "anna: what an interrupted run had begun is finished" in said and run.of("anna") == TEN

    def test_a_dry_run_says_all_and_writes_nothing(self, run, source):
        folder(source, {f"anna/{TASK}": "a", "whose.txt": "x"})
        for option in ("--dry-run", "--list"):
            said = run(source, option, status=3)
            assert "anna  1 notebook" in said and "would be collected: new" in said and "whose.txt" in said
        assert not (run.top / "grading").exists()


class TestBadZips:
    """A bad zip gets one sentence; the rest is collected."""

    def collected(self, run, source, files) -> str:
        zipped(source / "zed.zip", TEN)
        zipped(source / "anna.zip", files)
        said = run(source, status=3)
        assert run.of("zed") == TEN
        return said

    @pytest.mark.parametrize(
        "name", ["../../evil.ipynb", "/tmp/evil.ipynb", "a/../../evil.ipynb", "C:\\evil.ipynb", "..\\evil.ipynb"]
    )
    def test_names_that_lead_elsewhere(self, run, source, name):
        said = self.collected(run, source, {TASK: "a", name: "evil"})
        assert run.of("anna") == {TASK: "a"}
        assert "needs a look: anna: anna.zip/" in said and "would be written outside of its folder" in said
        assert not list(run.top.rglob("*evil*"))

    @pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO])
    def test_links_and_the_like(self, run, source, kind):
        link = zipfile.ZipInfo("link.ipynb", NOON)
        link.create_system, link.external_attr = 3, (kind | 0o777) << 16
        said = self.collected(run, source, {TASK: "a", link: "/etc/passwd"})
        assert run.of("anna") == {TASK: "a"}
        assert "anna.zip/link.ipynb: is a link" in said or "anna.zip/link.ipynb: is no ordinary file" in said

    def test_a_bomb_costs_all_but_the_notebooks(self, run, source, monkeypatch):
        monkeypatch.setattr(contents, "LIMIT_BYTES", 1_000_000)
        said = self.collected(run, source, {"a.bin": bytes(2_000_000), TASK: "a"})
        assert run.of("anna") == {TASK: "a"}
        assert "anna.zip/a.bin: left out, because no more than 1 MB and 2000 files are taken" in said

    def test_too_many_files(self, run, source, monkeypatch):
        monkeypatch.setattr(contents, "LIMIT_FILES", 20)
        said = self.collected(run, source, {f"{k:02}.txt": "x" for k in range(30)} | {f".venv/{TASK}": "v", TASK: "a"})
        assert len(run.of("anna")) == 20 and run.of("anna")[TASK] == "a"
        assert "anna.zip/18.txt and 11 more: left out" in said

    def test_a_size_that_is_a_lie(self, run, source, monkeypatch):
        monkeypatch.setattr(contents, "LIMIT_BYTES", 1_000_000)
        bomb = zipped(source / "anna.zip", {TASK: "a", "a.bin": bytes(5_000_000)})
        content = bomb.read_bytes()
        bomb.write_bytes(content.replace(struct.pack("<L", 5_000_000), struct.pack("<L", 10)))
        said = run(source, status=3)
        assert run.of("anna") == {TASK: "a"}
        assert "anna.zip/a.bin: cannot be read" in said

    def test_encrypted_members(self, run, source):
        secret = zipped(source / "anna.zip", {TASK: "a", "secret.ipynb": "s", "other.ipynb": "o"})
        content = bytearray(secret.read_bytes())
        for name in (b"secret.ipynb", b"other.ipynb"):
            content[content.index(name) - 30 + 6] |= 1
            content[content.rindex(name) - 46 + 8] |= 1
        secret.write_bytes(content)
        said = run(source, status=3)
        assert run.of("anna") == {TASK: "a"}
        assert "anna.zip/other.ipynb and 1 more: is encrypted: ask for it without a password" in said or (
            "anna.zip/secret.ipynb and 1 more: is encrypted: ask for it without a password" in said
        )

    def test_unusual_compression(self, run, source):
        zipped(source / "zed.zip", TEN)
        with zipfile.ZipFile(source / "anna.zip", "w") as archive:
            archive.writestr(zipfile.ZipInfo(TASK, NOON), "a")
            archive.writestr(zipfile.ZipInfo("b.ipynb", NOON), "b", compress_type=zipfile.ZIP_BZIP2)
        assert "anna.zip/b.ipynb: is compressed in an unusual way" in run(source, status=3)
        assert run.of("anna") == {TASK: "a"}

    @pytest.mark.parametrize("pack", [zipped, folder])
    def test_a_broken_zip_is_kept_as_it_is(self, run, source, pack):
        pack(
            source / "lms.zip",
            {
                "Anna_1_assignsubmission_file_/work.zip": "broken",
                "Anna_1_assignsubmission_file_/notes.txt": "n",
                f"Ben_2_assignsubmission_file_/{TASK}": "b",
            },
        )
        said = run(source / "lms.zip", status=3)
        assert run.of("Anna_1") == {"work.zip": "broken", "notes.txt": "n"} and run.of("Ben_2") == {TASK: "b"}
        assert "Anna_1: work.zip: is no zip that can be read" in said and "Anna_1: no notebook came" in said

    def test_a_damaged_member(self, run, source):
        broken = zipped(source / "anna.zip", {TASK: "a", "b.ipynb": os.urandom(1000)})
        content = bytearray(broken.read_bytes())
        content[content.index(b"b.ipynb") + 200] ^= 255
        broken.write_bytes(content)
        assert "anna.zip/b.ipynb: cannot be read, so it is left out: ask for it again" in run(source, status=3)
        assert run.of("anna") == {TASK: "a"}

    def test_a_source_that_is_no_zip(self, run, source):
        folder(source, {"lms.zip": "half a download"})
        good = zipped(source.parent / "good" / "ben.zip", TEN)
        assert "lms.zip is no zip that can be read: get it again" in run(source / "lms.zip", good, status=3)
        assert run.students() == ["ben"]

    def test_names_in_utf_8_without_its_mark_and_in_cp437(self, run, source):
        for name, coding in (("utf", "utf-8"), ("dos", "cp437")):
            zipped(source / f"{name}.zip", {TASK: "a", "Loesung_XX.ipynb": "x"})
            content = (source / f"{name}.zip").read_bytes()
            (source / f"{name}.zip").write_bytes(content.replace(b"XX", "ü".encode(coding).ljust(2, b"y")))
        run(source)
        assert set(run.of("utf")) == {TASK, "Loesung_ü.ipynb"}
        assert set(run.of("dos")) == {TASK, "Loesung_üy.ipynb"}

    def test_names_that_differ_by_case_and_names_that_are_there_twice(self, run, source):
        names = ("A.ipynb", "a.ipynb", "a.ipynb/b", "c.txt/d", "c.txt")
        said = run(zipped(source / "anna.zip", dict(zip(names, "12345"))))
        assert sorted(run.of("anna").values()) == list("12345") and "a second a.ipynb is kept as a~2.ipynb" in said
        assert len({name.casefold() for name in run.of("anna")}) == 5

    def test_another_archive(self, run, source):
        folder(source, {"anna/work.rar": "r", f"ben/{TASK}": "b", "ben/data.gz": "d"})
        said = run(source, status=3)
        assert "anna: no notebook came, but work.rar: unpack it by hand." in said and "ben:" not in said

    def test_links_in_a_folder(self, run, source, tmp_path):
        folder(source, {f"anna/{TASK}": "a"})
        secret = folder(tmp_path / "secret", {TASK: "s"})
        (source / "anna" / "link.ipynb").symlink_to(secret / TASK)
        (source / "ben").symlink_to(secret)
        said = run(source, status=3)
        assert run.students() == ["anna"] and run.of("anna") == {TASK: "a"}
        assert "anna: link.ipynb: is a link" in said and "source/ben (is a link" in said

    def test_a_folder_that_cannot_be_opened(self, run, source, monkeypatch):
        folder(source, {f"anna/{TASK}": "a", f"anna/closed/{TASK}": "c"})
        scandir = os.scandir

        def closed(path):
            if str(path).endswith("source/anna/closed"):
                raise PermissionError(13, "Permission denied", str(path))
            return scandir(path)

        monkeypatch.setattr(os, "scandir", closed)
        assert "anna: closed: cannot be opened (Permission denied)" in run(source, status=3)
        assert run.of("anna") == {TASK: "a"}

    def test_an_empty_hand_in_is_said(self, run, source):
        folder(source, {f"anna/{TASK}": "a"})
        (source / "ben").mkdir()
        said = run(source, status=3)
        assert "ben   nothing to collect" in said and "ben: no notebook came" in said and run.students() == ["anna"]


class TestStudents:
    def students(self, path, *lines) -> tuple:
        return "--students", folder(path, {"students.csv": "\n".join(lines)}) / "students.csv"

    def test_ids_are_usable(self, run, source):
        folder(source, {f"{name}/{TASK}": name for name in ("Zoë O'Neil", "李雷", "a+b[c]", "x@y.ch", "-x", "aux")})
        run(source)
        assert run.students() == sorted(["Zoë O_Neil", "李雷", "a_b_c_", "x@y.ch", "_-x", "_aux"])

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
        names = (TASK, "essay.pdf", f"{ASSIGNMENT}/{TASK}", "!!/x", f".git/{TASK}")
        folder(source, {f"anna/{TASK}": "a"} | dict.fromkeys(names, "?"))
        said = run(source, status=3)
        where = f"put it into {run.submitted}/STUDENT/{ASSIGNMENT}/"
        for name in (TASK, "essay.pdf", f"{ASSIGNMENT}/{TASK}", f".git/{TASK}"):
            assert f"could not tell whose this is: source/{name}; {where}" in said
        assert "source: !! (its name holds no letter and no digit)" in said
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
            (["name", "Anna"], "has no column `id`"),
            (["id", "a/b"], "line 2: the id 'a/b' must be letters"),
            (["id", "a", "A"], "line 3: the id 'A' is there twice"),
            (["id", "a\x00b"], "students.csv"),
            (["id,name", ",Anna"], "line 2: the id '' must be letters"),
        ],
    )
    def test_a_file_of_students_that_is_of_no_use(self, run, source, tmp_path, capsys, lines, sentence):
        with pytest.raises(SystemExit) as ended:
            run(folder(source, {f"anna/{TASK}": "a"}), *self.students(tmp_path, *lines))
        assert ended.value.code == 2 and sentence in capsys.readouterr().err


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
        folder(source, {f"x@y.ch/{TASK}": "x", f"a.b-c d/{TASK}": "a"})
        run(source)
        course = CourseDirectory(root=str(run.top), submitted_directory="grading/submitted", assignment_id=ASSIGNMENT)
        found = Autograde(coursedir=course)
        found.init_notebooks()
        students = {
            found.init_single_notebook_resources(notebook)["nbgrader"]["student"]
            for notebooks in found.assignments.values()
            for notebook in notebooks
        }
        assert students == {"Zoë O_Neil_12", "x@y.ch", "a.b-c d"}
        assert sorted(map(len, found.assignments.values())) == [1, 1, 10]
