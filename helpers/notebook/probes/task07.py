"""Probe of Task 7: a network is made, and torch's hooks and gradients show what it computes.

Hooks show what each `Linear` layer is given, and put something else in place of what it returns. The graph that torch
keeps for gradients (`torch.autograd.graph.Node`) has a node for each operation, in whatever way it was called; an
operation that gets a gradient back matters.
"""

import functools
import re
from collections import Counter
from typing import Any, TypeAlias

import torch

from . import Probe, probing
from .contract import Changes, Layer, Namespace, NetworkAnswer, NetworkShown, Outputs, Slopes, Structure, Written

USUAL = {"classes": 4, "features": 20}  # are given if there are no defaults: that is one mistake, and not all
EFFECT = 1e-7  # where all gradients are smaller, nothing depends on an operation
PRODUCTS = {"Mm", "Addmm", "Bmm", "Baddbmm", "Mv", "Addmv", "Linear"}
# For each `Linear` layer, in the order of use: its input and its output, call by call.
Calls: TypeAlias = dict[torch.nn.Linear, list[tuple[torch.Tensor, torch.Tensor]]]
Sent: TypeAlias = tuple[torch.Tensor | None, ...]  # the gradients that go to a node or leave it
Passed: TypeAlias = dict[Any, tuple[Sent, Sent]]  # for each node: what it gets, and what it sends on
VIEWS = {"T", "Transpose", "Permute", "Expand", "View", "UnsafeView", "Unsqueeze"}


def run(Network: Written, shown: NetworkShown, namespace: Namespace) -> NetworkAnswer:
    """Make a network and give back what it computes, in evaluation mode."""
    made: list[Any] = []

    def construct(arguments: dict[str, int]) -> None:
        made.append(Network(**arguments))

    facts: NetworkAnswer = {}
    answer = probing.call(construct, shown["arguments"])
    if isinstance(answer, probing.Crash) and not shown["arguments"]:
        facts["defaults"], answer = answer, probing.call(construct, USUAL)
    if isinstance(answer, probing.Crash):
        return {"construction": facts.get("defaults", answer)}
    network = made[0]
    if not isinstance(network, torch.nn.Module):
        return {"no_module": True}
    images = shown["images"].clone()
    forward = probing.call(lambda: _forward(network, images))
    facts |= {"forward": forward, "after": images}
    if not isinstance(forward, probing.Crash) and _is_asked_for(forward[0], shown):
        facts["structure"] = probing.call(lambda: _structure(network, *shown["others"], True))
        if isinstance(facts["structure"], probing.Crash):  # `x.numpy()`, say, refuses tensors that have a gradient
            facts["structure"] = probing.call(lambda: _structure(network, *shown["others"], False))
    return facts


def _forward(network: torch.nn.Module, images: torch.Tensor) -> Outputs:
    network.eval()
    return network(images), network(images), [network(image[None]) for image in images]


def _entries(returned: Any) -> list[Any]:
    """Return the entries of what should be a pair; logits alone are one. Its form says nothing about the layers."""
    if isinstance(returned, dict):
        return list(returned.values())
    return list(returned) if isinstance(returned, (tuple, list)) else [returned]


def _is_asked_for(returned: Any, shown: NetworkShown) -> bool:
    """Return whether a judge may ask what the network computes: with the usual sizes, or if it returns other sizes."""
    entries, number = _entries(returned), len(shown["images"])
    if not isinstance([*entries, None][0], torch.Tensor):
        return False
    sizes = USUAL | shown["arguments"]
    wanted = [(number, sizes["classes"]), (number, sizes["features"])]
    return not shown["arguments"] or [tuple(getattr(entry, "shape", ())) for entry in entries] != wanted


def _place_of_logits(first: torch.Tensor, second: torch.Tensor, calls: Calls) -> int:
    """Return 1 if the last layer makes the second entry and not the first, otherwise 0."""
    output = next(reversed(calls.values()))[0][1] if calls else first
    return int(_are_same(output, second) and not _are_same(output, first))


