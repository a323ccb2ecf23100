"""Makes the gradebook agree with who the students are: their names, ids that have changed, and who has left."""

import shutil
from pathlib import Path

from nbgrader.api import Gradebook, Student, SubmittedAssignment

from helpers.tasks import ASSIGNMENT

from ..people import People
from ..submissions import is_id
from .course import Course

LEFT = "left"  # the folder for what had been graded of students who have left


def settle(course: Course) -> list[str]:
    """Tell the gradebook of students' names, of changed ids and of who has left; return sentences on what was done.

    A student who has no folder in submitted/ any more has left. What a person has graded by hand is never removed.
    """
    people, said = People(course.folder), []
    submitted = course.step("submitted")
    there = {path.name for path in submitted.glob("*") if path.is_dir()}
    with course.gradebook() as gradebook:
        for person in people:
            for old in person.was:
                if old not in there and person.id in there and _is_in(gradebook, old):
                    _move(gradebook, old, person.id)
                    _put_aside(course, old)
                    said.append(f"{person.id}: the grades of {old}, as this student was called before, are theirs.")
        graded = {submission.student.id for submission in gradebook.assignment_submissions(ASSIGNMENT)}
        gone = sorted(graded - there) if there else []
        said += [_let_go(course, gradebook, student) for student in gone]
        for person in people:
            if person.id in there and is_id(person.id):
                known = {"first_name": person.first_name, "last_name": person.last_name or person.name}
                given = {field: value for field, value in {**known, "email": person.email}.items() if value}
                gradebook.update_or_create_student(person.id, **given)
    return said


def _is_in(gradebook: Gradebook, student: str) -> bool:
    return bool(gradebook.db.query(Student).filter(Student.id == student).count())


def _move(gradebook: Gradebook, old: str, new: str) -> None:
    """Give the submissions of a student to the id that they have now, with all grades and comments."""
    gradebook.update_or_create_student(new)
    theirs = gradebook.db.query(SubmittedAssignment)
    if not theirs.filter(SubmittedAssignment.student_id == new).count():
        theirs.filter(SubmittedAssignment.student_id == old).update({SubmittedAssignment.student_id: new})
    gradebook.db.expire_all()
    gradebook.remove_student(old)


def _let_go(course: Course, gradebook: Gradebook, student: str) -> str:
    """Remove a student who has left from the gradebook, unless a person has graded them; return what was done."""
    if _graded_by_hand(gradebook, student):
        return (
            f"{student}: has no folder in submitted/ any more, but grades or comments by hand, so they stay in the "
            f"gradebook. `nbgrader db student remove {student} --force` removes them."
        )
    gradebook.remove_submission(ASSIGNMENT, student)
    gradebook.db.expire_all()
    if not gradebook.find_student(student).submissions:
        gradebook.remove_student(student)
    aside = _put_aside(course, student)
    return f"{student}: has no folder in submitted/ any more, so the tables leave them out" + (
        f"; what was graded is in {aside.name}/{student}/." if aside else "."
    )


def _graded_by_hand(gradebook: Gradebook, student: str) -> bool:
    notebooks = gradebook.find_submission(ASSIGNMENT, student).notebooks
    grades = [grade for notebook in notebooks for grade in notebook.grades]
    comments = [comment for notebook in notebooks for comment in notebook.comments]
    by_hand = any(grade.manual_score is not None or grade.extra_credit for grade in grades)
    return by_hand or any(comment.manual_comment for comment in comments)


def _put_aside(course: Course, student: str) -> Path | None:
    """Move what was graded of a student out of the folders of the class; return where to, if there was anything."""
    aside, moved = course.folder / LEFT, False
    for step in ("autograded", "feedback"):
        folder = course.step(step) / student
        if folder.is_dir():
            to = aside / student / step
            shutil.rmtree(to, ignore_errors=True)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(folder, to)
            moved = True
    for kept in ("results", "answers"):
        (course.own / kept / f"{student}.json").unlink(missing_ok=True)
    return aside if moved else None
