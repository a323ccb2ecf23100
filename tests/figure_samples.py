"""Samples to be drawn, and figures that are closed again."""

import re

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch

from helpers.notebook import data

matplotlib.use("agg")


@pytest.fixture
def closed():
    """All figures are closed when the test is over."""
    yield
    plt.close("all")


@pytest.fixture
def drawn(monkeypatch):
    """The figure that a function drew, which is not closed here."""
    monkeypatch.setattr(plt, "close", lambda *_: None)
    return plt.gcf


@pytest.fixture(scope="session")
def samples():
    """Logits, digits, images and magnitudes of a few hundred samples, as if from a trained network."""
    images, digits = data.read(train=False)
    generator = np.random.default_rng(4)
    logits = generator.normal(0, 1, (len(digits), 4))
    for place, digit in enumerate(digits.tolist()):
        if digit in data.KNOWN:
            logits[place, data.KNOWN.index(digit)] += 5
        elif digit in data.UNKNOWN_UNKNOWN:
            logits[place, digit % 4] += 2
    lengths = np.abs(logits).sum(1)
    return torch.tensor(logits, dtype=torch.float32), digits, images, lengths


def text(capsys) -> str:
    """What was printed, on one line."""
    return " ".join(capsys.readouterr().out.split())


def numbers(printed: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", printed)]
