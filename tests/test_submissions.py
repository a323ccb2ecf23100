"""What students hand in: notebooks under other names, in folders and zip files, links, pipes, too much of all."""

import bisect
import io
import json
import os
import pickle
import re
import socket
import struct
import zipfile

import nbformat
import pytest
from course import RELEASE, ROOT
from nbformat.v4 import new_code_cell, new_notebook
from traitlets.config import PyFileConfigLoader

from grader import submissions
from grader.repair import Unreadable, parse
from grader.submissions import read_folder
from helpers.tasks import TASKS

FILES = [task.file for task in TASKS]
ONE, TWO = FILES[0], FILES[1]
links = pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="this system has no such files")


@pytest.fixture
def folder(tmp_path):
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
    assert list(submission.parsed) == list(submission.notebooks)
    for name, content in submission.notebooks.items():
        assert submission.parsed[name] == parse(content)
    assert pickle.loads(pickle.dumps(submission)) == submission, "it goes to workers"
    return submission


def graded(submission, file=ONE):
    return submission.notebooks.get(file.removesuffix(".ipynb"))


# --- ordinary submissions ------------------------------------------------------------------------------------------


def test_of_an_ordinary_submission_nothing_is_said(folder):
    for name in (".ipynb_checkpoints", "__pycache__"):
        (folder / name).mkdir()
        (folder / name / ONE).write_bytes(notebook(2))
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "network.pt").write_bytes(b"x")
    (folder / "data" / "more").mkdir(parents=True)
    (folder / "data" / "more" / "notes.txt").write_bytes(b"text")
    (folder / "bin.dat").write_bytes(bytes(range(256)))
    submission = read(folder)
    assert submission.problems == []
    assert submission.notebooks == {task.notebook: (folder / task.file).read_bytes() for task in TASKS}
    assert submission.others == {"data/more/notes.txt": b"text", "bin.dat": bytes(range(256))}


def test_what_nbgrader_ignores_is_ignored():
    loader = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT))
    assert set(loader.load_config().CourseDirectory.ignore) <= set(submissions.files.IGNORED)


# --- names ---------------------------------------------------------------------------------------------------------

OTHER_NAMES = (
    "task01_target_vectors (1).ipynb",
    "task01_target_vectors-Copy1.ipynb",
    "Übung 8 von Jörg.ipynb",
    "task01_target_vectors.ipynb.txt",
    "task01.json",
    "deep/er/TASK 1.IPYNB",
    f"deep/{ONE}",
)


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_a_notebook_under_another_name_is_graded_and_that_is_said(folder, name):
    (folder / ONE).unlink()
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(notebook(1))
    submission = read(folder)
    assert submission.problems == [f"{ONE} is missing: {name} was graded in its place."]
    assert graded(submission) == notebook(1) and submission.others == {}


def test_upper_and_lower_case_are_the_same(folder):
    (folder / ONE).rename(folder / "Task01_Target_Vectors.IPYNB")
    submission = read(folder)
    assert submission.problems == [] and len(submission.notebooks) == 10


def test_of_two_that_differ_in_case_the_one_with_more_answers_is_graded(folder):
    (folder / ONE).unlink()
    (folder / "TASK01_target_vectors.ipynb").write_bytes(notebook(1))
    (folder / "Task01_target_vectors.ipynb").write_bytes(notebook(2))
    submission = read(folder)
    assert graded(submission) == notebook(2)
    assert submission.problems == [
        (
            f"{ONE} is missing: Task01_target_vectors.ipynb was graded in its place, with 2 "
            "answers written, and not TASK01_target_vectors.ipynb (1)."
        )
    ]


def test_of_several_copies_the_one_with_the_most_answers_is_graded(folder):
    (folder / ONE).unlink()
    for name, answers in (("a.ipynb", 0), ("b.ipynb", 2), ("c.ipynb", 1), ("d.ipynb", 2)):
        (folder / name).write_bytes(notebook(answers))
    submission = read(folder)
    assert graded(submission) == notebook(2)
    assert submission.problems == [
        (
            f"{ONE} is missing: b.ipynb was graded in its place, with 2 answers written, "
            "and not d.ipynb (2), c.ipynb (1), a.ipynb (0)."
        )
    ]


def test_a_copy_beside_the_exact_name_is_mentioned(folder):
    (folder / "old.ipynb").write_bytes(notebook())
    submission = read(folder)
    assert submission.problems == [f"old.ipynb was not graded, but {ONE}."]
    assert graded(submission) == (folder / ONE).read_bytes()


def test_a_copy_with_more_answers_than_the_exact_name_is_pointed_out(folder):
    (folder / "old.ipynb").write_bytes(notebook(2))
    submission = read(folder)
    assert submission.problems == [
        f"old.ipynb was not graded, though it has more answers written than {ONE}, which was: compare the two."
    ]
    assert graded(submission) == (folder / ONE).read_bytes()


def test_files_with_swapped_names_are_graded_as_what_they_hold(folder):
    (folder / ONE).write_bytes(notebook(file=TWO))
    (folder / TWO).write_bytes(notebook(1))
    submission = read(folder)
    assert graded(submission) == notebook(1) and graded(submission, TWO) == notebook(file=TWO)
    assert submission.problems == [
        f"{ONE} holds none of its task's cells: {TWO} was graded in its place.",
        f"{TWO} holds none of its task's cells: {ONE} was graded in its place.",
    ]


def test_a_notebook_without_marks_is_known_by_what_it_defines(folder):
    (folder / ONE).unlink()
    cells = [new_code_cell("def target_vector(digit):\n    return 1")]
    (folder / "mine.ipynb").write_text(nbformat.writes(new_notebook(cells=cells)))
    submission = read(folder)
    assert submission.problems == [f"{ONE} is missing: mine.ipynb was graded in its place."]


