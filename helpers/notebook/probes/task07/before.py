"""What a network computes before its `Linear` layers, by the gradients that go through it."""

import re
from typing import Any

import torch

from ..contract import Slopes
from .graph import Passed, Sent, fixed, kind_of, matters, nodes

FEW = 0.2  # of the windows: where windows of max pooling overlap, some have several entries; ReLU leaves them in half


def convolutions(passed: Passed) -> list[bool]:
    """Return for each convolution that matters whether its filters have a gradient."""
    used = [node for node, (received, _) in passed.items() if kind_of(node) == "Convolution" and matters(received)]
    return [node.next_functions[1][0] is not None for node in used]


def is_max_pooled(passed: Passed) -> bool:
    """Return whether max pooling follows a convolution: the gradient that the convolution gets shows that.

    A normalisation behind it spreads gradients: what that gets counts, too. So does what torch's own max pooling sends:
    something else may use the same channels, and its windows may overlap.
    """
    return any(
        (_is_chosen(node, received) or _is_sent_by_pooling(node, received, sent)) and _is_behind_convolution(node)
        for node, (received, sent) in passed.items()
    )


def _is_chosen(node: Any, received: Sent) -> bool:
    """Return whether few windows of 2 x 2 have several entries with a gradient, and which entry has it varies.

    ReLU leaves several entries in most windows, average pooling all, and a slice always takes the same ones.
    """
    gradient = received[0] if re.search("Convolution|Norm", kind_of(node)) else None
    if gradient is None or gradient.ndim < 3:
        return False
    reached = (gradient != 0).float().flatten(0, -3)
    each, together = _in_windows(reached), _in_windows(reached.amax(0, keepdim=True))
    return bool((each > 1).sum() < FEW * (each > 0).sum() and (together > 1).any())


def _in_windows(reached: torch.Tensor) -> torch.Tensor:
    return torch.nn.functional.avg_pool2d(reached, 2, ceil_mode=True, divisor_override=1)


def _is_sent_by_pooling(node: Any, received: Sent, sent: Sent) -> bool:
    """Return whether torch's max pooling sends gradients to more places than it has windows, or several to one entry.

    With windows of one entry, it only passes them on. The maximum of each whole channel is max pooling, too.
    """
    kind = re.search(r"MaxPool\dD(WithIndices)?$|^A?[mM]ax$", kind_of(node))
    if kind is None or received[0] is None or sent[0] is None:
        return False
    if "Pool" not in kind[0]:
        return sent[0].ndim > 2 and received[0].shape == sent[0].shape[:2]
    return _numbers(received[0]) != _numbers(sent[0])


def _numbers(gradient: torch.Tensor) -> tuple[int, int]:
    """Return how many entries have a gradient, and how many places in a channel have one anywhere."""
    reached = (gradient != 0).flatten(0, 1)
    return int(reached.sum()), int(reached.any(0).sum())


def _is_behind_convolution(node: Any) -> bool:
    return any(kind_of(earlier) == "Convolution" for earlier in nodes(node))


def slopes_of(passed: Passed) -> Slopes:
    """Return for each convolution how steeply what follows it, up to the next convolution, depends on its channels.

    A slope is a weighted sum of gradients; the sum of their sizes stands beside it. Max pooling only chooses which
    entry of a channel gets a gradient, so the weighted sum stays the same. A linear operation leaves it alone, too; a
    nonlinearity changes it.
    """
    slopes: Slopes = []
    for node, ((gradient, *_), _) in passed.items():
        if kind_of(node) == "Convolution" and gradient is not None:
            channels = gradient.double().flatten(2).sum(2)
            slopes.append(((channels * fixed(channels.shape[1:], channels)).sum().item(), gradient.abs().sum().item()))
    return slopes
