"""Task 7 is judged by what a network computes, in whatever form; each mistake, hidden in a right network, is named."""

import re

import pytest
import torch
from course import examine, says, written

from helpers.checks import find
from helpers.notebook import probes
from helpers.notebook.outcome import Wrong
from helpers.notebook.probes import probing

NETWORK = """
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.first, self.second = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.deep, self.last = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.first(x)), 2)
        x = torch.max_pool2d(torch.relu(self.second(x)), 2)
        x = x.flatten(1)
        features = self.deep(x)
        logits = self.last(features)
        return logits, features
"""
MADE = "        self.deep, self.last"  # what is made stands before it
CALLED = "    def forward(self, x):\n"  # what is done with the images stands behind it
UNEXPECTED = "The logits are not computed from the features"
UNTRAINED = "The graph of the logits does not reach the convolutions"

RIGHT = {
    "images that have to be without a gradient": {CALLED: f"{CALLED}        x = torch.from_numpy(x.numpy())\n"},
    "images changed without a graph": {CALLED: f"{CALLED}        x = (x - 0.1).detach()\n"},
    "layers called for each sample": {
        "self.deep(x)": "torch.stack([self.deep(row) for row in x])",
        "self.last(features)": "torch.cat([self.last(row[None]) for row in features])",
    },
    "convolutions called for each sample": {
        "torch.relu(self.first(x))": "torch.stack([torch.relu(self.first(image)) for image in x])"
    },
    "a nonlinearity that is a function of its own": {
        "torch.relu(self.first(x))": "self.first(x)",
        "torch.relu(self.second(x))": "self.second(x)",
        "x.flatten(1)": "x.masked_fill(x < 0, 0).flatten(1)",
    },
    "a filter that is not to learn": {MADE: f"        self.first.requires_grad_(False)\n{MADE}"},
    "a matrix that is multiplied by entry": {
        MADE: f"        self.mask = torch.nn.Parameter(torch.ones(28, 28))\n{MADE}",
        CALLED: f"{CALLED}        x = x * self.mask\n",
    },
    "a recurrent part": {
        MADE: f"        self.rows = torch.nn.LSTM(25, 25, batch_first=True)\n{MADE}",
        "x.flatten(1)": "self.rows(x.flatten(2))[0].flatten(1)",
    },
    "features without their graph": {
        "self.last(features)": "self.last(features.relu())",
        "logits, features": "logits, features.detach()",
    },
    "features to which something was added": {
        "self.deep(x)": "self.deep(x) + x[:, :1]",
        "self.last(features)": "self.last(features.tanh())",
    },
    "hardly any weights": {MADE: f"        self.first.weight.data.mul_(1e-3)\n{MADE}"},
}
WRONG = {
    "convolutions that have no effect": (
        {
            "torch.nn.Linear(200": "torch.nn.Linear(784",
            "        x = torch.max_pool2d(torch.relu(self.first(x)), 2)": "        y = torch.relu(self.first(x))",
            "        x = torch.max_pool2d(torch.relu(self.second(x)), 2)": "        y = self.second(y).amax(3)",
            "x.flatten(1)": "(x + 0 * y.mean()).flatten(1)",
        },
        "computes no convolution before the fully-connected layers",
    ),
    "pooling of averages": ({"torch.max_pool2d": "torch.nn.functional.avg_pool2d"}, "computes no max pooling"),
    "a maximum of two images": (
        {
            "torch.max_pool2d(torch.relu(self.first(x)), 2)": "torch.maximum(self.first(x), -self.first(x))",
            "torch.max_pool2d(torch.relu(self.second(x)), 2)": "self.second(x)[:, :, :10:2, :10:2]",
        },
        "computes no max pooling",
    ),
    "no nonlinearity": ({"torch.relu": ""}, "computes no nonlinearity"),
    "no nonlinearity, at the margin either": (
        {"torch.relu": "", "Conv2d(8, 8, 3)": "Conv2d(8, 8, 3, padding=2)", "(200": "(392"},
        "computes no nonlinearity",
    ),
    "no nonlinearity, for each sample": (
        {"torch.relu(self.first(x))": "torch.stack([self.first(one) for one in x])", "torch.relu": ""},
        "computes no nonlinearity",
    ),
    "one filter without a gradient": ({"self.second(x)": "self.second(x.detach())"}, UNTRAINED),
    "no gradient at all": ({"features = self.deep(x)": "features = self.deep(x).detach()"}, UNTRAINED),
    "a gradient that cannot be computed": (
        {"torch.relu(self.first(x))": "torch.sigmoid(self.first(x)).mul_(2)"},
        "The gradient of `Network` crashed with RuntimeError",
    ),
    "a layer of a list": (
        {
            MADE: f"        self.layers = [torch.nn.Linear(200, 200)]\n{MADE}",
            "x.flatten(1)": "self.layers[0](x.flatten(1))",
        },
        "computes with weights that `parameters()` does not find",
    ),
    "a matrix behind the first layer": (
        {
            MADE: f"        self.matrix = torch.nn.Parameter(torch.randn(features, features))\n{MADE}",
            "self.deep(x)": "self.deep(x) @ self.matrix",
        },
        "from x to the logits, the network multiplies by the weights of 3 fully-connected layers",
    ),
    "a layer without effect": (
        {"self.deep(x)": "x[:, :self.deep(x).shape[1]]"},
        "from x to the logits, the network multiplies by the weights of 1 fully-connected layer.",
    ),
    "no layer at the end": ({"self.last(features)": "features[:, :4]"}, "has 2 `torch.nn.Linear` layers and uses 1"),
    "logits that are scaled": (
        {"self.last(features)": "2 * self.last(features)"},
        "are not the output of a fully-connected",
    ),
    "softmax of the features": ({"self.last(features)": "self.last(features.softmax(1))"}, UNEXPECTED),
    "features and images": ({"self.last(features)": "self.last(features + x[:, :1])"}, UNEXPECTED),
    "features that are changed when returned": ({"return logits, features": "return logits, features + 1"}, UNEXPECTED),
    "features that are changed in place": ({"return logits": "features.sigmoid_()\n        return logits"}, UNEXPECTED),
}

