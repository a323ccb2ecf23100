"""The rule of the wall: who may import whom, and that what lies beside students' code works alone."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from course import ROOT

from grader.sandbox.start import SHOWN

BESIDE_STUDENTS_CODE = [ROOT / folder for folder in SHOWN]
BEHIND_THE_WALL = ("helpers.checks", "helpers.standins")
IMPORTED_ALONE = """
import sys
from importlib import import_module
from pathlib import Path
elsewhere = [place for place in sys.path if place and not Path(place, "helpers", "__init__.py").exists()]
sys.path[:] = [sys.argv[1], *elsewhere]
for module in sys.argv[2:]:
    import_module(module)
theirs = [module.__file__ for name, module in sys.modules.items()
          if name.split(".")[0] in ("helpers", "grader") and getattr(module, "__file__", None)]
assert len(theirs) > 20 and all(file.startswith(sys.argv[1]) for file in theirs), theirs
"""


def module_of(path: Path) -> str:
    """Return the dotted name of a file's module."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """Return the full names of all that a file imports, at its top or in a function."""
    package = module_of(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *([node.module] if node.module else [])])
            found |= {f"{module}.{alias.name}" for alias in node.names}
    return found


def begins(name: str, packages) -> bool:
    """Return whether a name is in one of these packages, or is one of them."""
    return any(f"{name}.".startswith(f"{package}.") for package in packages)


@pytest.mark.parametrize("path", sorted((ROOT / "helpers").rglob("*.py")), ids=module_of)
def test_helpers_never_import_the_grader(path):
    assert not {name for name in imports(path) if begins(name, ["grader"])}


@pytest.mark.parametrize(
    "path", [path for folder in BESIDE_STUDENTS_CODE for path in sorted(folder.rglob("*.py"))], ids=module_of
)
def test_what_lies_beside_students_code_imports_no_judge_and_no_stand_in(path):
    of_the_kit = {name for name in imports(path) if begins(name, ["helpers", "grader"])}
    assert not {name for name in of_the_kit if begins(name, BEHIND_THE_WALL)}
    shown = [module_of(folder / "__init__.py") for folder in BESIDE_STUDENTS_CODE]
    assert all(begins(name, shown) for name in of_the_kit), "it imports what is not there"


def test_the_imports_of_a_file_are_found():
    found = imports(ROOT / "helpers" / "__init__.py")
    assert {"helpers.notebook.wall", "helpers.standins", "helpers.checks.examine"} <= found


def test_what_lies_beside_students_code_gets_along_alone(tmp_path):
    for folder in BESIDE_STUDENTS_CODE:
        shutil.copytree(folder, tmp_path / folder.relative_to(ROOT), ignore=shutil.ignore_patterns("__pycache__"))
    modules = ["grader.sandbox.inside.imported_first"]  # as in the sandbox
    modules += [module_of(path) for folder in BESIDE_STUDENTS_CODE for path in sorted(folder.rglob("*.py"))]
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED_ALONE, tmp_path, *modules], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
