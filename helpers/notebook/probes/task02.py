"""Probe of Task 2: the data set is made for a purpose."""

import torch
import torchvision

from . import Probe, probing


def fingerprints(images: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Return one number for each image, exact in float64: shape (N,)."""
    return torch.cat([part.flatten(1).double() @ weights for part in images.split(4096)])


def run(OpenSetDigits, shown: dict, namespace: dict) -> object:
    """Make the data set; the images go back as fingerprints, for they may be many."""
    if not issubclass(OpenSetDigits, torchvision.datasets.MNIST):
        return {"parent": False}
    if "bad" in shown:
        return {"parent": True, "bad": probing.call(lambda: OpenSetDigits(shown["bad"]) and None)}
    facts = probing.call(lambda: _facts(OpenSetDigits(shown["purpose"]), shown["weights"]))
    return {"parent": True, "facts": facts}


def _facts(digits, weights: torch.Tensor) -> dict:
    images, targets = digits.data, digits.targets
    right_kind = isinstance(images, torch.Tensor) and images.dtype == torch.uint8 and images.shape[1:] == (28, 28)
    about = (
        {"shape": tuple(images.shape), "dtype": str(images.dtype).removeprefix("torch.")}
        if isinstance(images, torch.Tensor)
        else {"other": images}
    )
    return {
        **about,
        "targets": targets,
        "fingerprints": fingerprints(images, weights) if right_kind else None,
    }


PROBES = (Probe("OpenSetDigits", run),)
