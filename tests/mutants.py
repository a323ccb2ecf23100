"""The mutation score of the checks: `python tests/mutants.py`.

A mutant is a solution with one small mistake, made by rule. Each is judged by the visible and by the hidden check of
its name. Those that no check need refuse are listed, with the reason, in equivalent_mutants.py.
"""

# mutmut and cosmic-ray change files and judge by runs of a test suite; here a mutant is a cell, which one call judges.

import ast
import functools
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import bars
import matplotlib.pyplot as plt
import torch
from course import NAMES, hidden_seed, refuse, written
from equivalent_mutants import EQUIVALENT

from grader.demo import answers
from helpers.notebook.limits import TooSlow, time_limit
from helpers.notebook.outcome import Outcome

SECONDS = 30  # for one mutant and one check, which take a hundredth of one

# What the tasks leave to the student is not changed: these arguments, and the messages of `assert` and `raise`.
CHOICES = {"color", "density", "histtype", "kernel_size", "linestyle", "lr", "momentum", "padding", "weight_decay"}
MESSAGES = {(ast.Assert, "msg"), (ast.Raise, "exc")}

OPERATORS = {
    "+": ("-",),
    "-": ("+",),
    "*": ("/", "+"),
    "/": ("*",),
    "&": ("|",),
    "+=": ("=", "-="),
    "and": ("or",),
    "==": ("!=",),
    ">=": (">", "<"),
    "<=": ("<", ">"),
    "in": ("not in",),
    "not in": ("in",),
}
RELATIVES = {
    "MaxPool2d": ("AvgPool2d",),
    "ReLU": ("Identity",),
    "all": ("any",),
    "allclose": ("equal",),
    "any": ("all",),
    "append": ("extend",),
    "argmax": ("argmin",),
    "cat": ("stack",),
    "conv1": ("conv2",),
    "conv2": ("conv1",),
    "data": ("targets",),
    "equal": ("allclose",),
    "eval": ("train",),
    "exp": ("log",),
    "fc1": ("fc2",),
    "fc2": ("fc1",),
    "float": ("int",),
    "int": ("float",),
    "log_softmax": ("softmax",),
    "logsumexp": ("amax", "sum"),
    "max": ("min",),
    "mean": ("sum",),
    "min": ("max",),
    "no_grad": ("enable_grad",),
    "ones": ("zeros",),
    "set_xlabel": ("set_ylabel",),
    "set_ylabel": ("set_xlabel",),
    "softmax": ("log_softmax",),
    "sqrt": ("square",),
    "square": ("abs", "sqrt", "square_"),
    "stack": ("cat",),
    "sum": ("mean",),
    "targets": ("data",),
    "train": ("eval",),
    "values": ("indices",),
    "zeros": ("ones",),
}
# Parts that need brackets where they take the place of a larger one.
LOOSE = (ast.BinOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.UnaryOp)

Edit = tuple[int, int, str]  # the text between two positions becomes another one


@dataclass(frozen=True)
class Mutant:
    """A solution with one mistake; `old` and `new` are the lines that differ, each as one line."""

    source: str
    old: str
    new: str


@dataclass(frozen=True)
class Judged:
    """A mutant, and whether the visible and the hidden check catch it."""

    mutant: Mutant
    visible: bool
    hidden: bool


