"""Makes a graded class without grading it: what the engine leaves, in all folders and in the gradebook."""

import json
import random
from dataclasses import asdict, replace

import nbformat
from course import RELEASE
from nbgrader.api import Grade, Student, SubmittedAssignment, SubmittedNotebook

from grader.files import write_bytes
from grader.gradebook import entries
from grader.gradebook.course import Course
from grader.outcomes import FORMAT, answers_in
from grader.report.gather import questions
from grader.results import GRADED, Result, keep
from helpers.tasks import ASSIGNMENT, STUB, TASKS

NAMES = [name for task in TASKS for name in task.names]
SENTENCES = (
    'The entry at index {0} is 0, not 0.25. 0 is not a known digit:\nsee the formulas under "Target vectors".',
    "`{1}` returns nothing. Does it end with `return`?",
    "The mean over the batch is missing. Divide by N.",
)
FACTS = "\n  called    {}(...)\n  returned  None\n  expected  a tensor"
PAGE = "<title>feedback</title>"


def error(kind: str, said: str, *lines: str) -> list[dict]:
    """Return the outputs of a check that fails."""
    return [{"output_type": "error", "ename": kind, "evalue": said, "traceback": [f"{kind}: {said}", *lines]}]


def outputs_of(outcome: str, name: str, chance: random.Random) -> list[dict]:
    """Return what a check leaves in its cell; an outcome that is no word is the sentence of a wrong answer."""
    if outcome == "solved":
        return [{"output_type": "stream", "name": "stdout", "text": f"`{name}`: all visible checks passed."}]
    if outcome == "not attempted":
        return error("NotAttempted", f"`{name}` is not written yet.")
    said = outcome
    if outcome == "wrong":
        said = chance.choice(SENTENCES).format(chance.randrange(4), name)
    crash = [f"  Cell In[7], line 2, in {name}:  return None + 1"] if chance.random() < 0.3 else []
    return error("Wrong", said + FACTS.format(name), *crash)


def drawn(number: int) -> list[dict[str, str]]:
    """Return the outcome of each name, for students of different skill who give up at different places."""
    chance = random.Random(8)
    students = []
    for _ in range(number):
        skill, last = chance.random(), chance.choice([*range(len(NAMES) + 1), *[len(NAMES)] * 60])
        students.append(
            {
                name: "not attempted" if place >= last else "solved" if chance.random() < skill else "wrong"
                for place, name in enumerate(NAMES)
            }
        )
    return students


def register(course: Course) -> None:
    """Tell the gradebook of the release."""
    course.folder.mkdir(parents=True, exist_ok=True)
    with course.gradebook() as gradebook:
        gradebook.add_assignment(ASSIGNMENT)
        for task in TASKS:
            gradebook.add_notebook(task.notebook, ASSIGNMENT)
            for name, points in task.points.items():
                given = {"max_score": points, "cell_type": "code"}
                gradebook.add_grade_cell(f"check_{name}", task.notebook, ASSIGNMENT, **given)


def make_class(
    course: Course,
    students: dict[str, dict[str, str]],
    sources: dict[str, str] | None = None,
    kept_only: bool = False,
) -> None:
    """Make a class in which students have these outcomes by name.

    sources: what everybody has written in the cells of these names. kept_only: leave no notebooks, only what is kept
    of them between runs.
    """
    register(course)
    score(course, students)
    given = {task.notebook: nbformat.read(RELEASE / task.file, as_version=4) for task in TASKS}
    found: dict[int, list[dict]] = {}  # students with the same outcomes have the same answers
    graded, asked, chance = entries.read(course, late=False), questions(course), random.Random(8)
    for student, outcomes in students.items():
        (course.step("submitted") / student / ASSIGNMENT).mkdir(parents=True)
        for name, notebook in {} if kept_only else given.items():
            _fill_in(notebook.cells, outcomes, sources or {}, chance)
            _write(course, student, name, notebook)
        points = sum(one.of for one in asked if outcomes[one.name] == "solved")
        result = Result(student, GRADED, points=points, submission=student, release="made")
        keep(course, replace(result, page=graded[student].page))
        if kept_only:
            of = f"{FORMAT} {student} made"
            if id(outcomes) not in found:
                found[id(outcomes)] = _answers(given, outcomes, sources or {}, chance)
            kept_answers = {"of": of, "answers": found[id(outcomes)]}
            write_bytes(course.own / "answers" / f"{student}.json", json.dumps(kept_answers).encode())


def _answers(given: dict, outcomes: dict[str, str], sources: dict[str, str], chance: random.Random) -> list[dict]:
    for notebook in given.values():
        _fill_in(notebook.cells, outcomes, sources, chance)
    return [asdict(one) for name, notebook in given.items() for one in answers_in(name, notebook.cells)]


def _write(course: Course, student: str, name: str, notebook) -> None:
    for step, file, content in (
        ("autograded", f"{name}.ipynb", json.dumps(notebook)),
        ("feedback", f"{name}.html", PAGE),
    ):
        path = course.step(step) / student / ASSIGNMENT / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def _fill_in(cells: list, outcomes: dict[str, str], sources: dict[str, str], chance: random.Random) -> None:
    for cell in cells:
        about = cell.metadata.get("nbgrader", {})
        name = about.get("grade_id", "")
        if about.get("grade"):
            name = name.removeprefix("check_")
            cell.outputs = outputs_of(outcomes[name], name, chance)
        elif about.get("solution"):
            stub = f"def {name}(*given):\n    {STUB}"
            cell.source = stub if outcomes[name] == "not attempted" else sources.get(name, f"{name} = 1\n# mine")


def score(course: Course, students: dict[str, dict[str, str]]) -> None:
    """Write the scores into the gradebook."""
    with course.gradebook() as gradebook:
        assignment = gradebook.find_assignment(ASSIGNMENT)
        gradebook.db.add_all(Student(id=student) for student in students)
        submissions, notebooks, grades = [], [], []
        for student, outcomes in students.items():
            submissions.append({"id": student, "assignment_id": assignment.id, "student_id": student})
            for notebook in assignment.notebooks:
                own = f"{student} {notebook.name}"
                notebooks.append({"id": own, "notebook_id": notebook.id, "assignment_id": student})
                for cell in notebook.grade_cells:
                    points = cell.max_score if outcomes[cell.name.removeprefix("check_")] == "solved" else 0
                    about = {"auto_score": points, "needs_manual_grade": False}
                    grades.append({"id": f"{own} {cell.name}", "cell_id": cell.id, "notebook_id": own, **about})
        gradebook.db.flush()
        for kind, rows in ((SubmittedAssignment, submissions), (SubmittedNotebook, notebooks), (Grade, grades)):
            gradebook.db.bulk_insert_mappings(kind, rows)
        gradebook.db.commit()
