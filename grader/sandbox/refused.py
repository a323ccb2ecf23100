"""The system calls that no answer needs, as a filter for the kernel, which libseccomp compiles.

A notebook's process is put under the filter when all is ready there (see `inside.namespaces`). What it refuses fails as
if the right for it were missing.
"""

import ctypes
import errno
import functools
import tempfile
from pathlib import Path

LIBRARY = "libseccomp.so.2"
AVAILABLE = Path("/proc/sys/kernel/seccomp/actions_avail")
NOT_REFUSED = (
    "The sandbox cannot refuse system calls here, because {}: students' code reaches more of the kernel, could leave "
    "keys for others, and take more memory than is counted.{}"
)
# By what they could reach or hold.
REFUSED = {
    "namespaces and mounts": "unshare setns mount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig "
    "fsmount fspick mount_setattr quotactl quotactl_fd swapon swapoff open_by_handle_at name_to_handle_at",
    "keys, which others could find": "add_key request_key keyctl",
    "queues and memory that no process holds": "shmget shmat shmctl msgget msgsnd msgrcv msgctl semget semop "
    "semtimedop semctl mq_open mq_unlink memfd_create memfd_secret",
    "what is counted for all of a user together": "inotify_init inotify_init1 fanotify_init io_setup",
    "other processes": "ptrace process_vm_readv process_vm_writev process_madvise pidfd_getfd kcmp",
    "the kernel": "bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register init_module "
    "finit_module delete_module kexec_load kexec_file_load reboot syslog acct personality iopl ioperm modify_ldt "
    "lookup_dcookie vhangup",
    "the clock and the name of the machine": "settimeofday clock_settime clock_adjtime adjtimex sethostname "
    "setdomainname",
}
NAMES = [name for names in REFUSED.values() for name in names.split()]
NAMESPACES = (0x00020000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000)  # flags of clone
FAMILIES = {1, 2, 10, 16}  # of sockets: unix, IPv4, IPv6, netlink; some others reach beyond a network namespace
SHARED_WITHOUT_A_FILE = 0x21  # flags of mmap: such memory can be in use where no process has it in its table of pages
ALLOW, REFUSE = 0x7FFF0000, 0x00050000  # and the number of an error
EQUAL, GREATER, MASKED = 4, 6, 7


class _Comparison(ctypes.Structure):
    """A condition on an argument of a system call."""

    _fields_ = (
        ("argument", ctypes.c_uint),
        ("operator", ctypes.c_int),
        ("first", ctypes.c_uint64),
        ("second", ctypes.c_uint64),
    )


@functools.cache
def compiled() -> bytes:
    """Return the filter as the kernel takes it; without bytes where there is none, and `missing` says why."""
    if missing():
        return b""
    library = _library()
    rules = ctypes.c_void_p(library.seccomp_init(ALLOW))
    try:
        _add_all(library, rules)
        with tempfile.TemporaryFile() as file:
            _done(library.seccomp_export_bpf(rules, file.fileno()))
            file.seek(0)
            return file.read()
    finally:
        library.seccomp_release(rules)


def missing() -> str:
    """Return in a sentence what the sandbox cannot refuse on this machine, or an empty text."""
    if not AVAILABLE.exists():
        return NOT_REFUSED.format("the kernel has no seccomp", "")
    try:
        _library()
    except OSError:
        return NOT_REFUSED.format(f"there is no {LIBRARY}", " Install it, on Debian with `apt install libseccomp2`.")
    return ""


def number(name: str) -> int:
    """Return the number of a system call on this machine; below 0 if it has none."""
    return int(_library().seccomp_syscall_resolve_name(name.encode()))


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(LIBRARY)
    library.seccomp_init.restype = ctypes.c_void_p
    return library


def _add_all(library: ctypes.CDLL, rules: ctypes.c_void_p) -> None:
    def add(name: str, why: int, *comparisons: _Comparison) -> None:
        call = number(name)
        if call >= 0:
            array = (_Comparison * len(comparisons))(*comparisons)
            _done(library.seccomp_rule_add_array(rules, REFUSE | why, call, len(comparisons), array))

    for name in NAMES:
        add(name, errno.EPERM)
    for flag in NAMESPACES:
        add("clone", errno.EPERM, _Comparison(0, MASKED, flag, flag))
    add("clone3", errno.ENOSYS)  # its flags are out of sight; C's library then takes `clone`
    add("mmap", errno.EPERM, _Comparison(3, MASKED, SHARED_WITHOUT_A_FILE, SHARED_WITHOUT_A_FILE))
    for family in {*range(max(FAMILIES))} - FAMILIES:
        add("socket", errno.EAFNOSUPPORT, _Comparison(0, EQUAL, family, 0))
    add("socket", errno.EAFNOSUPPORT, _Comparison(0, GREATER, max(FAMILIES), 0))


def _done(failed: int) -> None:
    if failed:
        raise OSError(-failed, f"{LIBRARY} has failed")
