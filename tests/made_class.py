"""Makes a graded class without grading it: what the engine leaves, in all folders and in the gradebook."""

import json
import random
from dataclasses import replace

import nbformat
from course import SOLUTIONS
from nbgrader.api import Grade, Student, SubmittedAssignment, SubmittedNotebook

from grader.gradebook import entries
from grader.gradebook.course import Course
from grader.report.gather import questions
from grader.results import GRADED, NEEDS_A_LOOK, Result, keep
from helpers.tasks import ASSIGNMENT, STUB, TASKS

SENTENCES = (
    'The entry at index {} is 0, not 0.25. 0 is not a known digit:\nsee the formulas under "Target vectors".',
    "`{1}` returns nothing. Does it end with `return`?",
    "The mean over the batch is missing. Divide by N.",
)
FACTS = "\n  called    {}(…)\n  returned  None\n  expected  a tensor"


def error(kind: str, said: str, *lines: str) -> list[dict]:
    return [{"output_type": "error", "ename": kind, "evalue": said, "traceback": [f"{kind}: {said}", *lines]}]


def solved(name: str) -> list[dict]:
    return [{"output_type": "stream", "name": "stdout", "text": f"`{name}`: all visible checks passed."}]


def outputs_of(outcome: str, name: str, chance: random.Random) -> list[dict]:
    """Return what a check leaves in its cell."""
    if outcome == "solved":
        return solved(name)
    if outcome == "not attempted":
        return error("NotAttempted", f"`{name}` is not written yet.")
    said = chance.choice(SENTENCES).format(chance.randrange(4), name)
    crash = [f"  Cell In[7], line 2, in {name}:  return None + 1"] if chance.random() < 0.3 else []
    return error("Wrong", said + FACTS.format(name), *crash)


def notebooks() -> dict[str, dict]:
    """Return the solutions, without outputs."""
    found = {}
    for task in TASKS:
        notebook = nbformat.read(SOLUTIONS / task.file, as_version=4)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs = []
        found[task.notebook] = notebook
    return found


def drawn(number: int) -> list[dict[str, str]]:
    """Return the outcome of each name, for students of different skill who give up at different places."""
    chance, names = random.Random(8), [name for task in TASKS for name in task.names]
    students = []
    for _ in range(number):
        skill, last = chance.random(), chance.choice([*range(len(names) + 1), *[len(names)] * 60])
        students.append(
            {
                name: "not attempted" if place >= last else "solved" if chance.random() < skill else "wrong"
                for place, name in enumerate(names)
            }
        )
    return students


def make_class(course: Course, students: list[dict[str, str]], sources: dict[str, str] | None = None) -> list[str]:
    """Make a class in which each student has these outcomes by name; return their ids. It is registered before.

    sources: what everybody has written in the cells of these names.
    """
    given, asked, chance = notebooks(), questions(course), random.Random(8)
    ids = [f"student{number:04}" for number in range(len(students))]
    for student, outcomes in zip(ids, students):
        (course.step("submitted") / student / ASSIGNMENT).mkdir(parents=True)
        folder = course.step("autograded") / student / ASSIGNMENT
        folder.mkdir(parents=True)
        for name, notebook in given.items():
            _fill_in(notebook.cells, outcomes, sources or {}, chance)
            (folder / f"{name}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
            page = course.step("feedback") / student / ASSIGNMENT / f"{name}.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text("feedback", encoding="utf-8")
    _score(course, dict(zip(ids, students)))
    graded = entries.read(course)
    for student, outcomes in zip(ids, students):
        points = sum(one.of for one in asked if outcomes[one.name] == "solved")
        flags = ["task05_loss_function, cell 7 imports `socket`, which no task needs."] if chance.random() < 0.1 else []
        state = NEEDS_A_LOOK if flags else GRADED
        result = Result(student, state, flags, points, submission=student, release="made", flags=flags)
        keep(course, replace(result, page=graded[student].page))
    return ids


def _fill_in(cells: list, outcomes: dict[str, str], sources: dict[str, str], chance: random.Random) -> None:
    for cell in cells:
        about = cell.metadata.get("nbgrader", {})
        name = about.get("grade_id", "")
        if about.get("grade"):
            cell.outputs = outputs_of(outcomes[name.removeprefix("check_")], name.removeprefix("check_"), chance)
        elif about.get("solution"):
            stub = f"def {name}(*given):\n    {STUB}"
            cell.source = stub if outcomes[name] == "not attempted" else sources.get(name, f"{name} = 1\n# mine")


def _score(course: Course, students: dict[str, dict[str, str]]) -> None:
    """Write the scores into the gradebook."""
    with course.gradebook() as gradebook:
        assignment = gradebook.find_assignment(ASSIGNMENT)
        gradebook.db.add_all(Student(id=student) for student in students)
        for student, outcomes in students.items():
            submission = SubmittedAssignment(assignment=assignment, student_id=student)
            for notebook in assignment.notebooks:
                graded = SubmittedNotebook(notebook=notebook, assignment=submission)
                for cell in notebook.grade_cells:
                    most = cell.max_score if outcomes.get(cell.name.removeprefix("check_")) == "solved" else 0
                    Grade(cell=cell, notebook=graded, auto_score=most, needs_manual_grade=False)
            gradebook.db.add(submission)
        gradebook.db.commit()
