"""What the tests of collecting share: made downloads and folders, and a run of the command on its own folder."""

import io
import os
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from grader.collect import command
from helpers.tasks import ASSIGNMENT, TASKS

TASK = TASKS[0].file
NOON = (2024, 10, 1, 12, 0, 0)
LATER = (2024, 10, 2, 12, 0, 0)
TEN = {task.file: task.title for task in TASKS}


def zipped(path, files: dict, when=NOON):
    """Write a zip to a path or buffer: names to contents, or to a further dictionary, which is a zip again."""
    if isinstance(path, Path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            stored = zipped(io.BytesIO(), content, when).getvalue() if isinstance(content, dict) else content
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name, when)
            archive.writestr(info, stored, zipfile.ZIP_DEFLATED)
    return path


def folder(path, files: dict, when=NOON):
    """Write files to a folder, all of one time."""
    for name, content in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.utime(file, (datetime(*when).timestamp(),) * 2)
    return path


class Run:
    """Runs the command on its own folder of submissions."""

    def __init__(self, top, capsys):
        self.top = top
        self.submitted = top / "grading" / "submitted"
        self.capsys = capsys

    def __call__(self, *given, status=0) -> str:
        code = command.main([*map(str, given), "--to", str(self.submitted)])
        said = self.capsys.readouterr().out
        assert code == status, said
        return said

    def of(self, student) -> dict[str, str]:
        """Return what was collected of a student, without the time."""
        there = self.submitted / student / ASSIGNMENT
        return {
            path.relative_to(there).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(there.rglob("*"))
            if path.is_file() and path.name != "timestamp.txt"
        }

    def students(self) -> list[str]:
        return sorted(os.listdir(self.submitted)) if self.submitted.exists() else []

    def kept(self) -> list[str]:
        there = self.submitted.parent / "collected"
        return sorted(path.name for path in there.iterdir() if path.name != ".digests") if there.exists() else []

    def everything(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in self.top.joinpath("grading").rglob("*") if path.is_file()}


@pytest.fixture
def run(tmp_path, capsys):
    return Run(tmp_path, capsys)


@pytest.fixture
def source(tmp_path):
    return tmp_path / "source"
