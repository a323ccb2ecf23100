"""What a notebook's processes use, all together: processor, memory, and how long they have waited for a processor.

A worker's process in the sandbox adds this up, and ends a notebook that takes more than its share. Students' code does
not see that process, and cannot stop it. Where there is no /proc, nothing is added up.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

MEMORY = 4 * 2**30  # bytes of all processes of a notebook together
RUNNING = 8  # processes and threads that run or wait for a processor, on average
TICKS = 8  # that this average is taken over
SOCKET = 2**19  # bytes that wait in a socket at most, where the system has its usual limits
TICK = 0.25  # seconds from one look to the next


@dataclass
class Usage:
    """The use of a notebook's processes: what the last looks have seen.

    process: the first of them. ended: why it had to be ended, as the end of a sentence. hindered: seconds for which it
    has waited for a processor that others had; seen: for which it had waited at the last look.
    """

    process: int
    ended: str = ""
    running: list[int] = field(default_factory=list)
    hindered: float = 0.0
    seen: float = 0.0

    def measure(self, tree: list[int]) -> None:
        """Measure what the processes of the notebook use; `ended` says what is too much."""
        self.waited()
        self.running = [*self.running[1 - TICKS :], sum(map(_running, tree))]
        if sum(self.running) > TICKS * RUNNING:  # a few too many for a while, or very many at once
            self.ended = f"it has kept more than {RUNNING} processes or threads busy at a time"
        elif _memory(tree) > MEMORY:
            self.ended = f"its processes have taken more than {MEMORY >> 30} GB of memory together"

    def waited(self) -> float:
        """Return the seconds for which the notebook has waited: its process, and copies of it.

        A notebook that keeps many processes busy waits for its own: each of them counts as one who is in the way.
        """
        below = [*map(_waited, _below(self.process))]
        seen = _waited(self.process) + max(below, default=0.0)
        own = max(sum(self.running) / max(len(self.running), 1), 1)
        self.hindered += max(seen - self.seen, 0) / own
        self.seen = seen
        return self.hindered


def trees(roots: list[int]) -> dict[int, list[int]]:
    """Return all processes that belong to each of some processes, these first."""
    below: dict[int, list[int]] = {}
    for process in _processes():
        below.setdefault(int(_stat(process)[1]), []).append(process)
    return {root: [root, *_under(root, below)] for root in roots}


def _under(process: int, below: dict[int, list[int]]) -> Iterator[int]:
    for child in below.get(process, []):
        yield child
        yield from _under(child, below)


def _below(process: int) -> list[int]:
    """Return the children of a process, and theirs."""
    with contextlib.suppress(OSError):  # some kernels do without these files
        children = _children(process)
        return [*children, *(one for child in children for one in _children(child))]
    return trees([process])[process][1:]


def _children(process: int) -> list[int]:
    return [*map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())]


def _processes() -> list[int]:
    with contextlib.suppress(OSError):
        return [int(name) for name in os.listdir("/proc") if name.isdigit()]
    return []


def _stat(process: int) -> list[str]:
    """Return what the system says of a process, from its state on."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return ["X", "0"]


def _running(process: int) -> int:
    """Return how many threads of a process run or wait for a processor."""
    with contextlib.suppress(OSError):
        threads = os.listdir(f"/proc/{process}/task")
        return sum(_stat_of_thread(process, thread) == "R" for thread in threads)
    return 0


def _stat_of_thread(process: int, thread: str) -> str:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{process}/task/{thread}/stat").read_text().rpartition(")")[2].split()[0]
    return "X"


def _waited(process: int) -> float:
    with contextlib.suppress(OSError, IndexError, ValueError):
        return int(Path(f"/proc/{process}/schedstat").read_text().split()[1]) / 1e9
    return 0.0


def _memory(tree: list[int]) -> int:
    """Return the bytes that processes use; what they share counts once. Looks closely only where it may be too much."""
    if sum(map(_at_most, tree)) + _files(tree) <= MEMORY:
        return 0
    return sum(map(_share, tree)) + _files(tree)


def _at_most(process: int) -> int:
    return _kilobytes(process, "status", ("RssAnon", "RssShmem", "VmSwap"))


def _share(process: int) -> int:
    """Return a process's share of its memory: a page that two processes have counts half for each."""
    return _kilobytes(process, "smaps_rollup", ("Pss_Anon", "Pss_Shmem", "SwapPss")) or _at_most(process)


def _kilobytes(process: int, file: str, fields: tuple[str, ...]) -> int:
    found = 0
    with contextlib.suppress(OSError, ValueError):
        for line in Path(f"/proc/{process}/{file}").read_text().splitlines():
            name, _, value = line.partition(":")
            if name in fields:
                found += 1024 * int(value.split()[0])
    return found


def _files(tree: list[int]) -> int:
    """Return the bytes of files that have no name and lie in memory, of those that are mapped, too, and of sockets."""
    sizes: dict[object, int] = {}
    for process in tree:
        with contextlib.suppress(OSError):
            for descriptor in os.listdir(f"/proc/{process}/fd"):
                with contextlib.suppress(OSError):
                    path = f"/proc/{process}/fd/{descriptor}"
                    target = os.readlink(path)
                    if target.startswith("/memfd:"):
                        about = os.stat(path)
                        sizes[about.st_dev, about.st_ino] = 512 * about.st_blocks
                    elif target.startswith("socket:"):
                        sizes[target] = SOCKET
    return sum(sizes.values())