FOUR = "a, b, c, d = (x[..., i : x.shape[2] // 2 * 2 : 2, j : x.shape[3] // 2 * 2 : 2] for i in (0, 1) for j in (0, 1))"
HALF = "[..., : x.shape[2] // 2, : x.shape[3] // 2]"
MAX_POOLINGS = {
    "products": f"{FOUR}; a, b = a * (a > b) + b * (a <= b), c * (c > d) + d * (c <= d); return b + (a - b).relu()",
    "sizes": f"{FOUR}; a, b = a + b + (a - b).abs(), c + d + (c - d).abs(); return a + b + (a - b).abs()",
    "overlapping windows": f"return torch.max_pool2d(x, 3, 2, 1){HALF}",
    "overlapping windows by hand": "return pad(x, (0, 1, 0, 1)).unfold(2, 3, 2).unfold(3, 3, 2).amax((4, 5))",
    "windows one step apart": f"return average(torch.max_pool2d(x, 2, 1, 1), 2){HALF}",
    "larger windows one step apart": "return average(torch.max_pool2d(x, 3, 1, 1), 2)",
    "windows with holes": f"return torch.max_pool2d(x, 2, 2, 1, 2){HALF}",
    "windows in a line": "return torch.max_pool2d(x, (1, 2))[:, :, : x.shape[2] // 2]",
    "channels last": "return torch.max_pool2d(x.contiguous(memory_format=torch.channels_last), 2)",
    "each image apart": "return torch.cat([torch.max_pool2d(image[None], 2) for image in x])",
    "average beside it": "return torch.max_pool2d(x, 2) + average(x, 2)",
}
OTHER_POOLINGS = {
    "average of a maximum with zero": "return average(torch.max(x, torch.tensor(0.0)), 2)",
    "one entry by interpolation": "return interpolate(x, size=x.shape[2] // 2)",
    "one entry by windows of one": f"return torch.max_pool2d(x, 1, 2){HALF}",
    "average, scaled by the maximum": "return average(x, 2) / (1 + x.amax((1, 2, 3), keepdim=True))",
    "average, scaled by the maximum of each channel": "return average(x, 2) / (1 + x.amax((2, 3), keepdim=True))",
    "average, scaled by the largest size": "return average(x, 2) / (1 + x.abs().amax((1, 2, 3), keepdim=True))",
    "maximum with the negative": "x = average(x, 2); return torch.stack([x, -x]).amax(0)",
    "maximum over channels": "return average(torch.cat([x.unflatten(1, (2, 4)).amax(1)] * 2, 1), 2)",
    "logarithm of exponentials": f"{FOUR}; return torch.stack([a, b, c, d]).logsumexp(0)",
}


