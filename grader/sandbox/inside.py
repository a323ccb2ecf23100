"""What runs inside the sandbox: it imports once what all notebooks import, and forks a process for each worker that
connects, which forks one for each notebook.

A notebook's process goes into namespaces of its own: it sees no other process, no file of the kit, has an empty home
and an empty /tmp, no capabilities and limits on what it may use. It runs cells and probes the student's objects; it
decides nothing, and holds nothing that would: no judge, no expected value, no stand-in of the notebook's own task.
"""

import builtins
import contextlib
import ctypes
import gc
import io
import os
import re
import resource
import select
import shutil
import signal
import socket
import sys
import tempfile
import types
from collections.abc import Callable
from pathlib import Path

import ipywidgets  # noqa: F401
import matplotlib.pyplot as plt
import matplotlib_inline.backend_inline  # noqa: F401
import nbformat
import numpy as np  # noqa: F401
import torch
import torchvision  # noqa: F401
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

import helpers
from grader.sandbox import wire
from helpers import earlier, machine, plots, probes, progress, settings, tasks, widgets  # noqa: F401
from helpers.crashes import KIT, Crash, crash
from helpers.probes import probing

HOME = "/home/student"
HIDDEN = ("/tmp", HOME, "/dev/shm", "/kit", "/proc")  # what a process has for itself, or not at all
NOBODY = 65534
GIB = 2 ** 30
TEXT, OUTPUTS, DISPLAYS = 200_000, 4 * 2 ** 20, 200  # characters of a cell's text and of all its outputs, and how many
NEWNS, NEWIPC, NEWUSER, NEWPID = 0x00020000, 0x08000000, 0x10000000, 0x20000000
LARGE_PAGE, COLLAPSE = 2 * 2 ** 20, 25
PDEATHSIG, DUMPABLE, NO_NEW_PRIVILEGES = 1, 4, 38
libc = ctypes.CDLL(None, use_errno=True)


# ---- the process that imports, and the one that it forks for each worker ----

def main() -> None:
    """Serve with the sockets and in the way that the command line names."""
    torch.set_num_threads(1)
    listener, life, way = sys.argv[1:]
    serve(socket.socket(fileno=int(listener)), socket.socket(fileno=int(life)), way == "isolated")


def serve(listener: socket.socket, life: socket.socket, isolated: bool) -> None:
    """Serve workers as they connect, until `life` is closed."""
    if isolated and os.getuid() == 0:  # limits on processes do not hold for root
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        _call("prctl", DUMPABLE, 1, 0, 0, 0)  # or /proc/self would stay root's
    _warm_up()
    while life not in select.select([listener, life], [], [])[0]:
        control, _ = listener.accept()
        if not os.fork():
            listener.close()
            life.close()
            try:
                serve_worker(control, isolated)
            finally:
                os._exit(0)
        control.close()
        _reap()


def serve_worker(control: socket.socket, isolated: bool) -> None:
    """Start, interrupt and kill notebooks' processes as a worker says, until it goes."""
    running: dict[int, tuple[int, str]] = {}
    control.sendall(b"r")
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 16, 1)
        if not message:
            break
        command, number = message[:1], int(message[1:])
        if command == b"s":
            home = HOME if isolated else tempfile.mkdtemp()
            running[number] = (_start(descriptors[0], control, home, isolated), home)
            os.close(descriptors[0])
        elif number in running:
            process, home = running[number]
            _signal(process, {b"i": signal.SIGINT, b"u": signal.SIGUSR1, b"k": signal.SIGKILL}[command], command)
            if command == b"k":
                del running[number]
                _remove(home)
        control.sendall(b"d")
        _reap()
    for process, home in running.values():
        _signal(process, signal.SIGKILL, b"k")
        _remove(home)


def _reap() -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _warm_up() -> None:
    """Do once, before anything is forked, what is slow for the first time, and what needs more than a notebook has."""
    for task in tasks.TASKS:
        probes.find(task.names[0])  # imports it
    _start_shell()
    torch.ones(2, 2).half() @ torch.ones(2, 2).half()  # reads /proc/cpuinfo, which a notebook does not have
    torch.max_pool2d(torch.conv2d(torch.zeros(1, 1, 9, 9), torch.zeros(1, 1, 3, 3)), 2)
    nbformat.reads(nbformat.writes(nbformat.v4.new_notebook()), as_version=4)  # compiles the schema
    gc.freeze()  # what is imported stays shared between the processes
    gc.enable()
    _use_large_pages()


