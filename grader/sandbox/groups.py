"""Control groups: an outer wall around what a worker has in a sandbox, where such a group may be made.

A worker grades one submission at a time, so that this limits a submission as a whole. The watcher in the sandbox (see
`inside.usage`) ends what takes too much, and can say why; a group stops what grows faster than the watcher looks. It is
made by systemd, or else directly below a group in which this process may do so.
"""

import contextlib
import itertools
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .inside import usage

MEMORY = usage.MEMORY + 2 * 2**30  # bytes: above the watcher's limit
PROCESSES = 512  # and threads: a notebook may have 128, and there are two of them at a time
PREFIX = "open-set-grading-"
WAIT = 2  # seconds that systemd has to make a group
TRIES = 3  # to make a group: another run removes those in which no process is yet
NEEDED = {"memory", "pids"}  # controllers; with `cpu`, groups have equal shares of the processors
GROUP = (
    "Each submission runs in a control group ({}): it may take {} GB of memory, and the processors are shared out "
    "between submissions, not between their processes."
)
NO_GROUP = (
    "No control group can be made here: a watcher limits what each submission takes, and ends it above {} GB of memory."
)
SYSTEMD = ("org.freedesktop.systemd1", "/org/freedesktop/systemd1", "org.freedesktop.systemd1.Manager")
SCOPE = (
    ("MemoryMax", "t", "{memory}"),
    ("MemorySwapMax", "t", "0"),
    ("TasksMax", "t", "{processes}"),
    ("CPUWeight", "t", "100"),
    ("Delegate", "b", "true"),  # or systemd would end all processes of the group, where the kernel has ended one
    ("CollectMode", "s", "inactive-or-failed"),
)
_numbers = itertools.count()


@dataclass(frozen=True)
class Group:
    """A control group: its folder for memory, and who has made it."""

    memory: Path
    maker: str

    def ended(self) -> int:
        """Return how many of its processes the kernel has ended because it was out of memory."""
        for file in ("memory.events", "memory.oom_control"):
            with contextlib.suppress(OSError):
                words = [line.split() for line in (self.memory / file).read_text().splitlines()]
                return sum(int(number) for name, number in words if name == "oom_kill")
        return 0

    def is_limited(self, process: int) -> bool:
        """Return whether the kernel says that a process is in it, and that it is limited."""
        for file in ("memory.max", "memory.limit_in_bytes"):
            with contextlib.suppress(OSError):
                inside = (self.memory / "cgroup.procs").read_text().split()
                return str(process) in inside and (self.memory / file).read_text().strip() == str(MEMORY)
        return False


def wall(process: int) -> Group | None:
    """Put a process, and all that it will start, into a new group with limits; None where none can be made."""
    name = f"{PREFIX}{os.getpid()}-{next(_numbers)}"
    return _by_systemd(process, f"{name}.scope") or _directly(process, name)


def said() -> str:
    """Try to make a group; return in a sentence how what a submission takes is limited."""
    with subprocess.Popen(["sleep", "60"]) as process:
        try:
            group = wall(process.pid)
        finally:
            process.kill()
    clear()
    return GROUP.format(group.maker, MEMORY >> 30) if group else NO_GROUP.format(usage.MEMORY >> 30)


def clear() -> None:
    """Remove groups in which nothing runs any more, those of runs that were killed, too."""
    for places in _places():
        for place in places.values():
            for left in place.glob(f"{PREFIX}*"):
                with contextlib.suppress(OSError):  # it is in use
                    left.rmdir()


def folders(mounts: str, groups: str) -> dict[str, Path]:
    """Return the folders of a process's groups, by controller; that of version 2 has an empty name.

    mounts, groups: what the kernel says in /proc/self/mountinfo, and in the process's file `cgroup`.
    """
    paths: dict[str, str] = {}
    for line in groups.splitlines():
        _, controllers, path = line.split(":", 2)
        paths |= dict.fromkeys(controllers.split(","), path)
    found: dict[str, Path] = {}
    for line in mounts.splitlines():
        place, _, about = line.partition(" - ")
        root, mount = place.split()[3:5]
        kind, _, options = about.split()
        names = options.split(",") if kind == "cgroup" else [""] if kind == "cgroup2" else []
        for name in names:
            if name in paths and ".." not in paths[name] and Path(paths[name]).is_relative_to(root):
                found.setdefault(name, Path(mount, Path(paths[name]).relative_to(root)))
    return found


