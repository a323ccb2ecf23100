"""An exception from a student's code as plain data, its traceback trimmed to their lines."""

import builtins
import contextlib
import dis
import linecache
import os
import re
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, TracebackType

import torch
from IPython import get_ipython

from .meanings import usual_meaning
from .tasks import TASKS
from .words import foreign

KIT_FOLDERS = [str(Path(__file__).resolve().parents[1]) + os.sep]
# Frames of libraries are left out of a student's traceback: they wrote none of them.
LIBRARIES = tuple(str(Path(file).resolve().parent) + os.sep for file in (contextlib.__file__, torch.__file__) if file)
LONGEST_KIND = 60  # characters of the name of a class
LONGEST_MESSAGE = 800  # characters of a message in a sentence
GIVEN_IN_STUBS = ("super().__init__()",)


@dataclass(frozen=True)
class Crash:
    """An exception from a student's code.

    kind: the class's name; bases: the names of all its classes; raised: whether the student's code has a
    `raise` or `assert` there (otherwise a library or the interpreter raised); function: where it was raised;
    alone: whether that is all that the function does; taken: what a name or an operator that is used there does, if
    that explains the exception; frames: the student's lines.
    """

    kind: str
    bases: tuple[str, ...]
    message: str
    raised: bool
    function: str
    alone: bool
    taken: str
    frames: str

    @property
    def is_stub(self) -> bool:
        """Whether this is a stub's own line; torch raises NotImplementedError as well, for wrong dtypes."""
        return "NotImplementedError" in self.bases and self.raised

    @property
    def named(self) -> str:
        """The kind, if it is a name that fits into a sentence."""
        return self.kind if self.kind.isidentifier() and len(self.kind) <= LONGEST_KIND else "an exception"

    @property
    def said(self) -> str:
        """The kind and the message on one line."""
        message = re.sub(r", but expected one of: .*", "", " ".join(self.message.split()))  # pages of signatures
        return f"{self.named}: {message or 'no message'}{'' if message.endswith(('.', '!', '?')) else '.'}"

    @property
    def quoted(self) -> str:
        """The same for a sentence: what the student's code says in its own words is marked as such."""
        message = self.message if self.named == self.kind else f"{self.kind}: {self.message}"
        if self.named == self.kind and not (self.raised and message.split()):
            return self.said
        return f"{self.named}: {foreign(message, LONGEST_MESSAGE)}."

    @property
    def words(self) -> str:
        """The kind and the message on one line, and what it often means."""
        return f"{self.quoted} {self.meaning}".rstrip()

    @property
    def meaning(self) -> str:
        """What it often means, or an empty string."""
        return self.taken or usual_meaning(self.kind, " ".join(self.message.split()))


# What an exception says of the type, how the name is used in the line, and the names that mean something else.
_TAKEN = (
    (r"'([^']+)' object is not callable", r"\(", {*vars(builtins), *(name for task in TASKS for name in task.names)}),
    (
        r"'([^']+)' object has no attribute",
        r"\.",
        {"torch", "torchvision", "np", "plt", "plots", *(name for task in TASKS for name in task.methods)},
    ),
)