def _use_large_pages() -> None:
    """Put the memory of this process into large pages: with fewer of them, a fork takes a quarter of the time.

    What C's `malloc` gives is in such pages from the start; Python's own is not. This needs Linux 6.1; elsewhere
    nothing happens.
    """
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/maps").read_text().splitlines():
            place = re.fullmatch(r"(\w+)-(\w+) rw-p \S+ 00:00 0\s*(\[heap\])?", line)
            if place:
                first, last = -(-int(place[1], 16) // LARGE_PAGE), int(place[2], 16) // LARGE_PAGE
                if first < last:
                    libc.madvise(ctypes.c_void_p(first * LARGE_PAGE), ctypes.c_size_t((last - first) * LARGE_PAGE),
                                 COLLAPSE)


def _start_shell() -> None:
    """Make the one shell of this process, and of those that are forked of it."""
    shell = Shell.instance(config=Config(HistoryManager={"enabled": False}))
    sys.stdout, sys.stderr = Stream(shell, "stdout"), Stream(shell, "stderr")
    shell.run_line_magic("matplotlib", "inline")
    for source in _WARM:
        shell.run_cell(source)
    shell.reset()
    sys.path.insert(0, "")
    checks = sys.modules["helpers.checks"] = helpers.checks = types.ModuleType("helpers.checks")
    checks.check = lambda name, seed=0: None  # the engine checks; a student's own call says nothing


def _signal(process: int, which: int, command: bytes) -> None:
    """Interrupt or kill a process with all that it has started; a single one is told to kill its copy."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if process and command == b"u":
            os.kill(process, which)
        elif process:
            os.killpg(process, which)


def _remove(home: str) -> None:
    if home != HOME:
        shutil.rmtree(home, ignore_errors=True)


def _start(descriptor: int, control: socket.socket, home: str, isolated: bool) -> int:
    """Fork a process for one notebook, in namespaces of its own; return its process id, or 0 if it came to nothing."""
    reading, writing = os.pipe()
    guard = os.fork()
    if guard:
        os.close(writing)
        with open(reading, "rb") as pipe:
            return int(pipe.read() or 0)
    try:
        os.close(reading)
        control.close()  # or its worker would not see when the process that forks has gone
        if isolated:
            _call("prctl", PDEATHSIG, signal.SIGKILL)
            _unshare()
        process = os.fork()  # the first process of the new namespace: when it ends, all in it end
        if process:
            os.write(writing, str(process).encode())
            os.close(writing)
            os.waitpid(process, 0)
            os._exit(0)
        os.setsid()
        _limit(isolated)
        os.chdir(home)
        os.close(writing)
        Notebook(socket.socket(fileno=descriptor), home).serve()
    except BaseException as error:
        os.write(2, f"{type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(1)


def _unshare() -> None:
    user, group = os.getuid(), os.getgid()
    _call("unshare", NEWUSER | NEWNS | NEWPID | NEWIPC)
    for file, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        Path("/proc/self", file).write_text(text)


def _limit(isolated: bool) -> None:
    """Take away from this process what a notebook does not need."""
    limits = [(resource.RLIMIT_FSIZE, GIB // 4), (resource.RLIMIT_NOFILE, 256), (resource.RLIMIT_CORE, 0)]
    if isolated:
        _call("prctl", PDEATHSIG, signal.SIGKILL)
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        for place in HIDDEN:
            _call("mount", b"tmpfs", place.encode(), b"tmpfs", 2 | 4, b"size=256m,nr_inodes=10000")  # nosuid, nodev
        limits += [(resource.RLIMIT_AS, used + 4 * GIB), (resource.RLIMIT_NPROC, 128)]
    for limit, most in limits:
        resource.setrlimit(limit, (most, most))
    if isolated:
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
        self.left, self.left_text, self.cut = OUTPUTS, TEXT, False

    def stream(self, name: str, text: str) -> None:
        """Add text to a stream."""
        if self.left_text <= 0:
            return
        if len(text) > self.left_text:
            text, self.cut = text[:self.left_text] + "\n... (the rest of this output is left out)\n", True
        self.left_text -= len(text)
        if self and self[-1].get("name") == name:
            self[-1]["text"] += text
        elif self._has_room():
            self.append({"output_type": "stream", "name": name, "text": text})

    def data(self, kind: str, data: dict, metadata: dict | None, **others) -> None:
        """Add something that is displayed."""
        if not self._has_room():
            return
        data = {str(key): value for key, value in data.items() if isinstance(value, str)}
        size = sum(map(len, data.values()))
        if size > self.left:
            data, size, self.cut = {"text/plain": "(an output is left out: it is too large)"}, 50, True
        self.left -= size
        self.append({"output_type": kind, "data": data, "metadata": {}, **others})

    def error(self, name: str, value: str, lines: list[str]) -> None:
        """Add an error, with its traceback."""
        self.append({"output_type": "error", "ename": name[:200], "evalue": value[:10_000],
                     "traceback": [line[:10_000] for line in lines[:100]]})

    def _has_room(self) -> bool:
        self.cut = self.cut or len(self) >= DISPLAYS
        return len(self) < DISPLAYS


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

    def __init__(self, connection: socket.socket, home: str):
        self.connection, self.home = connection, home
        self.saved: dict[str, dict] = {}
        for descriptor in (0, 1, 2):
            os.dup2(os.open(os.devnull, os.O_RDWR), descriptor)
        os.environ["HOME"] = home
        self.shell = Shell.instance()

    def serve(self) -> None:
        """Answer one request after the other."""
        commands = {"begin": self.begin, "tell": self.tell, "put": self.put, "get": self.get, "run": self.run,
                    "copy": self.copy, "read": self.read, "advice": earlier.advice, "look": self.look,
                    "probe": self.probe}
        while True:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            command, *arguments = wire.receive(self.connection, proxy=self.proxy)
            if command == "leave":
                os._exit(0)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            try:
                reply = ("answer", commands[command](*arguments))
            except _Left:
                reply = ("left",)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            try:
                wire.send(self.connection, reply)
            except wire.Unreadable as error:
                wire.send(self.connection, ("answer", {"refused": str(error)}))

    def proxy(self, number: int) -> Callable:
        """Return a function that lets the engine compute what it returns."""
        def call(*arguments):
            wire.send(self.connection, ("call", number, probing.plain(arguments)))
            result = wire.receive(self.connection)
            if isinstance(result, Crash):
                kind = getattr(builtins, result.kind, None)
                raise (kind if probing.is_class(kind) and issubclass(kind, Exception) else RuntimeError)(result.message)
            return result

        return call

    def begin(self, sources: list[tuple[str, str]], refused: list[str], weights: dict | None) -> None:
        """Take the stand-ins of earlier tasks, as modules' names and sources, and the weights of a trained one.

        refused: names whose stand-ins would be answers here, so that each of them only says what it is.
        """
        package = sys.modules["helpers.standins"] = helpers.standins = types.ModuleType("helpers.standins")
        for name, source in sources:
            module = sys.modules[f"helpers.standins.{name}"] = types.ModuleType(f"helpers.standins.{name}")
            module.__package__ = "helpers.standins"
            setattr(package, name, module)
            exec(compile(source, f"{KIT}standins/{name}.py", "exec"), module.__dict__)
            vars(package).update({key: value for key, value in vars(module).items() if not key.startswith("_")})
        for name in refused:
            exec(compile(_REFUSING.format(name=name), f"{KIT}standins/refused.py", "exec"), package.__dict__)
        if weights is not None:
            package.trained_network = lambda: package.task08.trained_network(weights)

    def tell(self, judged: dict) -> None:
        """Take what earlier names come to."""
        for name, (outcome, why, advice) in judged.items():
            earlier.tell(name, earlier.Judgement(outcome, why, None, advice))

    def put(self, contents: dict) -> None:
        """Write files into the home."""
        for name, content in contents.items():
            path = Path(self.home, name)
            with contextlib.suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)

    def get(self, name: str) -> bytes | None:
        """Return the content of a file in the home, if it is there and a plain one."""
        path = Path(self.home, name)
        if path.is_symlink() or not path.is_file():
            return None
        return path.read_bytes()

    def run(self, source: str) -> dict:
        """Run a cell, and return its outputs."""
        self.shell.outputs = outputs = Outputs()
        try:
            self.shell.run_cell(source, store_history=True)
        except KeyboardInterrupt:
            outputs.error("KeyboardInterrupt", "", ["KeyboardInterrupt"])
        except SystemExit as stop:
            outputs.error("SystemExit", str(stop), ["SystemExit"])
        plt.close("all")
        return {"outputs": list(outputs), "cut": outputs.cut}

    def copy(self) -> None:
        """Go on in a copy of this process, until it leaves; what happens there is then forgotten."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        process = os.fork()
        if not process:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            return
        signal.signal(signal.SIGUSR1, lambda *_: os.kill(process, signal.SIGKILL))
        os.waitpid(process, 0)
        signal.signal(signal.SIGUSR1, signal.SIG_DFL)
        raise _Left

    def read(self, name: str) -> dict | None:
        """Run the definitions of the saved notebook of a name: return what it comes to if nothing is to be probed."""
        try:
            judged = earlier.unready(name)
        except KeyboardInterrupt:
            judged = earlier.too_slow(name)
        return judged and {"outcome": judged.outcome, "why": judged.why}

    def look(self, name: str, saved: bool) -> dict:
        """Look at what a pinned name is bound to, in this notebook or in its saved one."""
        probe = probes.find(name)
        return probing.look(name, probe.methods, probe.served_by, self._namespace(name, saved))

    def probe(self, name: str, shown: dict, saved: bool) -> object:
        """Probe what a pinned name is bound to with one case, and return plain data."""
        self.shell.outputs = Outputs()
        namespace = self._namespace(name, saved)
        try:
            with probing.quietly(name):
                return probes.find(name).run(namespace[name], shown, namespace)
        except KeyboardInterrupt as error:
            return crash(error)

    def _namespace(self, name: str, saved: bool) -> dict:
        if not saved:
            return self.shell.user_ns
        if name not in self.saved:
            self.saved[name] = earlier.namespace_of(name)
        return self.saved[name]


class _Left(Exception):
    """The copy has left."""


# A figure and two tracebacks: how they are drawn and coloured is worked out once.
_WARM = ("import matplotlib.pyplot as plt; plt.plot([1]); plt.legend(['a']); plt.show(); plt.close()",
         "def crash():\n    return 1 / 0\ncrash()", "(")
_REFUSING = """
class {name}(object):
    def __new__(cls, *_, **__):
        from helpers.probes.probing import StandInHandedIn
        raise StandInHandedIn("{name}")

    apply = classmethod(__new__)
"""
