"""Fixtures of the tests."""

from pathlib import Path

import pytest

from grader.demo import answers, hand_in


@pytest.fixture(scope="session")
def solved() -> dict[str, str]:
    """The solution of each pinned name, as source."""
    return answers()


@pytest.fixture
def student(tmp_path, monkeypatch):
    """A maker of student folders: the release with some answers written into it; it becomes the current folder."""

    def make(written: dict[str, str]) -> Path:
        folder = tmp_path / "student"
        hand_in(folder, written)
        monkeypatch.chdir(folder)
        return folder

    return make
