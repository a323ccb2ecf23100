"""A small class: two tasks, hand-ins that are right, the command that grades them, and what it leaves."""

import os
import subprocess
import sys

from course import ROOT
from needs import isolated

from grader import demo, grade
from grader.autograde.results import Settings
from grader.gradebook.course import Course
from grader.results import Result
from helpers.tasks import ASSIGNMENT, TASKS

SETTINGS = Settings(seconds=20, isolated=isolated())
TASK, OTHER = TASKS[3], TASKS[6]  # small ones
SCORE = sum(TASK.points.values()) + sum(OTHER.points.values())


def hand_in(course: Course, student: str, tasks=(TASK, OTHER)) -> dict:
    """Hand in solved notebooks of a few tasks; return their paths."""
    folder = course.step("submitted") / student / ASSIGNMENT
    demo.hand_in(folder, demo.answers(), tasks)
    return {task: folder / task.file for task in tasks}


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
