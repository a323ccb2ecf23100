"""The three outcomes of a check, and how each is reported.

solved         the check prints one line
wrong          `Wrong` is raised; IPython shows its message, one sentence, and no more than that
not attempted  `NotAttempted` is raised; IPython shows its message
"""

import contextlib
from collections.abc import Iterator

import matplotlib.pyplot as plt

from .crashes import crash


class Outcome(Exception):
    """An outcome that is not *solved*: one sentence, and the student's own traceback if their code crashed."""

    word = "Outcome"

    def __init__(self, sentence: str, traceback: str = ""):
        super().__init__(sentence)
        self.traceback = traceback

    def _render_traceback_(self) -> list[str]:
        # IPython calls this instead of showing a traceback through the kit's files.
        return [f"{self.word}: {self}", *self.traceback.splitlines()]


class Wrong(Outcome, AssertionError):
    """The answer is wrong; the sentence says what was called, what came back and what was expected."""

    word = "Wrong"


class NotAttempted(Outcome, NotImplementedError):
    """There is no answer yet."""

    word = "Not attempted"


class Stopped(Outcome):
    """The student has interrupted the kernel; nothing is known about the answer."""

    word = "Stopped"


class Crashed(Outcome):
    """A cell that looks at an answer has crashed; nothing has been checked."""

    word = "Error"


def not_written(name: str, method: str = "") -> NotAttempted:
    """Return the outcome of a name whose cell, or one method there, is still the stub."""
    subject = f"`{method}` of `{name}`" if method else f"`{name}`"
    return NotAttempted(f"{subject} is not written yet. Write it in its cell above, run that cell, then this one.")


def not_defined(name: str) -> NotAttempted:
    """Return the outcome of a name that does not exist."""
    return NotAttempted(
        f"`{name}` is not defined. Run the cell that defines it; if that cell is gone, "
        "write the definition into a new cell above this one."
    )


def passed(name: str, visible: bool) -> str:
    """Return the line that a check prints when it found no mistake."""
    if visible:
        return f"`{name}`: all visible checks passed. Grading uses further inputs of the same kind."
    return f"`{name}`: the further checks passed, too."


@contextlib.contextmanager
def _unfinished_figures_closed() -> Iterator[None]:
    """Close the figures that a block leaves when it fails: JupyterLab would show them, half drawn."""
    before = set(plt.get_fignums())
    try:
        yield
    except BaseException:
        for number in set(plt.get_fignums()) - before:
            plt.close(number)
        raise


@contextlib.contextmanager
def preview() -> Iterator[None]:
    """Run the cell's lines; where they need something that is not written yet, say so instead of raising.

    Raises `Crashed` for any other exception, and `Stopped` if the kernel is interrupted; both show the student's own
    lines alone.
    """
    try:
        with _unfinished_figures_closed():
            yield
    except KeyboardInterrupt as error:
        raise Stopped("The kernel was interrupted before this cell came to its end.", crash(error).frames) from None
    except Exception as error:
        crashed = crash(error)
        if not crashed.alone or not crashed.is_stub:
            raise Crashed(crashed.words, crashed.frames) from None
        print("Nothing to see yet: write the answer above, run its cell, then run this one again.")
