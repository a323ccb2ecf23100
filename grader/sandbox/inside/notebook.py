"""Serves one notebook: runs cells, probes the student's objects, takes and gives files."""

import builtins
import contextlib
import importlib.util
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.sandbox.inside import coding, namespaces, shell, wire
from helpers.notebook import checking, crashes, earlier, probes, runs, wall
from helpers.notebook.crashes import Crash, crash
from helpers.notebook.probes import probing
from helpers.notebook.probes.contract import Binding

STAND_INS = "helpers.standins"
NUMBERS = 2000  # of processes that cells may have started since the last copy: more do harm to their own notebook alone
# No line of these files is a student's: tracebacks leave them out.
crashes.KIT_FOLDERS.append(str(Path(__file__).parent) + os.sep)


class Notebook:
    """Serves one notebook: runs cells, probes objects, takes and gives files."""

    def __init__(self, connection: socket.socket, home: str, kit: str):
        self.connection, self.home, self.kit = connection, home, kit
        self.saved: dict[str, dict[str, Any]] = {}
        self.refused: set[str] = set()  # modules of stand-ins that are not there yet
        self.kept: list[int] = []  # processes that wait
        for descriptor in (0, 1, 2):
            os.dup2(os.open(os.devnull, os.O_RDWR), descriptor)
        os.environ["HOME"] = home
        self.shell = shell.Shell.instance()

    def serve(self) -> None:
        """Answer one request after another."""
        commands: dict[str, Callable[..., object]] = {
            "begin": self.begin,
            "tell": self.tell,
            "put": self.put,
            "get": self.get,
            "run": shell.run,
            "copy": self.copy,
            "keep": self.keep,
            "end_others": self.end_others,
            "resume": self.resume,
            "read": self.read,
            "advice": earlier.advice,
            "written": self.written,
            "without_devices": checking.without_devices,
            "describe": self.describe,
            "probe": self.probe,
        }
        while True:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            request: Any = wire.received(self.connection).read(self.proxy)  # the engine knows what is understood here
            command, *arguments = request
            if command == "leave":
                os._exit(0)
            reply: list[object] = []
            try:
                signal.signal(signal.SIGINT, signal.default_int_handler)
                reply = [commands[command](*arguments)]
                signal.signal(signal.SIGINT, signal.SIG_IGN)
            except KeyboardInterrupt as error:  # it came at the last moment
                reply = reply or [crash(error)]
            except _Left as left:  # perhaps in the middle of a message: what follows is none
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                self.connection.sendall(left.args[0])
                continue
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            try:
                frame = wire.frame(reply[0], bounds=coding.ANYTHING if command == "run" else coding.ANSWER)
            except coding.Unreadable as error:
                frame = wire.frame({"refused": str(error)})
            self.connection.sendall(frame.sent())

    def proxy(self, number: int) -> Callable[..., object]:
        """Return a function whose calls are made outside, by the engine."""

        def call(*arguments: object) -> object:
            try:
                frame = wire.frame((number, probing.plain(arguments)), wire.CALL, bounds=coding.ANSWER)
            except coding.Unreadable as error:
                raise ValueError(f"The arguments are too large for a check: {error}.") from None
            with wire.undisturbed():
                self.connection.sendall(frame.sent())
                result = wire.received(self.connection).read()
            if isinstance(result, Crash):
                kind: Any = getattr(builtins, result.kind, None)
                raise (kind if probing.is_class(kind) and issubclass(kind, Exception) else RuntimeError)(result.message)
            return result

        return call

    def begin(self, sources: dict[str, str], refused: dict[str, list[str]], weights: dict[str, Any] | None) -> None:
        """Take the stand-ins for earlier tasks, and the weights of a trained network.

        sources: those of the stand-ins' modules, by name. refused: names whose stand-ins would be answers here, by
        module; each gets an object that only raises `StandInHandedIn`. Later, more may come in their place.
        """
        place = Path(self.kit, *STAND_INS.split("."))
        place.mkdir(parents=True, exist_ok=True)
        refusing = {module: "".join(_REFUSING.format(name=name) for name in names) for module, names in refused.items()}
        for module, source in {**sources, **refusing}.items():
            (place / f"{module}.py").write_text(source, encoding="utf-8")
        for module in self.refused & {*sources}:
            sys.modules.pop(f"{STAND_INS}.{module}", None)
        self.refused = {*refused}
        crashes.KIT_FOLDERS.append(f"{place}{os.sep}")
        package = _imported(STAND_INS, place)

        def stand_in(name: str) -> object:
            if name == "trained_network" and weights is not None:
                return lambda: package.trained_network(weights)
            return getattr(package, name)

        wall.stand_in = stand_in

    def tell(self, judged: dict[str, tuple[str, str, str]]) -> None:
        """Take the outcomes of earlier names: outcome, why and advice, by name."""
        for name, (outcome, why, advice) in judged.items():
            earlier.tell(name, earlier.Judgement(outcome, why, None, advice))

    def put(self, contents: dict[str, bytes]) -> None:
        """Write files into the home."""
        for name, content in contents.items():
            path = Path(self.home, name)
            with contextlib.suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)

    def get(self, name: str) -> bytes | None:
        """Return the content of a plain file in the home, or None if it is not there."""
        path = Path(self.home, name)
        if path.is_symlink() or not path.is_file():
            return None
        return path.read_bytes()

    def copy(self, mark: bytes) -> None:
        """Go on in a copy of this process, until the copy leaves; this process, as it was, then sends the mark."""
        process = self._fork()
        if process:
            self._wait_for(process, mark)

    def keep(self) -> None:
        """Let a copy of this process, as it is now, wait until it is resumed."""
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])
        process = self._fork()
        if process:
            self.kept.append(process)
        else:
            signal.sigwait([signal.SIGUSR2])  # then the copy answers in place of the process
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR2])

    def end_others(self) -> None:
        """End what cells have started, where it is alone with this process: copies need the room that it takes."""
        if os.getpid() != 1:
            return
        others = {*range(2, max(self.kept, default=1) + NUMBERS)} - {*self.kept}
        for process in others:
            with contextlib.suppress(OSError):
                os.kill(process, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0] or any(map(_is_there, others)):
                time.sleep(0.001)

    def resume(self, number: int, mark: bytes) -> None:
        """Go on in a copy that waits, until it leaves; this process then sends the mark."""
        os.kill(self.kept[number], signal.SIGUSR2)
        self._wait_for(self.kept[number], mark)

    def _fork(self) -> int:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for a cell, or a check, that runs
        process = os.fork()
        if not process and sys.platform == "linux":
            namespaces.end_with_parent()
        return process

    def _wait_for(self, process: int, mark: bytes) -> None:
        signal.signal(signal.SIGUSR1, lambda *_: os.kill(process, signal.SIGKILL))
        os.waitpid(process, 0)
        signal.signal(signal.SIGUSR1, signal.SIG_DFL)
        raise _Left(mark)

    def read(self, name: str) -> dict[str, str] | None:
        """Run the definitions in the saved notebook of a name; return the outcome if there is nothing to probe."""
        try:
            judged = earlier.unready(name)
        except KeyboardInterrupt:
            judged = earlier.too_slow(name)
        if judged is None:
            return None
        return {"outcome": judged.outcome, "why": judged.why}

    def written(self, name: str) -> dict[str, object]:
        """Return why the cell of a name did not bind it, if so, and which of its statements were passed over."""
        ran = runs.of(self.shell.user_ns)
        failed, last = (ran.failed(name), ran.tried.get(name)) if ran is not None else (None, None)
        return {"why": failed.why if failed else None, "passed": [*map(str, last.passed)] if last else []}

    def describe(self, name: str, saved: bool) -> Binding:
        """Describe the object of a pinned name, in this notebook or in its saved one."""
        probe = probes.find(name)
        return probing.binding_of(name, probe.methods, probe.served_by, self._namespace(name, saved))

    def probe(self, name: str, shown: dict[str, Any], saved: bool) -> object:
        """Probe the object of a pinned name with one case, and return plain data."""
        self.shell.outputs = shell.Outputs()
        namespace = self._namespace(name, saved)
        try:
            with probing.quietly(name):
                return probes.find(name).run(namespace[name], shown, namespace)
        except KeyboardInterrupt as error:
            return crash(error)

    def _namespace(self, name: str, saved: bool) -> dict[str, Any]:
        if not saved:
            namespace: dict[str, Any] = self.shell.user_ns
            return namespace
        if name not in self.saved:
            self.saved[name] = earlier.namespace_of(name)
        return self.saved[name]


def _is_there(process: int) -> bool:
    """Return whether there is such a process; a thread of this one, which has a number of the same kind, is none."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, 0)
        return not namespaces.is_own_thread(process)
    return False


def _imported(name: str, folder: Path) -> ModuleType:
    """Import a package from a folder."""
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{folder} holds no package")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class _Left(Exception):
    """The copy has left."""


_REFUSING = """
class {name}(object):
    def __new__(cls, *_, **__):
        from helpers.notebook.probes.probing import StandInHandedIn
        raise StandInHandedIn("{name}")

    apply = classmethod(__new__)
"""