def _structure(network: torch.nn.Module, first: torch.Tensor, second: torch.Tensor, with_gradient: bool) -> Structure:
    """Return what a network does with a batch of images, and how steep it is there and at another batch.

    layers: for each `Linear` layer, in the order of use, what `_layer` returns; matrices: the number of matrices beside
    them.
    """
    images = first.clone().requires_grad_(with_gradient)
    logits, features, calls = _watched(network, images, 0)
    place = _place_of_logits(logits, features, calls)
    if place == 1:
        logits, features = features, logits
    before = _before_layers(logits, calls)
    weights = [leaf for leaf in _leaves(logits) if leaf is not images]
    filters = [leaf for leaf in _leaves(before) if leaf is not images and (calls or leaf.ndim > 2)]
    own = {id(weight) for weight in network.parameters()}
    restarted = _send_back(before, "Convolution")
    logits_there, _, calls_there = _watched(network, second, place)
    restarted_there = _send_back(_before_layers(logits_there, calls_there), "Convolution")
    return {
        "reversed": place == 1,
        "logits": logits,
        "features": features,
        "convolutions": _convolutions(_send_back(before)),
        "max_pooled": _is_max_pooled(restarted),
        "slopes": (_slopes(restarted), _slopes(restarted_there)),
        "cut": _is_cut(network, first, place, logits, {id(weight) for weight in weights}),
        "own_filters": all(id(weight) in own for weight in filters),
        "own_weights": all(id(weight) in own for weight in weights),
        "linears": len(_linears(network)),
        "layers": [_layer(network, layer, calls, images, features, place) for layer in calls],
        "matrices": len(_matrices(network, _given([*calls][-1], calls))) if calls else 0,
    }


def _linears(network: torch.nn.Module) -> list[torch.nn.Linear]:
    return [module for module in network.modules() if isinstance(module, torch.nn.Linear)]


def _watched(
    network: torch.nn.Module, images: torch.Tensor, place: int, replaced: torch.nn.Linear | None = None
) -> tuple[torch.Tensor, torch.Tensor, Calls]:
    """Return logits, features and, for each `Linear` layer in the order of use, what it was given and returned.

    place: that of the logits; replaced: a layer that is made to return the same fixed numbers for each sample.
    """
    calls: Calls = {}

    def note(layer: Any, arguments: tuple[Any, ...], keywords: dict[str, Any], output: torch.Tensor) -> Any:
        given = (*arguments, *keywords.values())[0]
        calls.setdefault(layer, []).append((given.clone(), output))  # a later operation may change it in place
        return _fixed(output.shape[-1:], output).expand_as(output).clone() if layer is replaced else None

    hooks = [layer.register_forward_hook(note, with_kwargs=True) for layer in _linears(network)]
    try:
        entries = _entries(network(images.clone()))  # it may change them
    finally:
        for hook in hooks:
            hook.remove()
    if len(entries) == 1:  # the features are not returned: they are what the last layer gets
        entries.append(_given([*calls][-1], calls) if calls else entries[0])
    return entries[place], entries[1 - place], calls


def _fixed(shape: torch.Size, like: torch.Tensor) -> torch.Tensor:
    """Return random numbers that are the same each time."""
    return _drawn(shape).clone().to(like)


@functools.lru_cache(maxsize=32)
def _drawn(shape: torch.Size) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(7), dtype=torch.float32, device="cpu")


def _given(layer: torch.nn.Linear, calls: Calls) -> torch.Tensor:
    """Return what a layer was given, a vector a row: some answers call it for each sample apart."""
    return torch.cat([given.reshape(-1, given.shape[-1]) for given, _ in calls[layer]])


def _before_layers(logits: torch.Tensor, calls: Calls) -> torch.Tensor:
    """Return what the first `Linear` layer is given; the logits if there is none."""
    return _given(next(iter(calls)), calls) if calls else logits


