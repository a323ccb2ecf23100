"""A working copy of the release, to try notebooks in: `python -m grader.lab` makes it or brings it up to date.

It lies in work/, which is not in git. A notebook there that nobody has changed follows the release. A changed notebook
stays as it is, and is named if the release has changed since.
"""

import argparse
import hashlib
import json
from pathlib import Path

from helpers.tasks import ASSIGNMENT, TASKS

from .places import RELEASE, ROOT

WORK = ROOT / "work" / ASSIGNMENT
COPIED = ".copied.json"  # in the working copy: the checksum of each notebook of the release as it was copied


def update(work: Path) -> list[str]:
    """Copy to `work` what nobody has changed there; return the other notebooks that the release has changed since."""
    work.mkdir(parents=True, exist_ok=True)
    noted = work / COPIED
    copied = json.loads(noted.read_text(encoding="utf-8")) if noted.exists() else {}
    changed = []
    for task in TASKS:
        released, mine = RELEASE / task.file, work / task.file
        current = _checksum(released)
        if not mine.exists() or _checksum(mine) == copied.get(task.file):
            mine.write_bytes(released.read_bytes())
            copied[task.file] = current
        elif copied.get(task.file) != current:
            changed.append(task.file)
    noted.write_text(json.dumps(copied, indent=1), encoding="utf-8")
    return changed


def _checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main(given: list[str] | None = None) -> None:
    """Make the working copy or bring it up to date, and print which notebooks were left as they are."""
    argparse.ArgumentParser(
        "python -m grader.lab",
        description="Copy the release to work/. A notebook in which somebody has worked stays as it is.",
    ).parse_args(given)
    changed = update(WORK)
    if changed:
        print(
            f"The release of {', '.join(changed)} has changed since it was copied to {WORK.relative_to(ROOT)}/, where "
            "somebody has worked in it: rename it there to get the new version, too."
        )


if __name__ == "__main__":
    main()
