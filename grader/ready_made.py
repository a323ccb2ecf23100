"""Makes what figures show before anybody has trained: `python -m grader.ready_made`.

It trains three small networks on the embedded digits, which takes a minute or two, and writes one file: the weights
of a closed-set network, and features in two dimensions of a closed-set network and of an open-set network.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import Conv2d, Flatten, Linear, MaxPool2d, ReLU, Sequential

from helpers.notebook import data
from helpers.notebook.plots import ready_made
from helpers.standins.task01 import TABLE

EPOCHS, BATCH = 30, 64
HIDDEN = 32
CLOSED, OPEN = data.KNOWN, data.KNOWN + data.KNOWN_UNKNOWN  # the digits that a network learns from


def make(path: Path) -> None:
    """Train the networks, and write the file."""
    torch.set_num_threads(1)
    torch.manual_seed(8)
    first, activation, second = Linear(28 * 28, HIDDEN), ReLU(), Linear(HIDDEN, len(data.KNOWN))
    hook = Sequential(Flatten(), first, activation, second)
    _train(hook, CLOSED, rate=0.05)
    arrays = {
        "weights_1": first.weight.T,
        "biases_1": first.bias,
        "weights_2": second.weight.T,
        "biases_2": second.bias,
        "closed": _features_after_training(CLOSED),
        "entropic": _features_after_training(OPEN),
    }
    # Stored, not compressed: the same bytes with every version of zlib. Half precision is enough for pictures.
    half: dict[str, Any] = {name: array.detach().numpy().astype(np.float16) for name, array in arrays.items()}
    np.savez(path, **half)


def _features_after_training(digits: tuple[int, ...]) -> torch.Tensor:
    """Return two features of each image of the test partition; no ReLU lies between them and the logits."""
    torch.manual_seed(8)
    convolutions = [
        Conv2d(1, 16, 5, padding=2),
        MaxPool2d(2),
        ReLU(),
        Conv2d(16, 32, 5, padding=2),
        MaxPool2d(2),
        ReLU(),
    ]
    features = Sequential(*convolutions, Flatten(), Linear(32 * 7 * 7, 2))
    _train(Sequential(features, Linear(2, len(data.KNOWN))), digits, rate=0.02)
    images, _ = _read(train=False)
    with torch.no_grad():
        result: torch.Tensor = features(images)
    return result


def _train(network: torch.nn.Module, digits: tuple[int, ...], rate: float) -> None:
    images, labels = _read(train=True)
    chosen = torch.isin(labels, torch.tensor(digits))
    images, targets = images[chosen], torch.from_numpy(TABLE)[labels[chosen]]
    optimizer = torch.optim.SGD(network.parameters(), lr=rate, momentum=0.9)
    for _ in range(EPOCHS):
        for places in torch.randperm(len(images)).split(BATCH):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(network(images[places]), targets[places]).backward()
            optimizer.step()


def _read(train: bool) -> tuple[torch.Tensor, torch.Tensor]:
    images, labels = data.read_embedded(train)
    return images[:, None] / 255, labels


if __name__ == "__main__":
    argparse.ArgumentParser(
        "python -m grader.ready_made", description="Train what the figures show ready-made."
    ).parse_args()
    make(ready_made.FILE)
    print(f"{ready_made.FILE}: {ready_made.FILE.stat().st_size:,} bytes")
