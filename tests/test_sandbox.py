"""The sandbox: what runs inside sees nothing, harms nothing, and gives plain data back."""

import contextlib
import functools
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import time

import pytest
import torch

from grader.sandbox import CopyDied, Died, Unusable
from grader.sandbox.inside import coding, wire
from grader.sandbox.outside import Sandbox
from grader.sandbox.start import require_bubblewrap
from helpers import notebook
from helpers.checks import find, judge
from helpers.notebook.crashes import Crash
from helpers.notebook.outcome import Wrong
from helpers.notebook.probes import probing
from helpers.tasks import task_of

PLAIN = [
    None,
    True,
    3,
    2.5,
    float("inf"),
    "text",
    b"bytes",
    (1, [2, ()]),
    {"a": (1,), 2: None},
    probing.Foreign("set", "{1}"),
    Crash("ValueError", ("ValueError",), "odd", True, "f", False, "", "line"),
]


@pytest.fixture
def running(sandbox):
    with sandbox.notebook() as one:
        yield one


def shown(running, source: str, seconds: float = 30) -> str:
    """Run a cell, and return what it prints, or the name of its error."""
    answer, _ = running.ask(seconds, "run", source)
    return "".join(output.get("text", output.get("ename", "")) for output in answer["outputs"])


class Pipe:
    """A connection to oneself."""

    def __init__(self, content: bytes = b""):
        self.content = content

    def sendall(self, content: bytes) -> None:
        self.content += content

    def recv(self, length: int) -> bytes:
        part, self.content = self.content[:length], self.content[length:]
        return part


@pytest.mark.parametrize("value", PLAIN, ids=str)
def test_plain_data_come_back_as_they_were(value):
    pipe = Pipe()
    pipe.sendall(wire.frame(value).sent())
    assert wire.received(pipe).read() == value


@pytest.mark.parametrize("dtype", coding.DTYPES.values(), ids=str)
def test_tensors_come_back_as_they_were(dtype):
    for tensor in (
        torch.tensor([[1, 0], [1, 1], [0, 1]]).to(dtype),
        torch.tensor(1).to(dtype),
        torch.empty(0, 3, dtype=dtype),
    ):
        pipe = Pipe()
        pipe.sendall(wire.frame(tensor).sent())
        back = wire.received(pipe).read()
        assert back.dtype == dtype and back.shape == tensor.shape and torch.equal(back, tensor)


@pytest.mark.parametrize(
    "text",
    [
        b"{",
        b"[1]",
        b'{"pickle": "gASV"}',
        b'{"tensor": "float32", "shape": [3]}',
        b'{"tensor": "float32", "shape": [3], "size": 4}',
        b'{"tensor": "float32", "shape": [1], "size": 3}',
        b'{"tensor": "float32", "shape": [1], "size": -1}',
        b'{"bytes": 16777216}',
        b'{"bytes": 1.5}',
        b'{"bytes": "4"}',
        b'{"tensor": "object", "shape": [], "size": 0}',
        b'{"tensor": "float32", "shape": [-1], "size": 8}',
        b'{"crash": {"kind": 1}}',
        b'{"dict": [[{"list": []}, 1]]}',
        b'{"foreign": {"kind": 1, "text": "x"}}',
        b"{}",
        b"[" * 100_000,
    ],
)
def test_what_is_no_plain_data_is_refused(text):
    with pytest.raises(coding.Unreadable):
        wire.Frame(wire.ANSWER, text, bytes(8)).read()


@pytest.mark.parametrize(
    "value",
    [
        torch.empty(2**40, 0),
        torch.empty(0, 2**21),
        torch.zeros(*[1] * 17),
        functools.reduce(lambda inner, _: [inner], range(21), []),
        {"x" * 201: 1},
        dict.fromkeys(range(20001), 0),
        "x" * 20_001,
        ["x" * 10_000] * 300,
        [0] * 300_002,
        [[]] * 200_001,
    ],
    ids=["rows", "rows of rows", "dimensions", "depth", "key", "keys", "text", "texts", "values", "lists"],
)
def test_little_that_would_become_much_is_refused_by_both_sides(value):
    with pytest.raises(coding.Unreadable):
        wire.frame(value, bounds=coding.ANSWER)
    frame = unbounded(value)
    with pytest.raises(coding.Unreadable):
        frame.read(bounds=coding.ANSWER)


