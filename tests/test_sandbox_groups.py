"""Control groups: where one can be made, the kernel itself limits what a worker's notebooks take."""

import os
import subprocess
from pathlib import Path

import pytest
from test_sandbox import shown

from grader.autograde.results import Settings
from grader.sandbox import CopyDied, Died, groups
from grader.sandbox.outside import Sandbox

SOME = 700 * 2**20  # bytes; below the watcher's limit
GRABS = "taken = [bytearray(b'x' * 2**26) for _ in range(30)]"
OWN = """\
31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct
35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
39 31 0:36 /docker/ab /sys/fs/cgroup/pids rw,relatime - cgroup cgroup rw,pids
41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
"""
UNIFIED = "26 23 0:24 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n"
SESSION = "/user.slice/user-1000.slice/session-3.scope"


@pytest.mark.parametrize(
    ("mounts", "own", "found"),
    [
        (
            OWN,
            "9:memory:/a/b\n8:cpu,cpuacct:/\n4:pids:/docker/ab/c\n0::/\n",
            {"memory": "memory/a/b", "cpu": "cpu,cpuacct", "cpuacct": "cpu,cpuacct", "pids": "pids/c", "": "unified"},
        ),
        (OWN, "4:pids:/elsewhere\n1:name=systemd:/x\n", {}),
        (UNIFIED, f"0::{SESSION}\n", {"": SESSION[1:]}),
        (UNIFIED, "0::/../other\n", {}),
        ("", "0::/\n", {}),
    ],
    ids=["version 1", "hidden", "version 2", "outside of a namespace", "not mounted"],
)
def test_a_process_s_groups_are_found(mounts, own, found):
    assert groups.folders(mounts, own) == {name: Path("/sys/fs/cgroup", place) for name, place in found.items()}


def test_in_version_2_a_group_is_made_where_controllers_are_passed_on(tmp_path, monkeypatch):
    own = tmp_path / "user.slice" / "own.scope"
    own.mkdir(parents=True)
    for place, passed_on in ((tmp_path, "cpu memory pids"), (own.parent, "cpu"), (own, "")):
        (place / "cgroup.subtree_control").write_text(passed_on)
    (own / "cgroup.controllers").write_text("cpu memory pids")
    monkeypatch.setattr(groups, "_of", lambda process: {"": own})
    monkeypatch.setattr(Path, "write_text", refuses)  # as the kernel does, where processes are in a group
    assert [*groups._places()] == [{"memory": tmp_path, "pids": tmp_path}]


def refuses(*_):
    raise OSError


def test_what_a_group_says_is_read_in_both_versions(tmp_path):
    group = groups.Group(tmp_path, "version 2")
    assert group.ended() == 0 and not group.is_limited(3)
    (tmp_path / "memory.events").write_text("low 0\noom 9\noom_kill 2\noom_group_kill 7\n")
    (tmp_path / "cgroup.procs").write_text("3\n17\n")
    (tmp_path / "memory.max").write_text(f"{groups.MEMORY}\n")
    assert group.ended() == 2 and group.is_limited(17) and not group.is_limited(7)
    (tmp_path / "memory.events").unlink()
    (tmp_path / "memory.oom_control").write_text("oom_kill_disable 0\nunder_oom 0\noom_kill 5\n")
    assert group.ended() == 5


def test_a_program_asks_systemd_for_a_group_with_limits(monkeypatch):
    asked = []
    monkeypatch.setattr(groups.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(groups.os.path, "isdir", lambda place: True)
    monkeypatch.setattr(groups.subprocess, "run", lambda command, **_: asked.append(command) or failed(command))
    assert groups._by_systemd(123, "one.scope") is None
    [command] = asked
    assert "one.scope fail 7 PIDs au 1 123" in " ".join(command) and ("--user" in command) == (os.getuid() > 0)
    assert f"MemoryMax t {groups.MEMORY} " in " ".join(command)


def failed(command):
    return subprocess.CompletedProcess(command, 1)


def test_where_no_group_can_be_made_the_watcher_is_named(monkeypatch):
    monkeypatch.setattr(groups, "_by_systemd", lambda process, name: None)
    monkeypatch.setattr(groups, "_of", lambda process: {})
    assert groups.said() == groups.NO_GROUP.format(4)


@pytest.fixture(scope="module")
def connect(workers):
    """Connect to the sandbox that all tests share, as one more worker does."""
    return lambda: Sandbox(control=workers.pool.answer((Settings().epochs, True)))


@pytest.fixture(scope="module")
def walled(connect):
    """A connection to a sandbox, in a group with little memory."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(groups, "MEMORY", SOME)
        with connect() as one:
            if one.group is None:
                pytest.skip("no control group can be made here")
            yield one


@pytest.mark.needs("bubblewrap")
class TestWall:
    def test_a_notebook_that_grows_faster_than_anybody_looks_is_ended_alone_and_named(self, walled, connect):
        with connect() as other, other.notebook() as bystander:
            assert other.group.memory != walled.group.memory
            with walled.notebook() as one, pytest.raises(Died, match="its processes have taken more than"):
                one.ask(30, "run", GRABS)
            assert shown(bystander, "print(1)") == "1\n"
        with walled.notebook() as later:
            assert shown(later, "print(1)") == "1\n"

    def test_a_copy_that_takes_too_much_leaves_the_notebook_as_it_was(self, walled):
        with walled.notebook() as one:
            shown(one, "x = 1")
            with pytest.raises(CopyDied, match="of memory together"), one.copy():
                one.ask(30, "run", GRABS)
            assert shown(one, "print(x)") == "1\n"
            with pytest.raises(Died, match="its process has ended"):
                one.ask(30, "run", "import os; os._exit(0)")