def changed(changes: dict[str, str]) -> str:
    """Return the network with other lines; each of them must be there."""
    source = NETWORK
    for old, new in changes.items():
        assert old in source
        source = source.replace(old, new)
    return source


@pytest.mark.parametrize("what", RIGHT)
def test_a_right_network_may_be_written_in_many_ways(what, solved):
    namespace = written("Network", changed(RIGHT[what]), solved)
    assert [examine("Network", namespace, seed) for seed in (0, 1)] == [[], []]


@pytest.mark.parametrize("what", WRONG)
def test_a_mistake_in_a_network_is_named(what, solved):
    changes, words = WRONG[what]
    with says(Wrong, re.escape(words)):
        examine("Network", written("Network", changed(changes), solved))


def pooled(body: str) -> str:
    """Return the network with another pooling of windows of 2 x 2."""
    imports = "from torch.nn.functional import avg_pool2d as average, interpolate, pad\n"
    return f"{imports}def pool(x, size):\n    {body}\n{changed({'torch.max_pool2d': 'pool'})}"


@pytest.mark.parametrize("what", MAX_POOLINGS)
def test_max_pooling_may_be_written_in_many_ways(what, solved):
    namespace = written("Network", pooled(MAX_POOLINGS[what]), solved)
    assert [examine("Network", namespace, seed) for seed in (0, 1)] == [[], []]


GLOBAL = """
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.first = torch.nn.Conv2d(1, 8, 5, stride=2)
        self.second = torch.nn.Conv2d(8, 16, 3)
        self.to_features = torch.nn.Linear(32, features)
        self.to_logits = torch.nn.Linear(features, classes)

    def forward(self, x):
        x = self.second(self.first(x).relu()).relu()
        features = self.to_features(torch.cat([MAXIMUM, x.mean((2, 3))], 1))
        return self.to_logits(features), features
"""


@pytest.mark.parametrize("maximum", ["x.amax((2, 3))", "x.flatten(2).max(2).values", "x.max(3).values.max(2).values"])
def test_the_maximum_of_a_channel_is_max_pooling(maximum, solved):
    examine("Network", written("Network", GLOBAL.replace("MAXIMUM", maximum), solved))


@pytest.mark.parametrize("what", OTHER_POOLINGS)
def test_a_maximum_is_not_always_max_pooling(what, solved):
    with says(Wrong, "The network computes no max pooling."):
        examine("Network", written("Network", pooled(OTHER_POOLINGS[what]), solved))


@pytest.mark.parametrize("scaled", ["x / x.amax((1, 2, 3), keepdim=True)", "torch.max_pool2d(x, 3, 1, 1)"])
def test_a_maximum_of_the_images_is_no_max_pooling(scaled, solved):
    source = changed({"torch.max_pool2d": "torch.nn.functional.avg_pool2d", CALLED: f"{CALLED}        x = {scaled}\n"})
    with says(Wrong, "The network computes no max pooling."):
        examine("Network", written("Network", source, solved))


def test_activations_that_are_scaled_by_their_maximum_are_not_pooled(solved):
    source = changed(
        {
            "torch.max_pool2d": "torch.nn.functional.avg_pool2d",
            "x = x.flatten(1)": "x = x.flatten(1)\n        x = x / (1 + x.amax(1, keepdim=True))",
        }
    )
    with says(Wrong, "The network computes no max pooling."):
        examine("Network", written("Network", source, solved))


def test_a_function_that_is_called_like_a_part_does_not_count(solved):
    source = """
class ConvolutionBackward0(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, gradient):
        return 2 * gradient

""" + changed({"self.second(x)": "ConvolutionBackward0.apply(x[:, :, :11, :11])"})
    with says(Wrong, "computes 1 convolution before"):
        examine("Network", written("Network", source, solved))


def test_a_network_is_left_as_it_is(solved):
    namespace = written("Network", NETWORK, solved)
    case = find("Network").inputs(0)[0]
    made, Network = [], namespace["Network"]

    def make(**arguments):
        made.append(Network(**arguments))
        made.append({name: value.clone() for name, value in made[0].state_dict().items()})
        return made[0]

    with probing.quietly("Network"):
        probes.find("Network").run(make, case, namespace)
    network, before = made
    assert all(torch.equal(value, before[name]) for name, value in network.state_dict().items())
    assert not any(module._forward_hooks for module in network.modules())
