"""What students hand in is read within limits: links, pipes, zip files, too much of all."""

import json
import os
import re
import socket
import struct
import zipfile

import pytest
from course import RELEASE, ROOT
from handing_in import FILES, ONE, TWO, graded, links, notebook, packed, read
from traitlets.config import PyFileConfigLoader

from grader import submissions
from grader.suspicions import flags_in_submission
from helpers.tasks import TASKS


@pytest.fixture
def folder(submission_folder):
    return submission_folder


# --- files that are not opened -------------------------------------------------------------------------------------


@links
def test_links_are_not_followed(folder, tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.txt").write_bytes(b"secret")
    (folder / ONE).rename(tmp_path / "secret" / ONE)
    (folder / ONE).symlink_to(tmp_path / "secret" / ONE)
    (folder / "file.txt").symlink_to(tmp_path / "secret" / "key.txt")
    (folder / "place").symlink_to(tmp_path / "secret", target_is_directory=True)
    (folder / "broken").symlink_to("nowhere")
    (folder / "round").symlink_to(folder, target_is_directory=True)
    submission = read(folder)
    assert submission.others == {} and len(submission.notebooks) == 9
    assert sorted(submission.problems) == sorted(
        [f"{name} is a symbolic link and was not opened." for name in (ONE, "file.txt", "place", "broken", "round")]
        + [f"{ONE} is missing."]
    )


@links
def test_a_submission_that_is_a_link_is_not_read(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder, target_is_directory=True)
    assert read(tmp_path / "link").notebooks == {}


@links
def test_pipes_and_sockets_are_not_opened(folder, monkeypatch):
    (folder / ONE).unlink()
    os.mkfifo(folder / ONE)
    monkeypatch.chdir(folder)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("plug")
        submission = read(folder)
    assert sorted(submission.problems) == [
        "plug is a socket and was not opened.",
        f"{ONE} is a pipe and was not opened.",
        f"{ONE} is missing.",
    ]


@links
@pytest.mark.parametrize("make", [os.mkfifo, lambda path: os.symlink("/etc/hostname", path)])
def test_a_file_that_becomes_something_else_meanwhile_is_not_read(folder, monkeypatch, make):
    status = os.lstat(folder / ONE)
    (folder / "x.txt").touch()
    really = os.lstat
    monkeypatch.setattr(os, "lstat", lambda path: status if str(path).endswith("x.txt") else really(path))
    (folder / "x.txt").unlink()
    make(folder / "x.txt")
    submission = read(folder)
    assert submission.others == {} and len(submission.problems) == 1
    assert submission.problems[0].startswith("x.txt ")


def test_a_file_that_must_not_be_read_is_said(folder, monkeypatch):
    really = os.open

    def refuse(path, *rest, **more):
        if str(path).endswith(ONE):
            raise PermissionError(13, "Permission denied")
        return really(path, *rest, **more)

    monkeypatch.setattr(os, "open", refuse)
    assert read(folder).problems == [f"{ONE} cannot be read (Permission denied).", f"{ONE} is missing."]


def test_a_folder_that_must_not_be_read_is_said(folder, monkeypatch):
    (folder / "closed").mkdir()
    really = os.scandir

    def refuse(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return really(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert read(folder).problems == ["closed cannot be read (Permission denied)."]


@links
def test_names_that_are_no_text(folder):
    (folder / "two\nlines.txt").write_bytes(b"1")
    (folder / "colour\x1b[31m.txt").write_bytes(b"2")
    (folder / os.fsdecode(b"\xfcbung.txt")).write_bytes(b"3")
    (folder / os.fsdecode(b"\xfdbung.txt")).write_bytes(b"4")
    submission = read(folder)
    assert len(submission.others) == 3 and all(name.isprintable() and name.encode() for name in submission.others)
    assert submission.problems == ["`\ufffdbung.txt` was left out: another file has the same name."]


# --- limits --------------------------------------------------------------------------------------------------------


def test_a_file_that_is_too_large_is_left_out(folder):
    with open(folder / "large.bin", "wb") as file:
        file.truncate(submissions.files.MAX_FILE + 1)
    submission = read(folder)
    assert submission.problems == ["large.bin is larger than 50 MB and was left out."]
    assert submission.others == {} and len(submission.notebooks) == 10


def test_a_submission_that_is_too_large_loses_no_notebook(folder, monkeypatch):
    monkeypatch.setattr(submissions.files, "MAX_BYTES", 1_000_000)
    for name in ("a.bin", "b.bin", "c.bin"):
        (folder / name).write_bytes(bytes(400_000))
    submission = read(folder)
    assert submission.problems == ["c.bin was left out: the submission is larger than 1 MB."]
    assert len(submission.notebooks) == 10 and list(submission.others) == ["a.bin", "b.bin"]


def test_a_submission_of_too_many_files_loses_no_notebook(folder):
    (folder / "a").mkdir()
    for number in range(2100):
        (folder / "a" / f"{number:04}.txt").touch()
    submission = read(folder)
    assert len(submission.notebooks) == 10 and len(submission.others) == 1990
    assert submission.problems[0] == "a/1990.txt was left out: the submission holds over 2,000 files."
    assert submission.problems[-1] == "The same holds for 100 more files like a/1990.txt."
    assert len(submission.problems) == 11


def test_folders_that_lie_too_deep_are_said(folder):
    (folder / "/".join("d" * 30)).mkdir(parents=True)
    (folder / "/".join("d" * 20) / "seen.txt").touch()
    (folder / "/".join("d" * 21) / "unseen.txt").touch()
    submission = read(folder)
    assert list(submission.others) == ["/".join("d" * 20) + "/seen.txt"]
    assert submission.problems == ["/".join("d" * 20) + " lies 20 folders deep: the folders in it were not read."]


def test_a_folder_without_end_is_not_listed_to_its_end(folder, monkeypatch):
    monkeypatch.setattr(submissions.files, "MAX_LISTED", 5)
    (folder / "more").mkdir()
    (folder / "more" / "x.txt").touch()
    submission = read(folder)
    assert submission.others == {}
    assert submission.problems == ["The submission holds over 5 files: the rest was not looked at."]


@links
def test_what_is_large_is_known_before_it_is_read(folder):
    before = submissions.size_of(folder)
    assert before == sum((folder / file).stat().st_size for file in FILES)
    (folder / "film.txt").write_bytes(bytes(1000))
    (folder / "more").mkdir()
    (folder / "more" / "all.zip").write_bytes(bytes(100))
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / ONE).write_bytes(bytes(10))
    (folder / "endless.ipynb").symlink_to("/dev/zero")
    assert before + 100 <= submissions.size_of(folder) < before + 200, "a link counts as a link"


# --- zip files -----------------------------------------------------------------------------------------------------


def test_notebooks_in_a_zip_file_are_graded(tmp_path):
    files = {f"Exercise 8/{file}": (RELEASE / file).read_bytes() for file in FILES}
    content = packed(
        {
            **files,
            "Exercise 8/": b"",
            "__MACOSX/._task01_target_vectors.ipynb": b"x",
            "Exercise 8/.ipynb_checkpoints/a.ipynb": notebook(2),
            "Exercise 8/notes.txt": b"x",
        }
    )
    (tmp_path / "Abgabe Jürgen.zip").write_bytes(content)
    submission = read(tmp_path)
    assert submission.notebooks == {task.notebook: files[f"Exercise 8/{task.file}"] for task in TASKS}
    assert submission.problems == []
    assert submission.others == {"Abgabe Jürgen.zip": content}
    assert flags_in_submission(submission) == [], "a zip is no reason for a look"


def test_a_zip_in_a_zip_is_opened_and_one_in_that_is_not(folder):
    (folder / ONE).unlink()
    (folder / TWO).unlink()
    third = packed({TWO: notebook(file=TWO)})
    (folder / "one.zip").write_bytes(packed({"two.zip": packed({ONE: notebook(1), "three.ZIP": third})}))
    submission = read(folder)
    assert graded(submission) == notebook(1)
    assert submission.problems == [
        "one.zip/two.zip/three.ZIP was not opened: it is a zip file in a zip file in a zip file.",
        f"{TWO} is missing.",
    ]


def test_a_zip_bomb_is_refused(folder, monkeypatch):
    monkeypatch.setattr(submissions.files, "MAX_FILE", 1_000_000)
    (folder / "bomb.zip").write_bytes(packed({"bomb.ipynb": bytes(1_000_001)}))
    assert read(folder).problems == ["bomb.zip/bomb.ipynb is larger than 1 MB and was left out."]


def test_a_zip_bomb_of_many_files_is_refused(folder, monkeypatch):
    monkeypatch.setattr(submissions.files, "MAX_BYTES", 1_000_000)
    (folder / "bomb.zip").write_bytes(packed({f"{number}.ipynb": b" " * 300_000 for number in range(9)}))
    submission = read(folder)
    assert "bomb.zip/8.ipynb was left out: the submission is larger than 1 MB." in submission.problems
    assert len(submission.notebooks) == 10


def test_a_zip_bomb_that_lies_about_its_size_is_refused(folder, monkeypatch):
    monkeypatch.setattr(submissions.files, "MAX_FILE", 1_000_000)
    content = packed({"bomb.ipynb": bytes(5_000_000)})
    assert content.count(struct.pack("<I", 5_000_000)) == 2
    (folder / "bomb.zip").write_bytes(content.replace(struct.pack("<I", 5_000_000), struct.pack("<I", 10)))
    submission = read(folder)
    assert submission.problems == ["bomb.zip/bomb.ipynb is damaged and was not read."]


def test_a_zip_bomb_of_many_damaged_files_is_not_unpacked_to_its_end(folder, monkeypatch):
    monkeypatch.setattr(submissions.files, "MAX_BYTES", sum(path.stat().st_size for path in folder.iterdir()) + 100_000)
    bomb = packed({f"{number:03}.ipynb": b"0" * 20_000 for number in range(100)})
    (folder / "bomb.zip").write_bytes(re.sub(rb"(PK\x01\x02.{12}).{4}", rb"\1none", bomb, flags=re.DOTALL))
    problems = read(folder).problems
    assert sum("is damaged" in problem for problem in problems) < 5
    assert "The same holds for" in problems[-1]


def test_a_zip_file_of_too_many_files_is_not_opened(folder):
    (folder / "many.zip").write_bytes(packed({f"{number}.ipynb": b"" for number in range(2001)}))
    assert read(folder).problems == ["many.zip was not opened: it holds over 2,000 files."]


def test_links_and_locked_files_in_a_zip_file_are_left_out(folder):
    link = zipfile.ZipInfo("link.ipynb")
    link.external_attr = 0o120777 << 16
    content = packed({link: "/etc/passwd", "locked.ipynb": notebook()})
    place = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)  # the second entry of the list
    content = content[: place + 8] + b"\x01" + content[place + 9 :]
    (folder / "a.zip").write_bytes(content)
    assert read(folder).problems == [
        "a.zip/link.ipynb is a symbolic link and was not opened.",
        "a.zip/locked.ipynb was not read: it is protected by a password.",
    ]


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 no zip file", packed({ONE: notebook()})[:-30]])
def test_a_damaged_zip_file_is_said(folder, damage):
    (folder / "a.zip").write_bytes(damage)
    submission = read(folder)
    assert submission.problems == ["a.zip is damaged: its files cannot be read."]
    assert submission.others == {"a.zip": damage} and len(submission.notebooks) == 10


def test_names_in_a_zip_file_lead_nowhere(folder):
    (folder / "a.zip").write_bytes(packed({f"../../{ONE}": notebook(), "/etc/x.ipynb": notebook()}))
    submission = read(folder)
    assert graded(submission) == (folder / ONE).read_bytes()
    assert list(submission.others) == ["a.zip"] and not (folder.parent.parent / ONE).exists()


def test_other_archives_are_said(folder):
    (folder / "a.tar.gz").write_bytes(b"x")
    assert read(folder).problems == ["a.tar.gz was not opened: ask for the notebooks themselves, or for a zip file."]


def test_json_that_is_no_notebook_is_another_file(folder):
    files = {"a.json": b'{"cells": 3}', "b.txt": b'"cells" are nice', "c.json": json.dumps([1]).encode()}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    submission = read(folder)
    assert submission.others == files and submission.problems == []


def test_what_nbgrader_ignores_is_ignored():
    loader = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT))
    assert set(loader.load_config().CourseDirectory.ignore) <= set(submissions.files.IGNORED)
