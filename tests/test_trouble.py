"""The engine in trouble: runs that are killed, stopped or locked out, workers that end, disks that are full."""

import concurrent.futures
import contextlib
import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path
from unittest import mock

import nbformat
import pytest
from small_class import SETTINGS, TASK, command, hand_in, let_the_command_use, run, scores, words

from grader import grade, local, review
from grader.autograde.session import Session
from grader.gradebook import records
from grader.gradebook.course import Course
from grader.pool import Ended, Pool
from grader.sandbox import Died, Hindered, NotBegun
from helpers.tasks import ASSIGNMENT, TASKS


@pytest.fixture
def course(new_course):
    return new_course


@pytest.fixture(scope="module")
def graded_once(tmp_path_factory, registered, workers):
    """The folder that the command leaves of a class with one student, who has one notebook: to be copied."""
    course = Course(shutil.copytree(registered, tmp_path_factory.mktemp("graded") / "class"))
    hand_in(course, "one", (TASK,))
    with pytest.MonkeyPatch.context() as patch:
        let_the_command_use(workers, patch)
        assert grade.main(words(course)) in (grade.ALL_FINE, grade.TO_BE_SEEN)
    return course.folder


@pytest.fixture
def graded(graded_once, tmp_path):
    """A class with one student, whose notebook is graded."""
    return Course(shutil.copytree(graded_once, tmp_path / "class"))


VICTIMS = {
    "a worker": ("grader import origin", 1),
    "what judges for a worker": ("grader import origin", -1),
    "what workers are forked from": ("grader import origin", 0),
    "sandbox": ("sandbox.inside", 0),
    "a worker's part of it": ("sandbox.inside", 1),
}


def written(course) -> dict[Path, int]:
    """Return the results that are written down, and when each was written."""
    return {path: path.stat().st_mtime_ns for path in (course.own / "results").glob("*.json")}


def graded_by(process: subprocess.Popen, course, number: int) -> dict[Path, int]:
    """Wait until a run has written so many results down; return when each was written."""
    until = time.monotonic() + 200
    while len(done := written(course)) < number:
        assert process.poll() is None and time.monotonic() < until
        time.sleep(0.1)
    return done


def test_a_run_that_is_killed_goes_on_and_what_is_killed_on_the_way_is_replaced(course, workers, monkeypatch):
    """In the second run one process after another is killed, each when two more submissions are graded."""
    students = [f"student{one}" for one in range(2 * len(VICTIMS) + 2)]
    for student in students:
        path = hand_in(course, student, (TASK,))[TASK]
        notebook = nbformat.read(path, as_version=4)
        answer = next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("solution"))
        answer.source += f"\n# {student}"  # the same answers of two students would need a look
        notebook.cells.append(nbformat.v4.new_code_cell("import time; time.sleep(2)"))  # so that there is time to kill
        nbformat.write(notebook, path)
    process = command(course)
    done = graded_by(process, course, 1)
    process.kill()
    process.communicate()

    process = command(course)
    for count, (words_of_it, which) in enumerate(VICTIMS.values()):
        done = graded_by(process, course, 2 * count + 2) | done
        while len(_below(process.pid, words_of_it)) < 2:  # those that were killed before are not replaced yet
            assert process.poll() is None
            time.sleep(0.1)
        os.kill(_below(process.pid, words_of_it)[which], signal.SIGKILL)
    assert process.wait(200) in (grade.ALL_FINE, grade.TO_BE_SEEN), process.communicate()
    process.communicate()

    let_the_command_use(workers, monkeypatch)
    assert grade.main(words(course)) == grade.ALL_FINE
    assert all(path.stat().st_mtime_ns == at for path, at in done.items()), "nothing is graded twice"
    totals = dict.fromkeys(students, 0.0)
    for (student, _), (_, _, score) in scores(course).items():
        totals[student] += score
    assert totals == dict.fromkeys(students, sum(TASK.points.values()))


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_ends_at_once_and_leaves_nothing(course, tmp_path, how):
    temporary = tmp_path / ("x" * (80 - len(str(tmp_path))))  # too long for the path of a socket
    temporary.mkdir(exist_ok=True)
    hand_in(course, "one", (TASKS[7],))
    process, started = command(course, TMPDIR=str(temporary)), time.monotonic()
    while len(_below(process.pid, "sandbox.inside")) < 4:  # a notebook's processes are running
        assert process.poll() is None and time.monotonic() < started + 200, process.communicate()
        time.sleep(0.1)
    running = _below(process.pid, "")
    process.send_signal(how)
    said, errors = process.communicate(timeout=200)
    assert (process.returncode, said) == (grade.INTERRUPTED, "")
    assert errors.endswith("Stopped. Run the command again to go on: finished grades are kept.\n")
    until = time.monotonic() + 100
    while any(map(_is_running, running)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(map(_is_running, running))
    assert list(temporary.iterdir()) == []


def _is_running(process: int) -> bool:
    """Return whether there is a process, and more of it than its number."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True).stdout
    return bool(state) and not state.startswith("Z")


def _below(parent: int, words: str) -> list[int]:
    """Return the processes below a parent whose command line holds these words, the oldest first."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pid=,ppid=,args="], capture_output=True, text=True).stdout
    rows = [(int(pid), int(above), line) for pid, above, line in (row.split(None, 2) for row in listed.splitlines())]
    below = {parent}
    for _ in range(8):
        below |= {pid for pid, above, _ in rows if above in below}
    return sorted(pid for pid, _, line in rows if pid in below and words in line and "bwrap" not in line)


