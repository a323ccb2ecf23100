"""A kernel in this process: IPython's shell without a kernel's start, messages and windows."""

import atexit
from unittest import mock

import nbformat
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

from helpers.notebook import cells, runs


def _nothing(*_: object) -> None:
    """Show nothing."""


class Shell(InteractiveShell):
    """IPython's shell, without windows to look after."""

    def enable_gui(self, gui=None):
        pass


class Kernel:
    """A notebook's kernel: it runs cells, and returns what a student sees below them."""

    def __init__(self):
        self.shell = Shell(config=Config(HistoryManager={"enabled": False}))
        atexit.unregister(self.shell.atexit_operations)  # it collects garbage, and there are many shells
        self.shell.input_transformer_manager.transform_cell = cells.as_python  # which knows most cells already
        self.shell.run_line_magic("colors", "nocolor")
        runs.watch(self.shell)

    def run(self, *sources: str) -> str:
        """Run cells, one after the other, and return what the last one shows."""
        for source in sources:
            _, shown = self._run(source)
        return shown.stdout + shown.stderr

    def outputs(self, source: str) -> list[nbformat.NotebookNode]:
        """Run a cell, and return the outputs that a kernel would send."""
        with (  # a kernel sends errors and values as such, and prints neither
            mock.patch.object(self.shell, "_showtraceback", _nothing),
            mock.patch.object(self.shell.displayhook, "write_output_prompt", _nothing),
            mock.patch.object(self.shell.displayhook, "write_format_data", _nothing),
        ):
            ran, shown = self._run(source)
        streams = {"stdout": shown.stdout, "stderr": shown.stderr}
        outputs = [nbformat.v4.new_output("stream", name=name, text=text) for name, text in streams.items() if text]
        if ran.result is not None:
            data, metadata = self.shell.display_formatter.format(ran.result)
            outputs.append(nbformat.v4.new_output("execute_result", data=data, metadata=metadata))
        error = ran.error_before_exec or ran.error_in_exec
        if error is not None:
            lines = getattr(error, "_render_traceback_", lambda: [f"{type(error).__name__}: {error}"])()
            outputs.append(
                nbformat.v4.new_output("error", ename=type(error).__name__, evalue=str(error), traceback=lines)
            )
        return outputs

    def value(self, expression: str) -> object:
        """Return the value of an expression in the notebook."""
        return self.shell.ev(expression)

    def _run(self, source: str):
        with capture_output() as shown:
            ran = self.shell.run_cell(source)
        return ran, shown
