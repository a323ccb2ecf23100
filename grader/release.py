"""Make the release: `python -m grader.release` runs nbgrader's generate_assignment.

It registers the assignment in the gradebook, and writes notebooks/ anew. The same solutions give the same bytes.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat

from helpers.tasks import ASSIGNMENT, STUB

from .files import write_bytes
from .places import RELEASE, ROOT, without_wildcards

# `python -m nbgrader`, but shortcuts come first: `grader.shortcuts` says what each saves.
NBGRADER = (
    "import runpy; from grader.shortcuts import find_version_quickly; find_version_quickly(); "
    "runpy.run_module('nbgrader', run_name='__main__', alter_sys=True)"
)


def nbgrader(*arguments: str, show: bool = False) -> None:
    """Run an nbgrader command in the course folder; exits with its output if it fails.

    show: whether to print the output of a command that succeeds.
    """
    command = [sys.executable, "-c", NBGRADER, *arguments]
    # nbgrader calls alembic, and finds it by the PATH even if the environment is not activated.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    here = without_wildcards(ROOT)
    if here != ROOT:
        command.append(f"--course-dir={here}")
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, env={**os.environ, "PATH": path})
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}\n`nbgrader {' '.join(arguments)}` failed: see the lines above.")
    if show:
        print(done.stdout)


def holding_answers(folder: Path) -> list[Path]:
    """Return the notebooks of a folder in which someone has written an answer."""
    return [path for path in sorted(folder.glob("*.ipynb")) if _holds_answers(path)]


def _holds_answers(path: Path) -> bool:
    try:
        cells = nbformat.read(path, as_version=4).cells
    except Exception:
        return True  # it cannot be read, so it may hold answers
    return any(cell.metadata.get("nbgrader", {}).get("solution") and STUB not in cell.source for cell in cells)


def generated(folder: Path) -> dict[str, bytes]:
    """Make the release of solutions/ as it is now in `folder`, with a gradebook of its own; return the files."""
    return _generated(folder, f"--CourseDirectory.db_url=sqlite:///{folder}.db")


def _generated(folder: Path, *options: str) -> dict[str, bytes]:
    nbgrader("generate_assignment", ASSIGNMENT, f"--CourseDirectory.release_directory={folder}", *options)
    return files(folder / ASSIGNMENT)


def files(folder: Path) -> dict[str, bytes]:
    """Return the content of each file below a folder, by its path there."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def make_release() -> None:
    """Write notebooks/ anew from solutions/; exits if answers of a student would be lost.

    The notebooks stay there while nbgrader works, and if it fails.
    """
    worked_in = holding_answers(RELEASE)
    if worked_in:
        sys.exit(
            f"{worked_in[0].relative_to(ROOT)} holds answers that a new release would overwrite. "
            "Copy the notebooks with answers elsewhere and delete them here, then try again."
        )
    with tempfile.TemporaryDirectory() as folder:
        new = _generated(Path(folder) / "release")
    old = files(RELEASE)
    for name in old.keys() - new:
        (RELEASE / name).unlink()
    for name, content in new.items():
        if old.get(name) != content:
            write_bytes(RELEASE / name, content)


def main() -> None:
    """Make the release, and say where it is."""
    argparse.ArgumentParser(
        "python -m grader.release",
        description="Write notebooks/ anew from solutions/: without solutions, hidden tests and outputs.",
    ).parse_args()
    make_release()
    print(f"The release is in {RELEASE.relative_to(ROOT)}/.")


if __name__ == "__main__":
    main()
