"""Keeps a notebook's process apart from others, and limits what it may use."""

import contextlib
import ctypes
import os
import resource
import signal
from pathlib import Path

HOME, KIT = "/home/student", "/kit"
HIDDEN = ("/tmp", HOME, "/dev/shm", KIT, "/proc")  # empty for each notebook, and its own
TERMINALS = "/dev/pts"
NOBODY = 65534
GIB = 2**30
NEWNS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x00020000, 0x08000000, 0x10000000, 0x20000000, 0x40000000
PDEATHSIG, DUMPABLE, SECCOMP, SUBREAPER, NO_NEW_PRIVILEGES = 1, 4, 22, 36, 38
FILTER = 2
libc = ctypes.CDLL(None, use_errno=True)


def become_nobody() -> None:
    """Give up root's rights: limits on processes do not hold for root."""
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    _call("prctl", DUMPABLE, 1, 0, 0, 0)  # or /proc/self would stay root's


def end_with_parent() -> None:
    """Let the system kill this process when its parent ends."""
    _call("prctl", PDEATHSIG, signal.SIGKILL)


def adopt() -> None:
    """Let processes below this one whose parents have ended become this one's children, where the system can."""
    if hasattr(libc, "prctl"):
        _call("prctl", SUBREAPER, 1, 0, 0, 0)


def unshare() -> None:
    """Give this process files, processes, shared memory, queues and an empty network of its own."""
    user, group = os.getuid(), os.getgid()
    _call("unshare", NEWUSER | NEWNS | NEWPID | NEWIPC | NEWNET)
    for file, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        Path("/proc/self", file).write_text(text)


def limit(isolated: bool, refused: bytes = b"") -> None:
    """Take from this process the rights and resources that a notebook does not need.

    refused: a filter of system calls, as the kernel takes it.
    """
    # Out of memory, the kernel ends the largest of these first, and never the process that has started the notebook.
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")
    limits = [(resource.RLIMIT_FSIZE, GIB // 4), (resource.RLIMIT_NOFILE, 256), (resource.RLIMIT_CORE, 0)]
    if isolated:
        end_with_parent()
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        for place in HIDDEN:
            _call("mount", b"tmpfs", place.encode(), b"tmpfs", 2 | 4, b"size=256m,nr_inodes=10000")  # nosuid, nodev
        _call("mount", b"devpts", TERMINALS.encode(), b"devpts", 2 | 8, b"newinstance,ptmxmode=0666,max=16")
        limits += [(resource.RLIMIT_AS, used + 4 * GIB), (resource.RLIMIT_NPROC, 128)]
        # The system counts these for all processes of a user together: others would lack them.
        limits += [(resource.RLIMIT_SIGPENDING, 1000), (resource.RLIMIT_MSGQUEUE, 0), (resource.RLIMIT_MEMLOCK, 0)]
    for limit, most in limits:
        resource.setrlimit(limit, (most, most))
    if isolated:
        _call("prctl", NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        _call("capset", header, nothing)
    if refused:
        _call("prctl", SECCOMP, FILTER, ctypes.byref(_Program(len(refused) // 8, refused)))
    signal.signal(signal.SIGINT, signal.default_int_handler)


def is_own_thread(number: int) -> bool:
    """Return whether a number is that of a thread of this process, where C's library can tell."""
    return hasattr(libc, "tgkill") and libc.tgkill(os.getpid(), number, 0) == 0


class _Program(ctypes.Structure):
    """A filter of system calls: how many instructions of eight bytes it has, and these."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def _call(name: str, *arguments: object) -> None:
    if getattr(libc, name)(*arguments):
        error = ctypes.get_errno()
        raise OSError(error, f"{name}: {os.strerror(error)}")
