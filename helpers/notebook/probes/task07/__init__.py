"""Probe of Task 7: a network is made, and torch's hooks and gradients show what it computes.

| room        | its one job                                                                    |
| ----------- | ------------------------------------------------------------------------------ |
| `structure` | what the `Linear` layers are given, and what depends on what they return       |
| `before`    | convolutions, max pooling and nonlinearity before these layers                 |
| `graph`     | the graph that torch keeps for gradients, and the gradients that go through it |
"""

from typing import Any

import torch

from .. import Probe, probing
from ..contract import Namespace, NetworkAnswer, NetworkShown, Outputs, Written
from .structure import entries_of, structure_of

USUAL = {"classes": 4, "features": 20}  # are given if there are no defaults: that is one mistake, and not all


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
        facts["structure"] = probing.call(lambda: structure_of(network, *shown["others"], True))
        if isinstance(facts["structure"], probing.Crash):  # `x.numpy()`, say, refuses tensors that have a gradient
            facts["structure"] = probing.call(lambda: structure_of(network, *shown["others"], False))
    return facts


def _forward(network: torch.nn.Module, images: torch.Tensor) -> Outputs:
    network.eval()
    return network(images), network(images), [network(image[None]) for image in images]


def _is_asked_for(returned: Any, shown: NetworkShown) -> bool:
    """Return whether a judge may ask what the network computes: with the usual sizes, or if it returns other sizes."""
    entries, number = entries_of(returned), len(shown["images"])
    if not isinstance([*entries, None][0], torch.Tensor):
        return False
    sizes = USUAL | shown["arguments"]
    wanted = [(number, sizes["classes"]), (number, sizes["features"])]
    return not shown["arguments"] or [tuple(getattr(entry, "shape", ())) for entry in entries] != wanted


PROBES = (Probe("Network", run),)
