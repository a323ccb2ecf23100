"""System packages that some tests need: `@pytest.mark.needs("bubblewrap")`, by the Debian package that brings it.

If a package is missing, its tests are skipped, and one line says what to install; in CI they fail.
"""

import functools
import glob
import os
import shutil
from pathlib import Path

from grader.sandbox import Unusable
from grader.sandbox.start import require_bubblewrap


def _bubblewrap() -> bool:
    try:
        require_bubblewrap()
    except Unusable:
        return False
    return True


def _chromium() -> bool:
    return any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))


def postgresql() -> Path | None:
    """Return the folder with PostgreSQL's programs, those of the newest version; None without one."""
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: float(Path(path).parent.name))
    return Path(folders[-1]) if folders else None


WORKS = {"bubblewrap": _bubblewrap, "chromium": _chromium, "postgresql": postgresql}


def in_ci() -> bool:
    """Return whether this is CI, which has all that tests need."""
    return os.environ.get("CI") == "true"


@functools.cache
def missing(package: str) -> str:
    """Return what to do about a missing package, or nothing if the package is there."""
    if WORKS[package]():
        return ""
    return f"{package} is missing, or this system does not let it work: on Debian `apt install {package}` brings it"


def isolated() -> bool:
    """Return whether tests that can do without a sandbox grade in one: where there is one, and always in CI."""
    return in_ci() or not missing("bubblewrap")
