"""What the network computes before the fully-connected layers, and these layers.

Gradients that torch computes show what the network does before the fully-connected layers. Each of these layers is
known by the network's outputs when that layer returns other numbers.
"""

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import Layer, NetworkAnswer, NetworkShown, Slopes, Structure
from .. import judging
from ..judging import Call
from .cases import structure_of

ROUNDING = 1e-5
TWO = "exactly two: one makes the features, one the logits"


def judge_convolutions(case: NetworkShown, answer: NetworkAnswer) -> None:
    """Judge the operations before the fully-connected layers, and whether their weights can learn."""
    called, facts = structure_of(case, answer)
    if facts["cut"]:
        raise Wrong(
            "The graph of the logits does not reach the convolutions: they would never be trained.",
            "Is there `torch.no_grad()` or `.detach()` on the way?",
            called=called,
        )
    if len(facts["convolutions"]) < 2:
        found = judging.number_of(len(facts["convolutions"]), "convolution")
        raise Wrong(
            f"The network computes {found} before the fully-connected layers.",
            called=called,
            expected="at least two convolutions",
        )
    if not facts["max_pooled"]:
        raise Wrong(
            "The network computes no max pooling.",
            called=called,
            expected="max pooling after the convolutions, before the fully-connected layers",
        )
    if _is_linear(*facts["slopes"]):
        raise Wrong(
            "The network computes no nonlinearity before the fully-connected layers.",
            called=called,
            expected="one, for example ReLU, after the convolutions",
        )
    if not facts["own_filters"] or not any(facts["convolutions"]):
        raise _not_found(called)


def _is_linear(here: Slopes, there: Slopes) -> bool:
    """Return whether a network has the same slopes at two batches of images; max pooling does not change that."""
    return len(here) == len(there) and all(
        abs(slope - other) <= ROUNDING * max(size, other_size)
        for (slope, size), (other, other_size) in zip(here, there)
    )


def _not_found(called: Call) -> Wrong:
    return Wrong(
        "The network computes with weights that `parameters()` does not find: they would never be trained.",
        "Assign each layer to `self`, several of them in a `torch.nn.ModuleList`, not in a plain list or dictionary.",
        called=called,
    )


def judge_layers(case: NetworkShown, answer: NetworkAnswer) -> None:
    """Judge that there are two fully-connected layers, and that the last layer makes the logits from the features."""
    called, facts = structure_of(case, answer)
    layers, number = facts["layers"], len(facts["logits"])
    if facts["linears"] != 2 or len(layers) != 2:
        found = judging.number_of(facts["linears"], "`torch.nn.Linear` layer")
        look = "" if facts["own_weights"] else "Is there one in a plain list, or does `forward` make a new one?"
        raise Wrong(f"The network has {found} and uses {len(layers) or 'none'}.", look, called=called, expected=TWO)
    last = next((layer for layer in reversed(layers) if gives_logits(layer, number)), None)
    if last is None:
        raise Wrong(
            "The logits are not the output of a fully-connected layer.",
            "Is there a softmax or ReLU behind the last one?",
            called=called,
            expected="the output of the last fully-connected layer as it is",
        )
    if not (_works_on(facts["features"], last) or _is_without_graph(facts, last)):
        raise Wrong(
            "The logits are not computed from the features that the network returns.",
            "The last fully-connected layer works on these features, perhaps through a nonlinearity.",
            called=called,
        )
    used = sum(len(layer["given"]) == number and _matters(layer, facts["logits"]) for layer in layers)
    if used + facts["matrices"] != 2:
        raise Wrong(
            "On the way from x to the logits, the network multiplies by the weights of "
            f"{judging.number_of(used + facts['matrices'], 'fully-connected layer')}.",
            called=called,
            expected=TWO,
        )
    if facts["own_filters"] and not facts["own_weights"]:
        raise _not_found(called)


def gives_logits(layer: Layer, number: int) -> bool:
    """Return whether the logits equal the output of a layer, even when it is replaced."""
    return judging.close(layer["logits"], layer["other"].expand(number, -1), ROUNDING)


def _matters(layer: Layer, logits: torch.Tensor) -> bool:
    return not judging.close(layer["logits"], logits, ROUNDING)


def _is_without_graph(facts: Structure, layer: Layer) -> bool:
    """Return whether torch has no record of what a layer is computed from: `judge_convolutions` says so."""
    return facts["cut"] and layer["changes"] is None


def _works_on(features: torch.Tensor, layer: Layer) -> bool:
    """Return whether a layer is given the features, or something computed from them alone, entry by entry."""
    given, changes = layer["given"], layer["changes"]
    if judging.close(given, features, ROUNDING):
        return True
    if given.shape != features.shape or changes is None:
        return False
    if not judging.close(changes["along"], changes["each"] * changes["sent"]):
        return False  # an entry depends on several features
    total, along = changes["total"], changes["along_features"]
    return total is None or along is None or bool((total - along).abs().max() <= 1e-3 * total.abs().max())
