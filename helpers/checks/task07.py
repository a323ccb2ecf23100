"""Task 7: the network, judged by what it computes and not by the names of its parts."""

import torch

from ..outcome import Wrong
from . import Check, judging
from .inputs import Draw
from .judging import Call

CONVOLUTIONS = {"convolution", "_convolution", "mkldnn_convolution", "conv2d"}
POOLINGS = {"max_pool2d", "max_pool2d_with_indices", "adaptive_max_pool2d", "fractional_max_pool2d", "amax", "max",
            "mkldnn_max_pool2d", "max_pool3d_with_indices", "maximum of slices"}
NONLINEARITIES = {
    "relu", "relu_", "leaky_relu", "leaky_relu_", "elu", "elu_", "gelu", "gelu_", "silu", "silu_", "mish", "mish_",
    "sigmoid", "sigmoid_", "tanh", "tanh_", "softplus", "hardtanh", "hardtanh_", "hardswish", "hardswish_",
    "hardsigmoid", "prelu", "_prelu_kernel", "rrelu", "threshold", "threshold_", "clamp", "clamp_", "clamp_min",
    "clamp_min_", "maximum", "where", "abs", "exp", "sin", "log_sigmoid_forward", "rrelu_with_noise", "pow", "sqrt",
    "hardshrink", "softshrink", "celu", "celu_", "glu", "cos", "atan", "erf", "log1p", "sign", "sgn", "_softmax",
    "asinh", "sinh", "log", "expm1", "logaddexp", "_log_softmax", "mul of slices",
    "gt", "ge", "lt", "le",  # as in x * (x > 0)
}

# arguments of the constructor, N
VISIBLE = (({}, 3), ({"classes": 3, "features": 7}, 2))
FURTHER = (({"classes": 5}, 2), ({"features": 7}, 4), ({"classes": 3, "features": 2}, 1), ({}, 5))


def inputs(seed: int) -> list[dict]:
    """Return arguments of the constructor with a batch of images for each."""
    draw = Draw(seed)
    return [{"arguments": arguments, "images": draw.uniform(number, 1, 28, 28)}
            for arguments, number in (FURTHER if seed else VISIBLE)]


def judge(case: dict, answer: dict) -> None:
    """Judge construction, the two outputs, their shapes, then how they come about."""
    made = Call(f"Network({', '.join(f'{name}={value}' for name, value in case['arguments'].items())})")
    if "construction" in answer:
        judging.result("Network", made, answer["construction"])
    if "no module" in answer:
        raise Wrong(f"{made} is no module; expected `class Network(torch.nn.Module):`.")
    classes, features = case["arguments"].get("classes", 4), case["arguments"].get("features", 20)
    number = len(case["images"])
    called = Call(f"{made.code}(x)", f"x {(number, 1, 28, 28)}")
    outputs = judging.result("Network", called, answer["forward"])
    once, again, single = outputs
    _judge_outputs(called, once, number, classes, features)
    judging.unchanged(called, ("x",), (case["images"],), (answer["after"],))
    for part, first, second in zip(("logits", "features"), once, again):
        if not judging.close(first, second, 1e-5):
            raise Wrong(f"{called} returned other {part} when called twice in evaluation mode; expected the same.")
    for part, index in (("logits", 0), ("features", 1)):
        if not judging.close(torch.cat([outputs[index] for outputs in single]), once[index], 1e-3):
            raise Wrong(f"{called} returned other {part} for single images than for the batch (evaluation mode); "
                        "expected each sample's outputs to depend on that sample alone. "
                        "`torch.flatten(x, 1)` keeps the batch dimension.")
    _judge_structure(called, judging.result("Network", called, answer["structure"]))


def _is_pair(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 2


def _judge_outputs(called: Call, value: object, number: int, classes: int, features: int) -> None:
    if not _is_pair(value):
        raise Wrong(f"{called} returned {judging.show(value)}; expected the tuple (logits, features).")
    logits, deep = (entry.shape if isinstance(entry, torch.Tensor) else None for entry in value)
    if (logits, deep) == ((number, features), (number, classes)) and features != classes:
        raise Wrong(f"{called} returned the features first; expected `return logits, features`, in this order.")
    judging.is_tensor_like(called.part("[0]"), value[0], (number, classes), where="These are the logits.")
    judging.is_tensor_like(called.part("[1]"), value[1], (number, features), where="These are the deep features.")


def _judge_structure(called: Call, facts: dict) -> None:
    names = facts["operations"]  # up to the first fully-connected layer
    convolutions = sum(name in CONVOLUTIONS for name in names)
    if convolutions < 2:
        raise Wrong(f"{called} computes {convolutions} convolution(s) before the fully-connected layers; expected at "
                    "least two.")
    if not POOLINGS & set(names):
        raise Wrong(f"{called} computes no max pooling; expected it after the convolutions, before the "
                    "fully-connected layers.")
    if not NONLINEARITIES & set(names):
        raise Wrong(f"{called} computes no nonlinearity before the fully-connected layers; expected one, for example "
                    "ReLU, after the convolutions.")
    if not facts["own weights"]:
        raise Wrong(f"{called} computes with weights that `parameters()` does not find, so that they would never be "
                    "trained; expected each layer to be assigned to `self`, several of them in a "
                    "`torch.nn.ModuleList`, not in a plain list or dictionary.")
    if not facts["filters learn"]:
        raise Wrong(f"{called} returned logits without a graph that reaches the convolutions, so that they would never "
                    "be trained; expected neither `torch.no_grad()` nor `.detach()` on the way.")
    if facts["linears"] != 2 or facts["calls"] < 2:
        raise Wrong(f"{called} has {facts['linears']} `torch.nn.Linear` layers and uses {facts['calls']}; "
                    "expected exactly two: one makes the features, one the logits.")
    if not facts["logits are an output"]:
        raise Wrong(f"{called} returned logits that are no output of a fully-connected layer; expected the output of "
                    "the last one as it is, without softmax or ReLU.")
    if not facts["from features"]:
        raise Wrong(f"{called} computes the logits from something else than the features that it returns; expected "
                    "the last fully-connected layer to work on them, perhaps through a nonlinearity.")


CHECKS = (Check("Network", inputs, judge),)
