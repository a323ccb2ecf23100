"""The table of threats names a test in each row, and that test exists."""

import ast
import re

import pytest
from course import ROOT

PAGE = "docs/threats.md"
ROWS = [
    [cell.strip() for cell in line.strip("| ").split(" | ")]
    for line in (ROOT / PAGE).read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| ---", "| threat "))
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_each_row_names_a_test_that_exists(row):
    named = re.findall(r"`(test_\w+\.py)::(test_\w+)`", row[-1])
    assert len(row) == 4 and len(named) == 1
    [(file, test)] = named
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    assert test in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_the_readme_names_the_table_which_is_long():
    assert len(ROWS) >= 10 and PAGE in (ROOT / "README.md").read_text(encoding="utf-8")
