"""The process that imports what all notebooks import, and the processes that it forks for workers and notebooks."""

import contextlib
import importlib
import json
import os
import pkgutil
import select
import shutil
import signal
import socket
import sys
import tempfile
import time

import ipywidgets  # noqa: F401  (imported beforehand, as others below)
import matplotlib_inline.backend_inline  # noqa: F401
import numpy as np  # noqa: F401
import torch
import torchvision  # noqa: F401

from grader.sandbox.inside import leftovers, namespaces, shell, shortcuts, usage
from grader.sandbox.inside.notebook import Notebook
from helpers import notebook
from helpers.notebook import wall
from helpers.notebook.plots import ready_made
from helpers.notebook.plots.features import ready_made_flower


def main() -> None:
    """Serve with the socket and in the way that the command line names."""
    torch.set_num_threads(1)
    life, way, refused = sys.argv[1:]
    serve(socket.socket(fileno=int(life)), way == "isolated", bytes.fromhex(refused))
    os._exit(0)  # to take all modules down again would take a while


def serve(life: socket.socket, isolated: bool, refused: bytes) -> None:
    """Serve workers, whose connections come through `life`, until it is closed.

    refused: a filter of the system calls that no notebook needs.
    """
    if not isolated:
        namespaces.adopt()
    if isolated and os.getuid() == 0:  # limits on processes do not hold for root
        namespaces.become_nobody()
    _warm_up()
    while True:
        message, descriptors, _, _ = socket.recv_fds(life, 1, 1)
        if not message:
            break
        if not os.fork():
            life.close()
            try:
                serve_worker(socket.socket(fileno=descriptors[0]), isolated, refused)
            finally:
                os._exit(0)
        os.close(descriptors[0])
        leftovers.reap()
    if not isolated:
        leftovers.end_after_workers()


class Notebooks:
    """The notebooks' processes of a worker, and what they use."""

    def __init__(self, control: socket.socket, isolated: bool, refused: bytes):
        self.control, self.isolated, self.refused = control, isolated, refused
        self.used: dict[int, usage.Usage] = {}
        self.guards: dict[int, int] = {}
        self.places: dict[int, str] = {}

    def start(self, number: int, descriptor: int) -> None:
        """Start the process of a notebook."""
        self.places[number] = "" if self.isolated else tempfile.mkdtemp()
        self.guards[number], process = _start(descriptor, self.control, self.places[number], self.refused)
        self.used[number] = usage.Usage(process)

    def tell(self, command: bytes, number: int) -> bytes:
        """Interrupt (`i`) or kill (`k`) a notebook's process with all that it has started, or let it kill its copy.

        Return what is answered: `d` if that is done, `l` if something of the notebook is left.
        """
        ended = True
        if number in self.used:
            _signal(self.used[number].process, SIGNALS[command], command)
            if command == b"k":
                del self.used[number]
                ended = self._ends(self.guards.pop(number))
                _remove(self.places.pop(number))
        return b"d" if ended else b"l"

    def _ends(self, guard: int) -> bool:
        """Wait until all of a notebook has ended, and end what no namespace ends; return whether nothing is left."""
        ended = leftovers.has_ended(guard)
        return ended if self.isolated else leftovers.end_below(os.getpid(), {*self.guards.values()})

    def about(self, number: int) -> bytes:
        """Return how many seconds a notebook has waited for a processor, and why it had to be ended, if so."""
        used = self.used.get(number)
        return json.dumps([used.waited() if used and used.process else 0, used.ended if used else ""]).encode()

    def measure(self) -> None:
        """End each notebook that takes more than its share."""
        watched = {used.process: used for used in self.used.values() if used.process and not used.ended}
        for process, tree in usage.trees([*watched]).items():
            watched[process].measure(tree)
            if watched[process].ended:
                _signal(process, signal.SIGKILL, b"k")

    def end(self) -> None:
        """Kill all."""
        for number in [*self.used]:
            self.tell(b"k", number)


SIGNALS = {b"i": signal.SIGINT, b"u": signal.SIGUSR1, b"k": signal.SIGKILL}


def serve_worker(control: socket.socket, isolated: bool, refused: bytes) -> None:
    """Start, interrupt, watch and kill notebooks' processes for a worker, until it goes."""
    if not isolated:
        namespaces.adopt()
    notebooks = Notebooks(control, isolated, refused)
    control.sendall(b"r")
    looked = time.monotonic()
    while True:
        if not select.select([control], [], [], usage.TICK if notebooks.used else None)[0]:
            message = b""
        else:
            message, descriptors, _, _ = socket.recv_fds(control, 16, 1)
            if not message:
                break
        if time.monotonic() > looked + usage.TICK:
            notebooks.measure()
            looked = time.monotonic()
        if not message:
            continue
        command, number, answer = message[:1], int(message[1:]), b"d"
        if command == b"s":
            notebooks.start(number, descriptors[0])
            os.close(descriptors[0])
        elif command == b"?":
            answer = notebooks.about(number)
        else:
            answer = notebooks.tell(command, number)
        control.sendall(answer)
        leftovers.reap()
    notebooks.end()


def _warm_up() -> None:
    """Do, before anything is forked, what is slow the first time, or needs files that a notebook does not see."""
    for module in pkgutil.walk_packages(notebook.__path__, f"{notebook.__name__}."):
        importlib.import_module(module.name)
    shortcuts.end_imports()  # the shell collects garbage once
    shell.start()
    wall.examine = None  # the judges are elsewhere
    ready_made_flower()
    ready_made.embedded(train=True)
    torch.ones(2, 2).half() @ torch.ones(2, 2).half()  # reads /proc/cpuinfo, which a notebook does not have
    torch.max_pool2d(torch.conv2d(torch.zeros(1, 1, 9, 9), torch.zeros(1, 1, 3, 3)), 2)
    shortcuts.end_imports()
    shortcuts.use_large_pages()


def _signal(process: int, which: int, command: bytes) -> None:
    """Interrupt or kill a process with all that it has started, or tell the process alone to kill its copy."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if process and command == b"u":
            os.kill(process, which)
        elif process:
            os.killpg(process, which)


def _remove(place: str) -> None:
    if place:
        shutil.rmtree(place, ignore_errors=True)


def _start(descriptor: int, control: socket.socket, place: str, refused: bytes) -> tuple[int, int]:
    """Fork a process for a notebook; return the process that waits for its end, and its own, or 0 without it.

    place: a folder for its home and its part of the kit; without it, the process gets namespaces of its own, which hold
    both.
    """
    isolated = not place
    reading, writing = os.pipe()
    guard = os.fork()
    if guard:
        os.close(writing)
        with open(reading, "rb") as pipe:
            return guard, int(pipe.read() or 0)
    try:
        os.close(reading)
        control.close()  # or its worker would not see when the process that forks has gone
        if isolated:
            namespaces.end_with_parent()
            namespaces.unshare()
        process = os.fork()  # the first process of the new namespace: when it ends, all in it end
        if process:
            os.write(writing, str(process).encode())
            os.close(writing)
            os.waitpid(process, 0)
            os._exit(0)
        os.setsid()
        namespaces.limit(isolated, refused)
        home, kit = (namespaces.HOME, namespaces.KIT) if isolated else (f"{place}/home", f"{place}/kit")
        os.makedirs(home, exist_ok=True)
        os.chdir(home)
        os.close(writing)
        Notebook(socket.socket(fileno=descriptor), home, kit).serve()
    except BaseException as error:
        os.write(2, f"{type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(1)
