"""A worker's side of a sandbox: it starts notebooks' processes there, and sends them requests."""

import contextlib
import itertools
import json
import secrets
import socket
import struct
import time
from collections.abc import Callable, Iterator

from helpers.notebook.probes import probing

from . import GRACE, PATIENCE, CopyDied, Died, groups
from .inside import coding, wire
from .start import Started

# Answers a call from a sandbox of a function that stayed outside: a frame with its number and arguments -> the result.
Calls = Callable[[wire.Frame], wire.Frame]

MOST = 10  # times its seconds is what a request takes at most, however busy the machine is
BUSY = 2  # times its seconds: a request that has waited longer, and still was not done in time, is worth another try
SENDER = struct.Struct("3i")  # process, user and group
SHORT = 0.05  # seconds that are not worth a question


class Sandbox:
    """A worker's connection to a sandbox; a context manager. Raises `Unusable` if no sandbox can run.

    control: a connection to a running sandbox; without it, a new sandbox is started.
    """

    def __init__(self, epochs: int = 1, isolated: bool = True, control: socket.socket | None = None):
        self.numbers = itertools.count()
        self.spent: dict[str, float] = {}  # seconds, by command
        self.hindered = 0.0  # seconds in which notebooks have waited for a processor
        self.doubtful = False  # whether a request has been stopped on a machine that was busy
        self.left = False  # whether processes of a notebook could not be ended
        self.own: Started | None = None
        if control is None:
            self.own = Started(epochs, isolated)
            control = self.own.connected()
            if control is None:
                raise self.own.why_not()
        self.control = control
        self.group = self._walled()
        self.ended = 0  # processes of the group that the kernel has ended

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
        self._more_ended()
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
        self.left = self._command(command + b"%d" % number) == b"l" or self.left

    def about(self, number: int) -> tuple[float, str]:
        """Return how long a notebook has waited for a processor, and why it had to be ended, or an empty text."""
        waited, ended = json.loads(self._command(b"?%d" % number))
        return float(waited), str(ended)

    def why_ended(self, number: int) -> str:
        """Return why the process of a notebook, or its copy, has ended: the end of a sentence."""
        too_much = f"its processes have taken more than {groups.MEMORY / 2**30:g} GB of memory together"
        return self.about(number)[1] or (too_much if self._more_ended() else "its process has ended")

    def _more_ended(self) -> bool:
        """Return whether the kernel has ended processes since this was asked last."""
        before, self.ended = self.ended, self.group.ended() if self.group else 0
        return self.ended > before

    def _walled(self) -> groups.Group | None:
        """Put the process at the other end into a control group, if one can be made: it starts all notebooks."""
        if not hasattr(socket, "SO_PASSCRED"):
            return None
        with contextlib.suppress(OSError):
            self.control.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
            self.control.sendall(b"?0")
            _, about, _, _ = self.control.recvmsg(1000, socket.CMSG_SPACE(SENDER.size))
            self.control.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 0)
            for _, _, sender in about:  # its number as it is here, and not in its namespace
                return groups.wall(SENDER.unpack(sender)[0])
        return None

    def _command(self, text: bytes, *descriptors: int) -> bytes:
        try:
            socket.send_fds(self.control, [text], descriptors)
            done = self.control.recv(1000)
        except OSError:
            done = b""
        if not done:
            raise EOFError("the sandbox has ended")
        return done


