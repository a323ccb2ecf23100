"""Where the kit and its release lie."""

import contextlib
import glob
import hashlib
import os
from pathlib import Path

from platformdirs import user_cache_path

from helpers.tasks import ASSIGNMENT

ROOT = Path(__file__).resolve().parents[1]
RELEASE = ROOT / "notebooks" / ASSIGNMENT


def without_wildcards(folder: Path) -> Path:
    """Return a folder by a path that nbgrader can search: a link to it, if its own path has a wildcard such as `[`."""
    if not glob.has_magic(str(folder)):
        return folder
    link = user_cache_path("open-set-learning") / "courses" / hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    for needed in (link.parent, folder):
        needed.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        link.symlink_to(folder)
    return link
