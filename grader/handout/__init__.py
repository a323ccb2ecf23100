"""What students get: `python -m grader.handout` writes it as one zip, the same bytes each time.

README.md in this folder is for students. The templates of pyproject.toml and environment.yml are filled in from the
course's pyproject.toml, so that each version is stated once; they name what students need, and nothing else.
"""

import json
import re
import sys
import tempfile
import zipfile
from pathlib import Path
from string import Template

from helpers.tasks import ASSIGNMENT, TASKS

from ..places import RELEASE, ROOT
from ..release import generated, holding_answers
from ..versions import pyproject

HERE = Path(__file__).parent
COURSE = "open-set-learning"
ZIP = ROOT / "build" / f"{COURSE}.zip"
LICENCES = ("LICENSE", "LICENSE-TEXT.md")
# Files that runs and editors leave behind in helpers/.
JUNK = ("__pycache__", "*.pyc", ".*", "*.log", "*.pt")
# conda-forge's names, where they are not those of Python's package index.
CONDA_NAMES = {"torch": "pytorch", "matplotlib": "matplotlib-base", "playwright": "playwright-python"}
A_DATE = (2020, 1, 1, 0, 0, 0)  # of each file, so that the zip is the same each time


def make_handout(path: Path) -> None:
    """Write the zip; exits if the release holds answers, or differs from what solutions/ gives now."""
    contents = {**_notebooks(), **_helpers(), **_about()}
    path.parent.mkdir(parents=True, exist_ok=True)
    # Stored, not compressed: compressing gives other bytes on other machines, and saves little here.
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        for name in sorted(contents):
            file.writestr(_entry(name), contents[name])


def _entry(name: str) -> zipfile.ZipInfo:
    """Return an entry without this machine's system, rights and time; all are in one folder."""
    entry = zipfile.ZipInfo(f"{COURSE}/{name}", A_DATE)
    entry.create_system = 3  # Unix, whose rights follow
    entry.external_attr = 0o100644 << 16
    return entry


def _notebooks() -> dict[str, bytes]:
    """Return the ten notebooks of the release, by their paths."""
    worked_in = holding_answers(RELEASE)
    if worked_in:
        sys.exit(f"{_short(worked_in[0])} holds answers: copy it elsewhere, run `make release`, then try again.")
    with tempfile.TemporaryDirectory() as folder:
        current = generated(Path(folder, "release"))
    for task in TASKS:
        notebook = RELEASE / task.file
        if not notebook.is_file() or notebook.read_bytes() != current[task.file]:
            sys.exit(f"{_short(notebook)} is not what solutions/ gives now: run `make release`, then try again.")
    return {f"notebooks/{ASSIGNMENT}/{task.file}": current[task.file] for task in TASKS}


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _helpers() -> dict[str, bytes]:
    """Return the files of the package that the notebooks call, without files that runs have left there."""
    found = {}
    for path in (ROOT / "helpers").rglob("*"):
        parts = path.relative_to(ROOT).parts
        left_behind = any(Path(part).match(pattern) for part in parts for pattern in JUNK)
        if path.is_file() and not left_behind:
            found["/".join(parts)] = path.read_bytes()
    return found


def _about() -> dict[str, bytes]:
    """Return the students' README, the licences, and the two files that say what to install."""
    found = {"README.md": (HERE / "README.md").read_bytes()}
    for name in LICENCES:
        found[name] = (ROOT / name).read_bytes()
    course = pyproject()
    project = course["project"]
    values = {
        "name": project["name"],
        "version": project["version"],
        "description": project["description"],
        "python": project["requires-python"],
        "build_requires": json.dumps(course["build-system"]["requires"]),
        "build_backend": course["build-system"]["build-backend"],
        "dependencies": json.dumps(project["dependencies"], indent=4),
        "packages": "\n".join(f"  - {_for_conda(line)}" for line in project["dependencies"]),
    }
    for name in ("pyproject.toml", "environment.yml"):
        template = Template((HERE / f"{name}.template").read_text(encoding="utf-8"))
        found[name] = template.substitute(values).encode()
    return found


def _for_conda(requirement: str) -> str:
    match = re.fullmatch(r"([\w.-]+)\s*(>=.*)", requirement)
    if not match:
        raise ValueError(f"pyproject.toml: `{requirement}` is not a name and a lower bound")
    name, bound = match.groups()
    return f"{CONDA_NAMES.get(name, name)} {bound}"
