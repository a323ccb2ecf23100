"""What figures show before anybody has trained: a closed-set network, and features in two dimensions.

They are in the file beside this one; `make pictures` makes it.
"""

import functools
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

from .. import wall
from ..data import read_embedded

FILE = Path(__file__).with_name("ready_made.npz")


class Flower(NamedTuple):
    """Features (N, 2) of two networks for the embedded test images, with their digits (N,) and images."""

    closed: np.ndarray
    entropic: np.ndarray
    digits: np.ndarray
    images: np.ndarray


@functools.cache
def _arrays() -> dict[str, np.ndarray]:
    with np.load(FILE) as file:
        return {name: file[name].astype(np.float64) for name in file.files}


@functools.cache
def embedded(train: bool) -> tuple[np.ndarray, np.ndarray]:
    """Return images (N, 28, 28) and digits (N,) of an embedded partition, whatever else is used."""
    images, digits = read_embedded(train)
    return images.numpy(), digits.numpy()


def flower() -> Flower:
    """Return the features in two dimensions."""
    images, digits = embedded(train=False)
    return Flower(_arrays()["closed"], _arrays()["entropic"], digits, images)


def closed_set_logits(images) -> np.ndarray:
    """Return the logits (N, 4) of a network that has learned the known digits and has seen no others.

    images: (N, 28, 28), from 0 to 255.
    """
    weights = _arrays()
    pixels = np.asarray(images, dtype=float).reshape(len(images), -1) / 255
    inner = np.maximum(pixels @ weights["weights_1"] + weights["biases_1"], 0)
    return inner @ weights["weights_2"] + weights["biases_2"]


def flower_network() -> torch.nn.Module:
    """Return an untrained network with two features, for a flower of your own.

    It has no ReLU before the logits: two features that cannot be negative have no room for four classes.
    """
    return wall.stand_in("Network")(features=2)


def flower_features(network) -> np.ndarray:
    """Return the features of a trained network for the images of the ready-made flower."""
    images, _ = embedded(train=False)
    device = next(network.parameters()).device
    with torch.no_grad():
        _, features = network.eval()(torch.tensor(images[:, None], dtype=torch.float32, device=device) / 255)
    return features.cpu().numpy()
