"""Starts a sandbox: bubblewrap around a process that has imported what notebooks need, or that process alone.

This imports little, because a process that starts a sandbox imports other things while it gets ready.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from helpers.notebook import data

from . import GRACE, Unusable, groups, refused
from .inside import shortcuts

KIT = Path(__file__).resolve().parents[2]
# The part of the kit that is shown inside: folders without judges and stand-ins.
SHOWN = ("helpers/notebook", "grader/sandbox/inside")
INSIDE = "from grader.sandbox.inside import imported_first, forks; forks.main()"
READY = 300  # seconds in which a sandbox has to get ready; it takes about 10
INSTALL = (
    "Students' code runs in bubblewrap, which is not usable here ({}). Install it, on Debian with "
    "`apt install bubblewrap`; or say `--no-sandbox`: then students' code runs with your rights."
)


def require_bubblewrap() -> list[str]:
    """Return in sentences what a sandbox cannot do here; raises `Unusable` where none can run."""
    command = ["bwrap", "--unshare-all", "--unshare-user", "--ro-bind", "/", "/", "true"]
    try:
        tried = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        raise Unusable(INSTALL.format("there is no `bwrap`")) from None
    if tried.returncode:
        raise Unusable(INSTALL.format(tried.stderr.strip()[-300:]))
    return [sentence for sentence in [refused.missing()] if sentence]


class Started:
    """A sandbox that gets ready; `connected` waits for it. Raises `Unusable` without bubblewrap.

    isolated: False runs students' code in plain processes, with the rights of this one. environment: for plain
    processes; by default, they have that of this one.
    """

    def __init__(self, epochs: int, isolated: bool, environment: dict[str, str] | None = None):
        command, environment = _bubblewrap(epochs) if isolated else _plain(epochs, environment)
        refused_here = refused.compiled() if isolated else b""
        self.was_ready, self.words = False, ""
        self.said = tempfile.TemporaryFile()  # noqa: SIM115  (no pipe, which could be full, or be held by others)
        self.life, theirs = socket.socketpair()  # the sandbox ends when our side is closed
        with theirs:
            self.process = subprocess.Popen(
                [*command, "-c", INSIDE, str(theirs.fileno()), "isolated" * isolated, refused_here.hex()],
                pass_fds=[theirs.fileno()],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=self.said,
                start_new_session=True,  # an interrupt of the terminal is no message to it
            )

    def connected(self) -> socket.socket | None:
        """Return a connection for a worker once the sandbox is ready, or None if it has ended."""
        ours, theirs = socket.socketpair()
        with contextlib.suppress(OSError):
            with theirs:
                socket.send_fds(self.life, [b"w"], [theirs.fileno()])
            ours.settimeout(READY)
            if ours.recv(1) == b"r":
                ours.settimeout(None)
                self.was_ready = True
                return ours
        ours.close()
        return None

    def was_killed(self) -> bool:
        """Return whether something else ended it, so that another sandbox may live."""
        status = self.process.wait()
        return self.was_ready or status < 0 or status > 128  # so shells and bubblewrap report a signal

    def why_not(self) -> Unusable:
        """End it, and return the reason why it has not started."""
        self.close()
        return Unusable(INSTALL.format(self.words or f"it has not started in {READY} seconds"))

    def close(self) -> None:
        """End it, and all that runs in it."""
        self.life.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(GRACE)
        self.process.kill()
        self.process.wait()
        if not self.said.closed:
            self.said.seek(0)
            self.words = self.said.read().decode(errors="replace").strip()[-300:]
            self.said.close()
        groups.clear()


def _environment(epochs: int) -> dict[str, str]:
    return {
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPEN_SET_EPOCHS": str(epochs),
        "NBGRADER_EXECUTION": "autograde",
        "OMP_NUM_THREADS": "1",
        **shortcuts.settings(),
    }


def _plain(epochs: int, environment: dict[str, str] | None) -> tuple[list[str], dict[str, str]]:
    root = data.prepare()
    return [sys.executable], {
        **(environment or os.environ),
        **_environment(epochs),
        "PYTHONPATH": str(KIT),
        "OPEN_SET_DATA": root.name,
        "OPEN_SET_CACHE": str(root.parent),
    }


def _bubblewrap(epochs: int) -> tuple[list[str], None]:
    program = shutil.which("bwrap")
    if program is None:
        raise Unusable(INSTALL.format("there is no `bwrap`"))
    root = data.prepare()
    # The environment lies at another place inside, because it may be in /tmp or in a home, which are empty there.
    shown = {
        "/usr": "/usr",
        sys.base_prefix: sys.base_prefix,
        sys.prefix: "/venv",
        **{str(KIT / part): f"/kit/{part}" for part in SHOWN},
        str(data.prepare_embedded()): "/data/digits",  # figures show these, whatever the notebooks learn from
        str(root): f"/data/{root.name}",
    }
    environment = {
        **_environment(epochs),
        "HOME": "/home/student",
        "USER": "student",
        "PATH": "/usr/bin",
        "PYTHONPATH": "/kit",
        "OPEN_SET_DATA": root.name,
        "OPEN_SET_CACHE": "/data",
        "MPLCONFIGDIR": "/tmp/matplotlib",
        "IPYTHONDIR": "/tmp/ipython",
    }
    command = [program, *_walls(), "--clearenv"]
    for name, value in environment.items():
        command += ["--setenv", name, value]
    command += _system()
    command += [*_folders(shown), "--remount-ro", "/dev", "--remount-ro", "/"]
    python = str(Path("/venv", Path(sys.executable).relative_to(sys.prefix)))
    return [*command, "--chdir", "/home/student", "--", python], None


def _walls() -> list[str]:
    """Return the options that keep a sandbox from the network and from other processes."""
    namespaces = ["ipc", "pid", "net", "uts", "cgroup-try"]
    if os.getuid() != 0:
        namespaces.insert(0, "user")
    return [*(f"--unshare-{namespace}" for namespace in namespaces), "--die-with-parent", "--new-session"]


def _system() -> list[str]:
    """Return the options that show what any program needs: libraries, processes, devices, and an empty /tmp."""
    options = []
    for place in ("/lib", "/lib64", "/bin"):
        if os.path.islink(place):
            options += ["--symlink", os.readlink(place), place]
        elif os.path.exists(place):
            options += ["--ro-bind", place, place]
    options += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    # A mapped /dev/zero is memory that is not counted where no process has it in its table of pages.
    options += ["--proc", "/proc", "--dev", "/dev", "--dev-bind", "/dev/null", "/dev/zero"]
    return [*options, "--perms", "1777", "--tmpfs", "/tmp"]


def _folders(shown: dict[str, str]) -> list[str]:
    """Return the options that show folders, read-only.

    shown: their places, and their places inside.
    """
    options: list[str] = []
    made: set[Path] = set()
    for place in ["/home/student/x", *shown.values()]:
        for parent in reversed(Path(place).parents[:-1]):
            if parent not in made:  # folders that bubblewrap makes unasked are open to root alone
                made.add(parent)
                options += ["--perms", "0755", "--dir", str(parent)]
    for place, inside in shown.items():
        options += ["--ro-bind", place, inside]
    return options
