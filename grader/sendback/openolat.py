"""OpenOLAT: lines for its bulk assessment, and a zip of return files with a folder for each login.

A line has the login, the points, "passed" (left empty) and a comment, with tabs in between.
"""

from .archives import zipped
from .filling import Filled
from .graded import Graded

LINES, PAGES = "bulk-assessment.txt", "return-files.zip"


def fill_in(students: list[Graded]) -> Filled:
    """Return lines and zip; no file of OpenOLAT is needed, because its download of submissions has the logins."""
    filled = Filled()
    for student in students:
        login = student.person.lms.get("openolat", {}).get("login", "")
        if not login or "/" in login or "\t" in login:
            filled.looks.append(
                f"{student.person.id}: the login in OpenOLAT is not known. Collect OpenOLAT's download, then return."
            )
        elif login in filled.students:
            filled.looks.append(
                f"{student.person.id}: has the same login as {filled.students[login].person.id}, {login}."
            )
        else:
            filled.students[login] = student
    if students and not filled.students:
        raise ValueError(f"Nobody's login in OpenOLAT is known, so nothing is written. {filled.looks[0]}")
    lines = [f"{login}\t{student.points:g}\t\t{student.comment}\n" for login, student in filled.students.items()]
    pages = {
        f"{login}/{page}": content
        for login, student in filled.students.items()
        for page, content in student.pages.items()
    }
    filled.files = {LINES: "".join(lines).encode(), PAGES: zipped(pages)}
    return filled
