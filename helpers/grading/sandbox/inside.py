"""What runs inside the sandbox: it imports once what all notebooks import, then forks a process for each notebook.

A forked process goes into namespaces of its own: it sees no other process, has an empty home and an empty /tmp, no
capabilities and limits on what it may use. It runs cells and probes the student's objects; it decides nothing.
"""

import contextlib
import ctypes
import gc
import io
import os
import resource
import signal
import socket
import sys
from pathlib import Path

import ipywidgets  # noqa: F401
import matplotlib.pyplot as plt  # noqa: F401
import matplotlib_inline.backend_inline  # noqa: F401
import numpy as np  # noqa: F401
import torch
import torchvision  # noqa: F401
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

from helpers.grading.sandbox import wire
from helpers.probes import find, probing

HOME = "/home/student"
HIDDEN = ("/tmp", HOME, "/dev/shm", "/proc")  # what a process has for itself; the last one stays empty
NOBODY = 65534
GIB = 2 ** 30
TEXT, OUTPUTS = 200_000, 8 * 2 ** 20  # characters of a cell's text, and of all its outputs
NEWNS, NEWIPC, NEWUSER, NEWPID = 0x00020000, 0x08000000, 0x10000000, 0x20000000
PDEATHSIG, DUMPABLE, NO_NEW_PRIVILEGES = 1, 4, 38
libc = ctypes.CDLL(None, use_errno=True)


# ---- the process that forks ----

def serve(control: socket.socket) -> None:
    """Start, interrupt and kill notebooks' processes as the engine says, until it goes."""
    if os.getuid() == 0:  # limits on processes do not hold for root
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        _call("prctl", DUMPABLE, 1, 0, 0, 0)  # or /proc/self would stay root's
    gc.collect()
    gc.freeze()  # what is imported stays shared between the processes
    running = {}
    control.sendall(b"r")
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 16, 1)
        if not message:
            return
        command, number = message[:1], int(message[1:])
        if command == b"s":
            running[number] = _start(descriptors[0], control)
            os.close(descriptors[0])
        elif running.get(number):
            with contextlib.suppress(ProcessLookupError):
                os.kill(running[number], signal.SIGINT if command == b"i" else signal.SIGKILL)
        control.sendall(b"d")
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass


