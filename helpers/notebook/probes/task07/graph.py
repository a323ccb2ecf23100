"""The graph that torch keeps for gradients (`torch.autograd.graph.Node`).

It has a node for each operation, in whatever way it was called; an operation that gets a gradient back matters.
"""

import functools
import re
from typing import Any, TypeAlias

import torch

EFFECT = 1e-7  # where all gradients are smaller, nothing depends on an operation
Sent: TypeAlias = tuple[torch.Tensor | None, ...]  # the gradients that go to a node or leave it
Passed: TypeAlias = dict[Any, tuple[Sent, Sent]]  # for each node: what it gets, and what it sends on


def nodes(start: Any) -> list[Any]:
    """Return a node and those behind it in the graph, each once."""
    waiting: list[Any] = [start]  # nodes of some kinds have attributes that `Node` does not declare
    found: dict[Any, None] = {}
    while waiting:
        node = waiting.pop()
        if node is not None and node not in found:
            found[node] = None
            waiting += [earlier for earlier, _ in node.next_functions]
    return list(found)


def leaves(tensor: torch.Tensor) -> list[torch.Tensor]:
    """Return the weights that a step for this tensor would change, and images that have a gradient."""
    return [node.variable for node in nodes(tensor.grad_fn) if hasattr(node, "variable")]


def kind_of(node: Any) -> str:
    """Return the name of an operation: "Relu" for `ReluBackward0`, "" for what has no gradient.

    The node of a `torch.autograd.Function` has a name without a number, whatever that function is called.
    """
    return re.sub(r"Backward\d+$", "", node.name()) if node is not None else ""


def matters(gradients: Sent) -> bool:
    """Return whether one of these gradients has an entry that is not negligible."""
    return any(gradient is not None and bool((gradient.abs() > EFFECT).any()) for gradient in gradients)


def send_back(tensor: torch.Tensor, restart: str | None = None) -> Passed:
    """Send fixed numbers back from a tensor as its gradient, and return the gradients that each node gets and sends.

    restart: nodes of this kind send fixed numbers on to their first operand, whatever gradients they get.
    """
    passed: Passed = {}

    def note(node: Any, sent: Sent, received: Sent) -> None:
        passed[node] = received, sent

    hooks = []
    for node in nodes(tensor.grad_fn):
        hooks.append(node.register_hook(functools.partial(note, node)))
        if kind_of(node) == restart:
            hooks.append(node.register_hook(_restarted))
    if tensor.requires_grad:
        tensor.backward(fixed(tensor.shape, tensor), retain_graph=True)
    for hook in hooks:
        hook.remove()
    return passed


def _restarted(sent: Sent, received: Sent) -> Sent:
    first = fixed(sent[0].shape, sent[0]) if sent[0] is not None and matters(received) else sent[0]
    return first, *sent[1:]


def fixed(shape: torch.Size, like: torch.Tensor) -> torch.Tensor:
    """Return random numbers that are the same each time."""
    return _drawn(shape).clone().to(like)


@functools.lru_cache(maxsize=32)
def _drawn(shape: torch.Size) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(7), dtype=torch.float32, device="cpu")
