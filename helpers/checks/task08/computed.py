"""The right losses, gradients and confidences of a network on small data, by a library's means."""

from collections.abc import Callable
from typing import TypeAlias

import torch

from ...notebook.probes.contract import State
from ...notebook.probes.task08 import CLASSES, ENTRIES, FEATURES
from ..confidences import expected as expected_confidence
from ..inputs import Draw, target_vectors

Batches: TypeAlias = list[torch.Tensor]  # a tensor for each batch
Losses: TypeAlias = Callable[[torch.Tensor, list[int]], torch.Tensor]  # logits, labels -> the loss of each sample
SIZES = {  # of a tiny network's parameters
    "first.weight": (FEATURES, ENTRIES),
    "first.bias": (FEATURES,),
    "last.weight": (CLASSES, FEATURES),
    "last.bias": (CLASSES,),
}


def parameters(draw: Draw) -> State:
    """Return the initial parameters and buffers of a tiny network."""
    return {**{name: draw.normal(*size) for name, size in SIZES.items()}, "seen": torch.zeros(())}


def logits_of(state: State, images: torch.Tensor) -> torch.Tensor:
    """Return the logits of a tiny network in this state: to the bit, and sooner than a new network would."""
    if any(tuple(state[name].shape) != size for name, size in SIZES.items()):
        raise RuntimeError("this is the state of another network")
    weights, bias, last_weights, last_bias = (state[name].float() for name in SIZES)
    features = torch.nn.functional.linear(images.flatten(1), weights, bias)
    return torch.nn.functional.linear(features, last_weights, last_bias)


def with_gradients(state: State) -> State:
    """Return a copy of a tiny network's parameters that gradients can be made for."""
    return {name: state[name].clone().requires_grad_() for name in SIZES}


def losses_of(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return the loss of each sample, by a library's means: shape (N,)."""
    targets = target_vectors(labels, logits.shape[1])
    return torch.nn.functional.cross_entropy(logits, targets, reduction="none")


def gradients_and_logits(
    state: State, images: torch.Tensor, labels: list[int], loss: Losses = losses_of
) -> tuple[State, torch.Tensor]:
    """Return the gradients of a batch's mean loss, and the batch's logits, with a network in this state."""
    weights = with_gradients(state)
    logits = logits_of(weights, images)
    gradients = torch.autograd.grad(loss(logits, labels).mean(), list(weights.values()))
    return dict(zip(weights, gradients)), logits.detach()


def values_of(logits: Batches, labels: list[list[int]]) -> tuple[Batches, Batches, Batches]:
    """Return the losses, the confidences of known and those of unknown samples, each batch by batch."""
    losses = [losses_of(batch, group) for batch, group in zip(logits, labels)]
    confidences = [expected_confidence(batch, group) for batch, group in zip(logits, labels)]
    known = [values[[label >= 0 for label in group]] for values, group in zip(confidences, labels)]
    unknown = [values[[label < 0 for label in group]] for values, group in zip(confidences, labels)]
    return losses, known, unknown


def are_same(first: object, second: object) -> bool:
    """Return whether plain data, dictionaries of tensors among them, are the same; NaN equals NaN."""
    if isinstance(first, dict) and isinstance(second, dict):
        return all(are_same(first[key], second[key]) for key in first)
    if isinstance(first, torch.Tensor) and isinstance(second, torch.Tensor):
        return torch.equal(first.nan_to_num(), second.nan_to_num())
    if isinstance(first, torch.Tensor) or isinstance(second, torch.Tensor):
        return False
    return first == second
