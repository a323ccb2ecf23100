"""Feedback goes back by nbgrader's exchange where a submission came by it; the rest is named, without a traceback."""

import subprocess
import sys

from course import ROOT
from nbgrader.utils import notebook_hash

from helpers.tasks import ASSIGNMENT, TASKS


def test_feedback_is_released_to_those_who_used_the_exchange(tmp_path):
    for student in ("anna", "by exchange"):
        folder = tmp_path / "feedback" / student / ASSIGNMENT
        folder.mkdir(parents=True)
        (folder / f"{TASKS[0].notebook}.html").write_text(f"the page of {student}")
    (folder / "timestamp.txt").write_text("2026-11-20 10:00:00 UTC")
    (folder / "submission_secret.txt").write_text("secret")
    (tmp_path / "exchange").mkdir()
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "nbgrader",
            "release_feedback",
            ASSIGNMENT,
            f"--CourseDirectory.feedback_directory={tmp_path / 'feedback'}",
            f"--Exchange.root={tmp_path / 'exchange'}",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
    assert (
        "1 submissions did not come by nbgrader's exchange, so nbgrader cannot give feedback back: anna." in done.stderr
    )
    (page,) = (tmp_path / "exchange").rglob("*.html")
    assert page.stem == notebook_hash(secret="secret", notebook_id=TASKS[0].notebook)
    assert page.read_text() == "the page of by exchange"
