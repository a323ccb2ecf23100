"""Probe of Task 2: the data set is made for a purpose."""

from typing import Any

import torch
import torchvision

from . import Probe, probing
from .contract import BadPurposeShown, DigitsAnswer, DigitsFacts, Namespace, PurposeShown


def fingerprints(images: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Return one number for each image, exact in float64: shape (N,)."""
    return torch.cat([part.flatten(1).double() @ weights for part in images.split(4096)])


def run(OpenSetDigits: type[Any], shown: PurposeShown | BadPurposeShown, namespace: Namespace) -> DigitsAnswer:
    """Make the data set; the images go back as fingerprints, because there may be many."""
    if not issubclass(OpenSetDigits, torchvision.datasets.MNIST):
        return {"parent": False}
    if "bad" in shown:
        bad = shown["bad"]
        return {"parent": True, "bad": probing.call(lambda: OpenSetDigits(bad) and None)}
    purpose, weights = shown["purpose"], shown["weights"]
    return {"parent": True, "facts": probing.call(lambda: _facts(OpenSetDigits(purpose), weights))}


def _facts(digits: Any, weights: torch.Tensor) -> DigitsFacts:
    images, targets = digits.data, digits.targets
    if not isinstance(images, torch.Tensor):
        return {"other": images, "targets": targets, "fingerprints": None}
    right_kind = images.dtype == torch.uint8 and images.shape[1:] == (28, 28)
    return {
        "shape": tuple(images.shape),
        "dtype": str(images.dtype).removeprefix("torch."),
        "targets": targets,
        "fingerprints": fingerprints(images, weights) if right_kind else None,
    }


PROBES = (Probe("OpenSetDigits", run),)
