"""Finds the submissions of a class in submitted/, and says of what else lies there why it is none."""

import difflib
from collections.abc import Iterator

from helpers.tasks import ASSIGNMENT

from .gradebook.course import Course
from .submissions import is_id, printable, student_id


def found(course: Course, students: list[str] | None) -> Iterator[tuple[str, str]]:
    """Yield each student in submitted/, and a problem if there is no submission to grade, or else an empty text."""
    submitted = course.step("submitted")
    for name in students or students_in(course):
        folder = submitted / name
        if folder.is_symlink() or (folder / ASSIGNMENT).is_symlink():
            yield printable(name), "is a link: put the folder itself there."
        elif not folder.is_dir():
            yield printable(name), f"is no folder of a student: submissions are in submitted/STUDENT/{ASSIGNMENT}/."
        elif not is_id(name):
            usable = f": rename it, for example to `{student_id(name)}`" if student_id(name) else ""
            yield printable(name), f"has a name that the gradebook cannot hold{usable}."
        elif not (folder / ASSIGNMENT).is_dir():
            yield name, f"has no folder {ASSIGNMENT}/: put the notebooks into submitted/{name}/{ASSIGNMENT}/."
        else:
            yield name, ""


def students_in(course: Course) -> list[str]:
    """Return the names in submitted/, of students and of anything else that lies there."""
    return sorted(path.name for path in course.step("submitted").glob("*") if not path.name.startswith("."))


def unknown(course: Course, names: list[str]) -> str:
    """Return a sentence on the first of these names that is not in submitted/, or nothing."""
    there = students_in(course)
    for name in names:
        if name not in there:
            near = difflib.get_close_matches(name, there)
            return f"There is no {name} in submitted/." + (f" Do you mean {' or '.join(near)}?" if near else "")
    return ""