def test_the_command_says_what_is_wrong_with_it(tmp_path, capsys, monkeypatch):
    assert grade.main(["--folder", str(tmp_path)]) == grade.USAGE
    assert "There is no folder" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stop:
        grade.main(["--workers", "0"])
    assert stop.value.code == grade.USAGE
    (tmp_path / "submitted").mkdir()
    monkeypatch.setenv("PATH", "")
    assert grade.main(["--folder", str(tmp_path)]) == grade.FAILED
    assert "--no-sandbox" in capsys.readouterr().err


class Scripted:
    """Workers that do for some students' submissions what scripts say, and real work for the others."""

    number = 2

    def __init__(self, workers, **scripts):
        self.workers, self.lost, self.asked = workers, workers.lost, []
        self.scripts = {student: iter(script) for student, script in scripts.items()}

    def share(self, value):
        return value

    def warm(self, settings):
        """Be ready."""

    def submit(self, student, submission, release, settings):
        self.asked.append((student, settings.last))
        error = next(self.scripts.get(student, iter(())), None)
        if error is None:
            return self.workers.submit(student, submission, release, settings)
        future = concurrent.futures.Future()
        future.set_exception(error)
        return future


def test_what_happens_to_the_workers_of_some_submissions_costs_the_others_nothing(course, workers):
    for student in ("ends", "never_begins", "hindered", "good"):
        hand_in(course, student, (TASK,))
    scripted = Scripted(workers, ends=[Ended()] * 3, never_begins=[NotBegun()] * 3, hindered=[Hindered()])
    results, score = run(course, scripted), sum(TASK.points.values())
    given_up = {"ends": "its worker has ended", "never_begins": "a notebook's process ended before any cell ran"}
    for student, why in given_up.items():
        result = results[student]
        assert (result.points, result.state) == (None, grade.NEEDS_A_LOOK)
        assert result.sentences == [f"was given up: {why} 3 times."]
    assert results["good"].points == results["hindered"].points == score
    assert [last for student, last in scripted.asked if student == "hindered"] == [False, True], (
        "a limit that was passed on a busy machine is no verdict"
    )
    again = Scripted(workers)
    results = run(course, again)
    assert {results[student].points for student in given_up} == {score}
    assert {student for student, _ in again.asked} == {*given_up}, "these are tried again, and nobody else"


