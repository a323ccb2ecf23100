"""The engine grades a class: nothing is lost, whatever is handed in and whenever it is killed."""

import concurrent.futures
import contextlib
import csv
import errno
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from unittest import mock

import nbformat
import pytest
from course import ROOT
from nbgrader.api import Gradebook
from needs import isolated
from test_sandbox import busy

from grader import demo, grade, local, review
from grader.autograde.results import Autograded, Settings
from grader.autograde.run import NotebookRun
from grader.autograde.session import Session
from grader.autograde.submission import autograde
from grader.gradebook import records
from grader.gradebook.conversion import convert, goes_along
from grader.gradebook.course import Course
from grader.gradebook.registration import register
from grader.pool import Ended, Pool
from grader.release import nbgrader
from grader.results import STATES, Result
from grader.sandbox import Died, Hindered, NotBegun
from grader.submissions import read_folder
from helpers.tasks import ASSIGNMENT, TASKS

SETTINGS = Settings(seconds=20, isolated=isolated())
TASK, OTHER = TASKS[3], TASKS[6]  # small ones
SCORE = sum(TASK.points.values()) + sum(OTHER.points.values())


def hand_in(course: Course, student: str, tasks=(TASK, OTHER)) -> dict:
    """Hand in solved notebooks of a few tasks; return their paths."""
    folder = course.step("submitted") / student / ASSIGNMENT
    demo.hand_in(folder, demo.answers(), tasks)
    return {task: folder / task.file for task in tasks}


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


def run(course, workers, **options) -> dict[str, Result]:
    """Grade, and return the results by student."""
    return {result.student: result for result in grade.grade(course, SETTINGS, workers, **options)}


