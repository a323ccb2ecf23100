"""nbgrader itself grades a small class: the solution gets 100, the untouched release 0, cell by cell."""

import csv
import re
import shutil

import nbformat
import pytest
from answer_bank import Notebook, answers_to, is_said, solved_folder, verdict
from course import KEPT_BY_MIXED, NAMES, ROOT, without_pictures
from needs import isolated
from warm_kernels import IN_WARM_KERNELS, warm_kernels

from grader import grade
from grader.autograde.results import Settings
from grader.demo import MISTAKES, STUDENTS, DemoCourse, hand_in, submissions
from grader.gradebook.course import Course
from grader.release import nbgrader
from helpers.tasks import ASSIGNMENT, TASKS

POINTS = {f"check_{name}": points for task in TASKS for name, points in task.points.items()}


# Students with an answer out of the bank to each name: so far from the first in its file, as a share of all.
SAMPLE = {"right sample": ("right", 0.5), "wrong sample": ("wrong", 0.2), "another wrong sample": ("wrong", 0.8)}


def sampled(student: str) -> dict:
    """Return a sample student's answers, by pinned name."""
    kind, share = SAMPLE[student]
    sample = {}
    for name in NAMES:
        answers = answers_to(name, kind)
        sample[name] = answers[int(share * len(answers))]
    return sample


# A notebook of `mixed` runs in a kernel as nbgrader starts it, which takes seconds, the rest in warm ones.
AS_STARTED, THE_REST = "--student=mixed --notebook=task01*", "--student=mixed --notebook=task[01][!1]*"
THE_OTHERS = "--CourseDirectory.student_id_exclude=mixed"


class Stock(DemoCourse):
    """A class that nbgrader alone grades."""

    def grade_with_nbgrader_alone(self) -> None:
        """Autograde all students, by few commands, since each takes seconds; write feedback and grades."""
        self.nbgrader("autograde", ASSIGNMENT, *AS_STARTED.split())
        self.nbgrader("autograde", ASSIGNMENT, *THE_REST.split(), IN_WARM_KERNELS)
        self.nbgrader("autograde", ASSIGNMENT, THE_OTHERS, IN_WARM_KERNELS)
        self.nbgrader("generate_feedback", ASSIGNMENT)
        self.nbgrader("export", f"--CsvExportPlugin.to={self.grades}")


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The demo class and the sample students, graded in a folder of the tests' own."""
    one = Stock(tmp_path_factory.mktemp("class") / "demo")
    samples = {student: {name: answer.source for name, answer in sampled(student).items()} for student in SAMPLE}
    one.make(submissions() | samples)
    for student in ("right", "mixed", *SAMPLE):  # that nothing comes of figures is seen at `untouched`
        for path in (one.folder / "submitted" / student / ASSIGNMENT).glob("*.ipynb"):
            nbformat.write(without_pictures(nbformat.read(path, as_version=4)), path)
    with warm_kernels(), pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPEN_SET_EPOCHS", "1")  # no point hangs on a well-trained network
        patch.setenv("OMP_NUM_THREADS", "1")
        one.grade_with_nbgrader_alone()
    return one


@pytest.fixture(scope="module")
def by_the_engine(graded, workers, tmp_path_factory):
    """The same submissions, graded by the engine in another folder; here `right` has its figures, too."""
    course = Course(tmp_path_factory.mktemp("engine") / "class")
    shutil.copytree(graded.folder / "submitted", course.step("submitted"), ignore=lambda *_: {"right"})
    hand_in(course.step("submitted") / "right" / ASSIGNMENT, submissions()["right"])
    results = grade.grade(course, Settings(isolated=isolated()), workers)
    assert {result.state for result in results} <= {grade.GRADED, grade.NEEDS_A_LOOK}  # some answers are stand-ins
    return DemoCourse(course.folder)


@pytest.fixture(scope="module")
def points(graded):
    return graded.points()


def test_the_solution_gets_all_points_in_every_cell(points):
    assert points["right"] == POINTS
    assert sum(POINTS.values()) == 100


def test_the_untouched_release_gets_none_in_every_cell(points):
    assert points["untouched"] == dict.fromkeys(POINTS, 0)


@pytest.mark.parametrize("name", NAMES)
def test_a_mistake_costs_its_own_points_only(points, name):
    expected = KEPT_BY_MIXED.get(name, 0) if name in MISTAKES else POINTS[f"check_{name}"]
    assert points["mixed"][f"check_{name}"] == expected