def _nodes(start: Any) -> list[Any]:
    """Return a node and those behind it in the graph, each once."""
    waiting: list[Any] = [start]  # nodes of some kinds have attributes that `Node` does not declare
    found: dict[Any, None] = {}
    while waiting:
        node = waiting.pop()
        if node is not None and node not in found:
            found[node] = None
            waiting += [earlier for earlier, _ in node.next_functions]
    return list(found)


def _leaves(tensor: torch.Tensor) -> list[torch.Tensor]:
    """Return the weights that a step for this tensor would change, and images that have a gradient."""
    return [node.variable for node in _nodes(tensor.grad_fn) if hasattr(node, "variable")]


def _kind(node: Any) -> str:
    """Return the name of an operation: "Relu" for `ReluBackward0`, "" for what has no gradient.

    The node of a `torch.autograd.Function` has a name without a number, whatever that function is called.
    """
    return re.sub(r"Backward\d+$", "", node.name()) if node is not None else ""


def _convolutions(passed: Passed) -> list[bool]:
    """Return for each convolution that matters whether its filters have a gradient."""
    used = [node for node, (received, _) in passed.items() if _kind(node) == "Convolution" and _matters(received)]
    return [node.next_functions[1][0] is not None for node in used]


def _matters(gradients: Sent) -> bool:
    return any(gradient is not None and bool((gradient.abs() > EFFECT).any()) for gradient in gradients)


def _send_back(tensor: torch.Tensor, restart: str | None = None) -> Passed:
    """Send fixed numbers back from a tensor as its gradient, and return the gradients that each node gets and sends.

    restart: nodes of this kind send fixed numbers on to their first operand, whatever gradients they get.
    """
    passed: Passed = {}

    def note(node: Any, sent: Sent, received: Sent) -> None:
        passed[node] = received, sent

    hooks = []
    for node in _nodes(tensor.grad_fn):
        hooks.append(node.register_hook(functools.partial(note, node)))
        if _kind(node) == restart:
            hooks.append(node.register_hook(_restarted))
    if tensor.requires_grad:
        tensor.backward(_fixed(tensor.shape, tensor), retain_graph=True)
    for hook in hooks:
        hook.remove()
    return passed


def _restarted(sent: Sent, received: Sent) -> Sent:
    first = _fixed(sent[0].shape, sent[0]) if sent[0] is not None and _matters(received) else sent[0]
    return first, *sent[1:]


def _is_max_pooled(passed: Passed) -> bool:
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
    gradient = received[0] if re.search("Convolution|Norm", _kind(node)) else None
    if gradient is None or gradient.ndim < 3:
        return False
    reached = (gradient != 0).float().flatten(0, -3)
    each, together = _in_windows(reached), _in_windows(reached.amax(0, keepdim=True))
    return bool((each > 1).sum() < 0.2 * (each > 0).sum() and (together > 1).any())


def _in_windows(reached: torch.Tensor) -> torch.Tensor:
    return torch.nn.functional.avg_pool2d(reached, 2, ceil_mode=True, divisor_override=1)


def _is_sent_by_pooling(node: Any, received: Sent, sent: Sent) -> bool:
    """Return whether torch's max pooling sends gradients to more places than it has windows, or several to one entry.

    With windows of one entry, it only passes them on. The maximum of each whole channel is max pooling, too.
    """
    kind = re.search(r"MaxPool\dD(WithIndices)?$|^A?[mM]ax$", _kind(node))
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
    return any(_kind(earlier) == "Convolution" for earlier in _nodes(node))


def _slopes(passed: Passed) -> Slopes:
    """Return for each convolution how steeply what follows it, up to the next convolution, depends on its channels.

    A slope is a weighted sum of gradients; the sum of their sizes stands beside it. Max pooling only chooses which
    entry of a channel gets a gradient, so the weighted sum stays the same. A linear operation leaves it alone, too; a
    nonlinearity changes it.
    """
    slopes: Slopes = []
    for node, ((gradient, *_), _) in passed.items():
        if _kind(node) == "Convolution" and gradient is not None:
            channels = gradient.double().flatten(2).sum(2)
            slopes.append(((channels * _fixed(channels.shape[1:], channels)).sum().item(), gradient.abs().sum().item()))
    return slopes


