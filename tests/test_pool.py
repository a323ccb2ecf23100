"""Workers end, are ended and are replaced, and nothing of that needs luck.

OPEN_SET_ROUNDS=1000 plays more rounds of what happens at random; put two busy loops beside them.
"""

import concurrent.futures
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from grader.pool import Ended, Pool, Stuck
from grader.sandbox import Unusable
from grader.scratch import Scratch

ROUNDS = int(os.environ.get("OPEN_SET_ROUNDS", "15"))


def answer(what: object) -> socket.socket:
    """Give a worker a connection that says something."""
    if what == "nothing":
        raise Unusable("there is none")
    ours, theirs = socket.socketpair()
    with ours:
        ours.sendall(b"something")
    return theirs


@pytest.fixture
def pool():
    one = Pool(2, "stub_work", answer)
    yield one
    ended(one)


def ended(pool: Pool) -> None:
    """Close a pool, and make sure that nothing of it is left."""
    began = time.monotonic()
    pool.kill()
    pool.join()
    assert time.monotonic() - began < 200
    assert not any(thread.is_alive() for thread in pool.threads)
    groups = {str(origin.process.pid) for origin in pool.origins}
    until = time.monotonic() + 200
    while left := [row for row in processes() if row[0] in groups]:
        assert time.monotonic() < until, left
        time.sleep(0.01)


def processes() -> list[list[str]]:
    """Return group, state and command of all processes that have not ended."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pgid=,stat=,args="], capture_output=True, text=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    return [row for row in rows if not row[1].startswith("Z")]


def test_work_comes_back_and_so_do_its_errors(pool):
    assert pool.submit(60, "process").result(60) not in (os.getpid(), None)
    assert pool.submit(60, "large").result(60) == bytes(30_000_000)
    assert pool.submit(60, "asks").result(60) == b"something"
    with pytest.raises(ValueError, match="no") as raised:
        pool.submit(60, "error").result(60)
    assert "in work" in str(raised.value.__cause__)
    with pytest.raises(RuntimeError, match="local object"):
        pool.submit(60, "not to be sent").result(60)
    with pytest.raises(AttributeError):
        pool.submit(60, lambda: None).result(60)


@pytest.mark.parametrize("how", ["exits", "killed"])
def test_a_worker_that_ends_costs_its_own_work_only(pool, how):
    futures = [pool.submit(60, kind) for kind in ("process", how, "process", "large", how, "process")]
    concurrent.futures.wait(futures, 60)
    assert [type(future.exception()) for future in futures] == [type(None), Ended, *[type(None)] * 2, Ended, type(None)]


def test_a_worker_that_is_too_slow_is_killed(pool):
    with pytest.raises(Stuck, match="it took over 1 seconds"):
        pool.submit(1, "hangs").result(60)
    assert pool.submit(60, "process").result(60)


def test_a_new_origin_takes_the_place_of_one_that_was_killed(pool):
    assert pool.submit(60, "process").result(60)
    pool.origins[0].process.kill()
    futures = [pool.submit(60, kind) for kind in ("exits", "process", "exits", "process", "process")]
    concurrent.futures.wait(futures, 60)
    assert [future.exception() is None for future in futures] == [False, True, False, True, True]
    assert len(pool.origins) == 2


def test_what_cannot_be_imported_is_one_sentence(capfd):
    pool = Pool(1, "no_such_module", answer)
    with pytest.raises(Unusable, match="No worker can be started"):
        pool.submit(60, "process").result(60)
    ended(pool)
    assert "no_such_module" in capfd.readouterr().err


def test_a_pool_ends_while_a_large_result_is_on_its_way():
    for wait in (0, 0.01, 0.05, 0.2, 0.4):
        pool = Pool(2, "stub_work", answer)
        futures = [pool.submit(60, "large") for _ in range(6)]
        time.sleep(wait)
        ended(pool)
        assert all(future.done() for future in futures)


KINDS = ("process", "process", "asks", "large", "exits", "killed", "error", "hangs")


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_whatever_happens_at_whatever_time_all_ends(turn):
    chance, interval, before = random.Random(turn), sys.getswitchinterval(), threading.active_count()
    sys.setswitchinterval(10 ** chance.uniform(-6, -2))  # threads take turns more often, as on a busy machine
    try:
        pool = Pool(2, "stub_work", answer)
        kinds = chance.choices(KINDS, k=8)
        futures = [pool.submit(60, kind) for kind in kinds]
        time.sleep(chance.choice((0, 0.05, 0.2)) * chance.random())
        if chance.random() < 0.3 and pool.origins:
            pool.origins[-1].process.send_signal(signal.SIGKILL)
        if "hangs" not in kinds and chance.random() < 0.5:
            concurrent.futures.wait(futures, 60)
        elif chance.random() < 0.5:
            concurrent.futures.wait(futures, chance.random())
        ended(pool)
    finally:
        sys.setswitchinterval(interval)
    for kind, future in zip(kinds, futures):
        assert future.done(), kind
        if not future.cancelled() and future.exception() is None:
            assert kind in ("process", "asks", "large")
    assert threading.active_count() <= before


def test_what_a_killed_run_has_left_behind_goes_with_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    hold = "from grader.scratch import Scratch; one = Scratch(); print(one.folder, flush=True); input()"
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    process = subprocess.Popen(
        [sys.executable, "-c", hold], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    left = Path(process.stdout.readline().strip())
    (left / "more").mkdir()
    (left / "more" / "file").touch()
    os.utime(left, (0, 0))
    own = Scratch()
    assert left.is_dir(), "the other run is alive"
    process.kill()
    process.communicate()
    others = Scratch()
    assert not left.exists() and own.folder.is_dir()
    for one in (own, others):
        one.close()
    assert list(tmp_path.iterdir()) == []
