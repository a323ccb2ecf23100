"""Nothing is lost on the way: times, a second download, a run that is killed."""

import contextlib
import io
import time
from datetime import datetime, timezone
from pathlib import Path

import pytest
from collecting import LATER, NOON, TASK, TEN, folder, zipped
from nbgrader.coursedir import CourseDirectory

from grader.collect import submitted
from helpers.tasks import ASSIGNMENT, TASKS


class TestTime:
    def handed_in(self, run, student) -> datetime | None:
        return CourseDirectory().get_existing_timestamp(str(run.submitted / student / ASSIGNMENT))

    @pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has one zone a machine")
    def test_a_zips_time_is_local_and_is_written_in_utc(self, run, source, monkeypatch):
        try:
            monkeypatch.setenv("TZ", "Europe/Zurich")
            time.tzset()
            run(zipped(source / "anna.zip", {TASK: "a"}), "--file-times")
        finally:
            monkeypatch.undo()
            time.tzset()
        assert (run.submitted / "anna" / ASSIGNMENT / "timestamp.txt").read_text() == "2024-10-01 10:00:00 UTC\n"
        assert self.handed_in(run, "anna") == datetime(2024, 10, 1, 10, 0, 0)

    def test_the_outermost_zip_tells_it_and_a_file_its_own(self, run, source):
        inner = zipped(io.BytesIO(), {TASK: "a"}, when=LATER).getvalue()
        zipped(source / "lms.zip", {"Anna_1_assignsubmission_file_/work.zip": inner}, when=NOON)
        folder(source, {f"ben/{TASK}": "b"}, when=NOON)
        run(source, "--file-times")
        noon = datetime.fromtimestamp(datetime(*NOON).timestamp(), timezone.utc).replace(tzinfo=None)
        assert self.handed_in(run, "Anna_1") == self.handed_in(run, "ben") == noon

    @pytest.mark.parametrize("name", ["Anna_1_assignsubmission_file_/", "a_LATE_1_2_", "a_1_2_", "anna/"])
    def test_the_time_of_a_file_is_not_taken_for_that_of_handing_in(self, run, source, name):
        said = run(zipped(source / "anna.zip", {name + TASK: "a"}))
        [student] = run.students()
        assert self.handed_in(run, student) is None and "2024" not in said
        late = "1 late, says the LMS, but not when: nbgrader's penalty for being late does not count."
        assert (late in said) == ("LATE" in name)

    @pytest.mark.parametrize("when", [(1980, 1, 1, 0, 0, 0), (2099, 1, 1, 0, 0, 0), (2024, 0, 0, 0, 0, 0)])
    def test_a_time_that_cannot_be_right_is_none(self, run, source, when):
        zipped(source / "lms.zip", {f"Anna_1_assignsubmission_file_/{TASK}": "a"}, when=when)
        run(source, "--file-times")
        assert self.handed_in(run, "Anna_1") is None

    def test_a_students_own_timestamp_counts_for_nothing(self, run, source):
        said = run(zipped(source / "anna.zip", {TASK: "a", "Timestamp.txt": "2000-01-01 00:00:00 UTC"}))
        assert self.handed_in(run, "anna") is None
        assert run.of("anna")["Timestamp.txt.handed_in"] == "2000-01-01 00:00:00 UTC"
        assert "their timestamp.txt is kept as Timestamp.txt.handed_in" in said


class TestAgain:
    def test_collecting_twice_changes_nothing(self, run, source):
        folder(source, {f"anna/{TASK}": "a", f"anna/sub/{TASKS[1].file}": "s", f"cleo_{TASK}": "c"})
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

    def test_a_table_beside_a_download_speaks_against_nothing(self, run, source):
        for content in "ab":
            zipped(source / "lms.zip", {f"Anna_1_assignsubmission_file_/{TASK}": content})
            run(folder(source, {"list.csv": "x", "readme.txt": "x"}))
        assert run.of("Anna_1") == {TASK: "b"}

    def test_one_of_the_same_second_replaces_it_too(self, run, source):
        for content in "abc":
            run(zipped(source / "anna.zip", {TASK: content}))
        assert run.of("anna") == {TASK: "c"} and len(run.kept()) == 2

    def test_one_without_any_time_replaces_it(self, run, source):
        run(zipped(source / "lms.zip", {f"Anna_1_assignsubmission_file_/{TASK}": "a"}))
        never = (1980, 1, 1, 0, 0, 0)
        run(zipped(source / "lms.zip", {f"Anna_1_assignsubmission_file_/{TASK}": "b"}, when=never))
        assert run.of("Anna_1") == {TASK: "b"}

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
        assert "anna: the work of an interrupted run is finished" in said and run.of("anna") == TEN

    def test_a_dry_run_says_all_and_writes_nothing(self, run, source):
        folder(source, {f"anna/{TASK}": "a", "whose.txt": "x"})
        for option in ("--dry-run", "--list"):
            said = run(source, option, status=3)
            assert "anna  1 notebook" in said and "would be collected: new" in said and "whose.txt" in said
        assert not (run.top / "grading").exists()