class Running:
    """A worker's connection to the process of a notebook."""

    def __init__(self, sandbox: Sandbox, number: int, connection: socket.socket):
        self.sandbox, self.number, self.connection = sandbox, number, connection
        self.coming = wire.Resumed(connection)
        self.copied = False
        self.waited = 0.0  # seconds for a processor, when that was last asked

    def ask(self, seconds: float, command: str, *arguments: object) -> tuple[object, bool]:
        """Return the answer to a request, and whether it had to be interrupted; raises `Died` or `CopyDied`.

        A function among the arguments stays here: a call of it in the sandbox is made here.
        """
        functions: list[Callable[..., object]] = []
        request = wire.frame((command, *arguments), wire.REQUEST, functions)
        answer, interrupted = self.exchange(seconds, command, request, lambda call: called(functions, call))
        try:
            return answer.read(), interrupted
        except coding.Unreadable as error:
            raise Died(f"it sent no valid answer ({error})") from None

    def exchange(self, seconds: float, command: str, request: wire.Frame, calls: Calls) -> tuple[wire.Frame, bool]:
        """Send a request, and return what comes back unread, and whether it had to be interrupted; raises as `ask`.

        Seconds in which the notebook waited for a processor do not count.
        """
        interrupted, started = False, time.monotonic()
        clock = _Clock(self)
        try:
            try:
                self.connection.sendall(request.sent())
                return self._answer_within(calls, seconds, clock), False
            except TimeoutError:
                self.sandbox.doubtful = self.sandbox.doubtful or clock.hindered() > BUSY * seconds
                self.sandbox.tell(b"i", self.number)
                interrupted = True
                return self._answer_within(calls, GRACE, _Clock(self)), True
        except TimeoutError:
            only_the_copy = self.copied and interrupted and self.ends_copy(calls)
            raise (CopyDied if only_the_copy else Died)(
                f"it could not be interrupted after {seconds:g} seconds"
            ) from None
        except (EOFError, OSError):
            raise Died(self.sandbox.why_ended(self.number)) from None
        except coding.Unreadable as error:
            raise Died(f"it sent no valid answer ({error})") from None
        finally:
            spent, took = self.sandbox.spent, time.monotonic() - started
            spent[command] = spent.get(command, 0) + took
            self.sandbox.hindered += clock.hindered() if took > SHORT else 0

    def _answer_within(self, calls: Calls, seconds: float, clock: "_Clock") -> wire.Frame:
        """Return an answer; raises `TimeoutError` after so many seconds beside those of waiting for a processor."""
        until = clock.started + seconds
        while True:
            try:
                return self._answer(calls, until)
            except TimeoutError:
                more = clock.started + min(seconds + clock.hindered(), MOST * seconds)
                if more < time.monotonic() + SHORT:
                    raise
                until = more

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
        self.ask(PATIENCE, "copy", self._new_mark())
        self.copied = True

    def keep(self) -> None:
        """Let a copy of the process wait: for `kept`, by its number."""
        self.ask(PATIENCE, "keep")

    @contextlib.contextmanager
    def kept(self, number: int) -> Iterator[None]:
        """Go on in a copy that waits; after the block, end it, and go back to the process itself."""
        self.ask(PATIENCE, "resume", number, self._new_mark())
        yield
        if self.coming.marks:
            with contextlib.suppress(CopyDied):
                self.ask(GRACE, "leave")

    def _new_mark(self) -> bytes:
        self.coming.marks.append(secrets.token_bytes(32))
        return self.coming.marks[-1]

    def _answer(self, calls: Calls, until: float) -> wire.Frame:
        while True:
            self.coming.again()
            try:
                frame = wire.received(self.coming, until)
            except wire.SenderEnded:
                self.copied = False
                raise CopyDied(self.sandbox.why_ended(self.number)) from None
            self.coming.done()
            if frame.kind == wire.ANSWER:
                return frame
            if frame.kind != wire.CALL:
                raise coding.Unreadable("no answer")
            self.connection.sendall(calls(frame).sent())

    def ends_copy(self, calls: Calls) -> bool:
        """Let the process kill its copy; return whether the process has answered since."""
        self.sandbox.tell(b"u", self.number)
        until = time.monotonic() + GRACE
        try:
            while True:
                self._answer(calls, until)
        except CopyDied:
            return True
        except (OSError, EOFError, coding.Unreadable):
            return False


def called(functions: list[Callable[..., object]], call: wire.Frame) -> wire.Frame:
    """Call a function as a sandbox asks for, and return the result's frame; raises `Unreadable`."""
    asked = call.read(bounds=coding.ANSWER)
    match asked:
        case (int(number), tuple(arguments)) if 0 <= number < len(functions):
            with probing.usual_state():
                return wire.frame(probing.call(functions[number], *arguments))
    raise coding.Unreadable("a call of something that is not there")


class _Clock:
    """Tells how long a notebook has waited for a processor since this clock was made.

    What it has waited in short requests before, after which nobody has asked, counts, too: it is little.
    """

    def __init__(self, running: Running):
        self.running, self.started, self.before = running, time.monotonic(), running.waited

    def hindered(self) -> float:
        """Return the seconds; no more than have passed."""
        with contextlib.suppress(EOFError):
            self.running.waited, _ = self.running.sandbox.about(self.running.number)
        return min(max(self.running.waited - self.before, 0), time.monotonic() - self.started)
