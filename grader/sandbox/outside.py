"""A worker's side of a sandbox: it starts notebooks' processes there, and sends them requests."""

import contextlib
import itertools
import socket
import time
from collections.abc import Callable, Iterator

from helpers.notebook.probes import probing

from . import GRACE, PATIENCE, CopyDied, Died
from .inside import wire
from .start import Started


class Sandbox:
    """A worker's connection to a sandbox; a context manager. Raises `Unusable` if no sandbox can run.

    control: a connection to a running sandbox; without it, a new sandbox is started.
    """

    def __init__(self, epochs: int = 1, isolated: bool = True, control: socket.socket | None = None):
        self.numbers = itertools.count()
        self.spent: dict[str, float] = {}  # seconds, by command
        self.own: Started | None = None
        if control is None:
            self.own = Started(epochs, isolated)
            control = self.own.connected()
            if control is None:
                raise self.own.why_not()
        self.control = control

    def has_ended(self) -> bool:
        """Return whether the sandbox has ended."""
        try:
            return not self.control.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            return True

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave the sandbox, and end it if it is this worker's own."""
        self.control.close()  # the process at the other end then ends, and removes its files
        if self.own:
            self.own.close()

    @contextlib.contextmanager
    def notebook(self) -> Iterator["Running"]:
        """Start a process for a notebook; after the block, end it and all that it has started."""
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
    """A worker's connection to the process of a notebook."""

    def __init__(self, sandbox: Sandbox, number: int, connection: socket.socket):
        self.sandbox, self.number, self.connection = sandbox, number, connection
        self.copied = False

    def ask(self, seconds: float, command: str, *arguments: object) -> tuple[object, bool]:
        """Return the answer to a request, and whether it had to be interrupted; raises `Died` or `CopyDied`.

        A function among the arguments stays here: a call of it in the sandbox is made here.
        """
        functions: list[Callable[..., object]] = []
        interrupted, started = False, time.monotonic()
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
            only_the_copy = self.copied and interrupted and self._ends_copy(functions)
            raise (CopyDied if only_the_copy else Died)(
                f"it could not be interrupted after {seconds:g} seconds"
            ) from None
        except (EOFError, OSError):
            raise Died("its process has ended") from None
        except wire.Unreadable as error:
            raise Died(f"it sent what is no answer ({error})") from None
        finally:
            spent = self.sandbox.spent
            spent[command] = spent.get(command, 0) + time.monotonic() - started

    @contextlib.contextmanager
    def copy(self) -> Iterator[None]:
        """Go on in a copy of the process; after the block, go back to the process as it was."""
        self.start_copy()
        yield
        if self.copied:
            with contextlib.suppress(CopyDied):
                self.ask(GRACE, "leave")

    def start_copy(self) -> None:
        """Go on in a copy of the process, perhaps after another copy has ended."""
        self.ask(PATIENCE, "copy")
        self.copied = True

    def _answer(self, functions: list[Callable[..., object]], until: float) -> object:
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

    def _call(
        self, functions: list[Callable[..., object]], number: object = None, arguments: object = None, *_: object
    ) -> None:
        if not isinstance(number, int) or not 0 <= number < len(functions) or not isinstance(arguments, tuple):
            raise wire.Unreadable("a call of something that is not there")
        with probing.usual_state():
            wire.send(self.connection, probing.call(functions[number], *arguments))

    def _ends_copy(self, functions: list[Callable[..., object]]) -> bool:
        """Let the process kill its copy; return whether the process has answered since."""
        self.sandbox.tell(b"u", self.number)
        until = time.monotonic() + GRACE
        try:
            while True:
                self._answer(functions, until)
        except CopyDied:
            return True
        except (OSError, EOFError, wire.Unreadable):
            return False
