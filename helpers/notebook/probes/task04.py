"""Probe of Task 4: the function is called, and gradients are sent back."""

from typing import Any

import torch

from . import Probe, probing
from .contract import Namespace, SplitAnswer, SplitShown, Written


def run(split_known_unknown: Written, shown: SplitShown, namespace: Namespace) -> SplitAnswer:
    """Call the function, and where the case says so, send back a gradient of 1 for known, of 2 for unknown samples."""
    batch, targets = shown["batch"].clone(), shown["targets"].clone()
    if not shown["gradient"]:
        return {"result": probing.call(split_known_unknown, batch, targets), "after": (batch, targets)}
    batch.requires_grad_()
    answer = probing.call(lambda: _with_gradient(split_known_unknown, batch, targets))
    if isinstance(answer, probing.Crash):
        return {"result": answer, "after": (batch.detach(), targets)}
    return {"result": answer[0], "gradient": answer[1], "after": (batch.detach(), targets)}


def _with_gradient(
    split_known_unknown: Written, batch: torch.Tensor, targets: torch.Tensor
) -> tuple[Any, torch.Tensor | None]:
    groups = split_known_unknown(batch, targets)
    if not isinstance(groups, tuple) or len(groups) != 3:
        return groups, None
    for group, factor in ((groups[0], 1), (groups[2], 2)):
        if isinstance(group, torch.Tensor) and group.requires_grad:
            (factor * group).sum().backward(retain_graph=True)
    return groups, batch.grad


PROBES = (Probe("split_known_unknown", run),)
