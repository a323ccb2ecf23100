"""IPython as a notebook has it; it keeps outputs."""

import io
import sys
from typing import Any

import matplotlib.pyplot as plt
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

from helpers.notebook import devices, runs
from helpers.notebook.cells import Guard

TEXT, OUTPUTS, DISPLAYS = 200_000, 4 * 2**20, 200  # characters of a cell's text and of all its outputs, and how many
# A figure and two tracebacks: the first ones take long.
_WARM = (
    "import matplotlib.pyplot as plt; plt.plot([1]); plt.legend(['a']); plt.show(); plt.close()",
    "def crash():\n    return 1 / 0\ncrash()",
    "(",
)


class Outputs(list[dict[str, Any]]):
    """The outputs of a cell, as nbformat has them; those above the limits are left out, and a note says so."""

    def __init__(self) -> None:
        super().__init__()
        self.left, self.left_text, self.cut = OUTPUTS, TEXT, False

    def stream(self, name: str, text: str) -> None:
        """Add text to a stream."""
        if self.left_text <= 0:
            return
        if len(text) > self.left_text:
            text, self.cut = text[: self.left_text] + "\n... (the rest of this output is left out)\n", True
        self.left_text -= len(text)
        if self and self[-1].get("name") == name:
            self[-1]["text"] += text
        elif self._has_room():
            self.append({"output_type": "stream", "name": name, "text": text})

    def data(self, kind: str, data: dict[str, object], **others: object) -> None:
        """Add something that is displayed."""
        if not self._has_room():
            return
        shown = {str(key): value for key, value in data.items() if isinstance(value, str)}
        size = sum(map(len, shown.values()))
        if size > self.left:
            shown, size, self.cut = {"text/plain": "(an output is left out: it is too large)"}, 50, True
        self.left -= size
        self.append({"output_type": kind, "data": shown, "metadata": {}, **others})

    def error(self, name: str, value: str, lines: list[str]) -> None:
        """Add an error, with its traceback."""
        self.append(
            {
                "output_type": "error",
                "ename": name[:200],
                "evalue": value[:10_000],
                "traceback": [line[:10_000] for line in lines[:100]],
            }
        )

    def _has_room(self) -> bool:
        self.cut = self.cut or len(self) >= DISPLAYS
        return len(self) < DISPLAYS


class Stream(io.TextIOBase):
    """Standard output or error of a cell."""

    def __init__(self, shell: "Shell", name: str):
        self.shell, self.name = shell, name

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.shell.outputs.stream(self.name, str(text))
        return len(text)


class Publisher(DisplayPublisher):
    """Keeps what is displayed."""

    shell: "Shell"

    def publish(self, data: dict[str, object], *_: object, update: bool = False, **__: object) -> None:
        if not update:
            self.shell.outputs.data("display_data", data)

    def clear_output(self, wait: bool = False) -> None:
        self.shell.outputs.clear()


class Hook(DisplayHook):
    """Keeps the value of a cell's last expression."""

    shell: "Shell"

    def start_displayhook(self) -> None:
        pass

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: dict[str, object], md_dict: object = None) -> None:
        self.shell.outputs.data("execute_result", format_dict, execution_count=self.prompt_count)

    def finish_displayhook(self) -> None:
        pass


class Shell(InteractiveShell):
    """IPython as a notebook has it; it keeps outputs."""

    displayhook_class = Type(Hook)
    display_pub_class = Type(Publisher)
    outputs = Outputs()

    def _showtraceback(self, etype: type[BaseException], evalue: BaseException, stb: list[str]) -> None:
        self.outputs.error(etype.__name__, str(evalue), list(stb))

    def enable_gui(self, gui: object = None) -> None:
        """No windows."""


def start() -> None:
    """Make the shell of this process, which forked processes take over."""
    shell = Shell.instance(config=Config(HistoryManager={"enabled": False}))
    sys.stdout, sys.stderr = Stream(shell, "stdout"), Stream(shell, "stderr")
    shell.run_line_magic("matplotlib", "inline")
    _warm_up(shell)
    sys.path.insert(0, "")
    runs.watch(shell, Guard(shell.user_ns, shell.magics_manager.magics["cell"]))


def _warm_up(shell: InteractiveShell) -> None:
    for source in _WARM:
        shell.run_cell(source)
    shell.reset()


def run(source: str, name: str = "") -> dict[str, Any]:
    """Run a cell, and return its outputs and the statements that were passed over; name: whose answer's cell it is."""
    shell = Shell.instance()
    shell.outputs = outputs = Outputs()
    ran = runs.of(shell.user_ns)
    if ran is not None:
        ran.belongs = name
    devices.note(source)
    try:
        with devices.no_breakpoints(), devices.on_the_cpu():
            _run(shell, source)
    except KeyboardInterrupt:
        outputs.error("KeyboardInterrupt", "", ["KeyboardInterrupt"])
    except SystemExit as stop:
        outputs.error("SystemExit", str(stop), ["SystemExit"])
    plt.close("all")
    passed = [str(statement) for statement in ran.runs[-1].passed] if ran is not None and ran.runs else []
    for statement in passed:
        outputs.stream("stdout", f"Passed over, because it fails on this machine: {statement}\n")
    return {"outputs": list(outputs), "cut": outputs.cut, "passed": passed}


def _run(shell: InteractiveShell, source: str) -> None:
    shell.run_cell(source, store_history=True)