def _is_cut(
    network: torch.nn.Module, images: torch.Tensor, place: int, logits: torch.Tensor, reached: set[int]
) -> bool:
    """Return whether there are filters that change the logits, but get no gradient from them."""
    filters = {
        name: weight.detach() + _fixed(weight.shape, weight)
        for name, weight in network.named_parameters()
        if weight.ndim > 2 and weight.requires_grad and id(weight) not in reached
    }
    return bool(filters) and not torch.equal(
        _entries(torch.func.functional_call(network, filters, (images.clone(),)))[place], logits
    )


def _matrices(network: torch.nn.Module, given: torch.Tensor) -> list[torch.Tensor]:
    """Return the learned matrices outside layers that are multiplied by once, on the way to `given`."""
    factors: list[Any] = []
    for node, (gradients, _) in _send_back(given).items():
        if _kind(node) in PRODUCTS and _matters(gradients):
            factors += [_without_views(operand) for operand, _ in node.next_functions]
    once = [node.variable for node, times in Counter(factors).items() if times == 1 and hasattr(node, "variable")]
    of_layers = _weights_of_layers(network)
    return [weight for weight in once if weight.ndim == 2 and id(weight) not in of_layers]


def _weights_of_layers(network: torch.nn.Module) -> set[int]:
    found = set()
    for module in network.modules():
        if isinstance(module, torch.nn.Linear) or type(module).__module__.startswith("torch.nn.modules"):
            found |= {id(weight) for weight in module.parameters()}
    return found


def _without_views(node: Any) -> Any:
    while node is not None and _kind(node) in VIEWS:
        node = node.next_functions[0][0]
    return node


def _layer(
    network: torch.nn.Module,
    layer: torch.nn.Linear,
    calls: Calls,
    images: torch.Tensor,
    features: torch.Tensor,
    place: int,
) -> Layer:
    """Return what a layer is given, how the features change that, and the logits if it returned other numbers."""
    given, output = _given(layer, calls), calls[layer][0][1]
    same = [other for outputs in calls.values() for _, other in outputs if _are_same(other, features)]
    return {
        "given": given,
        "changes": _changes(given, [features, *same], images),
        "other": _fixed(output.shape[-1:], output),
        "logits": _watched(network, images, place, layer)[0],
    }


def _are_same(output: torch.Tensor, features: torch.Tensor) -> bool:
    return output.shape == features.shape and torch.allclose(output.double(), features.double(), 1e-5)


def _changes(given: torch.Tensor, starts: list[torch.Tensor], images: torch.Tensor) -> Changes | None:
    """Return gradients for what a layer is given, where a change of the features changes it; None if none does.

    starts: the features, and what they are copies of: they may be returned without their graph. sent, along: a gradient
    of `given`, and what it is for the features; each: the same for a gradient of ones; total, along_features: what it
    is for the images, and how much of it came by the features.
    """
    sent = _fixed(given.shape, given)
    for start in starts if given.requires_grad else ():
        along = _gradient(given, start, sent) if start.requires_grad else None
        each = _gradient(given, start, torch.ones_like(given)) if along is not None else None
        if along is not None and each is not None:
            return {
                "sent": sent,
                "along": along,
                "each": each,
                "total": _gradient(given, images, sent) if images.requires_grad else None,
                "along_features": _gradient(start, images, along) if images.requires_grad else None,
            }
    return None


def _gradient(end: torch.Tensor, start: torch.Tensor, sent: torch.Tensor) -> torch.Tensor | None:
    """Return the gradient for `start` if `sent` is the gradient of `end`; None if `end` does not depend on `start`."""
    return torch.autograd.grad(end, start, sent, retain_graph=True, allow_unused=True)[0]


PROBES = (Probe("Network", run),)
