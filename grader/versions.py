"""The versions that were tested: `python -m grader.versions install` installs them, `write` writes them down.

constraints/py311.txt holds the versions that all tests passed with on Python 3.11, and serves later Pythons that have
no file of their own; constraints/py310.txt does so for Python 3.10. constraints/oldest.txt holds the lower bounds of
pyproject.toml. These files hold names and versions alone: pip uses the lines for packages that it installs on this
platform, wherever it gets them.

`install` runs in a new environment, which holds pip and nothing else.
"""

import argparse
import importlib.metadata
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CONSTRAINTS = ROOT / "constraints"
OLDEST = "oldest.txt"
KIT = ["--editable", f"{ROOT}[instructor,cluster]", "--group", f"{ROOT / 'pyproject.toml'}:dev"]
# torch itself says which versions of these it needs; they differ between its builds.
FOR_THE_GRAPHICS_CARD = ("cuda-", "nvidia-", "triton")


# ---- install them ----


def install(which: str) -> None:
    """Install the kit into this environment, in its "tested", "newest" or "oldest" versions.

    Where the tested ones do not fit, one line says so and the newest are installed. Exits if pip fails.
    """
    if which == "oldest":
        _pip("--constraint", str(CONSTRAINTS / OLDEST))
    elif which == "newest":
        _pip()
    else:
        _install_tested()


def _install_tested() -> None:
    python = sys.version_info[:2]
    tested = fitting(python)
    if tested is None:
        print(f"No versions were tested with Python {python[0]}.{python[1]}: the newest are installed.", flush=True)
        _pip()
        return
    done = subprocess.run(_command("--constraint", str(tested)), stderr=subprocess.DEVNULL)
    if done.returncode:  # if there was another reason, pip reports it now
        print(f"The versions in {tested.name} do not fit this Python or machine: the newest are installed.", flush=True)
        _pip()


def fitting(python: tuple[int, int]) -> Path | None:
    """Return the file of constraints for a Python, or for the last Python before it; None if there is none."""
    files = {}
    for path in CONSTRAINTS.glob("py*.txt"):
        version = re.fullmatch(r"py(\d)(\d+)", path.stem)
        if version:
            files[int(version[1]), int(version[2])] = path
    earlier = [version for version in files if version <= python]
    return files[max(earlier)] if earlier else None


def _pip(*options: str) -> None:
    done = subprocess.run(_command(*options))
    if done.returncode:
        sys.exit(done.returncode)


def _command(*options: str) -> list[str]:
    return [sys.executable, "-m", "pip", "install", "--quiet", *options, *KIT]


# ---- write them down ----


def write() -> list[Path]:
    """Write down the versions in this environment, and the lower bounds; return the files."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    tested = CONSTRAINTS / f"py{version.replace('.', '')}.txt"
    requirements = listed()
    lines = [f"{name}=={number}" for name, number in sorted(installed(requirements).items())]
    _write(tested, f"What all tests passed with on Python {version}", lines)
    oldest = CONSTRAINTS / OLDEST
    _write(oldest, "The lower bounds of pyproject.toml", lower_bounds(requirements))
    return [tested, oldest]


def _write(path: Path, what: str, lines: list[str]) -> None:
    text = "\n".join([f"# {what}; `make constraints` writes this file.", *lines, ""])
    if not path.exists() or path.read_text(encoding="utf-8") != text:  # make compares its date
        path.write_text(text, encoding="utf-8", newline="\n")


def pyproject() -> dict[str, Any]:
    """Return the content of pyproject.toml."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:  # JupyterLab brings the library that Python took over
        import tomli as tomllib
    content: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return content


def listed() -> list[str]:
    """Return all requirements in pyproject.toml, also those for instructors and for tests."""
    project = pyproject()
    found = list(project["project"]["dependencies"])
    for lines in project["project"].get("optional-dependencies", {}).values():
        found += lines
    for lines in project.get("dependency-groups", {}).values():
        found += [line for line in lines if isinstance(line, str)]
    return found


def lower_bounds(requirements: Iterable[str]) -> list[str]:
    """Return constraints for the lowest version of each requirement, with later corrections of that version.

    Raises `ValueError` for a requirement without a lower bound.
    """
    found = set()
    for line in requirements:
        match = re.match(r"([\w.-]+)(?:\[.*?\])?\s*>=\s*([\d.]+)", line)
        if not match:
            raise ValueError(f"pyproject.toml: give `{line}` a lower bound")
        name, bound = match.groups()
        found.add(f"{name}=={bound if '.' in bound else f'{bound}.0'}.*")
    return sorted(found)


def installed(requirements: Iterable[str]) -> dict[str, str]:
    """Return the versions of all packages that these requirements bring into this environment.

    The packages that torch brings for the graphics card are left out, and so are the names of builds, such as +cpu.
    Exits if a package is missing.
    """
    from packaging.requirements import Requirement  # only here: a new environment has none
    from packaging.utils import canonicalize_name
    from packaging.version import Version

    found: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    waiting = [Requirement(line) for line in requirements]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        for extra in ("", *requirement.extras):
            if (name, extra) in seen or name.startswith(FOR_THE_GRAPHICS_CARD):
                continue
            seen.add((name, extra))
            try:
                package = importlib.metadata.distribution(requirement.name)
            except importlib.metadata.PackageNotFoundError:
                sys.exit(f"{requirement.name} is not installed: make the environment anew, then try again.")
            found[name] = Version(package.version).public
            needs = [Requirement(line) for line in package.requires or []]
            waiting += [need for need in needs if need.marker is None or need.marker.evaluate({"extra": extra})]
    return found


def main() -> None:
    """Install the kit, or write down what is installed."""
    parser = argparse.ArgumentParser(prog="python -m grader.versions", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    installing = commands.add_parser("install", help="install the kit into this environment")
    installing.add_argument("which", nargs="?", choices=("tested", "newest", "oldest"), default="tested")
    commands.add_parser("write", help="write down the versions in this environment")
    arguments = parser.parse_args()
    if arguments.command == "install":
        install(arguments.which)
    else:
        for path in write():
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
