"""Probe of Task 7: a network is made, and what it computes is noted."""

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from . import Probe, probing


class _Operations(TorchDispatchMode):
    """Notes the names of the operations that torch really computes."""

    def __init__(self):
        super().__init__()
        self.names = []

    def __torch_dispatch__(self, function, kinds, arguments=(), keywords=None):
        name = function.overloadpacket.__name__
        if name in ("maximum", "mul") and len({_storage(argument) for argument in arguments}) == 1:
            name += " of slices"
        self.names.append(name)
        return function(*arguments, **(keywords or {}))


def _storage(argument) -> object:
    return argument.untyped_storage().data_ptr() if isinstance(argument, torch.Tensor) else argument


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
    linears = [module for module in network.modules() if isinstance(module, torch.nn.Linear)]
    operations, calls = _Operations(), []

    def note(module, arguments, keywords, got):
        given = (*arguments, *keywords.values())[0]
        calls.append((given, given.detach().clone(), got.detach().clone(), len(operations.names)))

    hooks = [module.register_forward_hook(note, with_kwargs=True) for module in linears]
    with operations:
        result = network(images)
    for hook in hooks:
        hook.remove()
    logits, features = tuple(result)
    facts = {"linears": len(linears), "calls": len(calls), "logits are an output": False,
             "operations": operations.names[:calls[0][-1] if calls else None], **_weights_behind(logits, network)}
    for given, then, got, _ in calls:
        if got.shape == logits.shape and torch.allclose(got, logits, atol=1e-5):
            facts["logits are an output"] = True
            facts["from features"] = given.shape == features.shape and _elementwise(given, then, features)
    return facts


def _weights_behind(logits: torch.Tensor, network: torch.nn.Module) -> dict:
    """Return whether all weights that a step for the logits would change are the network's, and filters among them."""
    steps, seen, weights = [logits.grad_fn], set(), []
    while steps:
        step = steps.pop()
        if step is None or step in seen:
            continue
        seen.add(step)
        weights += [step.variable] if hasattr(step, "variable") else []
        steps += [earlier for earlier, _ in step.next_functions]
    own = {id(parameter) for parameter in network.parameters()}
    return {"own weights": all(id(weight) in own for weight in weights),
            "filters learn": any(weight.ndim > 2 for weight in weights)}


def _elementwise(given: torch.Tensor, then: torch.Tensor, features: torch.Tensor) -> bool:
    """Return whether `given`, which was `then` when it was given, is `features` or computed from them by entry."""
    if torch.allclose(then, features, atol=1e-5):
        return True
    if not torch.equal(given, then) or not (given.requires_grad and features.requires_grad):
        return False
    for index in range(features.shape[1]):
        gradient, = torch.autograd.grad(given[0, index], features, retain_graph=True, allow_unused=True)
        if gradient is None or gradient.count_nonzero() - gradient[0, index].count_nonzero():
            return False
    return True


PROBES = (Probe("Network", run, methods=("__init__", "forward")),)
