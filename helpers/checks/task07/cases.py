"""The cases, and what the network gave back, in words and as facts."""

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import NetworkAnswer, NetworkShown, Outputs, Structure
from .. import judging
from ..inputs import Draw
from ..judging import Call

PAIR = "the tuple (logits, features)"

# arguments of the constructor, N
Arguments = tuple[tuple[dict[str, int], int], ...]
VISIBLE: Arguments = (({}, 3), ({"classes": 3, "features": 7}, 2))
FURTHER: Arguments = (({"classes": 5}, 2), ({"features": 7}, 4), ({"classes": 3, "features": 2}, 1), ({}, 5))


def inputs(seed: int) -> list[NetworkShown]:
    """Return arguments of the constructor with images, and with two other batches that show what is between layers."""
    draw = Draw(seed)
    chosen = FURTHER if seed else VISIBLE
    all_images = [draw.uniform(number, 1, 28, 28) for _, number in chosen]
    return [
        {"arguments": arguments, "images": images, "others": (_others(draw), _others(draw))}
        for (arguments, _), images in zip(chosen, all_images)
    ]


def _others(draw: Draw) -> torch.Tensor:
    """Return ordinary images, and some so large that even a nonlinearity that is straight around zero bends there."""
    return torch.cat([draw.uniform(4, 1, 28, 28), draw.normal(4, 1, 28, 28, scale=100.0)])


def made_by(case: NetworkShown) -> Call:
    """Return the call that makes the network."""
    return Call(f"Network({', '.join(f'{name}={value}' for name, value in case['arguments'].items())})")


def called_with(case: NetworkShown, answer: NetworkAnswer) -> tuple[Call, Outputs]:
    """Return the call of the network, and what it returned; raise an outcome if there is none."""
    made = made_by(case)
    if "construction" in answer:
        judging.result("Network", made, answer["construction"])
    if "no_module" in answer:
        raise Wrong(f"`{made.code}` is no module.", "`class Network(torch.nn.Module):` makes one.", called=made)
    called = Call(f"{made.code}(x)", f"x {tuple(case['images'].shape)}")
    return called, judging.result("Network", called, answer["forward"])


def structure_of(case: NetworkShown, answer: NetworkAnswer) -> tuple[Call, Structure]:
    """Return the call of the network, and what it computes; raise an outcome if that is not known."""
    called, (returned, *_) = called_with(case, answer)
    if "structure" not in answer:
        raise judging.is_not(called, returned, PAIR)
    return called, judging.result("Network", called, answer["structure"], "The gradient of `Network`")
