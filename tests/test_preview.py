"""Another run's changes are shown before anything is written; a table keeps all changes of grades."""

import csv
import json
from pathlib import Path

import pytest

from grader import grade, preview
from grader.autograde.cell_outputs import error, printed, result
from grader.autograde.results import Settings
from grader.gradebook import changes
from grader.gradebook.conversion import Done
from grader.gradebook.course import Course
from grader.gradebook.records import Converted, NotebookScores
from grader.gradebook.registration import Release
from grader.outcomes import answers_in
from grader.schedule import Ended
from grader.submissions import read_folder
from helpers.notebook.outcome import Wrong
from helpers.notebook.verdict import Points, Verdict
from helpers.tasks import ASSIGNMENT, TASKS, parts_of

TASK = TASKS[0]
NAME, OTHER = TASK.names
SETTINGS = Settings()


class Engine:
    """Takes the place of workers: the scores and the sentences of the first task are set by the test."""

    def __init__(self, course: Course):
        self.course = course
        self.given: dict[str, dict[str, tuple[float, str]]] = {}
        self.answers: dict[str, str] = {}
        self.ran: list[str] = []

    def warm(self, settings):
        """There is nothing to warm."""

    def close(self):
        """There is nothing to close."""

    def hand_in(self, student: str, answer: str = "x = 1") -> None:
        there = self.course.step("submitted") / student / ASSIGNMENT
        there.mkdir(parents=True, exist_ok=True)
        (there / "note.txt").write_text(answer)
        self.answers[student] = answer

    def graded(self, course, release, settings, workers, waiting, force):
        for student in waiting:
            self.ran.append(student)
            submission = read_folder(course.step("submitted") / student / ASSIGNMENT)
            yield Ended(student, submission, 0.1, Done(self.converted(course, student), [], [], {}, {}))

    def converted(self, course: Course, student: str) -> Converted:
        given = self.given[student]
        with course.gradebook() as gradebook:
            cells = {
                notebook.name: [cell.name for cell in notebook.grade_cells]
                for notebook in gradebook.find_assignment(ASSIGNMENT).notebooks
            }
            comments = {
                notebook.name: [cell.name for cell in notebook.solution_cells]
                for notebook in gradebook.find_assignment(ASSIGNMENT).notebooks
            }
        scores = {
            name: NotebookScores(
                {cell: given.get(cell.removeprefix("check_"), (0.0, ""))[0] for cell in cells[name]},
                dict.fromkeys(comments[name]),
                None,
            )
            for name in cells
        }
        notebook = {"cells": [self.cell(name, said) for name, (_, said) in given.items()]}
        notebook["cells"].append(
            {
                "cell_type": "code",
                "source": self.answers[student],
                "metadata": {"nbgrader": {"grade_id": NAME}},
                "outputs": [],
            }
        )
        files = {TASK.file: json.dumps(notebook).encode()}
        return Converted(None, scores, {"autograded": files, "feedback": {}}, "", "")

    @staticmethod
    def cell(name: str, said: str) -> dict:
        outputs = [error("Wrong", said) if said else printed(*Verdict(name).lines())]
        about = {"grade": True, "locked": True, "grade_id": f"check_{name}"}
        return {"cell_type": "code", "source": "check()", "metadata": {"nbgrader": about}, "outputs": outputs}


@pytest.fixture
def engine(tmp_path, gradebook_of_the_release, monkeypatch):
    (tmp_path / "gradebook.db").write_bytes(gradebook_of_the_release)
    course = Course(tmp_path)
    engine = Engine(course)
    monkeypatch.setattr(grade, "_graded_by_workers", engine.graded)
    monkeypatch.setattr(grade, "register", lambda course: Release({}, b""))  # the gradebook knows the release
    monkeypatch.setattr("grader.gradebook.entries.make_pages", lambda course, student: None)
    for student in ("ada", "ben", "cleo"):
        engine.hand_in(student)
    engine.given = {
        "ada": {NAME: (6, ""), OTHER: (4, "")},
        "ben": {NAME: (0, "The order differs.\nLook at it.\n  called  f(4)"), OTHER: (4, "")},
        "cleo": {NAME: (6, ""), OTHER: (0, "Nothing is refused.")},
    }
    return engine


def run(engine: Engine, **options):
    return grade.grade(engine.course, SETTINGS, engine, show=lambda line: None, **options)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def changed_checks(engine: Engine) -> None:
    """A check is mended: ben gains, cleo loses, ada stays."""
    engine.given["ben"][NAME] = (6, "")
    engine.given["cleo"][NAME] = (2, "The result is no fresh tensor.")


def previewed(engine: Engine) -> list[str]:
    with preview.copy_of(engine.course) as copy:
        grade.grade(copy, SETTINGS, engine, force=True, show=lambda line: None)
        return preview.said(preview.differences(engine.course, copy))


def table(engine: Engine) -> list[list[str]]:
    file = engine.course.folder / changes.TABLE
    return list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines())) if file.exists() else []


