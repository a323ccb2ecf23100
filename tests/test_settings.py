"""The switches: epochs, device, and what the Makefile does about an old Python or a folder of data."""

import shutil
import subprocess
import sys

import pytest
import torch
from course import ROOT

from helpers.notebook import settings

needs_make = pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")


def make(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(["make", "--no-print-directory", *arguments], cwd=ROOT, capture_output=True, text=True)


def test_ten_epochs_unless_the_switch_says_otherwise(monkeypatch):
    monkeypatch.delenv("OPEN_SET_EPOCHS", raising=False)
    assert settings.epochs() == 10
    monkeypatch.setenv("OPEN_SET_EPOCHS", "3")
    assert settings.epochs() == 3


@pytest.mark.parametrize("value", ["0", "-1", "many", "2.5"])
def test_epochs_that_are_no_number(monkeypatch, value):
    monkeypatch.setenv("OPEN_SET_EPOCHS", value)
    with pytest.raises(settings.SettingError, match="set it to a whole number of at least 1, or unset it") as caught:
        settings.epochs()
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_batches_are_put_on_the_device_in_float32(monkeypatch):
    monkeypatch.setattr(settings, "device", lambda: torch.device("meta"))
    targets = torch.ones(5, 4, dtype=torch.float64)
    loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.zeros(5, 2), targets), 2)
    moved = settings.MovedToDevice(loader)
    assert len(moved) == 3 and moved.dataset is loader.dataset
    assert {(images.device.type, targets.device.type) for images, targets in moved} == {("meta", "meta")}
    assert {(images.dtype, targets.dtype) for images, targets in moved} == {(torch.float32, torch.float32)}


@needs_make
def test_an_old_python_is_told_what_to_do(tmp_path):
    old = tmp_path / "python-old"
    old.write_text(
        f"#!{sys.executable}\nimport sys\nsys.version_info, sys.version = (3, 9, 1), '3.9.1 (old)'\nexec(sys.argv[2])\n"
    )
    old.chmod(0o755)
    done = make("check-python", f"PYTHON={old}")
    assert done.returncode != 0
    assert "Python 3.9.1 is too old: install Python 3.10 or later" in done.stderr
    assert make("check-python", f"PYTHON={sys.executable}").returncode == 0


@needs_make
@pytest.mark.parametrize(("given", "exported"), [("digits", "digits"), ("mnist", "mnist"), ("some/folder", None)])
def test_a_folder_of_data_becomes_a_full_path(given, exported):
    done = make("--eval", "show: ; @echo $$OPEN_SET_DATA", "show", f"DATA={given}")
    assert done.stdout.strip() == (exported or str(ROOT / given)), done.stderr
