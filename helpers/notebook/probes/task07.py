"""Probe of Task 7: a network is made, and what it computes is noted."""

import torch

from . import Probe, probing
from .tracing import Recorder, weights_behind


def run(Network, shown: dict, namespace: dict) -> dict:
    """Make a network and give back what it computes, in evaluation mode."""
    made = []

    def construct():
        network = Network(**shown["arguments"])
        made.append(network)

    answer = probing.call(construct)
    if isinstance(answer, probing.Crash):
        return {"construction": answer}
    network = made[0]
    if not isinstance(network, torch.nn.Module):
        return {"no module": True}
    images = shown["images"].clone()
    forward = probing.call(lambda: _forward(network, images))
    facts = {"forward": forward, "after": images}
    if not isinstance(forward, probing.Crash) and isinstance(forward[0], tuple) and len(forward[0]) == 2:
        facts["structure"] = probing.call(lambda: _structure(network, shown["images"].clone()))
    return facts


def _forward(network, images):
    network.eval()
    return network(images), network(images), [network(image[None]) for image in images]


def _structure(network, images) -> dict:
    """Return the trace of the network, and what cannot be seen in it."""
    linears, calls = [module for module in network.modules() if isinstance(module, torch.nn.Linear)], []
    hooks = [module.register_forward_hook(lambda *_: calls.append(None)) for module in linears]
    owned = list(network.parameters())
    recorder = Recorder(images, owned)
    with recorder:
        logits, features = tuple(network(images))
    for hook in hooks:
        hook.remove()
    weights, own = weights_behind(logits), {id(weight) for weight in owned}
    return {
        "linears": len(linears),
        "calls": len(calls),
        "own weights": all(id(weight) in own for weight in weights),
        "filters learn": any(weight.ndim > 2 for weight in weights),
        "trace": recorder.trace(logits=logits, features=features),
    }


PROBES = (Probe("Network", run),)
