"""The grades as a table that spreadsheets open: nbgrader's columns, quoted and encoded so that names survive."""

import csv
from collections.abc import Iterator
from typing import Any

from nbgrader.api import Assignment, Gradebook, MissingEntry, Student
from nbgrader.plugins import CsvExportPlugin

ENCODING = "utf-8-sig"  # with a byte order mark, without which Excel takes a table for another encoding
ABOUT_STUDENTS = {"student_id": "id", "last_name": "last_name", "first_name": "first_name", "email": "email"}
SCORES = ("raw_score", "late_submission_penalty", "score", "max_score")


class GradesTable(CsvExportPlugin):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's table of grades; nbgrader itself quotes nothing, and writes in the system's encoding."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the table."""
        with open(self.to or "grades.csv", "w", newline="", encoding=ENCODING) as table:
            writer = csv.DictWriter(table, ["assignment", "duedate", "timestamp", *ABOUT_STUDENTS, *SCORES])
            writer.writeheader()
            writer.writerows(self._rows(gradebook))

    def _rows(self, gradebook: Gradebook) -> Iterator[dict[str, Any]]:
        for assignment in gradebook.assignments:
            for student in gradebook.students:
                if self._is_asked_for(assignment.name, self.assignment) and self._is_asked_for(
                    student.id, self.student
                ):
                    yield _row(gradebook, assignment, student)

    @staticmethod
    def _is_asked_for(name: str, asked: list[Any]) -> bool:
        return not asked or name in map(str, asked)


def _row(gradebook: Gradebook, assignment: Assignment, student: Student) -> dict[str, Any]:
    """Return a student's row; without a submission, all scores are 0."""
    raw, penalty, timestamp = 0.0, 0.0, None
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
        raw, penalty, timestamp = submission.score, submission.late_submission_penalty, submission.timestamp
    except MissingEntry:
        pass
    about = {column: no_formula(getattr(student, field) or "") for column, field in ABOUT_STUDENTS.items()}
    scores = raw, penalty, max(0.0, raw - penalty), assignment.max_score
    times = {"duedate": assignment.duedate, "timestamp": timestamp}
    return {"assignment": assignment.name, **times, **about, **dict(zip(SCORES, scores))}


def no_formula(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text
