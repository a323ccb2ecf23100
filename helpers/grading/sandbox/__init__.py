"""A place to run students' code in: bubblewrap around a process that has imported what notebooks need.

It sees Python, a part of the kit and the digits, all read-only, and no network, no course, no submission and no
gradebook. Each notebook gets a process of its own, forked in a tenth of a second; `inside` says what it is allowed.
"""

import contextlib
import itertools
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

from ... import data
from ...probes import probing
from . import wire

KIT = Path(__file__).resolve().parents[3]
# What there is of the kit inside: nothing that judges, and no stand-ins, of which each notebook gets some.
SHOWN = ("__init__.py", "crashes.py", "data.py", "earlier.py", "limits.py", "machine.py", "outcome.py", "plots.py",
         "progress.py", "settings.py", "tasks.py", "widgets.py", "probes", "grading/__init__.py", "grading/sandbox")
GRACE = 5  # seconds that an interrupted cell has to end
PATIENCE = 60  # seconds for what takes none, but on a machine that is busy with other things
INSTALL = ("Students' code runs in bubblewrap, which is not usable here ({}). Install it, on Debian with "
           "`apt install bubblewrap`; or say `--no-sandbox`: then students' code runs with your rights.")


class Unusable(Exception):
    """There is no sandbox on this machine; the message says what to do."""


class Died(Exception):
    """A process has ended, or had to be ended; the message says why."""


class CopyDied(Died):
    """The copy of a process has ended; the process itself goes on."""


