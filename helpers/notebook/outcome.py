"""The three outcomes of a check, and how each is reported.

solved         the check prints one line
wrong          `Wrong` is raised; IPython shows its diagnosis and its facts, and no more than that
not attempted  `NotAttempted` is raised; IPython shows its diagnosis

If some parts of a check are right, nothing is raised: `verdict` says how each part is shown then.

    Wrong: 1/O is missing for the unknown samples.
      called    confidence(logits, targets), logits (4, 4)
      returned  [0.2, 0.15, 0.3, 0.5] (shape (4,), float32)
      expected  [0.2, 0.4, 0.3, 0.5]
"""

import contextlib
import re
import textwrap
from collections.abc import Iterator

from . import figures
from .crashes import crash
from .limits import backward_limit
from .words import BELOW, visible

WIDTH = 66  # characters in a line: JupyterLab on a narrow screen breaks longer ones, inside words and numbers
LONGEST = 1000  # characters of a sentence, or of a fact; their words may be a student's
# How lines of a verdict begin.
_VERDICT = re.compile(r"(?:Right|Wrong|Not attempted): |`\w+`: (?:all visible|the further) ")
# Code, rows of numbers, shapes and formulas are not broken if they fit into a line.
_WHOLE = re.compile(r"`[^`]*`|\[[^][]*\]|\((?:[^()]|\([^()]*\))*\)| (?:[-+*/=<>]|[<>=]=) ")


class Outcome(Exception):
    """An outcome that is not *solved*, in pieces, and the student's own traceback if their code crashed.

    diagnosis: what is wrong; look: where to look, or what to do; facts: what is shown below them, by label, in order;
    about: the parts of the check that it is about, in words, if it is not about the whole; ends_all: whether no part
    counts any more.
    """

    word = "Outcome"
    about = ""
    ends_all = False

    def __init__(
        self,
        diagnosis: str,
        look: str = "",
        *,
        called: object = "",
        returned: str = "",
        gave: str = "",
        raised: str = "",
        expected: str = "",
        traceback: str = "",
    ):
        super().__init__(cut(diagnosis))
        self.diagnosis, self.look = cut(diagnosis), cut(look)
        self.traceback = "\n".join(map(cut, traceback.splitlines()))
        facts = {"called": str(called), "returned": returned, "gave": gave, "raised": raised, "expected": expected}
        self.facts = {label: cut(fact) for label, fact in facts.items() if fact}

    @property
    def sentence(self) -> str:
        """The diagnosis and where to look, on one line, for tables."""
        return cut(f"{self.diagnosis} {self.look}".strip())

    def laid_out(self) -> str:
        """Return the outcome as a student reads it: diagnosis first, then the facts, aligned."""
        text = self.sentence if self.look or not self.traceback else f"{self.sentence} {BELOW}"
        lines = _wrapped(f"{self.about}. {text}" if self.about else text, f"{self.word}: ", "")
        for label, fact in self.facts.items():
            lines += _wrapped(fact, f"  {label:<10}", " " * 12)
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.laid_out().removeprefix(f"{self.word}: ")

    def _render_traceback_(self) -> list[str]:
        # IPython calls this instead of showing a traceback through the kit's files.
        return [self.laid_out(), *self.traceback.splitlines()]


def cut(text: str) -> str:
    """Return a text that can be shown, or its beginning if it is very long."""
    return visible(text if len(text) <= LONGEST else f"{text[: LONGEST - 4]} ...")


def _wrapped(text: str, first: str, others: str) -> list[str]:
    """Return lines of a text, broken between words; `first` and `others` are what the lines begin with."""

    def kept(found: re.Match[str]) -> str:
        is_prose = found[0].startswith("(") and len(found[0]) > 30
        return found[0] if is_prose else found[0].replace(" ", "\xa0")

    room = WIDTH - max(len(first), len(others))
    words = _WHOLE.sub(kept, " ".join(text.split())).split(" ")
    lines = textwrap.wrap(
        " ".join(word if len(word) <= room else word.replace("\xa0", " ") for word in words),
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
    lines = [line.replace("\xa0", " ") for line in lines]
    # Words of others must not begin a line as a verdict does, because the report reads verdicts by their lines.
    return [*lines[:1], *(f" {line}" if _VERDICT.match(line) else line for line in lines[1:])]


class Wrong(Outcome, AssertionError):
    """The answer is wrong; the facts say what was called, what came back and what was expected."""

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
    return NotAttempted(f"{subject} is not written yet.", "Write it in its cell above, run that cell, then this one.")


def not_defined(name: str) -> NotAttempted:
    """Return the outcome of a name that does not exist."""
    return NotAttempted(
        f"`{name}` is not defined.",
        "Run the cell that defines it; if that cell is gone, write the definition into a new cell above this one.",
    )


def print_wrapped(words: str) -> None:
    """Print words in lines that JupyterLab breaks nowhere else."""
    print(textwrap.fill(words, WIDTH, break_long_words=False, break_on_hyphens=False))


@contextlib.contextmanager
def _unfinished_figures_closed() -> Iterator[None]:
    """Close the figures that a block leaves when it fails: JupyterLab would show them, half drawn."""
    before = figures.open_ones()
    try:
        yield
    except BaseException:
        figures.close_all_but(before)
        raise


@contextlib.contextmanager
def preview() -> Iterator[None]:
    """Run the cell's lines; where they need something that is not written yet, say so instead of raising.

    Raises `Crashed` for any other exception, and `Stopped` if the kernel is interrupted; both show the student's own
    lines alone.
    """
    try:
        with _unfinished_figures_closed(), backward_limit():
            yield
    except KeyboardInterrupt as error:
        raise Stopped(
            "The kernel was interrupted before this cell came to its end.", traceback=crash(error).frames
        ) from None
    except Exception as error:
        crashed = crash(error)
        if not crashed.alone or not crashed.is_stub:
            raise Crashed(crashed.said, crashed.meaning, traceback=crashed.frames) from None
        print_wrapped("Nothing to see yet: write the answer above, run its cell, then run this one again.")
