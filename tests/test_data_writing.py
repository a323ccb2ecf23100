"""A cache of the digits that several notebooks write at once, or that cannot be written."""

import errno
import multiprocessing
import os
import shutil
import sys
from pathlib import Path

import pytest
from data_cache import FILES, IMAGES, all_paths, assert_right, missing, sentence, sha256, truncated

from helpers.notebook import data

pytestmark = pytest.mark.usefixtures("cache")


# ---- several notebooks at once ----


def prepare_and_look(barrier, failures):
    """What a notebook does: prepare, then read; the files must be right, whatever other notebooks do meanwhile."""
    try:
        barrier.wait(60)
        for _ in range(10):
            root = data.prepare()
            for path in all_paths(root):
                assert sha256(path.read_bytes()) == data.SHA256["digits"][path.name], path
    except BaseException as error:
        failures.put(repr(error))


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("start", ["empty", "damaged"])
def test_six_processes_at_once(start, cache):
    if start == "damaged":
        root = data.prepare()
        for file in FILES:
            truncated(root / "MNIST" / "raw" / file)
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    barrier, failures = context.Barrier(6), context.SimpleQueue()
    processes = [context.Process(target=prepare_and_look, args=(barrier, failures)) for _ in range(6)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0] * 6
    assert failures.empty(), failures.get()
    assert_right(cache / "digits")


def test_another_notebook_finishes_while_this_one_writes(monkeypatch):
    write, others = Path.write_bytes, []

    def interrupted(path, content):
        write(path, content[: len(content) // 2])
        if not others:
            others.append("started")
            others.append(data.prepare())
        write(path, content)

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    root = data.prepare()
    assert others == ["started", root]
    assert_right(root)


@pytest.mark.parametrize("step", ["link", "replace"])
def test_another_notebook_finishes_before_this_one_does(step, monkeypatch):
    act, others = getattr(os, step), []

    def interrupted(source, target):
        if not others:
            others.append("started")
            others.append(data.prepare())
        act(source, target)

    monkeypatch.setattr(os, step, interrupted)
    root = data.prepare()
    assert others == ["started", root]
    assert_right(root)


def refusing(monkeypatch, replace):
    monkeypatch.setattr(data.cache.time, "sleep", lambda _: None)
    monkeypatch.setattr(os, "replace", replace)


def test_windows_other_notebook_was_faster(monkeypatch):
    def replace(source, target):
        shutil.copyfile(source, target)
        raise PermissionError(errno.EACCES, "Access is denied")

    refusing(monkeypatch, replace)
    assert_right(data.prepare())


def test_windows_file_is_open_for_a_moment(monkeypatch):
    replace, refused = os.replace, []

    def patient(source, target):
        if refused.count(target) < 3:
            refused.append(target)
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(source, target)

    refusing(monkeypatch, patient)
    assert_right(data.prepare())
    assert len(refused) == 36


def test_windows_file_stays_open(monkeypatch, cache):
    def replace(source, target):
        raise PermissionError(errno.EACCES, "Access is denied")

    refusing(monkeypatch, replace)
    assert "Access is denied" in sentence()
    assert not [path for path in cache.rglob("*") if path.is_file()]


# ---- a cache that cannot be written ----


def make_read_only(monkeypatch):
    def refused(*_, **__):
        raise OSError(errno.EROFS, "Read-only file system")

    for owner, function in ((os, "replace"), (os, "link"), (Path, "write_bytes"), (Path, "mkdir")):
        monkeypatch.setattr(owner, function, refused)


def test_complete_read_only_cache_is_used(monkeypatch):
    root = data.prepare()
    make_read_only(monkeypatch)
    assert data.prepare() == root and len(data.read(False)[0]) == 1000


def test_incomplete_read_only_cache(monkeypatch):
    path = data.prepare() / "OpenSetDigits" / "raw" / IMAGES
    missing(path)
    make_read_only(monkeypatch)
    said = sentence()
    assert str(path) in said and "Read-only file system" in said and "set OPEN_SET_CACHE" in said


@pytest.mark.parametrize("wanted", ["digits", "mnist"])
def test_cache_is_a_file(wanted, cache, monkeypatch):
    monkeypatch.setenv("OPEN_SET_DATA", wanted)
    cache.write_bytes(b"no folder")
    said = sentence()
    assert str(cache) in said and "set OPEN_SET_CACHE" in said
    assert cache.read_bytes() == b"no folder"


@pytest.mark.parametrize("kept", [0, 1])
def test_full_disk(kept, monkeypatch):
    root = data.prepare()
    gone = [path for path in all_paths(root) if path.name == IMAGES][kept:]
    for path in gone:
        missing(path)
    write = Path.write_bytes

    def full(path, content):
        write(path, content[:1000])
        raise OSError(errno.ENOSPC, "No space left on device")

    def full_too(source, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    monkeypatch.setattr(os, "link", full_too)
    said = sentence()
    assert str(gone[0]) in said and "No space left" in said and "free space" in said
    left = {path for path in root.rglob("*") if path.is_file()}
    assert left == set(all_paths(root)) - set(gone)
    assert all(sha256(path.read_bytes()) == data.SHA256["digits"][path.name] for path in left)