def scores(course) -> dict:
    """Return the scores of all cells of all students."""
    with course.gradebook() as gradebook:
        return {
            (submission.student.id, grade.name): (grade.auto_score, grade.manual_score, grade.score)
            for submission in gradebook.assignment_submissions(ASSIGNMENT)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def command(course, **environment: str) -> subprocess.Popen:
    """Start the command on a class, perhaps with more in its environment."""
    return subprocess.Popen(
        [sys.executable, "-m", "grader.grade", *words(course), "--workers", "2"],
        cwd=ROOT,
        env={**os.environ, **environment},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def words(course) -> list[str]:
    """Return the words of a command line that grades a class."""
    return ["--folder", str(course.folder), *([] if SETTINGS.isolated else ["--no-sandbox"])]


def let_the_command_use(workers, patch) -> None:
    """Let the command use workers that are there, and not end them."""
    patch.setattr(grade, "LocalWorkers", lambda _: workers)
    patch.setattr(workers, "close", lambda: None)


def test_another_run_grades_what_has_changed_and_keeps_what_a_person_has_written(course, workers):
    changed = hand_in(course, "änne mit Namen")[TASK]
    hand_in(course, "bob", (TASK,))
    score_of_bob = sum(TASK.points.values())
    assert {student: result.points for student, result in run(course, workers).items()} == {
        "änne mit Namen": SCORE,
        "bob": score_of_bob,
    }
    with course.gradebook() as gradebook:
        by_hand = gradebook.find_grade("check_Network", OTHER.notebook, ASSIGNMENT, "änne mit Namen")
        by_hand.manual_score = 3
        gradebook.find_comment("Network", OTHER.notebook, ASSIGNMENT, "änne mit Namen").manual_comment = "Well done"
        gradebook.db.commit()

    notebook = nbformat.read(changed, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "split_known_unknown":
            cell.source = "def split_known_unknown(batch, targets):\n    return batch"
    nbformat.write(notebook, changed)
    before = (course.own / "results" / "bob.json").stat().st_mtime_ns
    results = run(course, workers)
    assert results["änne mit Namen"].points == 3 and results["bob"].points == score_of_bob
    assert (course.own / "results" / "bob.json").stat().st_mtime_ns == before
    with course.gradebook() as gradebook:
        comment = gradebook.find_comment("Network", OTHER.notebook, ASSIGNMENT, "änne mit Namen").comment
    assert comment == "Well done"
    page = course.folder / "feedback" / "änne mit Namen" / ASSIGNMENT / f"{OTHER.notebook}.html"
    assert "Well done" in page.read_text(encoding="utf-8")

    graded_before = scores(course)
    run(course, workers, force=True)
    assert (course.own / "results" / "bob.json").stat().st_mtime_ns > before
    assert scores(course) == graded_before, "grading twice gives the same"


def test_whatever_is_handed_in_ends_in_a_state_with_a_sentence(course, workers):
    hand_in(course, "good")
    truncated = hand_in(course, "truncated")[TASK]
    truncated.write_bytes(truncated.read_bytes()[:2000])
    for path in hand_in(course, "all empty").values():
        path.write_bytes(b"")
    hand_in(course, "in a folder below", (TASK,))
    below = course.step("submitted") / "in a folder below" / ASSIGNMENT
    shutil.move(below, below.with_name("x"))
    below.mkdir()
    shutil.move(below.with_name("x"), below / "homework")
    (course.step("submitted") / "no folder of the assignment").mkdir()
    (course.step("submitted") / "file.txt").write_text("not a folder")
    (course.step("submitted") / "link").symlink_to(course.step("submitted") / "good")
    shutil.copytree(course.step("submitted") / "good", course.step("submitted") / "<b>bold")
    linked = hand_in(course, "linked")[OTHER]
    linked.unlink()
    linked.symlink_to(course.step("submitted") / "good" / ASSIGNMENT / OTHER.file)
    twice = hand_in(course, "cells twice", (TASK,))[TASK]
    notebook = json.loads(twice.read_text(encoding="utf-8"))
    notebook["cells"] += notebook["cells"]
    twice.write_text(json.dumps(notebook), encoding="utf-8")
    broken = hand_in(course, "bad time", (TASK,))[TASK]
    (broken.parent / "timestamp.txt").write_text("yesterday")
    (broken.parent / "ä ö.bin").write_bytes(bytes(range(256)))

    results = run(course, workers)
    points = {student: result.points for student, result in results.items()}
    one = sum(TASK.points.values())
    assert points == {
        "good": SCORE,
        "truncated": sum(OTHER.points.values()),
        "all empty": 0,
        "in a folder below": one,
        "file.txt": None,
        "no folder of the assignment": None,
        "link": None,
        "<b>bold": None,
        "linked": one,
        "cells twice": one,
        "bad time": one,
    }
    assert all(result.state in STATES for result in results.values())
    for student in set(points) - {"good", "in a folder below", "cells twice"}:
        assert results[student].state == grade.NEEDS_A_LOOK, results[student]
    assert "is a symbolic link and was not opened" in results["linked"].sentences[0]
    assert f"{TASK.file} was not graded: the file " in results["truncated"].sentences[0]
    assert all(result.sentences for result in results.values())
    with open(grade.report(course, list(results.values())), encoding="utf-8-sig") as file:
        assert {row["student"] for row in csv.DictReader(file)} == set(points)
    with course.gradebook() as gradebook:
        assert not any(one.needs_manual_grade for one in gradebook.assignment_submissions(ASSIGNMENT))


def test_the_report_holds_no_formulas(course):
    results = [Result("+one", grade.NEEDS_A_LOOK, ["=HYPERLINK(1) is a symbolic link.", "=2"], 3.0)]
    with open(grade.report(course, results), encoding="utf-8-sig") as file:
        (row,) = csv.DictReader(file)
    said = "'=HYPERLINK(1) is a symbolic link.\n=2"
    assert list(row.values()) == ["'+one", "'+one", grade.NEEDS_A_LOOK, "3", said]


def test_cells_that_end_the_process_cost_their_own_points_only(course, workers):
    for student, source in (("exits", "import os; os._exit(1)"), ("hangs", "while True: pass")):
        path = hand_in(course, student)[TASK]
        notebook = nbformat.read(path, as_version=4)
        notebook.cells.insert(2, nbformat.v4.new_code_cell(source))
        nbformat.write(notebook, path)
    results = {
        result.student: result
        for result in grade.grade(course, Settings(seconds=4, isolated=SETTINGS.isolated), workers)
    }
    assert {student: result.points for student, result in results.items()} == {"exits": SCORE, "hangs": SCORE}
    assert any("cell 3 has ended the notebook's process" in one for one in results["exits"].sentences)
    assert any("cell 3 was stopped after 4 seconds" in one for one in results["hangs"].sentences)


def test_what_is_right_in_part_gets_the_points_of_that_part(course, workers):
    name, test = TASKS[0].names
    partly = {
        name: "def target_vector(digit):\n    return torch.eye(4)[(4, 5, 8, 9).index(digit)]",
        test: "def test_target_vector(target_vector):\n    assert target_vector(4).tolist() == [1, 0, 0, 0]",
    }
    demo.hand_in(course.step("submitted") / "one" / ASSIGNMENT, partly, TASKS[:1])
    (result,) = grade.grade(course, SETTINGS, workers)
    assert result.points == 5
    found = {cell: auto for (_, cell), (auto, _, _) in scores(course).items() if auto}
    assert found == {f"check_{name}": 4, f"check_{test}": 1}
    page = (course.step("feedback") / "one" / ASSIGNMENT / f"{TASKS[0].notebook}.html").read_text(encoding="utf-8")
    assert "Wrong: unknown digits. `target_vector` crashed with ValueError" in page and "Right: known digits." in page
    assert "<b>4 of 6 points</b> with the further checks" in page


def test_what_a_check_shows_is_in_no_output_of_a_later_cell(course, workers):
    name = TASK.names[0]
    path = hand_in(course, "writes", (TASK,))[TASK]
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == name:
            cell.source += (
                f"\nimport os\nown = {name}\ndef {name}(*given):\n"
                "    open(f'given{os.getpid()}', 'w').write(str(given))\n    return own(*given)"
            )
    notebook.cells.append(nbformat.v4.new_code_cell(f"{name}(torch.ones(2, 3), torch.eye(4)[:2])\nprint(os.listdir())"))
    nbformat.write(notebook, path)
    assert run(course, workers)["writes"].points == sum(TASK.points.values())
    graded = nbformat.read(course.step("autograded") / "writes" / ASSIGNMENT / TASK.file, as_version=4)
    assert graded.cells[-1].outputs[0].text.count("given") == 1  # by the notebook itself, not by a copy of it


class Plain:
    """Stands in for a sandbox in which nothing runs."""

    hindered = 0.0


def test_a_graded_cell_that_is_not_checked_has_an_error(course):
    """Without one nbgrader would give all points."""
    release = register(course)
    hand_in(course, "one", (TASK,))
    submission = read_folder(course.step("submitted") / "one" / ASSIGNMENT)
    session = Session(SETTINGS, Plain())
    notebook = submission.parsed[TASK.notebook].notebook
    NotebookRun(session, Autograded(), TASK, notebook, release.sources[TASK.notebook])._finish()
    graded = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    assert graded and all(output.output_type == "error" for cell in graded for output in cell.outputs)
    assert all(cell.outputs for cell in graded)


def test_a_submission_that_hangs_everywhere_holds_its_worker_for_its_minutes_alone(course, workers):
    hanging = {TASK.names[0]: f"def {TASK.names[0]}(*_):\n    while True: pass", OTHER.names[0]: "while True: pass"}
    for path in hand_in(course, "hangs").values():
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            cell.source = hanging.get(cell.metadata.get("nbgrader", {}).get("grade_id"), cell.source)
        nbformat.write(notebook, path)
    settings = Settings(seconds=3, isolated=SETTINGS.isolated, minutes=0.05)
    (result,) = grade.grade(course, settings, workers)
    assert (result.points, result.state) == (0, grade.NEEDS_A_LOOK)
    assert any(
        "The time for this submission was used up, so `Network` has not been checked." in sentence
        for sentence in result.sentences
    )


def test_without_a_sandbox_an_answer_finds_the_digits(course, workers):
    hand_in(course, "one", TASKS[1:3])
    (result,) = grade.grade(course, Settings(seconds=60, isolated=False), workers)
    assert result.points == sum(sum(task.points.values()) for task in TASKS[1:3])


def test_the_command_imports_nothing_that_takes_seconds():
    heavy = "'torch', 'IPython', 'matplotlib', 'lark'"
    code = f"import sys, grader.grade; print({{{heavy}}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "set()\n", done.stderr


def test_a_notebook_is_parsed_once_on_its_way_to_nbgrader(course, sandbox, monkeypatch):
    release = register(course)
    hand_in(course, "one")  # this reads the solutions, too
    parsed, loads = [], json.loads

    def counted(text, *arguments, **options):
        content = text.encode() if isinstance(text, str) else text
        if b'"cells"' in content and b'"$schema"' not in content:
            parsed.append(text)
        return loads(text, *arguments, **options)

    monkeypatch.setattr(json, "loads", counted)
    submission = read_folder(course.step("submitted") / "one" / ASSIGNMENT)
    autograded = autograde(submission, release.sources, SETTINGS, sandbox)
    assert len(parsed) == 2 == len(autograded.notebooks)
    convert("one", submission, autograded, release.gradebook)
    assert len(parsed) <= 8, "nbgrader reads what was handed in, what it has cleaned, and what it has graded"


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
    assert errors.endswith("Stopped. Run the command again to go on: what is graded stays graded.\n")
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
    assert "What is graded stays graded." in said
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
        Session(SETTINGS, Plain()).begin(Ends(), TASK)


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="this system does not say who waits")
def test_beside_busy_loops_an_honest_class_has_the_same_scores(course, workers):
    handed_in = {"one": TASK, "other": TASKS[5]}  # graded side by side
    for student, task in handed_in.items():
        hand_in(course, student, (task,))
    with busy(2):
        settings = Settings(seconds=3, isolated=SETTINGS.isolated)
        results = {result.student: result.points for result in grade.grade(course, settings, workers)}
    assert results == {student: sum(task.points.values()) for student, task in handed_in.items()}


def test_an_endless_training_has_the_seconds_of_its_epochs(course, sandbox, monkeypatch):
    path = hand_in(course, "loops", (TASKS[7],))[TASKS[7]]
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "train_epoch":
            cell.source = "def train_epoch(network, loader, optimizer):\n    while True: pass"
    nbformat.write(notebook, path)
    monkeypatch.setattr("grader.autograde.session.EPOCHS", 600)  # so one epoch has 2 seconds
    submission, sources = read_folder(path.parent), register(course).sources
    session = Session(Settings(epochs=3), sandbox)
    assert (session.seconds_of(TASKS[7]), session.seconds_of(TASKS[0])) == (6, 60)
    started, before = time.monotonic(), sandbox.hindered
    graded = autograde(submission, sources, Settings(seconds=2, isolated=SETTINGS.isolated), sandbox)
    took = time.monotonic() - started - (sandbox.hindered - before)
    assert any("was stopped after 4 seconds" in sentence for sentence in graded.problems)
    assert took < 120


def test_no_name_is_judged_by_its_saved_notebook_for_notebooks_that_are_not_there(course, sandbox):
    path = hand_in(course, "first", (TASKS[0],))[TASKS[0]]
    graded = autograde(read_folder(path.parent), register(course).sources, SETTINGS, sandbox)
    assert [*graded.notebooks] == [TASKS[0].notebook] and "probe" in graded.spent
    assert "read" not in graded.spent


def test_two_runs_do_not_grade_the_same_class(course):
    course.step("submitted").mkdir(parents=True)
    with grade._only_one(course), pytest.raises(SystemExit, match="Another run is grading"):
        grade.main(["--folder", str(course.folder), "--no-sandbox"])


def test_the_gradebook_is_nbgraders(graded):
    course = graded
    with Gradebook(course.config.CourseDirectory.db_url) as gradebook:
        assert gradebook.find_submission(ASSIGNMENT, "one").score == sum(TASK.points.values())
    nbgrader(
        "generate_feedback",
        ASSIGNMENT,
        "--force",
        f"--CourseDirectory.autograded_directory={course.step('autograded')}",
        f"--CourseDirectory.feedback_directory={course.folder / 'again'}",
        f"--CourseDirectory.db_url={course.config.CourseDirectory.db_url}",
    )
    pages = sorted((course.folder / "again" / "one" / ASSIGNMENT).glob("*.html"))
    assert [page.stem for page in pages] == [TASK.notebook]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("figure.png", b"", True),
        ("notes/Readme.TXT", b"", True),
        ("mine.py", b"", True),
        ("network.pt", b"", True),
        ("timestamp.txt", b"2026-01-31 12:00:00 UTC", True),
        ("timestamp.txt", b"yesterday", False),
        ("timestamp.txt", b"99999999999999999999 T " + b"1" * 4400, False),
        ("task01_target_vectors.html", b"", False),
        ("page.HTM", b"", False),
        ("figure.svg", b"", False),
        ("page", b"", False),
        (f"{TASK.notebook}.html/figure.png", b"", False),
        (f"{TASK.file}/figure.png", b"", False),
    ],
)
def test_what_a_browser_acts_upon_does_not_go_along(name, content, expected):
    assert goes_along(name, content) is expected