def test_who_would_gain_or_lose_and_why_is_said_and_nothing_is_written(engine):
    run(engine)
    before = everything(engine.course.folder)
    assert previewed(engine) == ["No grade would change."]
    changed_checks(engine)
    assert previewed(engine) == [
        "1 student would lose points:",
        f"  cleo  {NAME}: 6 -> 2",
        "    before  solved",
        "    now     The result is no fresh tensor.",
        "1 student would gain points:",
        f"  ben  {NAME}: 0 -> 6",
        "    before  The order differs. Look at it.",
        "    now     solved",
    ]
    assert everything(engine.course.folder) == before


def test_only_who_has_changed_runs_in_a_preview_and_in_a_run(engine):
    run(engine)
    engine.ran.clear()
    engine.hand_in("ben", "x = 2")
    with preview.copy_of(engine.course) as copy:
        grade.grade(copy, SETTINGS, engine, show=lambda line: None)
    run(engine)
    assert engine.ran == ["ben", "ben"]


def test_a_score_given_by_hand_stays_and_is_no_change(engine):
    run(engine)
    with engine.course.gradebook() as gradebook:
        found = gradebook.find_grade(f"check_{NAME}", TASK.notebook, ASSIGNMENT, "cleo")
        found.manual_score, found.needs_manual_grade = 5, False
        gradebook.db.commit()
    changed_checks(engine)
    assert not any("cleo" in line for line in previewed(engine))
    run(engine, force=True)
    assert changes.scores(engine.course)["cleo"][f"{TASK.notebook}/check_{NAME}"] == 5


def test_never_lower_keeps_the_better_score_of_an_unchanged_answer_alone(engine):
    run(engine)
    changed_checks(engine)
    engine.given["ada"] = {NAME: (1, "Nothing."), OTHER: (4, "")}
    engine.hand_in("ada", "x = 'another answer'")
    run(engine, force=True, never_lower=True)
    place = f"{TASK.notebook}/check_{NAME}"
    assert {student: found[place] for student, found in changes.scores(engine.course).items()} == {
        "ada": 1,  # it is another answer
        "ben": 6,
        "cleo": 6,
    }


def test_what_is_wrong_in_a_cell_is_said_in_a_line_also_if_it_has_some_points():
    name, part = next(
        (name, parts_of(name)[0].name) for task in TASKS for name in task.names if len(parts_of(name)) > 1
    )
    wrong = Wrong("The order differs.", "Look at it.", called="f(4)", returned="1", expected="2")
    verdicts = {
        f"{part}: The order differs. Look at it.": Verdict(name, {part: wrong}),
        "solved": Verdict(name),
    }
    for said, verdict in verdicts.items():
        assert read_in(name, [printed(*verdict.lines()), result(Points(verdict))]) == said
    assert read_in(name, [error("Wrong", "No.\nLook.\n  called  f(4)")]) == "No. Look."


def read_in(name: str, outputs: list[dict]) -> str:
    """Return what a student reads of an answer whose check has these outputs."""
    about = {"grade": True, "locked": True, "grade_id": f"check_{name}"}
    cell = {"cell_type": "code", "source": "", "metadata": {"nbgrader": about}, "outputs": outputs}
    [answer] = answers_in("notebook", [cell])
    return answer.said


def test_the_table_of_changes_grows_with_each_run(engine):
    run(engine)
    assert table(engine) == [], "the first grades are no changes"
    changed_checks(engine)
    run(engine, force=True)
    with engine.course.gradebook() as gradebook:
        gradebook.find_grade(f"check_{OTHER}", TASK.notebook, ASSIGNMENT, "cleo").manual_score = 3
        gradebook.db.commit()
    run(engine)
    run(engine)
    head, *rows = table(engine)
    assert head == list(changes.COLUMNS)
    cell = [TASK.notebook, f"check_{NAME}"]
    solved, wrong = "solved", "The order differs. Look at it."
    assert [row[1:] for row in rows] == [
        ["ben", *cell, "0", "6", "by grading", wrong, solved],
        ["cleo", *cell, "6", "2", "by grading", solved, "The result is no fresh tensor."],
        ["cleo", TASK.notebook, f"check_{OTHER}", "0", "3", "by hand, or by a run that was stopped", "", ""],
    ]


def test_the_command_shows_a_preview_and_ends_with_3_if_somebody_loses(engine, monkeypatch, capsys):
    monkeypatch.setattr(grade, "LocalWorkers", lambda number: engine)
    monkeypatch.setattr(grade, "require_bubblewrap", list)
    words = ["--folder", str(engine.course.folder), "--force", "--preview"]
    run(engine)
    assert grade.main(words) == grade.ALL_FINE and "No grade would change." in capsys.readouterr().out
    changed_checks(engine)
    assert grade.main(words) == grade.TO_BE_SEEN
    assert capsys.readouterr().out.endswith("Nothing is written: without --preview the same run writes it.\n")
    assert not (engine.course.folder / "report.csv").exists()
