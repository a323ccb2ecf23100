"""Writes the class report: grading/report.html."""

import datetime
import shlex
import statistics
from collections import defaultdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..gradebook.course import FOLDER, Course
from ..results import NEEDS_A_LOOK, Result
from ..submissions import is_id
from . import alike
from .changes import since_the_last_run
from .gather import Cohort, Question, Student, feedback_page, gather
from .numbers import distribution, quartiles, rows
from .pages import page, write_if_new
from .sentences import Sentence, sentences
from .summaries import write_summaries

FILE = "report.html"
FORMGRADER = "http://localhost:8888/formgrader/submissions"  # where `make lab` serves it
MOST_SENTENCES = 150


def write(course: Course, results: list[Result], compare: bool = False) -> Path:
    """Write the class report and each student's summary; return the report's file.

    results: those of this run; compare: whether to look for submissions whose answers are alike.
    """
    group = gather(course, results)
    write_summaries(group)
    pairs = alike.pairs(group) if compare else None
    file = course.folder / FILE
    write_if_new(file, page("class.html.j2", script=True, pairs=pairs, **_values(group)))
    return file


def _values(group: Cohort) -> dict[str, Any]:
    """Return what the template shows."""
    points = [student.points for student in group.graded if student.points is not None]
    said, made, bins = sentences(group), rows(group), distribution(points, group.most)
    looks = [student for student in group.students if student.result.state == NEEDS_A_LOOK]
    waiting = _waiting(group)
    return {
        "group": group,
        "by_id": {student.id: student for student in group.students},
        "written": _written(),
        "looks": looks,
        "seen": command(group.course, [looks[0].id], "--seen") if looks else "",
        "waiting": waiting,
        "waiting_scores": sum(len(students) for _, students in waiting),
        "any_waiting": bool(waiting),
        "changes": since_the_last_run(group),
        "bins": bins,
        "tallest": max(1, *(one.students for one in bins)),
        "middle": quartiles(points),
        "mean": statistics.fmean(points) if points else None,
        "rows": made,
        **_shown(said),
        "stopped": _stopped(group),
        "tasks": _tasks(group),
        "any_late": any(student.result.late for student in group.students),
        "by_task": [(student, _by_task(group, student)) for student in group.students],
        **_addresses(group.course),
    }


def _written() -> str:
    return f"Written on {datetime.datetime.now().astimezone():%Y-%m-%d at %H:%M}."


def _shown(said: list[Sentence]) -> dict[str, Any]:
    """Return the sentences that are shown, and what there is to say of the others."""
    shown, others = said[:MOST_SENTENCES], said[MOST_SENTENCES:]
    return {
        "sentences": shown,
        "left_out": len(others),
        "fewest": max((len(one.readers) for one in others), default=0),
    }


def _waiting(group: Cohort) -> list[tuple[Question, list[Student]]]:
    """Return the questions that wait for scores of a person, with the students."""
    found: defaultdict[tuple[str, str], list[Student]] = defaultdict(list)
    for student in group.graded:
        for place in student.entry.to_score:
            found[place].append(student)
    return [(question, found[question.place]) for question in group.questions if question.place in found]


def _stopped(group: Cohort) -> list[tuple[int, str, list[Student]]]:
    """Return the tasks in which students have written their last answer, without the last task of all."""
    titles = {question.number: question.title for question in group.questions}
    found: defaultdict[int, list[Student]] = defaultdict(list)
    for student in group.active:
        found[group.last_task(student) or 0].append(student)
    return [(task, titles[task], found[task]) for task in sorted(found) if task != max(titles)]


def _tasks(group: Cohort) -> list[tuple[int, float]]:
    """Return the numbers of the tasks, with their points."""
    found: defaultdict[int, float] = defaultdict(float)
    for question in group.questions:
        found[question.number] += question.of
    return [*found.items()]


def _by_task(group: Cohort, student: Student) -> list[float | None]:
    """Return a student's points in each task."""
    found: defaultdict[int, float] = defaultdict(float)
    for question in group.questions:
        found[question.number] += student.score(question)
    graded = student.points is not None
    return [found[task] if graded else None for task, _ in _tasks(group)]


def _addresses(course: Course) -> dict[str, Any]:
    """Return what the template calls to get addresses and commands."""
    return {
        "summary": lambda student: feedback_page(course, student.id),
        "feedback": lambda student, question: feedback_page(course, student.id, question.notebook, question.cell),
        "page": lambda student, notebook, cell: feedback_page(course, student, notebook, cell),
        "in_formgrader": lambda student, question: f"{FORMGRADER}/{student.entry.numbers[question.notebook]}/",
        "places": lambda student: _places(course, student),
        "again": lambda students: command(course, [student.id for student in students], "--force"),
    }


def _places(course: Course, student: Student) -> list[tuple[str, str]]:
    """Return the places of a submission that a person may want to open, with their labels."""
    found = [("feedback", feedback_page(course, student.id))] if student.points is not None else []
    if (course.folder / "logs" / f"{student.id}.log").is_file():
        found.append(("log", f"./logs/{quote(student.id)}.log"))
    return found


def command(course: Course, students: list[str], option: str) -> str:
    """Return a command for these students, as a shell takes it."""
    if course.folder == FOLDER and all(map(is_id, students)):  # such names hold nothing that make or `"` would change
        return f'make grade OPTIONS="{shlex.join([option, *students])}"'
    folder = [] if course.folder == FOLDER else ["--folder", str(course.folder)]
    return shlex.join(["python", "-m", "grader.grade", *folder, option, *students])
