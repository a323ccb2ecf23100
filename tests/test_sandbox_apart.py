"""No way between notebooks' processes, and no more of the kernel than answers need. No root starts the sandbox here."""

import contextlib
import os
import socket
import time
from pathlib import Path

import pytest
from ordinary import starts_as_an_ordinary_user
from test_sandbox import shown

from grader.autograde.results import Settings
from grader.autograde.saved import SavedNotebooks
from grader.autograde.session import Session
from grader.sandbox import groups, refused
from grader.sandbox.inside import usage
from grader.sandbox.outside import Sandbox
from grader.sandbox.start import require_bubblewrap
from helpers.tasks import TASKS

CALL = "import ctypes, errno\nlibc = ctypes.CDLL(None, use_errno=True)\n"
PLACES = "('', '/home', '/data', '/dev', '/dev/shm', '/tmp', '/home/student')"
LEAVE_FILES = f"""
import contextlib
for place in {PLACES}:
    with contextlib.suppress(OSError):
        open(f"{{place}}/left", "w").write("left")
"""
MOVE_FOLDERS = """
import contextlib, os
for place in ("/home", "/data", "/dev", "/kit", "/home/student"):
    with contextlib.suppress(OSError):
        os.rename(place, "/elsewhere")
    with contextlib.suppress(OSError):
        os.chmod(place, 0)
"""
# What one notebook leaves, what another one looks for, and what it finds.
WAYS = {
    "abstract socket": (
        "import socket; left = socket.socket(socket.AF_UNIX); left.bind('\\0left'); left.listen()",
        "import socket; socket.socket(socket.AF_UNIX).connect('\\0left')",
        "ConnectionRefusedError",
    ),
    "loopback": (
        "import socket; left = socket.socket(); left.bind(('', 8888)); left.listen()",
        "import socket; socket.create_connection(('127.0.0.1', 8888), 2)",
        "OSError",
    ),
    "host of a virtual machine": ("", "import socket; socket.socket(40, socket.SOCK_STREAM)", "OSError"),
    "terminal": ("import os; left = os.openpty()", "import os; print(os.listdir('/dev/pts'))", "['ptmx']\n"),
    "files": (
        LEAVE_FILES,
        f"import os; print([place for place in {PLACES} if os.path.exists(place + '/left')])",
        "[]\n",
    ),
    "folders": (
        MOVE_FOLDERS,
        "import os; print(sorted(os.listdir('/home')), os.listdir('/data') != [], 'null' in os.listdir('/dev'))",
        "['student'] True True\n",
    ),
}
POOL = "import multiprocessing as m\nwith m.Pool(2) as pool: print(pool.map(abs, [1, -2]), m.Value('i', 3).value)"
MAP = "import mmap\nwith open('/tmp/x', 'wb+') as file:\n    file.truncate(9); print(len(mmap.mmap(file.fileno(), 9)))"
NEEDED = {
    "print(open('/dev/null', 'w').write('x'), len(open('/dev/urandom', 'rb').read(2)))": "1 2\n",
    "import subprocess; print(subprocess.run(['echo', 'x'], capture_output=True, text=True).stdout)": "x\n\n",
    "!echo x": "x\r\n",
    "import threading; one = threading.Thread(target=print, args=[3]); one.start(); one.join()": "3\n",
    "import asyncio; await asyncio.sleep(0); print(4)": "4\n",
    POOL: "[1, 2] 3\n",
    MAP: "9\n",
}


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory):
    """A sandbox that an ordinary user has started."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        if not os.getuid():
            folder = tmp_path_factory.getbasetemp().parent.parent / f"ordinary-{os.getpid()}"
            folder.mkdir(mode=0o755, exist_ok=True)
            starts_as_an_ordinary_user(monkeypatch, folder)
        with Sandbox() as one:
            yield one
        assert one.group is None or is_gone(one.group.memory)


def is_gone(place: Path) -> bool:
    """Wait until a control group can be removed: a process that was killed may still be dying in it."""
    until = time.monotonic() + 20
    while place.exists() and time.monotonic() < until:
        groups.clear()
        time.sleep(0.02)
    return not place.exists()


@pytest.fixture(scope="module")
def plain():
    with Sandbox(isolated=False) as one:
        yield one


@pytest.mark.needs("bubblewrap")
class TestApart:
    @pytest.mark.parametrize("way", WAYS)
    def test_nothing_passes_from_notebook_to_notebook(self, sandbox, way):
        leave, look, found = WAYS[way]
        with sandbox.notebook() as one, sandbox.notebook() as other:
            shown(one, leave)
            assert shown(other, look) == found
        with sandbox.notebook() as later:
            assert shown(later, look) == found

    def test_nothing_can_be_written_but_what_a_notebook_has_alone(self, sandbox):
        look = (
            "import os\nplaces = {'/', *(f'/{name}' for name in os.listdir('/'))}\n"
            "places |= {f'{place}/{name}' for place in ('/dev', '/home', '/data') for name in os.listdir(place)}\n"
            "print(os.getuid() > 0, sorted(place for place in places if os.path.isdir(place) and os.access(place, 2)))"
        )
        with sandbox.notebook() as one:
            assert shown(one, look) == "True ['/dev/shm', '/home/student', '/kit', '/proc', '/tmp']\n"

    @pytest.mark.skipif(bool(refused.missing()), reason=refused.missing())
    def test_system_calls_that_no_answer_needs_are_refused(self, sandbox):
        numbers = {name: refused.number(name) for name in (*refused.NAMES, "clone")}
        arguments = {"clone": (0x10000000, 0, 0, 0, 0)}
        calls = {name: (number, *arguments.get(name, [0] * 5)) for name, number in numbers.items() if number >= 0}
        look = (
            f"{CALL}def why(name, call):\n    if name != 'clone': ctypes.set_errno(0)\n"
            "    return libc.syscall(*call) == -1 and ctypes.get_errno()\n"
            f"print({{name for name, call in {calls}.items() if why(name, call) != errno.EPERM}})"
        )
        with sandbox.notebook() as one:
            assert shown(one, look) == "set()\n"
        assert len(calls) > 50

    @pytest.mark.parametrize(
        ("source", "found"),
        [
            ("import mmap; mmap.mmap(-1, 4096)", "PermissionError"),
            ("import mmap, os; mmap.mmap(os.open('/dev/zero', os.O_RDWR), 4096)", "OSError"),
            ("import os; os.memfd_create('x')", "PermissionError"),
        ],
    )
    @pytest.mark.skipif(bool(refused.missing()), reason=refused.missing())
    def test_no_memory_is_had_that_is_not_counted(self, sandbox, source, found):
        with sandbox.notebook() as one:
            assert shown(one, source) == found

    def test_what_answers_may_need_goes_on(self, sandbox):
        with sandbox.notebook() as one:
            assert {source: shown(one, source) for source in NEEDED} == NEEDED

    def test_a_process_has_no_stand_in_for_a_task_that_is_still_to_be_graded(self, sandbox):
        there = "'StandInHandedIn' not in path.read_text()"
        paths = "sorted(Path('/kit/helpers/standins').glob('t*.py'))"
        look = f"from pathlib import Path\nprint([path.stem for path in {paths} if {there}])"
        session = Session(Settings(), sandbox)
        with SavedNotebooks(session) as saved:
            for task in TASKS[:-1]:
                session.outcomes |= {name: saved.judge(name) for name in task.names}
                has = [before.module for before in TASKS[: task.number - 1]]
                assert shown(saved.running, look) == f"{has}\n"
                assert (
                    saved.running.ask(9, "run", f"import helpers.standins.{has[-1]}" if has else "")[0]["outputs"] == []
                )


@pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="this system has no files without a name")
def test_memory_in_sockets_and_in_files_without_a_name_is_counted():
    before = usage._files([os.getpid()])
    with open(os.memfd_create("x"), "wb", buffering=0) as file:
        file.write(bytes(2**20))
        assert usage._files([os.getpid()]) == before + 2**20
    with contextlib.ExitStack() as stack:
        for _ in range(10):
            for one in socket.socketpair():
                stack.enter_context(one)
        assert usage._files([os.getpid()]) == before + 20 * usage.SOCKET


@pytest.mark.needs("bubblewrap")
def test_what_cannot_be_refused_is_said(monkeypatch):
    assert require_bubblewrap() == ([refused.missing()] if refused.missing() else [])
    monkeypatch.setattr(refused, "LIBRARY", "libnothing.so")
    assert refused.compiled.__wrapped__() == b""
    [sentence] = require_bubblewrap()
    assert sentence.startswith("The sandbox cannot refuse system calls here, because there is no libnothing.so: ")


# A process that has left its group, its session and its parents, perhaps after it has killed them.
STRAYS = """
import os, signal, time
for number in range({}):
    if not os.fork():
        os.setsid()
        for _ in range(3):
            if os.fork(): os._exit(0)
        open(f"/proc/self/comm", "w").write("{}")
        while True: time.sleep(0.01)
