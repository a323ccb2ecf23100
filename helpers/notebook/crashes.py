"""An exception out of a student's code as plain data, its traceback trimmed to their lines, and what it often means."""

import builtins
import contextlib
import dis
import linecache
import os
import re
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

import torch
from IPython import get_ipython

from .tasks import STUB, TASKS

KIT_FOLDERS = [str(Path(__file__).resolve().parents[1]) + os.sep]
# Frames of libraries are left out of a student's traceback: they wrote none of them.
LIBRARIES = tuple(str(Path(module.__file__).resolve().parent) + os.sep for module in (contextlib, torch))
GIVEN_IN_STUBS = ("super().__init__()",)


@dataclass(frozen=True)
class Crash:
    """An exception out of a student's code.

    kind: the class's name; bases: the names of all its classes; raised: whether the student's code has a
    `raise` or `assert` there (otherwise a library or the interpreter raised); function: where it was raised;
    alone: whether that is all that the function does; taken: what a name that is used there stands for, if that
    explains the exception; frames: the student's lines.
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
    def words(self) -> str:
        """The kind and the message on one line, and what it often means."""
        message = re.sub(r", but expected one of: .*", "", " ".join(self.message.split()))  # pages of signatures
        return (
            f"{self.kind}: {message or 'no message'}{'' if message.endswith(('.', '!', '?')) else '.'}"
            f" {self.meaning}".rstrip()
        )

    @property
    def meaning(self) -> str:
        """What it often means, or an empty string."""
        message = " ".join(self.message.split())
        return self.taken or next(
            (
                meaning
                for kind, pattern, meaning in _USUAL
                if kind in ("", self.kind) and re.search(pattern, message, re.IGNORECASE)
            ),
            "",
        )


_LAYERS = "(ReLU|Sigmoid|Tanh|MaxPool2d|Softmax|LogSoftmax|Flatten|Linear|Conv2d|Sequential)"
# What students meet most: kind, a pattern for the message, and what to do.
_USUAL = (
    ("NotImplementedError", "^$", f"The line `{STUB}` is still there: delete it."),
    (
        "NameError",
        r"'(torch|torchvision|np|plt|DATA_ROOT|plots|settings|progress_bar)' is not defined",
        "Run the setup cell at the top of the notebook.",
    ),
    ("NameError", "'self' is not defined", "The first parameter of a method is `self`: is it there?"),
    ("NameError", "is not defined", "Is it spelled as in its definition, and has the cell that defines it been run?"),
    ("UnboundLocalError", "", "A name that is assigned somewhere in a function must be assigned before it is used."),
    (
        "",
        r"'tuple' object has no attribute|must be Tensor, not tuple",
        "This is a tuple of several values: take it apart, as in `logits, features = network(images)`.",
    ),
    ("", r"return_types\.", "With a dimension, `max` returns values and indices: take its `.values`."),
    (
        "",
        r"must be Tensor, not bool|got \(bool,",
        "A comparison gave one True or False, not one for each sample: are both its sides tensors? With a dimension, "
        "`max` returns a pair, of which `.values` is one.",
    ),
    (
        "",
        "incorrect number of gradients",
        "`backward` returns one value for each input of `forward`: the gradient for the logits, then `None`.",
    ),
    (
        "",
        r"mat1 and mat2 shapes cannot be multiplied \(1x\d{3}",
        "If there were several images, they are one long vector now: `torch.flatten(x, 1)` makes a vector of each. "
        "Otherwise the first number of the `Linear` is not the length of the vector: print `x.shape` before it.",
    ),
    (
        "",
        "mat1 and mat2 shapes cannot be multiplied",
        "The first number of a `Linear` is the length of the vectors that it gets: print `x.shape` before it. "
        "In a product with `@`, the last dimension on the left is as long as the first on the right.",
    ),
    (
        "AttributeError",
        "object has no attribute '_(backward_hooks|modules|parameters|buffers)'",
        "`super().__init__()` comes first in the constructor.",
    ),
    ("TypeError", "descriptor '__init__'", "`super` is called, too: `super().__init__(...)`."),
    (
        "AttributeError",
        "'Network' object has no attribute",
        "Is it assigned to `self` in the constructor, `__init__`, with two underscores on each side?",
    ),
    ("", 'missing the required "forward"', "`forward` is a method of the class: indent it like `__init__`."),
    ("", "before Module.__init__", "`super().__init__()` comes first in the constructor."),
    (
        "",
        "empty parameter list",
        "No parameters are found: assign layers to `self`, several in a `torch.nn.ModuleList`, not in a plain list.",
    ),
    (
        "",
        r"to have \d+ channels, but got",
        "The first number of a `Conv2d` is that of the channels that it gets: 1 for the images, then as many as the "
        "convolution before it makes. The second dimension of its input holds them.",
    ),
    (
        "",
        r"Expected 3D \(unbatched\) or 4D \(batched\) input to (conv2d|max_pool2d)",
        "Its input has shape (N, channels, height, width): flatten behind the last convolution and pooling only.",
    ),
    (
        "",
        "Output size is too small|Kernel size can't be greater",
        "Nothing is left of the image: take padding, smaller filters, or less pooling.",
    ),
    (
        "",
        r"Input type \(.*should be the same",
        "The input and the layer differ in dtype or device. The network is float32: images are divided by 255 before.",
    ),
    (
        "",
        "Boolean value of Tensor with more than one value",
        "`if`, `assert`, `and` and `or` want one truth value: `.all()` or `.any()` makes one of many. "
        "Masks are combined with `&` and `|`, each comparison in brackets.",
    ),
    ("", "bitwise_xor", "`^` is no power in Python: write `**`."),
    (
        "",
        "not implemented for 'Float'|unsupported operand.*'(float|Tensor)' and",
        "`&` and `|` bind more tightly than `==` and `>=`: put each comparison into brackets.",
    ),
    ("", "invert.*is only implemented", "`~` turns a mask round: make one with a comparison, as in `targets == 1`."),
    ("", "could not infer output dtype", "A mean is taken of floats: `.float()` makes them."),
    (
        "",
        "not implemented for 'Long'|Long did not match",
        "These are integers: floats are written as `2.0`, and `.float()` makes them.",
    ),
    (
        "",
        "multi-target not supported",
        "Logits and targets differ in shape: is it `logits, features = network(images)`, in this order?",
    ),
    (
        "",
        r"EntropicOpenSetLoss\(\) takes no arguments|EntropicOpenSetLoss\.backward\(\) missing 2",
        "It is called by `EntropicOpenSetLoss.apply(logits, targets)`.",
    ),
    (
        "",
        "'(method|function|builtin_function_or_method)'|not (method|function|builtin_function_or_method)",
        "A function is called with brackets, even without arguments: `network.parameters()`.",
    ),
    ("", r"'\w*Network' object is not iterable", "The optimizer gets the parameters: `network.parameters()`."),
    (
        "",
        f"'{_LAYERS}' object (is|has)|unsupported operand.*'{_LAYERS}'|must be Tensor, not {_LAYERS}",
        "A layer is made in the constructor and called in `forward`: `self.softsign = torch.nn.Softsign()`, then "
        "`self.softsign(x)`.",
    ),
    (
        "",
        "does not require grad and does not have a grad_fn",
        "`.item()`, `.detach()`, `torch.tensor(...)` and `torch.no_grad()` cut the gradient off.",
    ),
    ("", "implicitly created only for scalar outputs", "`backward` starts from one number: the mean over the batch."),
    (
        "",
        "backward through the graph a second time",
        "`backward` is called once for each forward: compute the loss anew in each step, and add up `loss.item()`.",
    ),
    (
        "",
        r"Can't call numpy\(\) on Tensor that requires grad",
        "Better stay with torch's operations: `.detach()` cuts the gradient off.",
    ),
    (
        "",
        "returned an invalid gradient",
        "The gradient for an input has the shape of that input: is it summed or averaged, or made with another batch?",
    ),
    (
        "",
        r"not enough values to unpack \(expected \d, got 0\)",
        "What is taken apart is empty; `ctx.saved_tensors` is, without `ctx.save_for_backward(...)` in `forward`.",
    ),
    (
        "",
        "leaf Variable that requires grad",
        "An operation in place (`+=`, or a name that ends in `_`) changes an input.",
    ),
    (
        "",
        "Dataset not found",
        "The root is `DATA_ROOT`, and the class keeps its name: files are looked for below a "
        "folder that is called like the class.",
    ),
    (
        "AttributeError",
        r"'OpenSet\w+' object has no attribute '(data|targets)'",
        "`super().__init__(...)` fills `self.data` and `self.targets`: call it first.",
    ),
    (
        "",
        "tensors used as indices must be|only integer tensors of a single element|int64 for index"
        "|index tensor|indices must be integers|are valid indices",
        "Indices are integers, masks are booleans: `int(...)` makes an integer, a comparison a mask. (With a "
        "dimension, `max` returns a pair; its `.indices` are integers.)",
    ),
    (
        "",
        "list index out of range|tuple index out of range|out of bounds",
        "The first index is 0, so the last is one less than the length.",
    ),
    ("ValueError", r"index\(x\): x not in tuple|is not in list", "It is not in there: ask with `in` first."),
    ("", "shape of the mask", "A mask has one entry for each sample, as many as what it selects from."),
    (
        "",
        "expects a non-empty TensorList",
        "The list is empty: a batch may hold no sample of a kind. Selecting with a mask makes an empty tensor then.",
    ),
    ("", "element 0 in argument 0", "`stack` and `cat` join tensors; `torch.tensor(...)` makes one of numbers."),
    (
        "",
        "only one element tensors can be converted|cannot be converted to Scalar",
        "`.item()` and `float(...)` take a tensor with one number; `torch.stack(...)` joins a list of tensors. "
        "(With a dimension, `max` returns a pair: take its `.values`.)",
    ),
    ("", "0-d(im)? tensor", "A tensor without dimensions is one number: it has no length and no entries."),
    (
        "",
        "Float did not match Double|Double did not match|found Double",
        "One is float32, the other float64: `.float()` makes float32.",
    ),
    ("", "same dtype|dtypes match", "Two tensors differ in dtype: make one with `dtype=` that of the other."),
    (
        "",
        "must match the size of tensor|shape mismatch|not broadcastable",
        "Print both shapes before that line: which dimension should be the same, and is not?",
    ),
    (
        "",
        "is invalid for input of size",
        "The entries stay, so the sizes' product does: print `x.shape` before; -1 stands for the size that fits.",
    ),
    (
        "",
        "too many indices",
        "Print the shape before that line: it has fewer dimensions. A pair counts as two indices, "
        "and with a dimension `max` returns one: take its `.values` or `.indices`.",
    ),
    ("", "Dimension out of range", "Print the shape before that line: it has fewer dimensions."),
    (
        "AttributeError",
        "'(DataLoader|[A-Za-z]*SGD)' object has no attribute",
        "Compare the order of the parameters in the definition with that in the call.",
    ),
    (
        "TypeError",
        "'(Tensor|torch.Size|tuple|list)' object is not callable",
        "Round brackets call a function; entries are taken with square ones, `x[0]`, and `x.shape` needs none.",
    ),
    ("TypeError", r"missing .*\bdim\W?$", "Over which dimension? `dim=1` goes over the classes of each sample."),
    (
        "TypeError",
        r"EntropicOpenSetLoss\.\w+\(\) (takes|missing)",
        "Both methods are static: `@staticmethod` stands above each, and `ctx` is the first parameter.",
    ),
    (
        "TypeError",
        r"\.\w+\(\) takes (0 positional arguments but 1|1 positional argument but 2) ",
        "The first parameter of a method is `self`: is it there? Otherwise compare the parameters in the definition "
        "with those in the call.",
    ),
    (
        "TypeError",
        "positional argument|unexpected keyword argument",
        "Compare the parameters in the definition with those in the call.",
    ),
    ("TypeError", r"\w+\(\) takes no arguments", "Is the base class in the class's brackets, as in the stub?"),
    ("", "NoneType", "Something is None: a function without `return` gives that, and so do `print` and `append`."),
    (
        "",
        "'list' object has no attribute|(unsupported operand|not supported between).*'list'"
        "|Tensor, not (list|float|int)",
        "Numbers and lists of Python are no tensors: `torch.tensor(...)` makes one of numbers, `torch.stack(...)` of "
        "tensors.",
    ),
    (
        "AttributeError",
        "'Tensor' object has no attribute 'append'",
        "Append to a list, and join its tensors at the end with `torch.cat`.",
    ),
    (
        "TypeError",
        "'DataLoader' object is not subscriptable",
        "A loader is gone through: `for images, targets in loader:`.",
    ),
    ("RecursionError", "", "The code calls itself without end; in `__getitem__`, `self[index]` does."),
    (
        "",
        r"can't convert (cuda|mps)|on the same device|convert a MPS",
        "Two tensors are on different devices: `.to(other.device)` or `.cpu()` brings them together.",
    ),
)

# What an exception says of the type, how the name is used in the line, and the names that mean something else.
_TAKEN = (
    (r"'([^']+)' object is not callable", r"\(", {*vars(builtins), *(name for task in TASKS for name in task.names)}),
    (
        r"'([^']+)' object has no attribute",
        r"\.",
        {"torch", "torchvision", "np", "plt", "plots", "EntropicOpenSetLoss"},
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
        bool(code) and raised and _does_nothing_else(code),
        _taken(error),
        "\n".join(_few(list(map(_readable, frames)))),
    )


def without_addresses(text: str) -> str:
    """Return a text without addresses in memory, which tell a student nothing and are others in each run."""
    return re.sub(r" at 0x[0-9a-fA-F]+", "", text)


def _message(error: BaseException) -> str:
    try:
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
        for name in re.findall(rf"(?<![\w.])(\w+){use}", line) if found else ():
            if name in meant and name in values and type(values[name]).__name__ == found[1]:
                kind = "None" if values[name] is None else f"of type {found[1]}"
                return (
                    f"The name `{name}` is {kind} now: where it is assigned, take another name; "
                    "then restart the kernel and run all cells."
                )
    return ""


def remember(source: str, filename: str) -> None:
    """Let tracebacks, and `inspect`, find the lines of code that comes from no file."""
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


def _last_step(error: BaseException):
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
    code = _innermost(error)
    if code is None:
        return False
    operations = {entry.offset: entry.opname for entry in dis.get_instructions(code)}
    return operations.get(_last_step(error).tb_lasti) == "RAISE_VARARGS"


def _does_nothing_else(code: CodeType) -> bool:
    """Return whether a function has one line only, besides what its stub has anyway."""
    lines = {line for _, _, line in code.co_lines() if line} - {code.co_firstlineno}
    texts = [linecache.getline(code.co_filename, line).strip() for line in lines]
    return sum(text not in ("", *GIVEN_IN_STUBS) for text in texts) <= 1
