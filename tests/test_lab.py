"""The working copy of `make lab`: it follows the release, and nothing that is written there is lost."""

import re

import pytest
from course import RELEASE, ROOT

from grader import lab
from helpers.tasks import ASSIGNMENT, TASKS

FILES = [task.file for task in TASKS]


@pytest.fixture
def release(tmp_path, monkeypatch):
    """A release that a test can change."""
    folder = tmp_path / "release"
    folder.mkdir()
    for file in FILES:
        (folder / file).write_bytes((RELEASE / file).read_bytes())
    monkeypatch.setattr(lab, "RELEASE", folder)
    return folder


@pytest.fixture
def work(tmp_path, monkeypatch):
    """The folder of the working copy, which is not made yet."""
    folder = tmp_path / "work" / ASSIGNMENT
    monkeypatch.setattr(lab, "ROOT", tmp_path)
    monkeypatch.setattr(lab, "WORK", folder)
    return folder


def notebooks(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.ipynb"))}


def append(path, text: str) -> None:
    path.write_text(path.read_text() + text)


def test_the_release_is_copied(release, work, capsys):
    lab.main([])
    assert notebooks(work) == notebooks(release)
    assert capsys.readouterr().out == ""


def test_what_is_written_there_stays(release, work, capsys):
    lab.main([])
    append(work / FILES[0], " ")
    mine = notebooks(work)
    lab.main([])
    assert notebooks(work) == mine
    assert capsys.readouterr().out == ""


def test_a_notebook_that_is_as_it_was_copied_follows_the_release(release, work, capsys):
    lab.main([])
    append(release / FILES[2], " ")
    lab.main([])
    assert notebooks(work) == notebooks(release)
    assert capsys.readouterr().out == ""


def test_a_changed_release_is_reported_each_time_and_overwrites_nothing(release, work, capsys):
    lab.main([])
    for file in FILES[:2]:
        append(work / file, " ")
        append(release / file, "  ")
    append(work / FILES[3], " ")
    mine = notebooks(work)
    for _ in range(2):
        lab.main([])
        assert notebooks(work) == mine
        assert capsys.readouterr().out == (
            f"The release of {FILES[0]}, {FILES[1]} has changed since it was copied to work/{ASSIGNMENT}/, where "
            "somebody has worked in it: rename it there to get the new version, too.\n"
        )


def test_a_renamed_notebook_makes_room_for_the_new_one(release, work, capsys):
    lab.main([])
    append(work / FILES[0], " ")
    append(release / FILES[0], "  ")
    (work / FILES[0]).rename(work / "mine.ipynb")
    lab.main([])
    assert (work / FILES[0]).read_bytes() == (release / FILES[0]).read_bytes()
    assert (work / "mine.ipynb").exists()
    assert capsys.readouterr().out == ""


def test_a_notebook_of_unknown_origin_is_not_overwritten(release, work, capsys):
    work.mkdir(parents=True)
    (work / FILES[0]).write_text("mine")
    lab.main([])
    assert (work / FILES[0]).read_text() == "mine"
    assert FILES[0] in capsys.readouterr().out


def test_make_lab_opens_the_working_copy_which_git_ignores():
    recipe = re.search(r"^lab:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(), re.MULTILINE).group(1)
    where = lab.WORK.relative_to(ROOT).as_posix()
    assert "-m grader.lab\n" in recipe and f"--LabApp.default_url=/lab/tree/{where}\n" in recipe
    assert f"/{lab.WORK.parent.relative_to(ROOT)}/" in (ROOT / ".gitignore").read_text().splitlines()