class Source:
    """A source, its syntax tree, and the edits that make mutants of it."""

    def __init__(self, text: str):
        self.text, self.tree = text, ast.parse(text)
        self._lines = text.splitlines(keepends=True)
        self.names = list(
            dict.fromkeys(
                getattr(node, "arg", None) or node.id
                for node in ast.walk(self.tree)
                if isinstance(node, ast.arg) or (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
            )
        )

    def start(self, node: ast.AST) -> int:
        """Return the position at which a part begins."""
        return self._position(node.lineno, node.col_offset)

    def end(self, node: ast.AST) -> int:
        """Return the position after a part."""
        return self._position(node.end_lineno, node.end_col_offset)

    def _position(self, line: int, column: int) -> int:
        # ast counts the bytes of UTF-8.
        return len("".join(self._lines[: line - 1])) + len(self._lines[line - 1].encode()[:column].decode())

    def of(self, node: ast.AST) -> str:
        """Return the text of a part."""
        return self.text[self.start(node) : self.end(node)]

    def inner(self, node: ast.AST) -> str:
        """Return the text of a part that is to stand in a larger one's place."""
        return f"({self.of(node)})" if isinstance(node, LOOSE) else self.of(node)

    def replaced(self, node: ast.AST, new: str) -> Edit:
        """Put another text in the place of a part."""
        return self.start(node), self.end(node), new

    def swapped(self, one: ast.AST, other: ast.AST) -> Edit:
        """Exchange two parts, of which `one` is first."""
        between = self.text[self.end(one) : self.start(other)]
        return self.start(one), self.end(other), self.of(other) + between + self.of(one)

    def all_swapped(self, nodes: list) -> Iterator[Edit]:
        """Exchange each two neighbours."""
        return (self.swapped(one, other) for one, other in pairwise(nodes))

    def dropped(self, nodes: list) -> Iterator[Edit]:
        """Leave out one entry of a list, with its comma."""
        for index, node in enumerate(nodes):
            if _is_choice(node):
                continue
            if index + 1 < len(nodes):
                yield self.start(node), self.start(nodes[index + 1]), ""
            else:
                yield self.end(nodes[index - 1]) if index else self.start(node), self.end(node), ""

    def other_operators(self, left: ast.AST, right: ast.AST) -> Iterator[Edit]:
        """Put other operators between two operands."""
        between = self.text[self.end(left) : self.start(right)]
        operator = between.strip(" ()")
        for other in OPERATORS.get(operator, ()):
            yield self.end(left), self.start(right), between.replace(operator, other)


def _of_operation(source: Source, node: ast.BinOp) -> Iterator[Edit]:
    yield from source.other_operators(node.left, node.right)
    yield source.replaced(node, source.inner(node.left))
    yield source.replaced(node, source.inner(node.right))
    if isinstance(node.op, (ast.Sub, ast.Div)):
        yield source.swapped(node.left, node.right)


def _of_comparison(source: Source, node: ast.Compare) -> Iterator[Edit]:
    yield from source.other_operators(node.left, node.comparators[0])


def _of_junction(source: Source, node: ast.BoolOp) -> Iterator[Edit]:
    yield from source.other_operators(*node.values[:2])
    yield from (source.replaced(node, source.inner(value)) for value in node.values)


def _of_sign(source: Source, node: ast.UnaryOp) -> Iterator[Edit]:
    yield source.replaced(node, source.inner(node.operand))


def _of_sequence(source: Source, node: ast.Tuple | ast.List) -> Iterator[Edit]:
    yield from source.all_swapped(node.elts)
    if len(node.elts) > 1:
        yield from source.dropped(node.elts)


def _of_call(source: Source, node: ast.Call) -> Iterator[Edit]:
    yield from source.all_swapped(node.args)
    yield from source.dropped([*node.args, *node.keywords])
    if isinstance(node.func, ast.Attribute) and not _is_library(source, node.func.value):
        yield source.replaced(node, source.inner(node.func.value))
    if node.args:
        yield source.replaced(node, source.inner(node.args[0]))


def _is_library(source: Source, node: ast.AST) -> bool:
    """Return whether this is a name that comes from elsewhere, or a part of it: `torch.optim`."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id not in source.names


def _of_index(source: Source, node: ast.Subscript) -> Iterator[Edit]:
    yield source.replaced(node, source.inner(node.value))


def _of_condition(source: Source, node: ast.If | ast.IfExp) -> Iterator[Edit]:
    yield from (source.replaced(node.test, test) for test in (f"not {source.inner(node.test)}", "True", "False"))


def _of_assertion(source: Source, node: ast.Assert) -> Iterator[Edit]:
    yield source.replaced(node.test, f"not {source.inner(node.test)}")


def _of_loop(source: Source, node: ast.For | ast.comprehension) -> Iterator[Edit]:
    yield from (source.replaced(node.iter, f"list({source.of(node.iter)}){part}") for part in ("[1:]", "[:-1]"))


def _of_constant(source: Source, node: ast.Constant) -> Iterator[Edit]:
    value, others = node.value, ()
    if isinstance(value, bool):
        others = (not value,)
    elif isinstance(value, int):
        others = (value - 1, value + 1)
    elif isinstance(value, float):
        others = (-value, value + 1) if value else (1.0,)
    elif isinstance(value, str):
        others = ("",)
    yield from (source.replaced(node, repr(other)) for other in others)


def _of_attribute(source: Source, node: ast.Attribute) -> Iterator[Edit]:
    for other in RELATIVES.get(node.attr, ()):
        yield source.end(node) - len(node.attr), source.end(node), other


def _of_name(source: Source, node: ast.Name) -> Iterator[Edit]:
    if isinstance(node.ctx, ast.Load):
        others = source.names if node.id in source.names else RELATIVES.get(node.id, ())
        yield from (source.replaced(node, other) for other in others)


def _of_parameters(source: Source, node: ast.arguments) -> Iterator[Edit]:
    yield from source.all_swapped(node.args)


def _of_increment(source: Source, node: ast.AugAssign) -> Iterator[Edit]:
    yield from source.other_operators(node.target, node.value)


def _of_block(source: Source, node: ast.With) -> Iterator[Edit]:
    yield source.start(node), source.end(node.items[-1].context_expr), "if True"


EDITS = {
    ast.Assert: _of_assertion,
    ast.Attribute: _of_attribute,
    ast.AugAssign: _of_increment,
    ast.BinOp: _of_operation,
    ast.BoolOp: _of_junction,
    ast.Call: _of_call,
    ast.Compare: _of_comparison,
    ast.Constant: _of_constant,
    ast.For: _of_loop,
    ast.If: _of_condition,
    ast.IfExp: _of_condition,
    ast.List: _of_sequence,
    ast.Name: _of_name,
    ast.Subscript: _of_index,
    ast.Tuple: _of_sequence,
    ast.UnaryOp: _of_sign,
    ast.With: _of_block,
    ast.arguments: _of_parameters,
    ast.comprehension: _of_loop,
}


def _edits(source: Source) -> Iterator[Edit]:
    for node in _parts(source.tree):
        yield from EDITS.get(type(node), lambda *_: ())(source, node)
        body = getattr(node, "body", ())
        if isinstance(body, list) and node is not source.tree:
            for statement in body:
                yield source.replaced(statement, f"pass  # {_in_one_line(source.of(statement))}")
            for one, other in pairwise(body):
                if _works_by_itself(one) and _works_by_itself(other):
                    yield source.swapped(one, other)


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for field, value in ast.iter_fields(node):
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.AST) and not _is_choice(part) and (type(node), field) not in MESSAGES:
                yield from _parts(part)


def _is_choice(node: ast.AST) -> bool:
    return isinstance(node, ast.keyword) and node.arg in CHOICES


def _works_by_itself(statement: ast.stmt) -> bool:
    """Return whether this is a call without arguments, such as `optimizer.step()`: the order of such calls matters."""
    call = getattr(statement, "value", None)
    return isinstance(statement, ast.Expr) and isinstance(call, ast.Call) and not call.args


@functools.cache  # two tests look at the same ones
def mutants(text: str) -> list[Mutant]:
    """Return the mutants of a source: programs that differ from it and from one another."""
    source, found = Source(text), {}
    for start, end, new in _edits(source):
        mutated = text[:start] + new + text[end:]
        program = _program(mutated)
        if program:
            first, last = text.rfind("\n", 0, start) + 1, (text + "\n").index("\n", end)
            before, after = text[first:last], text[first:start] + new + text[end:last]
            found.setdefault(program, Mutant(mutated, _in_one_line(before), _in_one_line(after)))
    found.pop(_program(text), None)
    return list(found.values())


def _program(text: str) -> str:
    """Return what Python makes of a source, to compare; nothing if it does not compile."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "a mutant", "exec")
        return ast.dump(ast.parse(text))
    except SyntaxError:
        return ""


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def is_caught(name: str, source: str, solved: dict[str, str], seed: int, seconds: float = SECONDS) -> bool:
    """Return whether the check of a name refuses a source; one that crashes or does not come to an end is refused."""
    try:
        with warnings.catch_warnings(), time_limit(seconds), bars.drawn_sooner():
            warnings.simplefilter("ignore")
            try:
                namespace = written(name, source, solved)
            except Exception:
                return True
            refuse(name, namespace, seed)
    except (Outcome, TooSlow):
        return True
    finally:
        torch.set_grad_enabled(True)
        plt.close("all")
    return False


def judge(name: str, solved: dict[str, str]) -> list[Judged]:
    """Judge all mutants of a name's solution by its visible and by its hidden check."""
    seeds = 0, hidden_seed(name)
    return [
        Judged(mutant, *(is_caught(name, mutant.source, solved, seed) for seed in seeds))
        for mutant in mutants(solved[name])
    ]


def equivalent(name: str) -> set[str]:
    """Return the lines of the mutants that no check need refuse."""
    return {line for lines in EQUIVALENT.get(name, {}).values() for line in lines}


def survivors(name: str, judged: list[Judged]) -> list[Mutant]:
    """Return the mutants that no check refuses and that nobody has found to be equivalent."""
    return [
        one.mutant for one in judged if not one.visible and not one.hidden and one.mutant.new not in equivalent(name)
    ]


def table(judged: dict[str, list[Judged]]) -> str:
    """Return a table as text: a row for each name with its mutants, those caught, those equivalent; and the sums."""
    rows = {
        name: (
            len(all_of_it),
            sum(one.visible for one in all_of_it),
            sum(one.visible or one.hidden for one in all_of_it),
            sum(one.mutant.new in equivalent(name) for one in all_of_it),
        )
        for name, all_of_it in judged.items()
    }
    rows["all"] = tuple(map(sum, zip(*rows.values())))
    heads = ("mutants", "visible", "or hidden", "equivalent")
    return "\n".join(
        f"{name:<28}" + "".join(f"{entry:>12}" for entry in row)
        for name, row in {"caught by the checks": heads, **rows}.items()
    )


def main() -> None:
    """Judge the mutants of all solutions; print the table, and each survivor as a line."""
    solved = answers()
    judged = {name: judge(name, solved) for name in NAMES}
    print(table(judged))
    for name in NAMES:
        for mutant in survivors(name, judged[name]):
            print(f"{name} survives:  {mutant.old}  ->  {mutant.new}")


if __name__ == "__main__":
    main()