time.sleep(0.2)
{}
"""


def named(word: str) -> list[str]:
    """Return the processes that live and have a name."""
    found = []
    for process in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError), open(f"/proc/{process}/comm") as file:
            if file.read().strip() == word and usage._stat(int(process))[0] != "Z":
                found.append(process)
    return found


def all_named(word: str, number: int) -> list[str]:
    """Return these processes as soon as there are so many: on a busy machine they get their names later."""
    until = time.monotonic() + 60
    while len(named(word)) < number and time.monotonic() < until:
        time.sleep(0.05)
    return named(word)


def test_without_isolation_a_notebook_has_a_folder_of_its_own_that_is_removed(plain):
    with plain.notebook() as one:
        home = shown(one, "import os; open('left', 'w').close(); print(os.getcwd())").strip()
        assert "left" in os.listdir(home)
        assert one.ask(0.5, "run", "while True: pass")[1]
        assert shown(one, "print(1)") == "1\n"
    assert not os.path.exists(home)


@pytest.mark.skipif(not os.path.exists("/proc/self/comm"), reason="this system does not show its processes")
class TestWithoutIsolation:
    @pytest.mark.parametrize("last", ["", "os.kill(os.getppid(), signal.SIGKILL)"], ids=["stays", "kills its parent"])
    def test_all_that_a_notebook_has_started_ends_with_it(self, plain, last):
        word = f"stray{os.getpid()}"
        with plain.notebook() as other:
            with plain.notebook() as one:
                with contextlib.suppress(Exception):
                    shown(one, STRAYS.format(5, word, last))
                assert len(all_named(word, 5)) == 5
            assert named(word) == []
            assert shown(other, "print(1)") == "1\n"
        assert not plain.left

    def test_all_ends_with_a_sandbox_whose_worker_s_process_was_killed(self, plain):  # the last: it ends the sandbox
        word = f"lost{os.getpid()}"
        with contextlib.suppress(EOFError), plain.notebook() as one:
            shown(one, STRAYS.format(2, word, ""))
            shown(one, "os.kill(int(open(f'/proc/{os.getppid()}/stat').read().split()[3]), signal.SIGKILL)")
            assert len(all_named(word, 2)) == 2
        plain.close()
        assert named(word) == []
