"""Rules for the repository: each is one condition and one sentence that tells the author what to do."""

import ast
import builtins
import fnmatch
import itertools
import re
from importlib.util import find_spec
from pathlib import Path

import nbformat
import pytest
import yaml
from course import RELEASE, ROOT, SOLUTIONS, cells_of

import grader
import helpers
from grader.handout import CONDA_NAMES
from helpers.checks import find
from helpers.tasks import TASKS


def requirements(lines) -> dict[str, str]:
    """Return the lower bound of each package; conda-forge's names where they differ."""
    found = {}
    for line in lines:
        name, bound = re.fullmatch(r"([A-Za-z0-9_-]+)(?:\[\w+\])? ?>=([0-9.]+)", line).groups()
        found[CONDA_NAMES.get(name, name)] = bound
    return found


def test_environment_yml_names_the_packages_of_pyproject_toml():
    tomllib = pytest.importorskip("tomllib", reason="Python 3.10 has none")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    project = settings["project"]
    listed = project["dependencies"] + [line for extra in project["optional-dependencies"].values() for line in extra]
    listed += settings["dependency-groups"]["test"]
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    conda = [entry for entry in environment["dependencies"] if isinstance(entry, str) and entry != "pip"]
    assert environment["channels"] == ["conda-forge"], "environment.yml: conda-forge is the one channel"
    assert environment["dependencies"][-1] == {"pip": ["-e ."]}, "environment.yml: the editable install is last"
    assert requirements(conda) == requirements(listed) | {"python": project["requires-python"].removeprefix(">=")}


def test_the_points_of_each_task_are_ten():
    assert [sum(task.points.values()) for task in TASKS] == [10] * 10


def hints(text: str) -> list[tuple[str, str]]:
    """Return symptom and help of each folded hint in a markdown cell."""
    return re.findall(r"<details><summary>Hint: (.*?)</summary>\n\n(.*?)\n</details>", text, re.DOTALL)


