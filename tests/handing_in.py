"""What the tests of submissions share: made notebooks and zips, and reading with a look at each sentence."""

import io
import os
import pickle
import re
import zipfile

import nbformat
import pytest
from course import RELEASE

from grader.repair import parse
from grader.submissions import read_folder
from helpers.tasks import TASKS

FILES = [task.file for task in TASKS]
ONE, TWO = FILES[0], FILES[1]
links = pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="this system has no such files")


@pytest.fixture
def submission_folder(tmp_path):
    """A submission in which nothing is amiss."""
    (tmp_path / "student").mkdir()
    for file in FILES:
        (tmp_path / "student" / file).write_bytes((RELEASE / file).read_bytes())
    return tmp_path / "student"


def notebook(answers=0, file=ONE):
    """Return the bytes of a release's notebook with so many answers."""
    found = nbformat.read(RELEASE / file, as_version=4)
    stubs = [cell for cell in found.cells if cell.metadata.get("nbgrader", {}).get("solution")]
    for cell in stubs[:answers]:
        cell.source = f"{cell.metadata.nbgrader.grade_id} = 'mine, {answers}'"
    return nbformat.writes(found).encode()


def packed(files):
    """Return a zip file of these files."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def read(folder):
    """Read a submission; check that each problem is reported in one line, in a sentence or two."""
    submission = read_folder(folder)
    for problem in submission.problems:
        assert problem.isprintable() and re.search(r"\w.*\.$", problem), problem
    parsed = {**submission.parsed, **submission.doubtful}
    assert parsed == {name: parse(content) for name, content in submission.notebooks.items()}
    assert pickle.loads(pickle.dumps(submission)) == submission, "it goes to workers"
    return submission


def graded(submission, file=ONE):
    return submission.notebooks.get(file.removesuffix(".ipynb"))
