"""The cache: puts missing or wrong files in place, and leaves right ones alone."""

import contextlib
import functools
import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path

import platformdirs

from .files import CLASS_NAMES, SHA256, DataError, sha256

SETTLING = 2 * 10**9  # nanoseconds after a change, in which another may leave the same times


def folder() -> Path:
    """Return the folder that the digits are kept in."""
    named = os.environ.get("OPEN_SET_CACHE") or platformdirs.user_cache_dir("open-set-learning")
    return Path(named).expanduser().absolute()


def complete(kind: str, source: Callable[[], dict[str, bytes]]) -> Path:
    """Put in place the files of `kind` that are missing or wrong, and return their root.

    source: gives the contents of the four files; it is asked only if no copy is right. Raises `DataError`.
    """
    root = folder() / kind
    checksums = dict(_settled)
    contents = None
    for file, digest in SHA256[kind].items():
        paths = [root / class_name / "raw" / file for class_name in CLASS_NAMES]
        right = [path for path in paths if _is_right(path, digest, checksums)]
        if not right:
            contents = contents or source()
            _place(paths[0], digest, functools.partial(_write, contents[file]))
            right = paths[:1]
        for path in paths:
            if path not in right:
                _place(path, digest, functools.partial(_link_or_copy, right[0]))
    return root


# Checksums of files as they are: a notebook asks for the digits again and again.
Checksums = dict[tuple[object, ...], str]
_settled: Checksums = {}


def _is_right(path: Path, digest: str, checksums: Checksums) -> bool:
    """Return whether a file has this checksum; `checksums` keeps one for each inode: hard links are read once."""
    try:
        status = os.stat(path)
        # A few file systems number no inodes; there the path takes the inode's place.
        inode: object = (status.st_dev, status.st_ino) if status.st_ino else path
        state = inode, status.st_size, status.st_mtime_ns, status.st_ctime_ns
        if state not in checksums:
            checksums[state] = sha256(path.read_bytes())
            if time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) > SETTLING:
                _settled[state] = checksums[state]
        return checksums[state] == digest
    except OSError:
        return False


def _place(path: Path, digest: str, write: Callable[[Path], object]) -> None:
    """Let `write` fill a temporary file and move it to `path` in one step: nobody ever sees half a file."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(temporary)
        _move(temporary, path, digest)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        # Also after success: if both are hard links of one inode, moving one over the other leaves both.
        with contextlib.suppress(OSError):
            temporary.unlink()


def _move(temporary: Path, path: Path, digest: str, attempts: int = 20) -> None:
    for attempt in range(attempts):
        try:
            os.replace(temporary, path)
            return
        except PermissionError:
            # Windows refuses while another notebook has the file open: perhaps it has just put the same file there.
            if _is_right(path, digest, {}):
                return
            if attempt == attempts - 1:
                raise
            time.sleep(0.05)


def _write(content: bytes, target: Path) -> None:
    target.write_bytes(content)


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        target.write_bytes(source.read_bytes())


def unwritable(path: Path, error: OSError) -> DataError:
    """Return the error of a file or folder that cannot be written."""
    return DataError(
        f"The digits could not be written to {path} ({error.strerror or error}): free space "
        "there, or set OPEN_SET_CACHE to the full path of a folder in which you can write."
    )
