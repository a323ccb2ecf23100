"""Real MNIST: downloaded, or found in a folder that the user names."""

import contextlib
import errno
import functools
import gzip
import io
import os
import socket
import tempfile
import zlib
from pathlib import Path

from ..waiting import waiting
from . import cache
from .files import SHA256, DataError, sha256

A_FOLDER = "a folder that holds MNIST/raw/train-images-idx3-ubyte and the three others"
TIMEOUT = 5  # seconds that a download may stay silent; several addresses are tried, one after the other


class NotDownloaded(Exception):
    """MNIST could not be had from the network."""


def downloaded() -> dict[str, bytes]:
    """Return the contents of MNIST's four files, taken from the network. Raises `NotDownloaded` or `DataError`."""
    try:
        cache.folder().mkdir(parents=True, exist_ok=True)
        with (
            waiting("Downloading MNIST, 11 MB, only this once."),
            tempfile.TemporaryDirectory(dir=cache.folder(), ignore_cleanup_errors=True) as folder,
        ):
            return _download(Path(folder))
    except OSError as error:
        raise cache.unwritable(cache.folder(), error) from error


def _download(folder: Path) -> dict[str, bytes]:
    import torchvision

    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(TIMEOUT)
    try:
        # the progress bar goes to stderr, and nbgrader gives 0 to a cell that writes there
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            torchvision.datasets.MNIST(folder, download=True)
        return contents(find(folder))
    except Exception as error:  # a network, a proxy or a mirror may raise anything
        if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
            raise  # a full disk has nothing to do with the network
        raise NotDownloaded from error
    finally:
        socket.setdefaulttimeout(before)


def find(folder: Path) -> dict[str, Path]:
    """Return where each of MNIST's four files lies in `folder`. Raises `DataError`."""
    if not os.path.isdir(folder):
        raise DataError(
            f"OPEN_SET_DATA names {folder}, which is not a folder that can be read: set it to "
            f"digits, to mnist, or to the full path of {A_FOLDER}."
        )
    return {file: _find_file(folder, file, digest) for file, digest in SHA256["mnist"].items()}


def _find_file(folder: Path, file: str, digest: str) -> Path:
    places = [
        below / f"{file}{ending}"
        for below in (folder / "MNIST" / "raw", folder / "raw", folder)
        for ending in ("", ".gz")
    ]
    problem = f"{folder} has no {file}"
    for path in filter(os.path.isfile, places):
        try:
            status = os.stat(path)
            if _digest(path, status.st_size, status.st_mtime_ns) == digest:
                return path
            problem = f"{path} is another file than MNIST's (its checksum differs)"
        except (OSError, EOFError, zlib.error) as error:
            problem = f"{path} cannot be read ({getattr(error, 'strerror', None) or error})"
    raise DataError(
        f"OPEN_SET_DATA names a folder without a complete MNIST, because {problem}: set it to the "
        f"full path of {A_FOLDER}, plain or with .gz, or to mnist to download them."
    )


@functools.cache
def _digest(path: Path, size: int, time_ns: int) -> str:
    """Return the checksum of what `path` holds, kept while size and time stay the same: unpacking .gz takes long."""
    return sha256(_content(path))


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


def contents(paths: dict[str, Path]) -> dict[str, bytes]:
    """Return what these files hold, unpacked."""
    return {file: _content(path) for file, path in paths.items()}
