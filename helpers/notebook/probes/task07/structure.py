"""What a network's `Linear` layers are given, and what depends on what they return.

Hooks show what each layer is given, and put something else in place of what it returns.
"""

from collections import Counter
from typing import Any, TypeAlias

import torch

from ..contract import Changes, Layer, Structure
from .before import convolutions, is_max_pooled, slopes_of
from .graph import fixed, kind_of, leaves, matters, send_back

PRODUCTS = {"Mm", "Addmm", "Bmm", "Baddbmm", "Mv", "Addmv", "Linear"}
VIEWS = {"T", "Transpose", "Permute", "Expand", "View", "UnsafeView", "Unsqueeze"}
# For each `Linear` layer, in the order of use: its input and its output, call by call.
Calls: TypeAlias = dict[torch.nn.Linear, list[tuple[torch.Tensor, torch.Tensor]]]


def structure_of(network: torch.nn.Module, first: torch.Tensor, second: torch.Tensor, with_gradient: bool) -> Structure:
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
    weights = [leaf for leaf in leaves(logits) if leaf is not images]
    filters = [leaf for leaf in leaves(before) if leaf is not images and (calls or leaf.ndim > 2)]
    own = {id(weight) for weight in network.parameters()}
    restarted = send_back(before, "Convolution")
    logits_there, _, calls_there = _watched(network, second, place)
    restarted_there = send_back(_before_layers(logits_there, calls_there), "Convolution")
    return {
        "reversed": place == 1,
        "logits": logits,
        "features": features,
        "convolutions": convolutions(send_back(before)),
        "max_pooled": is_max_pooled(restarted),
        "slopes": (slopes_of(restarted), slopes_of(restarted_there)),
        "cut": _is_cut(network, first, place, logits, {id(weight) for weight in weights}),
        "own_filters": all(id(weight) in own for weight in filters),
        "own_weights": all(id(weight) in own for weight in weights),
        "linears": len(_linears(network)),
        "layers": [_layer(network, layer, calls, images, features, place) for layer in calls],
        "matrices": len(_matrices(network, _given([*calls][-1], calls))) if calls else 0,
    }


def _place_of_logits(first: torch.Tensor, second: torch.Tensor, calls: Calls) -> int:
    """Return 1 if the last layer makes the second entry and not the first, otherwise 0."""
    output = next(reversed(calls.values()))[0][1] if calls else first
    return int(_are_same(output, second) and not _are_same(output, first))


def entries_of(returned: Any) -> list[Any]:
    """Return the entries of what should be a pair; logits alone are one. Its form says nothing about the layers."""
    if isinstance(returned, dict):
        return list(returned.values())
    return list(returned) if isinstance(returned, (tuple, list)) else [returned]


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
        return fixed(output.shape[-1:], output).expand_as(output).clone() if layer is replaced else None

    hooks = [layer.register_forward_hook(note, with_kwargs=True) for layer in _linears(network)]
    try:
        entries = entries_of(network(images.clone()))  # it may change them
    finally:
        for hook in hooks:
            hook.remove()
    if len(entries) == 1:  # the features are not returned: they are what the last layer gets
        entries.append(_given([*calls][-1], calls) if calls else entries[0])
    return entries[place], entries[1 - place], calls


def _given(layer: torch.nn.Linear, calls: Calls) -> torch.Tensor:
    """Return what a layer was given, a vector a row: some answers call it for each sample apart."""
    return torch.cat([given.reshape(-1, given.shape[-1]) for given, _ in calls[layer]])


def _before_layers(logits: torch.Tensor, calls: Calls) -> torch.Tensor:
    """Return what the first `Linear` layer is given; the logits if there is none."""
    return _given(next(iter(calls)), calls) if calls else logits


def _is_cut(
    network: torch.nn.Module, images: torch.Tensor, place: int, logits: torch.Tensor, reached: set[int]
) -> bool:
    """Return whether there are filters that change the logits, but get no gradient from them."""
    filters = {
        name: weight.detach() + fixed(weight.shape, weight)
        for name, weight in network.named_parameters()
        if weight.ndim > 2 and weight.requires_grad and id(weight) not in reached
    }
    return bool(filters) and not torch.equal(
        entries_of(torch.func.functional_call(network, filters, (images.clone(),)))[place], logits
    )


def _matrices(network: torch.nn.Module, given: torch.Tensor) -> list[torch.Tensor]:
    """Return the learned matrices outside layers that are multiplied by once, on the way to `given`."""
    factors: list[Any] = []
    for node, (gradients, _) in send_back(given).items():
        if kind_of(node) in PRODUCTS and matters(gradients):
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
    while node is not None and kind_of(node) in VIEWS:
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
        "other": fixed(output.shape[-1:], output),
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
    sent = fixed(given.shape, given)
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