def crash(error: BaseException) -> Crash:
    """Return an exception as plain data, its traceback trimmed to the student's lines."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_students(frame.filename)]
    if isinstance(error, SyntaxError):
        frames = []
    raised = _raised_by_statement(error)
    code = _innermost(error)
    return Crash(
        type(error).__name__,
        tuple(kind.__name__ for kind in type(error).__mro__),
        _message(error),
        raised,
        code.co_name if code else "",
        code is not None and raised and _does_nothing_else(code),
        _taken(error) or _operator(error),
        "\n".join(_few(list(map(_readable, frames)))),
    )


# What an operator makes of a tensor with many values.
_OPERATORS = {
    "CONTAINS_OP": (
        "`in` gives one True or False, not one for each value: `torch.isin` looks up each value, and `torch.equal` "
        "compares two whole tensors."
    ),
    "COMPARE_OP": (
        "A comparison of two tensors goes entry by entry: print both shapes. To look up each value among several, take "
        "`torch.isin`."
    ),
    "UNARY_NOT": "`not` gives one True or False, not one for each value: `~` inverts a mask.",
}
_ONE_VALUE = "Boolean value of Tensor|truth value of an array"
_MANY_VALUES = f"{_ONE_VALUE}|must match the size of tensor"


def without_addresses(text: str) -> str:
    """Return a text without addresses in memory, which tell a student nothing and differ from run to run."""
    return re.sub(r" at 0x[0-9a-fA-F]+", "", text)


def _message(error: BaseException) -> str:
    try:
        if isinstance(error, SyntaxError) and error.lineno:  # the name of its file tells a student nothing
            return f"{error.msg}, in line {error.lineno}"
        return without_addresses(str(error))[:500]
    except Exception:
        return ""


def _few(lines: list[str]) -> list[str]:
    """Return the first and the last lines: a function that calls itself fills pages."""
    return lines if len(lines) <= 10 else [*lines[:4], f"  ... {len(lines) - 8} more lines ...", *lines[-4:]]


def _taken(error: BaseException) -> str:
    """Return a sentence on a name in the failing line that has been given to something else, or an empty string."""
    step = _last_step(error)
    if step is None:
        return ""
    frame = step.tb_frame
    line, values = linecache.getline(frame.f_code.co_filename, step.tb_lineno), {**frame.f_globals, **frame.f_locals}
    for pattern, use, meant in _TAKEN:
        found = re.search(pattern, _message(error))
        if found is None:
            continue
        for name in re.findall(rf"(?<![\w.])(\w+){use}", line):
            if name in meant and name in values and type(values[name]).__name__ == found[1]:
                kind = "None" if values[name] is None else f"of type {found[1]}"
                return (
                    f"The name `{name}` is {kind} now: where it is assigned, take another name; "
                    "then restart the kernel and run all cells."
                )
    return ""


def _operator(error: BaseException) -> str:
    """Return a sentence on the operator that was given many values where it takes one, or an empty string."""
    if not re.search(_MANY_VALUES, _message(error)):
        return ""
    step, of_student = error.__traceback__, None
    while step is not None:
        of_student = step if _is_students(step.tb_frame.f_code.co_filename) else of_student
        step = step.tb_next
    if of_student is None:
        return ""
    there = [entry for entry in dis.get_instructions(of_student.tb_frame.f_code) if entry.offset >= of_student.tb_lasti]
    name, *others = [entry.opname for entry in there[:2]]
    if name == "TO_BOOL":  # from Python 3.13 on, it stands before UNARY_NOT
        name = others[0]
    elif there[0].argrepr.startswith("bool(") and re.search(_ONE_VALUE, _message(error)):
        return ""  # from Python 3.13 on, a comparison after `if` or `assert` makes the one truth value as well
    return _OPERATORS.get(name, "")


def remember(source: str, filename: str) -> None:
    """Let tracebacks, and `inspect`, find the lines of code that is in no file."""
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)


def _is_students(filename: str) -> bool:
    return not filename.startswith((*KIT_FOLDERS, *LIBRARIES)) and "site-packages" not in filename


def _readable(frame: traceback.FrameSummary) -> str:
    # IPython runs a cell as a temporary file, whose path tells a student nothing.
    shell = get_ipython()
    cell = shell.compile.format_code_name(frame.filename) if shell else None
    where = " ".join(cell) if cell else frame.filename
    inside = f", in {frame.name}" if frame.name != "<module>" else ""
    return f"  {where}, line {frame.lineno}{inside}:  {frame.line}"


def _last_step(error: BaseException) -> TracebackType | None:
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    return step


def _innermost(error: BaseException) -> CodeType | None:
    """Return the code that raised, if it is the student's."""
    step = _last_step(error)
    if step is None or not _is_students(step.tb_frame.f_code.co_filename):
        return None
    return step.tb_frame.f_code


def _raised_by_statement(error: BaseException) -> bool:
    step, code = _last_step(error), _innermost(error)
    if step is None or code is None:
        return False
    return step.tb_lasti >= 0 and dis.opname[code.co_code[step.tb_lasti]] == "RAISE_VARARGS"


def _does_nothing_else(code: CodeType) -> bool:
    """Return whether a function has one line only, besides what its stub has anyway."""
    lines = {line for _, _, line in code.co_lines() if line} - {code.co_firstlineno}
    texts = [linecache.getline(code.co_filename, line).strip() for line in lines]
    return sum(text not in ("", *GIVEN_IN_STUBS) for text in texts) <= 1