def defined(tree: ast.Module) -> set[str]:
    """Return the names that code binds: by import, definition, assignment or as a parameter."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    return names


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.notebook)
class TestSolutionNotebook:
    def test_cells_and_grade_ids_are_those_of_the_table(self, task):
        graded, solutions = {}, []
        for cell in cells_of(SOLUTIONS / task.file):
            about = cell.metadata.get("nbgrader", {})
            if about.get("grade"):
                graded[about.grade_id] = about.points
            elif about.get("solution"):
                solutions.append(about.grade_id)
        assert graded == {f"check_{name}": points for name, points in task.points.items()}
        assert tuple(solutions) == task.names

    def test_each_name_has_a_check(self, task):
        for name in task.names:
            assert find(name).name == name

    def test_a_graded_cell_checks_its_name_visibly_and_with_a_further_seed(self, task):
        for cell in cells_of(SOLUTIONS / task.file):
            about = cell.metadata.get("nbgrader", {})
            if about.get("grade"):
                name = about.grade_id.removeprefix("check_")
                source = cell.source
                assert re.fullmatch(
                    r"from helpers.notebook.checking import check\n\n"
                    rf'check\("{name}"\)\n### BEGIN HIDDEN TESTS\n'
                    rf'check\("{name}", seed=[1-9]\d*\)\n### END HIDDEN TESTS',
                    source,
                ), source

    def test_the_first_code_cell_is_the_locked_setup_cell(self, task):
        setup = next(cell for cell in cells_of(SOLUTIONS / task.file) if cell.cell_type == "code")
        assert setup.metadata.nbgrader.grade_id == "setup", "the first code cell is the setup cell"
        assert setup.metadata.nbgrader.locked, "the setup cell is locked"

    def test_the_setup_cell_begins_with_what_says_that_it_takes_long(self, task):
        setup = next(cell for cell in cells_of(SOLUTIONS / task.file) if cell.cell_type == "code")
        assert setup.source.startswith("from helpers.notebook import setup  #"), "what follows may take long"

    def test_the_setup_cell_provides_all_names_of_all_earlier_tasks(self, task):
        setup = next(cell for cell in cells_of(SOLUTIONS / task.file) if cell.cell_type == "code").source
        expected = [name for one in TASKS[: task.number - 1] for name in one.names]
        found = re.findall(r"^from helpers\.notebook\.earlier import (.*)  # Task \d+$", setup, re.MULTILINE)
        assert ", ".join(found).split(", ") == expected or not expected
        for line in (
            "import torch\n",
            "import torchvision\n",
            "import numpy as np\n",
            "import matplotlib.pyplot as plt\n",
            "from helpers.notebook.data import DATA_ROOT\n",
        ):
            assert line in setup

    def test_points_and_minutes_are_stated(self, task):
        title = cells_of(SOLUTIONS / task.file)[0].source
        assert title.startswith(f"# Task {task.number}: {task.title}\n")
        assert f"10 points, about {task.minutes} minutes" in title

    def test_each_answer_has_a_text_above_it_with_its_name_and_folded_hints(self, task):
        cells = cells_of(SOLUTIONS / task.file)
        for before, cell in itertools.pairwise(cells):
            if cell.metadata.get("nbgrader", {}).get("solution"):
                name = cell.metadata.nbgrader.grade_id
                assert re.search(rf"\*\*Write [^*]*\b{name}\b", before.source), f"{before.id}: say: Write {name}"
                assert hints(before.source), f"{before.id}: give a hint by symptom for {name}"

    def test_hints_say_something_and_give_no_line_of_a_solution(self, task):
        cells = cells_of(SOLUTIONS / task.file)
        everything = "\n".join(cell.source for cell in cells)
        solutions = re.findall(r"### BEGIN SOLUTION\n(.*?)### END", everything, re.DOTALL)
        secret = {line.strip() for line in "".join(solutions).splitlines()}
        for cell in cells:
            for symptom, help_text in hints(cell.source):
                assert len(symptom.split()) > 2 and len(help_text.split()) > 5, f"{cell.id}: hint {symptom!r} is empty"
                given = {line for line in secret if len(line.split()) > 2 and line in " ".join(help_text.split())}
                assert not given, f"{cell.id}: the hint {symptom!r} gives the line {given} of a solution"

    def test_each_task_lets_students_look_at_their_work_below_a_caption(self, task):
        cells = cells_of(SOLUTIONS / task.file)
        seen = [(before, cell) for before, cell in itertools.pairwise(cells) if "with preview():" in cell.source]
        assert seen, f"{task.file}: let students see what they have made, in a cell with preview()"
        for before, cell in seen:
            caption = before.cell_type == "markdown" or "with preview():" in before.source
            assert caption, f"{cell.id}: say in a markdown cell above it what there is to see"

    def test_no_line_of_a_sentence_begins_a_list(self, task):
        for cell in cells_of(SOLUTIONS / task.file):
            if cell.cell_type == "markdown":
                numbers = [int(number) for number in re.findall(r"^\s*(\d+)[.)]\s", cell.source, re.MULTILINE)]
                assert numbers == list(range(1, len(numbers) + 1)), f"{cell.id}: Markdown takes {numbers} for a list"

    def test_each_assert_has_a_message(self, task):
        for cell in cells_of(SOLUTIONS / task.file):
            if cell.cell_type == "code":
                silent = [
                    node.lineno
                    for node in ast.walk(ast.parse(cell.source))
                    if isinstance(node, ast.Assert) and node.msg is None
                ]
                assert not silent, f"{cell.id}: give the assert in line {silent} a message"

    def test_cells_use_no_name_that_the_cells_before_do_not_provide(self, task):
        known = set(dir(builtins))
        for cell in cells_of(RELEASE / task.file):
            if cell.cell_type == "code":
                tree = ast.parse(cell.source)
                known |= defined(tree)
                used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
                assert used <= known, f"{cell.id}: {used - known} is not there; import it in the setup cell"

    def test_outputs_are_stored_for_every_cell(self, task):
        # nbval compares nothing for a cell that was never run.
        for cell in cells_of(SOLUTIONS / task.file):
            if cell.cell_type == "code":
                assert cell.execution_count, f"{cell.id} has not been run: `make outputs`"
                if cell.metadata.get("nbgrader", {}).get("grade"):
                    assert "".join(output.get("text", "") for output in cell.outputs).count("checks passed") == 2, (
                        cell.id
                    )

    def test_nothing_of_the_run_is_stored_but_outputs(self, task):
        notebook = nbformat.read(SOLUTIONS / task.file, as_version=4)
        assert notebook.metadata.language_info == {"name": "python"}, "`make outputs` leaves Python's version out"
        assert "widgets" not in notebook.metadata
        assert not any("execution" in cell.metadata for cell in notebook.cells)

    def test_cell_ids_are_words(self, task):
        for cell in cells_of(SOLUTIONS / task.file):
            assert re.fullmatch(r"[a-zA-Z][a-zA-Z-]*", cell.id), f"{cell.id}: give the cell an id that people can read"


def test_the_houses_top_level_holds_what_the_readme_says():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for place in ("notebooks/", "solutions/", "helpers/", "grader/", "tests/", "constraints/", "environment.yml"):
        assert place in readme, f"README.md: say what {place} is"


DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
FILES = (".cff", ".csv", ".ipynb", ".md", ".py", ".toml", ".txt", ".yaml", ".yml", ".zip")


def code_of(document: str) -> list[str]:
    """Return the code in a Markdown file of the course: what stands in backticks, and the lines of indented blocks."""
    text = (ROOT / document).read_text(encoding="utf-8")
    blocks = re.findall(r"\n\n((?:    .+\n)+)", text)
    lines = [line.split("# ")[0].strip() for block in blocks for line in block.splitlines()]
    return re.findall(r"`([^`\n]+)`", text) + lines


def paths_in(code: list[str]) -> set[str]:
    """Return the words that are paths, without globs, addresses and placeholders such as NAME or taskNN."""
    paths = set()
    for word in " ".join(code).split():
        is_path = "/" in word or word.endswith(FILES)
        placeholder = re.search(r"[*=:<]|NN|(^|/)[A-Z]+(/|\.csv|$)", word)
        if is_path and not placeholder:
            paths.add(word)
    return paths


def is_made(path: str) -> bool:
    """Return whether git ignores the folder of a path, because a command makes it."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line.endswith("/")]
    return any(fnmatch.fnmatch(path.split("/")[0], pattern) for pattern in ignored)