@pytest.mark.parametrize("student", SAMPLE)
def test_a_sample_of_the_answer_bank_gets_the_verdicts_of_the_bank(graded, student):
    answers = sampled(student)
    with solved_folder():
        for task in TASKS:
            warm = Notebook(task)
            path = graded.folder / "autograded" / student / ASSIGNMENT / task.file
            cells = {cell.metadata.nbgrader.grade_id: cell for cell in checked_cells(path)}
            for name in task.names:
                really, fast = verdict(cells[f"check_{name}"]), warm.grade(name, answers[name].source)
                assert really.points == fast.points, answers[name].place
                assert is_said(fast.sentence, really.sentence), answers[name].place


def test_the_engine_gives_every_cell_the_score_and_the_sentence_that_nbgrader_alone_gives(graded, by_the_engine):
    assert by_the_engine.points() == graded.points()
    for path in sorted((graded.folder / "autograded").rglob("*.ipynb")):
        other = by_the_engine.folder / path.relative_to(graded.folder)
        for alone, by_engine in zip(checked_cells(path), checked_cells(other), strict=True):
            assert alone.source == by_engine.source and alone.metadata.nbgrader == by_engine.metadata.nbgrader
            assert is_said(verdict(alone).sentence, verdict(by_engine).sentence), path
            assert verdict(alone).loses == verdict(by_engine).loses, path


def test_a_solved_notebook_shows_no_error_in_any_cell(by_the_engine):
    found = sorted((by_the_engine.folder / "autograded" / "right").rglob("*.ipynb"))
    assert len(found) == len(TASKS)
    for path in found:
        for cell in nbformat.read(path, as_version=4).cells:
            errors = [output.evalue for output in cell.get("outputs", []) if output.output_type == "error"]
            assert not errors, (path.name, cell.source)


def test_the_engine_leaves_the_same_files_behind(graded, by_the_engine):
    for step in ("autograded", "feedback"):
        alone, by_engine = (
            {
                path.relative_to(one.folder).as_posix()
                for path in (one.folder / step).rglob("*")
                if path.suffix != ".pt"
            }  # notebooks run there if nbgrader is alone, and leave theirs
            for one in (graded, by_the_engine)
        )
        assert by_engine == alone


def checked_cells(path) -> list:
    """Return the graded cells of a notebook."""
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.metadata.get("nbgrader", {}).get("grade")]


def test_nothing_waits_for_manual_grading(graded):
    from nbgrader.api import Gradebook

    with Gradebook(graded.gradebook) as gradebook:
        for submission in gradebook.assignment_submissions(ASSIGNMENT):
            assert not submission.needs_manual_grade, submission.student.id


def test_the_feedback_says_what_is_wrong(graded):
    page = (graded.folder / "feedback" / "mixed" / ASSIGNMENT / f"{TASKS[4].notebook}.html").read_text("utf-8")
    assert "Wrong: The division by N is missing" in page
    assert re.search(r"\n  called    .*EntropicOpenSetLoss.apply\(logits, targets\)", page)
    for student in STUDENTS:
        pages = sorted(path.name for path in (graded.folder / "feedback" / student / ASSIGNMENT).glob("*.html"))
        assert pages == [f"{task.notebook}.html" for task in TASKS]


def test_the_grades_are_exported(graded):
    with open(graded.grades, encoding="utf-8-sig") as file:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert scores == {
        "right": 100,
        "untouched": 0,
        "mixed": 100 - sum(POINTS[f"check_{name}"] for name in MISTAKES) + sum(KEPT_BY_MIXED.values()),
        **{student: sum(answer.points for answer in sampled(student).values()) for student in SAMPLE},
    }


def test_validate_says_what_a_student_would_want_to_know(graded, capfd):
    files = [
        str(graded.folder / "submitted" / student / ASSIGNMENT / TASKS[3].file) for student in ("right", "untouched")
    ]
    with warm_kernels():
        nbgrader("validate", IN_WARM_KERNELS, *files, show=True)
    of_right, success, of_untouched = capfd.readouterr().out.partition("Success! Your notebook passes all the tests.")
    assert success and "FAILED" not in of_right
    assert "VALIDATION FAILED ON 1 CELL(S)" in of_untouched and "is not written yet" in of_untouched


def test_a_failing_command_says_which(monkeypatch):
    with pytest.raises(SystemExit, match="`nbgrader autograde no_such_assignment` failed"):
        nbgrader("autograde", "no_such_assignment")


def test_the_working_folders_are_ignored_by_git():
    ignored = (ROOT / ".gitignore").read_text().splitlines()
    assert "/grading/" in ignored and "*.pt" in ignored
