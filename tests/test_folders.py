"""A folder is written anew: old or new, never neither, whatever happens on the way."""

import contextlib
import errno
import os
from pathlib import Path

import pytest

from grader.gradebook import folders

OLD_FILES, NEW_FILES = {"a": b"old", "b/c": b"old"}, {"a": b"new", "d": b"new"}


@pytest.fixture(params=[True, False], ids=["exchanged", "renamed twice"])
def folder(request, tmp_path, monkeypatch):
    """A folder with old files, on a disk that can exchange names, or on one that cannot."""
    if not request.param:
        monkeypatch.setattr(folders, "_exchanged", lambda *_: False)
    folders.replace(tmp_path / "student" / "folder", OLD_FILES, 0o644)
    return tmp_path / "student" / "folder"


def contents(folder) -> dict:
    """Return the files of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_is_written_anew_and_nothing_is_left_aside(folder):
    folders.replace(folder, NEW_FILES, 0o444)
    assert contents(folder) == NEW_FILES
    assert [path.name for path in folder.parent.iterdir()] == ["folder"]
    assert (folder / "a").stat().st_mode & 0o777 == 0o444 and folder.stat().st_mode == folder.parent.stat().st_mode


def test_a_file_that_cannot_be_removed_costs_no_other(folder, monkeypatch):
    unlink = os.unlink

    def refused(path, **options):
        if os.fspath(path).endswith("c"):
            raise PermissionError(path)
        unlink(path, **options)

    monkeypatch.setattr(os, "unlink", refused)
    folders.replace(folder, NEW_FILES, 0o644)
    assert contents(folder) == NEW_FILES
    folders.replace(folder, OLD_FILES, 0o644)
    assert contents(folder) == OLD_FILES
    monkeypatch.undo()
    folders.replace(folder, NEW_FILES, 0o644)
    assert [path.name for path in folder.parent.iterdir()] == ["folder"]


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
@pytest.mark.parametrize("call", range(1, 9))
def test_a_folder_that_is_stopped_on_its_way_has_all_old_files_or_all_new_ones(folder, monkeypatch, error, call):
    calls = iter(range(1, 100))

    def stopping(function):
        def stopped(*arguments, **options):
            if next(calls) == call:
                raise error(errno.ENOSPC, "no space")
            return function(*arguments, **options)

        return stopped

    for owner, name in ((Path, "write_bytes"), (Path, "rename"), (Path, "chmod"), (folders.tempfile, "mkdtemp")):
        monkeypatch.setattr(owner, name, stopping(getattr(owner, name)))
    with contextlib.suppress(error):
        folders.replace(folder, NEW_FILES, 0o644)
    monkeypatch.undo()
    if folder.exists() or error is OSError:
        assert contents(folder) in (OLD_FILES, NEW_FILES)
    with pytest.raises(OSError, match="directory"):  # what cannot be written leaves, or brings back, what was there
        folders.replace(folder, {"a/b": b"", "a": b""}, 0o644)
    assert contents(folder) in (OLD_FILES, NEW_FILES)