def targets_in(code: list[str]) -> set[str]:
    """Return the targets with which `make` is called."""
    calls = [call for text in code for call in re.findall(r"\bmake((?: [a-z][\w-]*)+)", text)]
    return {target for call in calls for target in call.split()}


def targets_of_the_makefile() -> set[str]:
    """Return the targets that the Makefile has."""
    return set(re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_a_document_names_exists(document):
    code = code_of(document)
    paths = paths_in(code)
    assert len(paths) > 5, f"{document}: hardly a path was found"
    missing = {path for path in paths if not (ROOT / path).exists() and not is_made(path)}
    assert not missing, f"{document} names what does not exist: {sorted(missing)}"
    unknown = targets_in(code) - targets_of_the_makefile()
    assert not unknown, f"{document} names targets that the Makefile does not have: {sorted(unknown)}"
    for module in re.findall(r"python -m ((?:helpers|grader)[\w.]*)", "\n".join(code)):
        assert find_spec(module), f"{document} names the module {module}, which does not exist"


def test_each_derived_file_names_the_target_that_makes_it():
    section = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("\n## Derived files\n")[1]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")][2:]
    assert {"`notebooks/`", "`build/open-set-learning.zip`"} <= {derived for derived, _, _ in rows}
    for derived, _, command in rows:
        targets = targets_in(re.findall(r"`([^`]+)`", command))
        assert targets, f"ARCHITECTURE.md: say which target of make makes {derived}"
        assert targets <= targets_of_the_makefile(), f"ARCHITECTURE.md: the Makefile has no target {targets}"


@pytest.mark.parametrize(
    ("code", "paths", "targets"),
    [
        (["helpers/gone.py"], {"helpers/gone.py"}, set()),
        (["pytest tests/gone.py -k NAME"], {"tests/gone.py"}, set()),
        (["tests/answers/taskNN/NAME/right.py", "tcp://HOST:8786", "STUDENTS=FILE.csv", "*.py"], set(), set()),
        (["grading/submitted/STUDENT/open_set_learning/", "LICENSE-TEXT.md"], {"LICENSE-TEXT.md"}, set()),
        (
            ["make test constraints NEWEST=1", "OPEN_SET_SHORTCUTS=0 make grade", "make"],
            set(),
            {"test", "constraints", "grade"},
        ),
    ],
)
def test_paths_and_targets_are_found(code, paths, targets):
    assert paths_in(code) == paths
    assert targets_in(code) == targets


def test_each_assert_in_the_kit_has_a_message():
    for path in [*(ROOT / "helpers").rglob("*.py"), *(ROOT / "grader").rglob("*.py")]:
        silent = [
            node.lineno
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Assert) and node.msg is None
        ]
        assert not silent, f"{path.relative_to(ROOT)}: give the assert in line {silent} a message"


@pytest.mark.parametrize("package", [helpers, grader], ids=lambda package: package.__name__)
def test_the_table_of_rooms_names_every_room(package):
    for path in Path(package.__file__).parent.iterdir():
        if path.name.endswith(".py") or (path / "__init__.py").exists():
            named = path.stem == "__init__" or f"| `{path.stem}` " in package.__doc__
            assert named, f"{package.__name__}/__init__.py: say what {path.name} is"