def unbounded(value) -> wire.Frame:
    """Return the frame of plain data as a process would send it that keeps to no bounds."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONTAINERS", "DEPTH", "DIMENSIONS", "ROWS", "KEY", "KEYS"):
            patch.setattr(coding, name, 2**60)
        return wire.frame(value)


def test_a_message_that_is_too_long_is_refused_before_it_is_read():
    with pytest.raises(coding.Unreadable, match="over the limit"):
        wire.received(Pipe(wire.HEADER.pack(wire.ANSWER, 2**24, 1)))


def test_a_message_that_came_in_part_is_received_again_and_one_that_was_cut_off_is_never_read_on():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        whole, coming = Pipe(), wire.Resumed(ours)
        whole.sendall(wire.frame((torch.ones(3), "x" * 100)).sent())
        for cut in range(0, len(whole.content) + 1, 7):
            theirs.sendall(whole.content[:cut])
            with contextlib.suppress(TimeoutError):
                wire.received(coming, time.monotonic() + 0.01)
                assert cut == len(whole.content)
            theirs.sendall(whole.content[cut:])
            coming.again()
            assert wire.received(coming, time.monotonic() + 5).read()[1] == "x" * 100
            coming.done()
        mark, of_its_copy = b"the process that sent has ended", b"and its copy"
        for cut in range(0, len(whole.content), 7):
            theirs.sendall(whole.content[:cut])
            coming.marks = [mark, of_its_copy]
            theirs.sendall(mark if cut % 2 else of_its_copy)
            with pytest.raises(wire.SenderEnded):
                wire.received(coming, time.monotonic() + 5)
            assert coming.marks == ([] if cut % 2 else [mark])
            theirs.sendall(whole.content)
            assert wire.received(coming, time.monotonic() + 5).read()[1] == "x" * 100
            coming.done()


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_waits_for_the_end_of_a_message():
    done = []

    def talk():
        with wire.undisturbed():
            os.kill(os.getpid(), signal.SIGINT)
            done.append(1)

    with pytest.raises(KeyboardInterrupt):
        talk()
    assert done and signal.getsignal(signal.SIGINT) is signal.default_int_handler


@contextlib.contextmanager
def busy(loops: int):
    """Have endless loops run beside the block."""
    loop = [sys.executable, "-c", "while True: pass"]
    processes = [subprocess.Popen(loop, start_new_session=True) for _ in range(loops * os.cpu_count())]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


COUNT = "import time\nstarted = time.process_time()\nwhile time.process_time() - started < {}: pass\nprint(1)"
FORKS = "import os, time\nfor _ in range({}):\n    if not os.fork():\n        {}\ntime.sleep(60)"
TAKES = "taken = []\n        for _ in range(9):\n            taken.append(bytearray(b'x') * 2**28); time.sleep(.1)\n"


TRAINS = """
import sys, torch
weights = torch.nn.Parameter(torch.ones(2))
weights.sum().backward()
torch.optim.SGD([weights], 0.5).step()
print(weights.tolist(), "torch._dynamo.eval_frame" in sys.modules)
"""
COMPILES = """
double = torch.compile(lambda x: 2 * x, backend="eager")
print(double(weights).tolist(), torch._dynamo.eval_frame is sys.modules["torch._dynamo.eval_frame"])
"""


@pytest.mark.needs("bubblewrap")
class TestInside:
    def test_the_compiler_is_imported_once_something_is_compiled(self, running):
        assert shown(running, TRAINS) == "[0.5, 0.5] False\n"
        assert shown(running, COMPILES) == "[1.0, 1.0] True\n"
        asks = "import torch._dynamo.config as one\nprint(one is torch._dynamo.config)"
        assert shown(running, asks) == "True\n"

    def test_a_limit_counts_no_time_of_waiting_for_a_processor(self, running, sandbox):
        before = sandbox.hindered
        with busy(3):
            answer, interrupted = running.ask(0.75, "run", COUNT.format(0.5))
            assert not interrupted and answer["outputs"][0]["text"] == "1\n"
            assert sandbox.hindered > before
            started = time.monotonic()
            assert running.ask(0.5, "run", "import time; time.sleep(60)")[1]  # which waits for nothing
            assert time.monotonic() - started < 10

    def test_what_cells_have_started_ends_before_the_checks_and_threads_are_not_waited_for(self, running):
        shown(running, "import subprocess, threading, time\nthreading.Thread(target=time.sleep, args=(600,)).start()")
        shown(running, "started = subprocess.Popen(['sleep', '600'])")
        running.keep()
        assert not running.ask(5, "end_others")[1], "it came to no end"
        assert shown(running, "print(started.wait(1))") == "0\n", "nothing is left to wait for"
        with running.kept(0):
            assert shown(running, "print(threading.active_count())") == "1\n"

    @pytest.mark.parametrize(
        ("source", "why"),
        [
            (FORKS.format(40, "while True: pass"), "more than 8 processes or threads busy at a time"),
            (FORKS.format(3, TAKES), "more than 4 GB of memory together"),
        ],
        ids=["processor", "memory"],
    )
    def test_what_takes_too_much_in_all_its_processes_is_ended_and_named(self, sandbox, source, why):
        with sandbox.notebook() as other, sandbox.notebook() as one:
            with pytest.raises(Died, match=why):
                one.ask(40, "run", source)
            assert shown(other, "print(1)") == "1\n"

    def test_a_notebook_that_waits_for_its_own_processes_waits_for_nobody(self, sandbox):
        with sandbox.notebook() as one:
            before = sandbox.hindered
            one.ask(6, "run", FORKS.format(6, "while True: pass").replace("time.sleep(60)", "while True: pass"))
            assert sandbox.hindered - before < 4

    def test_a_notebook_may_have_a_few_processes(self, running):
        loader = "DataLoader(torch.arange(1000.), batch_size=10, num_workers=4)"
        source = f"import torch\nfrom torch.utils.data import DataLoader\nprint(sum(batch.sum() for batch in {loader}))"
        assert shown(running, source, 60).endswith("tensor(499500.)\n")

    def test_what_is_interrupted_while_it_talks_goes_on_talking(self, running):
        shown(running, "def test_target_vector(target_vector):\n    while True: target_vector(4)")
        case = find("test_target_vector").shown(next(iter(find("test_target_vector").inputs(0))))
        running.ask(1, "probe", "test_target_vector", case, False)  # the first one takes longer to begin
        for seconds in range(12):
            running.ask(0.02 + seconds / 300, "probe", "test_target_vector", case, False)
            assert shown(running, "print(1)") == "1\n"

    def test_a_copy_that_ends_in_the_middle_of_a_message_leaves_the_notebook_as_it_was(self, running):
        send = "notebook.connection.sendall(b'a\\0\\1\\0\\0\\0\\0\\0\\0half')"
        shown(running, "import gc, os\nfrom grader.sandbox.inside.notebook import Notebook")
        shown(running, "notebook = next(one for one in gc.get_objects() if type(one) is Notebook); x = 1")
        with pytest.raises(CopyDied, match="its process has ended"), running.copy():
            shown(running, f"x = 2\n{send}\nos._exit(0)")
        assert shown(running, "print(x)") == "1\n"

    def test_cells_run_as_in_a_notebook(self, running):
        assert shown(running, "x = 2\nprint('loud')\nx + 1")[:5] == "loud\n"
        answer, interrupted = running.ask(30, "run", "x + 1")
        assert answer["outputs"][0]["data"]["text/plain"] == "3" and not interrupted
        answer, _ = running.ask(30, "run", "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()")
        assert "image/png" in answer["outputs"][-1]["data"]
        assert shown(running, "1 / 0") == "ZeroDivisionError"

    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            ("import os; print(os.listdir('/proc'), os.getpid() > 9, os.getuid() == 0)", "[] False False\n"),
            ("import getpass; print(getpass.getuser())", "student\n"),  # some versions of torch ask for it
            ("import helpers, pathlib; print([*pathlib.Path('/').rglob('solutions')])", "[]\n"),
            ("import socket; socket.create_connection(('127.0.0.1', 80), 2)", "OSError"),
            ("import socket; socket.create_connection(('10.0.0.1', 80), 2)", "OSError"),
            ("open('/kit/helpers/tasks.py')", "FileNotFoundError"),
            ("import pathlib; pathlib.Path('big').write_bytes(bytes(300 * 2 ** 20))", "OSError"),
            ("import torch; torch.empty(2 ** 33).fill_(1)", "RuntimeError"),
            ("import os\nfor _ in range(500): os.fork() or __import__('time').sleep(9)", "BlockingIOError"),
        ],
    )
    def test_nothing_is_seen_and_nothing_is_to_be_had(self, running, source, expected):
        assert shown(running, source) == expected

    def test_notebooks_do_not_see_each_other(self, sandbox):
        with sandbox.notebook() as one, sandbox.notebook() as other:
            shown(one, "open('/tmp/left', 'w').close(); open('left', 'w').close(); import torch; torch.left = 1")
            assert (
                shown(
                    other,
                    "import os; print(os.listdir('/tmp'), os.path.exists('left'), hasattr(torch, 'left'))".replace(
                        "import os", "import os, torch"
                    ),
                )
                == "[] False False\n"
            )

    def test_a_loop_is_interrupted_and_the_notebook_goes_on(self, running):
        answer, interrupted = running.ask(0.5, "run", "while True: pass")
        assert answer["outputs"][0]["ename"] == "KeyboardInterrupt" and interrupted
        assert shown(running, "print(1)") == "1\n"

    def test_what_cannot_be_interrupted_is_killed_and_others_go_on(self, sandbox, monkeypatch):
        monkeypatch.setattr("grader.sandbox.outside.GRACE", 0.5)
        with sandbox.notebook() as one, pytest.raises(Died, match="could not be interrupted"):
            one.ask(0.5, "run", "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass")
        with sandbox.notebook() as other:
            assert shown(other, "print(1)") == "1\n"

    def test_a_process_that_ends_is_said_to_have_ended(self, sandbox):
        with sandbox.notebook() as one, pytest.raises(Died, match="its process has ended"):
            one.ask(30, "run", "import os; os._exit(0)")

    def test_long_output_is_cut(self, running):
        text = shown(running, "print('x' * 10 ** 8)")
        assert len(text) < 300_000 and "the rest of this output is left out" in text

    def test_files_go_in_and_come_out(self, running):
        running.ask(30, "put", {"a/b.txt": b"content"})
        assert shown(running, "print(open('a/b.txt').read())") == "content\n"
        assert running.ask(30, "get", "a/b.txt")[0] == b"content"
        assert running.ask(30, "get", "nothing")[0] is None

    @pytest.mark.parametrize("name", ["target_vector", "confidence", "Network"])
    def test_answers_are_probed_inside_and_judged_outside(self, running, solved, name):
        check = find(name)
        shown(running, f"import torch\n{solved[name]}")

        def probe(seen):
            return running.ask(60, "probe", name, seen, False)[0]

        assert judge(check, running.ask(30, "describe", name, False)[0], probe, seed=3).lost == {}
        shown(running, f"{name} = lambda *_, **__: torch.zeros(3)" if name != "Network" else "class Network: pass")
        assert isinstance(judge(check, running.ask(30, "describe", name, False)[0], probe, seed=3).outcome, Wrong)

    @pytest.mark.parametrize("name", ["test_target_vector", "test_confidence", "fit", "select_threshold"])
    def test_what_a_probe_is_given_is_computed_outside(self, running, solved, name):
        others = "\n".join(solved[other] for other in ("target_vector", *task_of(name).names))
        shown(running, f"import torch\nprogress_bar = lambda steps, label: steps\n{others}")
        probed = [running.ask(60, "probe", name, find(name).shown(case), False)[0] for case in find(name).inputs(3)]
        answers = iter(probed)
        assert (
            judge(find(name), running.ask(30, "describe", name, False)[0], lambda seen: next(answers), seed=3).lost
            == {}
        )

    def test_a_copy_is_forgotten(self, running):
        shown(running, "x = 1")
        with running.copy():
            assert shown(running, "x = 2\nprint(x)") == "2\n"
        assert shown(running, "print(x)") == "1\n"

    def test_copies_wait_as_they_were(self, running):
        for number in (1, 2, 3):
            shown(running, f"x = {number}")
            running.keep()
        shown(running, "x = 0")
        assert running.ask(0.5, "run", "while True: pass")[1]  # an interrupt is not for copies that wait
        with running.kept(1):
            with running.copy():
                shown(running, "x = 9")
            assert shown(running, "print(x)") == "2\n"
            for _ in range(2):
                with pytest.raises(CopyDied, match="its process has ended"), running.copy():
                    shown(running, "import os; os._exit(0)")
                assert shown(running, "print(x)") == "2\n"
        with running.kept(2), pytest.raises(CopyDied):
            shown(running, "import os; os._exit(0)")
        with running.kept(0):
            assert shown(running, "print(x)") == "1\n"
        assert shown(running, "print(x)") == "0\n"

    def test_a_copy_that_ends_leaves_the_notebook_as_it_was(self, running):
        shown(running, "x = 1")
        with pytest.raises(CopyDied, match="its process has ended"), running.copy():
            shown(running, "import os; os._exit(0)")
        assert shown(running, "print(x)") == "1\n"

    def test_a_copy_that_cannot_be_interrupted_is_killed_alone(self, running, monkeypatch):
        monkeypatch.setattr("grader.sandbox.outside.GRACE", 1)
        shown(running, "x = 1")
        with pytest.raises(CopyDied, match="could not be interrupted"), running.copy():
            running.ask(0.5, "run", "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass")
        assert shown(running, "print(x)") == "1\n"

    def test_nothing_that_judges_is_there(self, running):
        seen = shown(
            running,
            "import gc, sys\n"
            "print(sorted(name for name in sys.modules if name.startswith(('helpers.checks', "
            "'helpers.standins'))), [one for one in gc.get_objects() if getattr(one, '__module__', "
            "None) in ('helpers.checks.judging', 'helpers.checks.task01')])",
        )
        assert seen == "[] []\n"
        assert shown(running, "import os; print(os.listdir('/kit'))") == "[]\n"

    def test_all_that_notebooks_may_import_is_there(self, running):
        rooms = [room.name for room in pkgutil.walk_packages(notebook.__path__, "helpers.notebook.")]
        assert len(rooms) > 30
        assert shown(running, "\n".join(f"import {room}" for room in rooms)) == ""

    def test_what_figures_show_ready_made_is_there(self, running):
        seen = shown(
            running,
            "from helpers.notebook.plots import ready_made\nready = ready_made.flower()\n"
            "print(ready_made.closed_set_logits(ready.images[:3]).shape, len(ready_made.embedded(train=True)[0]))",
        )
        assert seen == "(3, 4) 4000\n"


def test_without_bubblewrap_one_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setenv("PATH", "")
    for look in (Sandbox, require_bubblewrap):
        with pytest.raises(Unusable, match=r"there is no `bwrap`.*`apt install bubblewrap`; or say `--no-sandbox`"):
            look()
