"""All of MNIST, downloaded or from a folder.

"MNIST" is four tiny files here, whose checksums stand in for the real ones. One test takes the real files
from the folder that OPEN_SET_TEST_MNIST names.
"""

import errno
import gzip
import io
import os
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import torchvision
from data_cache import IMAGES, OpenSetDigits, assert_right, put, sentence, truncated

from helpers.notebook import data

pytestmark = pytest.mark.usefixtures("cache")


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


@pytest.mark.parametrize("network", [refused, stalled, portal])
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


@pytest.mark.parametrize("ending", ["", ".gz"])
@pytest.mark.parametrize("below", ["MNIST/raw", "raw", "."])
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


@pytest.mark.parametrize("ending", ["", ".gz"])
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