def test_a_notebook_that_is_nested_as_deep_as_can_be_read_goes_to_a_worker(folder):
    def nested(depth: int) -> bytes:
        return b'{"cells": [], "metadata": ' + b'{"a": ' * depth + b'"b"' + b"}" * depth + b"}"

    def is_too_deep(depth: int) -> bool:
        try:
            parse(nested(depth))
        except Unreadable:
            return True
        return False

    depth = bisect.bisect_left(range(100_000), True, key=is_too_deep) - 1
    assert depth > 100
    (folder / "task04_split.ipynb").write_bytes(nested(depth - 20))  # the stack is higher in `read`
    assert read(folder).parsed["task04_split"].beside.startswith("b\na")


def test_one_notebook_with_all_answers_is_graded_for_each_task(tmp_path):
    cells = [cell for file in FILES for cell in parse((RELEASE / file).read_bytes()).notebook.cells]
    (tmp_path / "all.ipynb").write_text(json.dumps({"cells": cells}))
    submission = read(tmp_path)
    assert set(submission.notebooks) == {task.notebook for task in TASKS}
    assert submission.problems == [f"{file} is missing: all.ipynb was graded in its place." for file in FILES]


# --- missing, foreign and broken notebooks -------------------------------------------------------------------------


def test_missing_and_extra_notebooks_are_said(folder):
    (folder / ONE).unlink()
    (folder / "scratch.ipynb").write_text(nbformat.writes(new_notebook(cells=[new_code_cell("1 + 1")])))
    submission = read(folder)
    assert submission.problems == [
        f"{ONE} is missing.",
        "scratch.ipynb was not graded: it is no notebook of this exercise.",
    ]
    assert len(submission.notebooks) == 9


def test_a_foreign_notebook_under_the_exact_name_is_graded_as_it_is(folder):
    content = nbformat.writes(new_notebook(cells=[new_code_cell("1 + 1")])).encode()
    (folder / ONE).write_bytes(content)
    submission = read(folder)
    assert graded(submission) == content
    assert submission.problems == [f"{ONE} holds none of its task's cells: it was graded as it is."]


DAMAGED = {
    "truncated": notebook()[:3000],
    "empty": b"",
    "no notebook": b"{}",
    "binary": bytes(range(256)) * 9,
    "merge conflict": b"<<<<<<< HEAD\n" + notebook(),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_notebook_is_said(folder, damage):
    (folder / ONE).write_bytes(DAMAGED[damage])
    submission = read(folder)
    assert graded(submission) is None and len(submission.notebooks) == 9
    assert len(submission.problems) == 1 and submission.problems[0].startswith(f"{ONE} was not graded: the file ")


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_copy_of_a_damaged_notebook_is_graded(folder, damage):
    (folder / ONE).write_bytes(DAMAGED[damage])
    (folder / "copy.ipynb").write_bytes(notebook(1))
    submission = read(folder)
    assert graded(submission) == notebook(1)
    assert submission.problems[0] == f"{ONE} cannot be read: copy.ipynb was graded in its place."
    assert submission.problems[1].startswith(f"{ONE} was not graded: the file ") and len(submission.problems) == 2


def test_a_damaged_copy_costs_nothing(folder):
    (folder / "copy.ipynb").write_bytes(b"")
    submission = read(folder)
    assert submission.problems == ["copy.ipynb was not graded: the file is empty: ask the student to hand it in again."]
    assert len(submission.notebooks) == 10


@pytest.mark.parametrize("make", (lambda path: None, lambda path: path.mkdir(), lambda path: path.write_bytes(b"x")))
def test_no_submission_at_all(tmp_path, make):
    make(tmp_path / "student")
    submission = read(tmp_path / "student")
    assert submission.notebooks == {} and submission.others == {}
    assert submission.problems[-10:] == [f"{file} is missing." for file in FILES]


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
@pytest.mark.parametrize("make", (os.mkfifo, lambda path: os.symlink("/etc/hostname", path)))
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
    assert submission.problems == ["\ufffdbung.txt was left out: another file has the same name."]


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
    assert submission.problems == [
        f"{file} is missing: Abgabe Jürgen.zip/Exercise 8/{file} was graded in its place." for file in FILES
    ]
    assert submission.others == {"Abgabe Jürgen.zip": content}


def test_a_zip_in_a_zip_is_opened_and_one_in_that_is_not(folder):
    (folder / ONE).unlink()
    (folder / TWO).unlink()
    third = packed({TWO: notebook(file=TWO)})
    (folder / "one.zip").write_bytes(packed({"two.zip": packed({ONE: notebook(1), "three.ZIP": third})}))
    submission = read(folder)
    assert graded(submission) == notebook(1)
    assert submission.problems == [
        "one.zip/two.zip/three.ZIP was not opened: it is a zip file in a zip file in a zip file.",
        f"{ONE} is missing: one.zip/two.zip/{ONE} was graded in its place.",
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


@pytest.mark.parametrize("damage", (b"", b"PK\x03\x04 no zip file", packed({ONE: notebook()})[:-30]))
def test_a_damaged_zip_file_is_said(folder, damage):
    (folder / "a.zip").write_bytes(damage)
    submission = read(folder)
    assert submission.problems == ["a.zip is damaged: its files cannot be read."]
    assert submission.others == {"a.zip": damage} and len(submission.notebooks) == 10


def test_names_in_a_zip_file_lead_nowhere(folder):
    (folder / "a.zip").write_bytes(packed({f"../../{ONE}": notebook(1), "/etc/x.ipynb": notebook(1)}))
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