def _start(descriptor: int, control: socket.socket) -> int:
    """Fork a process for one notebook, in namespaces of its own; return its process id."""
    reading, writing = os.pipe()
    guard = os.fork()
    if guard:
        os.close(writing)
        with open(reading, "rb") as pipe:
            return int(pipe.read() or 0)  # 0 if it came to nothing
    try:
        os.close(reading)
        _unshare()
        process = os.fork()  # the first process of the new namespace: when it ends, all in it end
        if process:
            os.write(writing, str(process).encode())
            os.close(writing)
            os.waitpid(process, 0)
            os._exit(0)
        os.close(writing)
        control.close()
        _isolate()
        Notebook(socket.socket(fileno=descriptor)).serve()
    except BaseException as error:
        os.write(2, f"{type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(1)


def _unshare() -> None:
    user, group = os.getuid(), os.getgid()
    _call("unshare", NEWUSER | NEWNS | NEWPID | NEWIPC)
    for file, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        Path("/proc/self", file).write_text(text)


def _isolate() -> None:
    _call("prctl", PDEATHSIG, signal.SIGKILL)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    for place in HIDDEN:
        _call("mount", b"tmpfs", place.encode(), b"tmpfs", 2 | 4, b"size=256m,nr_inodes=10000")  # nosuid, nodev
    os.chdir(HOME)
    for limit, most in ((resource.RLIMIT_AS, used + 4 * GIB), (resource.RLIMIT_NPROC, 128),
                        (resource.RLIMIT_FSIZE, GIB // 4), (resource.RLIMIT_NOFILE, 256), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(limit, (most, most))
    _call("prctl", NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    _call("capset", header, nothing)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _call(name: str, *arguments) -> None:
    if getattr(libc, name)(*arguments):
        error = ctypes.get_errno()
        raise OSError(error, f"{name}: {os.strerror(error)}")


# ---- the process of one notebook ----

class Outputs(list):
    """The outputs of a cell, as nbformat has them; what is too much is left out, and that is said."""

    def __init__(self):
        super().__init__()
        self.left, self.left_text = OUTPUTS, TEXT

    def stream(self, name: str, text: str) -> None:
        """Add text to a stream."""
        if self.left_text <= 0:
            return
        if len(text) > self.left_text:
            text = text[:self.left_text] + "\n... (the rest of this output is left out)\n"
        self.left_text -= len(text)
        if self and self[-1].get("name") == name:
            self[-1]["text"] += text
        else:
            self.append({"output_type": "stream", "name": name, "text": text})

    def data(self, kind: str, data: dict, metadata: dict | None, **others) -> None:
        """Add something that is displayed."""
        data = {str(key): value for key, value in data.items() if isinstance(value, str)}
        size = sum(map(len, data.values()))
        if size > self.left:
            data, size = {"text/plain": "(an output is left out: it is too large)"}, 50
        self.left -= size
        self.append({"output_type": kind, "data": data, "metadata": {}, **others})

    def error(self, name: str, value: str, lines: list[str]) -> None:
        """Add an error, with its traceback."""
        self.append({"output_type": "error", "ename": name[:200], "evalue": value[:10_000],
                     "traceback": [line[:10_000] for line in lines[:100]]})


class Stream(io.TextIOBase):
    """Standard output or error of a cell."""

    def __init__(self, shell, name: str):
        self.shell, self.name = shell, name

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.shell.outputs.stream(self.name, str(text))
        return len(text)


class Publisher(DisplayPublisher):
    """Keeps what is displayed."""

    def publish(self, data, metadata=None, *_, update=False, **__):
        if not update:
            self.shell.outputs.data("display_data", data, metadata)

    def clear_output(self, wait=False):
        self.shell.outputs.clear()


class Hook(DisplayHook):
    """Keeps the value of a cell's last expression."""

    def start_displayhook(self):
        pass

    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        self.shell.outputs.data("execute_result", format_dict, md_dict, execution_count=self.prompt_count)

    def finish_displayhook(self):
        pass


class Shell(InteractiveShell):
    """IPython as a notebook has it; its outputs are kept."""

    displayhook_class = Type(Hook)
    display_pub_class = Type(Publisher)
    outputs = Outputs()

    def _showtraceback(self, etype, evalue, stb):
        self.outputs.error(etype.__name__, str(evalue), list(stb))

    def enable_gui(self, gui=None):
        """No windows."""


class Notebook:
    """Serves one notebook: runs cells, probes objects, takes and gives files."""

    def __init__(self, connection: socket.socket):
        self.connection = connection
        for descriptor in (0, 1, 2):
            os.dup2(os.open(os.devnull, os.O_RDWR), descriptor)
        self.shell = Shell.instance(config=Config(HistoryManager={"enabled": False}))
        sys.stdout, sys.stderr = Stream(self.shell, "stdout"), Stream(self.shell, "stderr")
        self.shell.run_line_magic("matplotlib", "inline")
        sys.path.insert(0, "")

    def serve(self) -> None:
        """Answer one request after the other."""
        commands = {"put": self.put, "get": self.get, "run": self.run, "look": self.look, "probe": self.probe}
        while True:
            command, *arguments = wire.receive(self.connection)
            try:
                answer = commands[command](*arguments)
                wire.send(self.connection, answer)
            except wire.Unreadable as error:
                wire.send(self.connection, {"refused": str(error)})

    def put(self, contents: dict) -> None:
        """Write files into the home."""
        for name, content in contents.items():
            path = Path(HOME, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def get(self, name: str) -> bytes | None:
        """Return the content of a file in the home, if it is there and a plain one."""
        path = Path(HOME, name)
        if path.is_symlink() or not path.is_file():
            return None
        return path.read_bytes()

    def run(self, source: str) -> list[dict]:
        """Run a cell, and return its outputs."""
        self.shell.outputs = Outputs()
        try:
            self.shell.run_cell(source, store_history=True)
        except KeyboardInterrupt:
            self.shell.outputs.error("KeyboardInterrupt", "", ["KeyboardInterrupt"])
        except SystemExit as stop:
            self.shell.outputs.error("SystemExit", str(stop), ["SystemExit"])
        return list(self.shell.outputs)

    def look(self, name: str) -> dict:
        """Look at what a pinned name is bound to."""
        check = find(name)
        return probing.look(name, check.methods, check.served_by, self.shell.user_ns)

    def probe(self, name: str, case: dict) -> object:
        """Probe what a pinned name is bound to with one case, and return plain data."""
        self.shell.outputs = Outputs()
        namespace = self.shell.user_ns
        with probing.quietly(name):
            return find(name).run(namespace[name], case, namespace)


if __name__ == "__main__":
    torch.set_num_threads(1)
    serve(socket.socket(fileno=int(sys.argv[1])))