@pytest.mark.parametrize("step", ["autograded", "feedback", "gradebook"])
def test_a_forced_run_that_is_killed_while_it_takes_a_result_over_is_mended_by_the_next(
    graded, workers, monkeypatch, step
):
    before, replace = scores(graded), records.replace

    def killed(folder, *arguments):
        if folder.is_relative_to(graded.step(step)):
            shutil.rmtree(folder)
            raise KeyboardInterrupt
        replace(folder, *arguments)

    if step == "gradebook":
        monkeypatch.setattr(records, "_take_notebook", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    else:
        monkeypatch.setattr(records, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        run(graded, workers, force=True)
    monkeypatch.undo()
    run(graded, workers)
    assert scores(graded) == before
    assert (graded.folder / "autograded" / "one" / ASSIGNMENT / TASK.file).is_file()
    assert (graded.folder / "feedback" / "one" / ASSIGNMENT / f"{TASK.notebook}.html").is_file()


class Trouble:
    """What goes wrong on an instructor's machine, by its name; each returns what is said."""

    @staticmethod
    def locked(course, monkeypatch):
        course.config.CourseDirectory.db_url = course.config.CourseDirectory.db_url.replace("=60", "=1")
        monkeypatch.setattr(grade, "Course", lambda *_: course)
        held = sqlite3.connect(course.folder / "gradebook.db")
        held.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(Trouble, "held", held, raising=False)
        return f"Another program holds the gradebook {course.folder / 'gradebook.db'}"

    @staticmethod
    def damaged(course, monkeypatch):
        (course.folder / "gradebook.db").write_bytes(bytes(range(250)) * 20)
        return f"The gradebook {course.folder / 'gradebook.db'} is damaged. Put a backup of it there."

    @staticmethod
    def older(course, monkeypatch):
        with contextlib.closing(sqlite3.connect(course.folder / "gradebook.db")) as database:
            database.execute("ALTER TABLE assignment DROP COLUMN duedate")
        return (
            "of another version of nbgrader. This brings it up to date: `nbgrader db upgrade --CourseDirectory.db_url"
        )

    @staticmethod
    def grades_open_elsewhere(course, monkeypatch):
        (course.folder / "grades.csv").unlink()
        (course.folder / "grades.csv").mkdir()
        (course.folder / "report.csv").unlink()
        return "grades.csv cannot be read or written (Is a directory). Is it open in another program"

    @staticmethod
    def report_open_elsewhere(course, monkeypatch):
        (course.folder / "report.csv").unlink()
        (course.folder / "report.csv").mkdir()
        (course.folder / "grades.csv").unlink()
        return "report.csv cannot be read or written (Is a directory). Is it open in another program"

    @staticmethod
    def full(course, monkeypatch):
        def full(path, *_):
            raise OSError(errno.ENOSPC, "No space left on device", str(path))

        monkeypatch.setattr(records, "replace", full)
        return "The disk is full: "


def open_files() -> list[str]:
    """Return the files that this process has open, where the system tells."""
    descriptors = Path("/proc/self/fd")
    return [os.path.realpath(one) for one in descriptors.iterdir()] if descriptors.is_dir() else []


@pytest.mark.parametrize("name", [name for name in vars(Trouble) if not name.startswith("_")])
def test_trouble_on_the_instructor_s_machine_is_said_in_a_sentence(graded, workers, monkeypatch, capsys, name):
    let_the_command_use(workers, monkeypatch)
    expected = getattr(Trouble, name)(graded, monkeypatch)
    try:
        status, said = grade.main([*words(graded), "--force"]), ""
    except SystemExit as stop:
        status, said = grade.FAILED, str(stop.code)
    finally:
        if name == "locked":
            Trouble.held.close()
    said += capsys.readouterr().err
    assert status == grade.FAILED and expected in said and "Traceback" not in said
    assert "Finished grades are kept." in said
    assert str(graded.folder / "gradebook.db") not in open_files()
    if name.endswith("elsewhere"):  # the other table is there
        assert (graded.folder / "grades.csv").is_file() or (graded.folder / "report.csv").is_file()


def test_trouble_with_one_submission_is_that_of_no_other(course, workers, monkeypatch):
    hand_in(course, "one", (TASK,))
    hand_in(course, "other", (TASK,))
    take, read = records.take, review.read_submission

    def failing(course, student, converted, *more):
        if student == "one":
            raise PermissionError(errno.EACCES, "Permission denied", "a file of the student")
        return take(course, student, converted, *more)

    monkeypatch.setattr(records, "take", failing)
    results = run(course, workers)
    assert results["other"].points == sum(TASK.points.values())
    assert results["one"].points is None and "Permission denied" in results["one"].sentences[0]
    monkeypatch.undo()

    def unreadable(course, student):
        if student == "other":
            raise RecursionError("too deep")
        return read(course, student)

    monkeypatch.setattr(review, "read_submission", unreadable)
    results = run(course, workers)
    assert results["one"].points == sum(TASK.points.values())
    assert "could not be graded (RecursionError: too deep)" in results["other"].sentences[0]


def test_where_a_notebook_cannot_begin_another_sandbox_is_tried(monkeypatch):
    ended = concurrent.futures.Future()
    ended.set_exception(NotBegun())
    monkeypatch.setattr(local, "Started", mock.Mock(side_effect=lambda *_: mock.Mock()))
    monkeypatch.setattr(Pool, "submit", lambda *_: ended)
    workers, kind = grade.LocalWorkers(1), (SETTINGS.epochs, SETTINGS.isolated)
    before = workers._sandbox(kind)
    assert workers._sandbox(kind) is before
    workers.submit("one", None, None, SETTINGS)
    assert before in workers.left and workers._sandbox(kind) is not before
    workers.close()
    assert before.close.called, "who uses it may go on until the end of the run"

    class Ends:
        def ask(self, *_):
            raise Died("its process has ended")

    with pytest.raises(NotBegun):
        Session(SETTINGS, mock.Mock(hindered=0.0)).begin(Ends(), TASK)


def test_two_runs_do_not_grade_the_same_class(course):
    course.step("submitted").mkdir(parents=True)
    with grade._only_one(course), pytest.raises(SystemExit, match="Another run is grading"):
        grade.main(["--folder", str(course.folder), "--no-sandbox"])
