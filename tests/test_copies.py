"""Copies: code of the kit's stand-ins and judges is named. That no answer is, `test_suspicions` sees."""

import ast
from pathlib import Path

import pytest

import helpers
from grader.suspicions import flags_in
from grader.suspicions.copies import copied_functions
from helpers.tasks import TASKS

STANDINS = sorted(Path(helpers.__file__).parent.glob("standins/task*.py"))
SHORT = {"task05.py"}  # one line each, which anybody may write; the checks refuse it


class _Disguised(ast.NodeTransformer):
    """Gives other names, texts and docstrings to code, and leaves out annotations and the stand-ins' first line."""

    def visit_Name(self, node):
        return ast.Name(f"my_{node.id}", node.ctx)

    def visit_arg(self, node):
        return ast.arg(f"my_{node.arg}")

    def visit_Constant(self, node):
        return ast.Constant("mine") if isinstance(node.value, str) else node

    def visit_Expr(self, node):
        is_first_line = isinstance(node.value, ast.Call) and getattr(node.value.func, "id", "") == "refuse_as_answer"
        return None if is_first_line else self.generic_visit(node)


def disguised(source: str) -> str:
    """Return the code as a copier might change it."""
    return ast.unparse(_Disguised().visit(ast.parse(source)))


@pytest.mark.parametrize("path", [path for path in STANDINS if path.name not in SHORT], ids=lambda path: path.stem)
def test_a_copied_stand_in_is_named_whatever_its_names(path):
    source = path.read_text(encoding="utf-8")
    assert copied_functions(source)
    assert copied_functions(disguised(source)) == copied_functions(source)


def test_a_copied_reference_of_a_judge_is_named():
    source = Path(helpers.__file__).parent.joinpath("checks", "task10", "rates.py").read_text(encoding="utf-8")
    assert any(place.startswith("helpers.checks.task10.") for place in copied_functions(disguised(source)))


def test_a_copy_among_own_code_is_named_in_a_sentence_that_accuses_nobody():
    standin = Path(helpers.__file__).parent.joinpath("standins", "task04.py").read_text(encoding="utf-8")
    copy = disguised(standin.replace("from ..notebook.probes.probing import refuse_as_answer\n", ""))
    source = f"def mine(x):\n    return x + 1\n\n{copy}\n\nprint(mine(2))"
    assert flags_in([(f"{TASKS[3].notebook}, cell 8", source)], []) == [
        "task04_split, cell 8 is much like `helpers.standins.task04.split_known_unknown`, which is the kit's own code."
    ]


@pytest.mark.parametrize("source", ["", "def f(", "%%time\n!ls", "x = " + "(" * 5000, "a" * 30_000])
def test_a_cell_that_cannot_be_read_is_no_copy(source):
    assert copied_functions(source) == ()
