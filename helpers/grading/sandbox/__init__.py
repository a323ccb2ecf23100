"""A place to run students' code in: bubblewrap around a process that has imported what notebooks need.

It sees Python, the kit and the digits, all read-only, and no network, no course, no submission and no gradebook. Each
notebook gets a process of its own, forked in a tenth of a second; `inside` says what it is allowed.
"""

import contextlib
import itertools
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

from ... import data
from . import wire

KIT = Path(__file__).resolve().parents[3]
GRACE = 5  # seconds that an interrupted cell has to end
INSTALL = ("Students' code runs in bubblewrap, which is not usable here ({}): install it, on Debian with "
           "`apt install bubblewrap`.")


class Unusable(Exception):
    """There is no sandbox on this machine; the message says what to do."""


class Died(Exception):
    """The process of a notebook has ended, or had to be ended; the message says why."""


class Sandbox:
    """A running sandbox; a context manager. Raises `Unusable` where there is none."""

    def __init__(self, epochs: int = 1):
        self.control, theirs = socket.socketpair()
        self.numbers = itertools.count()
        with theirs:
            command = [*_bubblewrap(epochs), "-m", "helpers.grading.sandbox.inside",
                       str(theirs.fileno())]
            self.process = subprocess.Popen(command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL,
                                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if self.control.recv(1) != b"r":
            self.control.close()
            raise Unusable(INSTALL.format(self.process.stderr.read().decode(errors="replace").strip()[-300:]))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.control.close()
        self.process.kill()
        self.process.communicate()

    @contextlib.contextmanager
    def notebook(self):
        """Start a process for one notebook, and end it and all that it has started."""
        number = next(self.numbers)
        ours, theirs = socket.socketpair()
        with ours, theirs:
            socket.send_fds(self.control, [b"s%d" % number], [theirs.fileno()])
            self._done()
            theirs.close()
            try:
                yield Running(self, number, ours)
            finally:
                self.tell(b"k", number)

    def tell(self, command: bytes, number: int) -> None:
        """Interrupt (`i`) or kill (`k`) the process of a notebook."""
        self.control.sendall(command + b"%d" % number)
        self._done()

    def _done(self) -> None:
        if self.control.recv(1) != b"d":
            raise Died("the sandbox has ended")


class Running:
    """The process of one notebook, seen from outside."""

    def __init__(self, sandbox: Sandbox, number: int, connection: socket.socket):
        self.sandbox, self.number, self.connection = sandbox, number, connection

    def ask(self, seconds: float, command: str, *arguments) -> tuple[object, bool]:
        """Return the answer to a request, and whether it had to be interrupted; raises `Died`."""
        try:
            wire.send(self.connection, (command, *arguments))
            try:
                self.connection.settimeout(seconds)
                return wire.receive(self.connection), False
            except TimeoutError:
                self.sandbox.tell(b"i", self.number)
                self.connection.settimeout(GRACE)
                return wire.receive(self.connection), True
        except TimeoutError:
            raise Died(f"it could not be interrupted after {seconds:g} seconds") from None
        except (EOFError, OSError):
            raise Died("its process has ended") from None
        except wire.Unreadable as error:
            raise Died(f"it sent what is no answer ({error})") from None


def _bubblewrap(epochs: int) -> list[str]:
    program = shutil.which("bwrap")
    if program is None:
        raise Unusable(INSTALL.format("there is no `bwrap`"))
    root = data.prepare()
    user = [] if os.getuid() == 0 else ["--unshare-user"]
    # The environment lies at another place inside, for it may be in /tmp or in a home, which are empty there.
    shown = {"/usr": "/usr", sys.base_prefix: sys.base_prefix, sys.prefix: "/venv",
             str(KIT / "helpers"): "/kit/helpers", str(root): f"/data/{root.name}"}
    environment = {
        "HOME": "/home/student", "PATH": "/usr/bin", "LANG": "C.UTF-8", "PYTHONPATH": "/kit",
        "PYTHONDONTWRITEBYTECODE": "1", "OPEN_SET_DATA": root.name, "OPEN_SET_CACHE": "/data",
        "OPEN_SET_EPOCHS": str(epochs), "NBGRADER_EXECUTION": "autograde", "OMP_NUM_THREADS": "1",
        "MPLCONFIGDIR": "/tmp/matplotlib",
    }
    places = [place for place in ("/lib", "/lib64", "/bin") if os.path.exists(place)]
    return [
        program, *user, "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
        "--die-with-parent", "--new-session", "--clearenv",
        *(word for name, value in environment.items() for word in ("--setenv", name, value)),
        *(word for place in places for word in (
            ("--symlink", os.readlink(place), place) if os.path.islink(place) else ("--ro-bind", place, place))),
        "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
        "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp",
        # Parents that bubblewrap makes by itself are closed to others than root.
        *(word for place in ["/home/student/x", *shown.values()] for parent in reversed(Path(place).parents[:-1])
          for word in ("--perms", "0755", "--dir", str(parent))),
        *(word for place, inside in shown.items() for word in ("--ro-bind", place, inside)),
        "--chdir", "/home/student", "--", str(Path("/venv", Path(sys.executable).relative_to(sys.prefix))),
    ]
