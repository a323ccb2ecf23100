"""A folder for the temporary files of a run; what killed runs have left behind is removed."""

import os
import shutil
import tempfile
import time
from pathlib import Path

PREFIX = "open-set-grading-"
NEW = 60  # seconds in which a folder may not be locked yet


class Scratch:
    """A folder that goes when it is closed, or else when a later run begins."""

    def __init__(self) -> None:
        import fcntl  # Windows has none

        for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
            if _is_left_behind(left):
                shutil.rmtree(left, ignore_errors=True)
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        self.lock = open(self.folder / "lock", "w")  # noqa: SIM115  (as long as this process lives)
        fcntl.flock(self.lock, fcntl.LOCK_EX)

    def environment(self) -> dict[str, str]:
        """Return this process's environment, with this folder for temporary files."""
        return {**os.environ, "TMPDIR": str(self.folder)}

    def close(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.lock.close()


def _is_left_behind(folder: Path) -> bool:
    """Return whether the run that has made a folder has gone: the system then gives up its lock."""
    import fcntl

    try:
        if folder.is_symlink() or folder.stat().st_uid != os.getuid() or time.time() - folder.stat().st_mtime < NEW:
            return False
        with open(folder / "lock", "a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
