"""What a network on small data comes to: its losses, gradients and confidences, by a library's means."""

from collections.abc import Callable

import torch

from ...notebook.probes.task08 import CLASSES, ENTRIES, FEATURES, TinyNetwork, gradients_of
from ..inputs import Draw, target_vectors
from ..task06 import expected as expected_confidence


def parameters(draw: Draw) -> dict:
    """Return the initial parameters and buffers of a tiny network."""
    return {
        "first.weight": draw.normal(FEATURES, ENTRIES),
        "first.bias": draw.normal(FEATURES),
        "last.weight": draw.normal(CLASSES, FEATURES),
        "last.bias": draw.normal(CLASSES),
        "seen": torch.zeros(()),
    }


def network_with(state: dict) -> TinyNetwork:
    """Return a tiny network with these parameters and buffers."""
    with torch.random.fork_rng(devices=[]):  # a notebook's random numbers do not depend on what is asked for
        return TinyNetwork(state)


def losses_of(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return the loss of each sample, by a library's means: shape (N,)."""
    targets = target_vectors(labels, logits.shape[1])
    return torch.nn.functional.cross_entropy(logits, targets, reduction="none")


def gradients_and_logits(
    state: dict, images: torch.Tensor, labels: list[int], loss: Callable = losses_of
) -> tuple[dict, torch.Tensor]:
    """Return the gradients of a batch's mean loss, and the batch's logits, with a network in this state."""
    network = network_with(state)
    logits, _ = network(images)
    loss(logits, labels).mean().backward()
    return gradients_of(network), logits.detach()


def values_of(logits: list[torch.Tensor], labels: list[list[int]]) -> tuple[list[torch.Tensor], ...]:
    """Return the losses, the confidences of known and those of unknown samples, each batch by batch."""
    losses = [losses_of(batch, group) for batch, group in zip(logits, labels)]
    confidences = [expected_confidence(batch, group) for batch, group in zip(logits, labels)]
    known = [values[[label >= 0 for label in group]] for values, group in zip(confidences, labels)]
    unknown = [values[[label < 0 for label in group]] for values, group in zip(confidences, labels)]
    return losses, known, unknown


def are_same(one: object, other: object) -> bool:
    """Return whether plain data, dictionaries of tensors among them, are the same; NaN is the same as NaN."""
    if isinstance(one, dict):
        return all(are_same(one[key], other[key]) for key in one)
    if isinstance(one, torch.Tensor) and isinstance(other, torch.Tensor):
        return torch.equal(one.nan_to_num(), other.nan_to_num())
    return one is other or (not isinstance(other, torch.Tensor) and one == other)