class Sandbox:
    """A running sandbox; a context manager. Raises `Unusable` where there is none.

    isolated: False runs students' code in plain processes, with the rights of this one.
    """

    def __init__(self, epochs: int = 1, isolated: bool = True):
        self.control, theirs = socket.socketpair()
        self.numbers = itertools.count()
        self.spent: dict[str, float] = {}  # seconds, by what was asked
        command, environment = _bubblewrap(epochs) if isolated else _plain(epochs)
        with theirs:
            command += ["-m", "helpers.grading.sandbox.inside", str(theirs.fileno()), "isolated" * isolated]
            self.process = subprocess.Popen(command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL,
                                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
        if self.control.recv(1) != b"r":
            self.control.close()
            raise Unusable(INSTALL.format(self.process.stderr.read().decode(errors="replace").strip()[-300:]))

    @staticmethod
    def look_for() -> None:
        """Raise `Unusable` if there is no bubblewrap, or if this system does not let it work."""
        command = ["bwrap", "--unshare-all", "--unshare-user", "--ro-bind", "/", "/", "true"]
        try:
            tried = subprocess.run(command, capture_output=True, text=True)
        except FileNotFoundError:
            raise Unusable(INSTALL.format("there is no `bwrap`")) from None
        if tried.returncode:
            raise Unusable(INSTALL.format(tried.stderr.strip()[-300:]))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.communicate(timeout=GRACE)  # it ends by itself, and removes what it has made
        self.process.kill()
        self.process.communicate()

    @contextlib.contextmanager
    def notebook(self):
        """Start a process for one notebook, and end it and all that it has started."""
        number = next(self.numbers)
        ours, theirs = socket.socketpair()
        with ours, theirs:
            self._command(b"s%d" % number, theirs.fileno())
            theirs.close()
            try:
                yield Running(self, number, ours)
            finally:
                self.tell(b"k", number)

    def tell(self, command: bytes, number: int) -> None:
        """Interrupt (`i`) or kill (`k`) the process of a notebook, or let it kill its copy (`u`)."""
        self._command(command + b"%d" % number)

    def _command(self, text: bytes, *descriptors: int) -> None:
        try:
            socket.send_fds(self.control, [text], descriptors)
            done = self.control.recv(1)
        except OSError:
            done = b""
        if done != b"d":
            raise EOFError("the sandbox has ended")


class Running:
    """The process of one notebook, seen from outside."""

    def __init__(self, sandbox: Sandbox, number: int, connection: socket.socket):
        self.sandbox, self.number, self.connection = sandbox, number, connection
        self.copied = False

    def ask(self, seconds: float, command: str, *arguments) -> tuple[object, bool]:
        """Return the answer to a request, and whether it had to be interrupted; raises `Died` or `CopyDied`.

        Functions among the arguments are called here when they are called there.
        """
        functions, interrupted, started = [], False, time.monotonic()
        try:
            self.connection.settimeout(seconds + GRACE)
            wire.send(self.connection, (command, *arguments), functions)
            try:
                return self._answer(functions, time.monotonic() + seconds), False
            except TimeoutError:
                self.sandbox.tell(b"i", self.number)
                interrupted = True
                return self._answer(functions, time.monotonic() + GRACE), True
        except TimeoutError:
            if self.copied and interrupted:
                self._kill_copy(functions)
                raise CopyDied(f"it could not be interrupted after {seconds:g} seconds") from None
            raise Died(f"it could not be interrupted after {seconds:g} seconds") from None
        except (EOFError, OSError):
            raise Died("its process has ended") from None
        except wire.Unreadable as error:
            raise Died(f"it sent what is no answer ({error})") from None
        finally:
            spent = self.sandbox.spent
            spent[command] = spent.get(command, 0) + time.monotonic() - started

    @contextlib.contextmanager
    def copy(self):
        """Go on in a copy of the process: what happens there is forgotten after the block."""
        self.start_copy()
        yield
        if self.copied:
            with contextlib.suppress(CopyDied):
                self.ask(PATIENCE, "leave")

    def start_copy(self) -> None:
        """Go on in a copy of the process, perhaps after one that has ended."""
        self.ask(PATIENCE, "copy")
        self.copied = True

    def _answer(self, functions: list, until: float) -> object:
        while True:
            message = wire.receive(self.connection, until)
            if not isinstance(message, tuple) or not message:
                raise wire.Unreadable("no answer")
            kind, *content = message
            if kind == "left" and self.copied:
                self.copied = False
                raise CopyDied("its process has ended")
            if kind == "call":
                self._call(functions, *content)
            elif kind == "answer" and len(content) == 1:
                return content[0]
            else:
                raise wire.Unreadable("no answer")

    def _call(self, functions: list, number: object = None, arguments: object = None, *_) -> None:
        if not isinstance(number, int) or not 0 <= number < len(functions) or not isinstance(arguments, tuple):
            raise wire.Unreadable("a call of something that is not there")
        with probing.usual_state():
            wire.send(self.connection, probing.call(functions[number], *arguments))

    def _kill_copy(self, functions: list) -> None:
        self.sandbox.tell(b"u", self.number)
        with contextlib.suppress(CopyDied):
            while True:
                self._answer(functions, time.monotonic() + GRACE)


def _environment(epochs: int) -> dict[str, str]:
    return {"LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", "OPEN_SET_EPOCHS": str(epochs),
            "NBGRADER_EXECUTION": "autograde", "OMP_NUM_THREADS": "1"}


def _plain(epochs: int) -> tuple[list[str], dict]:
    return [sys.executable], {**os.environ, **_environment(epochs), "PYTHONPATH": str(KIT),
                              "OPEN_SET_DATA": str(data.prepare())}


def _bubblewrap(epochs: int) -> tuple[list[str], None]:
    program = shutil.which("bwrap")
    if program is None:
        raise Unusable(INSTALL.format("there is no `bwrap`"))
    root = data.prepare()
    user = [] if os.getuid() == 0 else ["--unshare-user"]
    # The environment lies at another place inside, for it may be in /tmp or in a home, which are empty there.
    shown = {"/usr": "/usr", sys.base_prefix: sys.base_prefix, sys.prefix: "/venv",
             **{str(KIT / "helpers" / part): f"/kit/helpers/{part}" for part in SHOWN},
             str(root): f"/data/{root.name}"}
    environment = {
        **_environment(epochs), "HOME": "/home/student", "PATH": "/usr/bin", "PYTHONPATH": "/kit",
        "OPEN_SET_DATA": root.name, "OPEN_SET_CACHE": "/data", "MPLCONFIGDIR": "/tmp/matplotlib",
        "IPYTHONDIR": "/tmp/ipython",
    }
    places = [place for place in ("/lib", "/lib64", "/bin") if os.path.exists(place)]
    parents = {str(parent): None for place in ["/home/student/x", *shown.values()]
               for parent in reversed(Path(place).parents[:-1])}
    return [
        program, *user, "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
        "--die-with-parent", "--new-session", "--clearenv",
        *(word for name, value in environment.items() for word in ("--setenv", name, value)),
        *(word for place in places for word in (
            ("--symlink", os.readlink(place), place) if os.path.islink(place) else ("--ro-bind", place, place))),
        "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
        "--proc", "/proc", "--dev", "/dev", "--perms", "1777", "--tmpfs", "/tmp",
        # Parents that bubblewrap makes by itself are closed to others than root.
        *(word for parent in parents for word in ("--perms", "0755", "--dir", parent)),
        *(word for place, inside in shown.items() for word in ("--ro-bind", place, inside)),
        "--chdir", "/home/student", "--", str(Path("/venv", Path(sys.executable).relative_to(sys.prefix))),
    ], None
