"""The engine grades a class: nothing is lost, whatever is handed in."""

import csv
import json
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import nbformat
import pytest
from course import ROOT
from nbgrader.api import Gradebook
from small_class import OTHER, SCORE, SETTINGS, TASK, hand_in, run, scores
from test_sandbox import busy

from grader import demo, grade
from grader import report as class_report
from grader.autograde.results import Autograded, Settings
from grader.autograde.run import NotebookRun
from grader.autograde.session import Session
from grader.autograde.submission import autograde
from grader.gradebook.conversion import convert, goes_along
from grader.gradebook.registration import register
from grader.release import nbgrader
from grader.results import STATES, Result
from grader.submissions import read_folder
from helpers.tasks import ASSIGNMENT, TASKS


@pytest.fixture
def course(new_course):
    return new_course


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
    for kind in ("results", "answers"):  # what the report says of answers is that of this run
        assert (course.own / kind / "bob.json").stat().st_mtime_ns > before
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


def test_a_notebook_is_parsed_once_on_its_way_to_nbgrader(course, sandbox, workers, monkeypatch):
    release = register(course)
    hand_in(course, "one")  # this reads the solutions, too
    read_folder(course.step("submitted") / "one" / ASSIGNMENT)  # and this the release
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

    parsed.clear()  # of the process that grades a class, whose workers do the above
    results = grade.grade(course, SETTINGS, workers)
    class_report.write(course, results)
    times = Counter((text if isinstance(text, str) else text.decode()).strip() for text in parsed)
    handed_in, graded = (
        [path.read_text(encoding="utf-8").strip() for path in sorted((course.step(step) / "one").rglob("*.ipynb"))]
        for step in ("submitted", "autograded")
    )
    assert [result.points for result in results] == [SCORE] and len(handed_in) == len(graded) == 2
    assert [times[text] for text in handed_in] == [1, 1], "it reads what was handed in once"
    assert [times[text] for text in graded] == [1, 1], "and once what students have read of their answers"


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


def test_the_gradebook_is_nbgraders(course, workers):
    hand_in(course, "one", (TASK,))
    run(course, workers)
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
