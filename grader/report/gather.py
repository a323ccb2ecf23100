"""Brings together what is known of a class: its students, what was asked, and what came of each answer."""

import os
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from helpers.tasks import ASSIGNMENT, TASKS

from ..gradebook import entries
from ..gradebook.course import Course
from ..gradebook.entries import Entry, Score
from ..outcomes import BY_HAND, NOT_ATTEMPTED, SOLVED, WRONG, Answer, answers_of
from ..people import People
from ..results import Result
from ..review import everybody

WAITING = "waiting"  # for a person, who gives a score, or says what is to be graded
Place = tuple[str, str]  # a notebook and a graded cell in it


@dataclass(frozen=True)
class Question:
    """A graded cell of the release: its task's number and title, its name, and the points that it gives at most."""

    notebook: str
    cell: str
    number: int
    title: str
    of: float

    @property
    def place(self) -> Place:
        """Notebook and cell."""
        return self.notebook, self.cell

    @property
    def name(self) -> str:
        """The name that students write, or that of the cell."""
        return self.cell.removeprefix("check_")


@dataclass(frozen=True)
class Student:
    """A student who has handed in something; number: what the report calls them where names are hidden."""

    id: str
    name: str
    number: int
    result: Result
    entry: Entry
    answers: dict[Place, Answer]

    @property
    def points(self) -> float | None:
        """The points, if there is something that could be graded."""
        return self.result.points

    @property
    def shown(self) -> str:
        """The name, and the id if it is another word."""
        return self.id if self.name == self.id else f"{self.name} ({self.id})"

    def score(self, question: Question) -> float:
        """Return the points for a question."""
        return self.entry.scores.get(question.place, Score(0)).points

    def outcome(self, question: Question) -> str:
        """Return what came of a question."""
        if question.notebook in self.result.doubtful:
            return WAITING
        answer, score = self.answers.get(question.place), self.entry.scores.get(question.place, Score(0))
        if answer is None:
            return NOT_ATTEMPTED
        if answer.outcome != BY_HAND:
            return answer.outcome
        if score.waits:
            return WAITING
        return SOLVED if score.points >= question.of else WRONG if score.by_hand or score.points else NOT_ATTEMPTED


@dataclass(frozen=True)
class Cohort:
    """A class: what was asked, who has handed in, and the names of those who have not."""

    course: Course
    questions: list[Question]
    students: list[Student]
    absent: list[str]

    @cached_property
    def graded(self) -> list[Student]:
        """Return the students whose submissions could be graded."""
        return [student for student in self.students if student.points is not None]

    @cached_property
    def most(self) -> float:
        """Return the points that all questions give."""
        return sum(question.of for question in self.questions)

    @cached_property
    def wrote_nothing(self) -> list[Student]:
        """Return the students who have written nothing in any answer."""
        return [student for student in self.graded if self.last_task(student) is None]

    @cached_property
    def active(self) -> list[Student]:
        """Return the students who have written something."""
        return [student for student in self.graded if self.last_task(student) is not None]

    def last_task(self, student: Student) -> int | None:
        """Return the number of the last task in which a student has written something, if there is one."""
        written = [question.number for question in self.questions if student.outcome(question) != NOT_ATTEMPTED]
        return max(written, default=None)


def gather(course: Course, results: list[Result]) -> Cohort:
    """Return what is known of a class; results: those of this run, others are what is kept."""
    everyone, people = everybody(course, results), People(course.folder)
    found = entries.read(course, late=False)  # that has just been done
    students = [
        Student(
            result.student,
            people.get(result.student).shown,
            number,
            result,
            found.get(result.student, Entry()),
            _answers(course, result),
        )
        for number, result in enumerate(everyone, 1)
    ]
    there = {student.id for student in students}
    absent = [person.shown for person in people if person.id not in there]
    return Cohort(course, questions(course), students, sorted(absent))


def _answers(course: Course, result: Result) -> dict[Place, Answer]:
    if result.points is None:
        return {}
    return {(answer.notebook, answer.graded): answer for answer in answers_of(course, result)}


def questions(course: Course) -> list[Question]:
    """Return what is asked, in the order of the tasks and of their names; any other cell comes last in its task."""
    titles = {task.notebook: (task.number, task.title) for task in TASKS}
    order = [f"check_{name}" for task in TASKS for name in task.names]
    found = [
        Question(notebook, cell, *titles.get(notebook, (len(TASKS) + 1, notebook)), most)
        for (notebook, cell), most in entries.graded_cells(course).items()
    ]
    place = {cell: number for number, cell in enumerate(order)}
    return sorted(found, key=lambda one: (one.number, place.get(one.cell, len(place)), one.cell))


def feedback_page(course: Course, student: str, notebook: str = "", cell: str = "") -> str:
    """Return the address of a student's feedback on a notebook, or of their summary, from the report's folder."""
    folder = os.path.relpath(course.step("feedback") / student / ASSIGNMENT, course.folder)
    page = f"./{quote(folder.replace(os.sep, '/'))}/{notebook or 'index'}.html"
    return f"{page}#{quote(cell)}" if re.fullmatch(r"\w[\w-]*", cell) else page