def _of(process: int | str) -> dict[str, Path]:
    with contextlib.suppress(OSError, ValueError):
        return folders(Path("/proc/self/mountinfo").read_text(), Path(f"/proc/{process}/cgroup").read_text())
    return {}


def _words(file: Path) -> set[str]:
    with contextlib.suppress(OSError):
        return {*file.read_text().split()}
    return set()


def _places() -> Iterator[dict[str, Path]]:
    """Yield where new groups may be made, the nearest first: a folder for each controller."""
    own = _of("self")
    if "" in own and _words(own[""] / "cgroup.controllers") >= NEEDED:
        with contextlib.suppress(OSError):  # refused where this process itself is in that group
            (own[""] / "cgroup.subtree_control").write_text("+memory +pids")
        for place in (own[""], *own[""].parents):
            if _words(place / "cgroup.subtree_control") >= NEEDED:
                yield dict.fromkeys(NEEDED, place)
    if own.keys() >= NEEDED:
        yield {name: own[name] for name in (*NEEDED, "cpu") if name in own}


def _directly(process: int, name: str) -> Group | None:
    for places in _places():
        for _ in range(TRIES):
            try:
                return _made({controller: place / name for controller, place in places.items()}, process)
            except FileNotFoundError:
                continue
            except OSError:
                break
    return None


def _made(parts: dict[str, Path], process: int) -> Group:
    """Make a group of these parts for a process; raises `OSError`."""
    try:
        for part in {*parts.values()}:
            part.mkdir()
        memory, version = parts["memory"], 1
        if (memory / "memory.max").exists():
            version = 2
            (memory / "memory.max").write_text(str(MEMORY))
            _set(memory / "memory.swap.max", 0)
        else:
            (memory / "memory.limit_in_bytes").write_text(str(MEMORY))
            _set(memory / "memory.memsw.limit_in_bytes", MEMORY)
        (parts["pids"] / "pids.max").write_text(str(PROCESSES))
        for part in {*parts.values()}:
            (part / "cgroup.procs").write_text(str(process))
        return Group(memory, f"version {version}")
    except OSError:
        for part in {*parts.values()}:
            with contextlib.suppress(OSError):
                part.rmdir()
        raise


def _set(file: Path, value: int) -> None:
    """Set what not every kernel has."""
    with contextlib.suppress(OSError):
        file.write_text(str(value))


def _by_systemd(process: int, name: str) -> Group | None:
    """Let systemd put a process into a group: the user's own, or that of the machine for root."""
    program = shutil.which("busctl")
    if program is None or not os.path.isdir("/run/systemd/system"):
        return None
    values = {"memory": MEMORY, "processes": PROCESSES}
    properties = [word.format(**values) for setting in SCOPE for word in setting]
    command = [program, "--quiet", *(["--user"] if os.getuid() else []), "call", *SYSTEMD, "StartTransientUnit"]
    command += ["ssa(sv)a(sa(sv))", name, "fail", str(len(SCOPE) + 1), "PIDs", "au", "1", str(process), *properties]
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        if not subprocess.run([*command, "0"], capture_output=True, timeout=WAIT).returncode:
            return _appeared(process, name)
    return None


def _appeared(process: int, name: str) -> Group | None:
    """Return the group that systemd has been asked for, once it is there with its limits."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        own = _of(process)
        memory = own.get("memory", own.get("", Path()))
        if memory.name == name and Group(memory, "").is_limited(process):
            return Group(memory, "systemd")
        time.sleep(0.01)
    return None
