"""Task 7: the network, judged by what it computes and not by the names of its parts.

What decides is the trace of its computation, computed again here: a report that says something else than what the
network does would have to come with the trace of a right one.
"""

import itertools

import torch

from ..notebook.outcome import Wrong
from . import Check, judging
from .inputs import Draw
from .judging import Call
from .replay import Operation, Trace, Unfollowed, following

CONVOLUTIONS = {"convolution", "_convolution", "mkldnn_convolution", "conv2d"}
POOLINGS = {
    "max_pool2d",
    "max_pool2d_with_indices",
    "adaptive_max_pool2d",
    "fractional_max_pool2d",
    "amax",
    "max",
    "mkldnn_max_pool2d",
    "max_pool3d_with_indices",
    "maximum of slices",
}
NONLINEARITIES = {
    "relu",
    "relu_",
    "leaky_relu",
    "leaky_relu_",
    "elu",
    "elu_",
    "gelu",
    "gelu_",
    "silu",
    "silu_",
    "mish",
    "mish_",
    "sigmoid",
    "sigmoid_",
    "tanh",
    "tanh_",
    "softplus",
    "hardtanh",
    "hardtanh_",
    "hardswish",
    "hardswish_",
    "hardsigmoid",
    "prelu",
    "_prelu_kernel",
    "rrelu",
    "threshold",
    "threshold_",
    "clamp",
    "clamp_",
    "clamp_min",
    "clamp_min_",
    "maximum",
    "where",
    "abs",
    "exp",
    "sin",
    "log_sigmoid_forward",
    "rrelu_with_noise",
    "pow",
    "sqrt",
    "hardshrink",
    "softshrink",
    "celu",
    "celu_",
    "glu",
    "cos",
    "atan",
    "erf",
    "log1p",
    "sign",
    "sgn",
    "_softmax",
    "asinh",
    "sinh",
    "log",
    "expm1",
    "logaddexp",
    "_log_softmax",
    "mul of slices",
    "gt",
    "ge",
    "lt",
    "le",  # as in x * (x > 0)
}
CHANGES = 20  # that are tried until one is seen in the outputs
# Products with a matrix, and the places of the two factors among the arguments.
PRODUCTS = {"mm": 0, "addmm": 1, "bmm": 0, "baddbmm": 1, "mv": 0, "addmv": 1, "linear": 0, "matmul": 0}

# arguments of the constructor, N
VISIBLE = (({}, 3), ({"classes": 3, "features": 7}, 2))
FURTHER = (({"classes": 5}, 2), ({"features": 7}, 4), ({"classes": 3, "features": 2}, 1), ({}, 5))


def inputs(seed: int) -> list[dict]:
    """Return arguments of the constructor with a batch of images for each."""
    draw = Draw(seed)
    return [
        {"arguments": arguments, "images": draw.uniform(number, 1, 28, 28)}
        for arguments, number in (FURTHER if seed else VISIBLE)
    ]


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
            raise _dependent(called, part)
    facts = judging.result("Network", called, answer.get("structure"))
    try:
        trace = Trace(facts["trace"] if _is_report(facts) else None)
        with following("cannot be computed again"):
            _judge_structure(called, facts, Computed(trace, case["images"]), once)
    except Unfollowed as reason:
        raise Wrong(f"{called} {reason}") from None


def _is_report(facts: object) -> bool:
    kinds = {"linears": int, "calls": int, "own weights": bool, "filters learn": bool, "trace": dict}
    return isinstance(facts, dict) and all(isinstance(facts.get(name), kind) for name, kind in kinds.items())


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


class Computed:
    """A trace that has been computed for images: what was computed on the way, and what depends on what.

    Raises `Unfollowed` if it cannot be computed.
    """

    def __init__(self, trace: Trace, images: torch.Tensor):
        self.trace, self.images = trace, images
        self.names, self.layers, self._sums, self._sizes = [], [], [], []
        self.outputs = trace.compute(images, self._note, bounded=True)
        moved = []
        # Other images, and so different ones that even a flat nonlinearity gives something else.
        others = Draw(3).normal(*images.shape, scale=100.0)
        trace.compute(others, lambda operation, results, value: moved.append(_sum(results)))
        self.depends = [one != other for one, other in zip(self._sums, moved)]  # on the images

    def _note(self, operation: Operation, results: list, value) -> None:
        name = operation.name.split(".")[0]
        if name in ("maximum", "mul") and len({_storage(value, argument) for argument in operation.arguments}) == 1:
            name += " of slices"
        self.names.append(name)
        self._sums.append(_sum(results))
        self._sizes.append(results[0].numel())
        if self._is_layer(operation, value):
            self.layers.append(operation)

    def _is_layer(self, operation: Operation, value) -> bool:
        """Return whether an operation multiplies one vector a sample by learned weights."""
        factors = self._factors(operation)
        if factors is None:
            return False
        vectors = value(operation.arguments[factors[0]])
        length = vectors.shape[-1] if factors[0] < factors[1] else vectors.shape[-min(vectors.ndim, 2)]
        return vectors.numel() == length * len(self.images)

    def _factors(self, operation: Operation) -> tuple[int, int] | None:
        """Return the places of what is multiplied and of the weights; None if this is no product of the two."""
        first = PRODUCTS.get(operation.name.split(".")[0])
        if first is not None:
            for data, weights in ((first, first + 1), (first + 1, first)):
                if self.trace.is_computed(operation, data) and self.trace.is_learned(operation, weights):
                    return data, weights
        return None

    def learns(self, place: int) -> bool:
        """Return whether a convolution's weights are learned, or computed from the images."""
        convolution = self.trace.operations[place]
        return self.trace.is_computed(convolution, 1) or self.trace.is_learned(convolution, 1)

    def once(self) -> list[Operation]:
        """Return the fully-connected layers that are used once; a recurrent one multiplies again and again."""
        used = [str(layer.arguments[self._factors(layer)[1]]) for layer in self.layers]
        return [layer for layer, weights in zip(self.layers, used) if used.count(weights) == 1]

    def matters(self, place: int, end: int) -> bool:
        """Return whether an operation depends on the images, and a later one on it."""
        # Behind a ReLU all may be 0, whatever it was before, so one change is not enough.
        changes = (Draw(seed).normal(self._sizes[place], scale=1.0 + seed) for seed in range(CHANGES))
        before = self._result(end)
        return self.depends[place] and any(
            not judging.close(self._result(end, place, noise), before, 1e-6) for noise in changes
        )

    def mattering(self, places: list[int], end: int, enough: int = 1) -> list[int]:
        """Return the last of these operations that matter for a later one, as many as are enough."""
        return list(itertools.islice((place for place in reversed(places) if self.matters(place, end)), enough))

    def _result(self, end: int, place: int | None = None, noise: torch.Tensor | None = None) -> torch.Tensor:
        """Return an operation's first result, as it would be if that of another one had been changed by noise."""
        found = []

        def look(operation, results, value):
            if operation.place == place:
                _change(results[0], noise)
            if operation.place == end:
                found.append(results[0].clone())

        self.trace.compute(self.images, look, end)
        return found[0]

    def gives_logits(self, layer: Operation) -> bool:
        """Return whether the logits are what a layer gives, up to a bias."""
        noise = Draw(1).normal(*self.outputs[0].shape)
        if self._sizes[layer.place] != noise.numel():
            return False

        def change(operation, results, value):
            if operation.place == layer.place:
                _change(results[0], noise)

        return judging.close(self.trace.compute(self.images, change)[0], self.outputs[0] + noise, 1e-4)

    def is_from_features(self, layer: Operation) -> bool:
        """Return whether a layer works on the features, or on what is computed from them entry by entry."""
        before, features = self._given_to(layer)
        if judging.close(before, self.outputs[1], 1e-5):
            return True
        if before.shape != features.shape or not judging.close(features, self.outputs[1], 1e-5):
            return False
        if self.trace.features["source"] != "result" or self.trace.maker[self.trace.features["number"]] >= layer.place:
            return False
        alone, _ = self._given_to(layer, lambda values: values.copy_(features), 1 - self.images)
        if not judging.close(alone, before, 1e-5):
            return False
        noise = Draw(1).normal(len(features))
        for column in range(features.shape[1]):
            after, _ = self._given_to(layer, lambda values, column=column: _change(values[:, column], noise))
            others = torch.arange(features.shape[1]) != column
            if not judging.close(after[:, others], before[:, others], 1e-5):
                return False
        return True

    def _given_to(self, layer: Operation, change=None, images=None) -> tuple[torch.Tensor, torch.Tensor]:
        """Return what a layer is given, and what the features are then; they may be changed where they are made."""
        number, found = self.trace.features["number"], []

        def look(operation, results, value):
            if change is not None and number in operation.results:
                change(value(self.trace.features))
            if operation.place == layer.place:
                given = value(layer.arguments[self._factors(layer)[0]])
                known = self.trace.features["source"] != "result" or number < layer.results.stop
                features = value(self.trace.features) if known else torch.empty(0)
                found.extend((given.reshape(len(self.images), -1).clone(), features.clone()))

        self.trace.compute(self.images if images is None else images, look, layer.place)
        return found[0], found[1]


def _change(values: torch.Tensor, noise: torch.Tensor) -> None:
    """Change a tensor in place, if it holds no indices."""
    if values.dtype == torch.bool:
        values.logical_xor_(noise.reshape(values.shape) > 0)
    elif values.is_floating_point() or values.is_complex():
        values.add_(noise.reshape(values.shape))


def _sum(results: list[torch.Tensor]) -> str:
    """Return what is another one for other results."""
    return str(
        [
            result.abs().double().sum().item() if result.dtype != torch.bool else result.sum().item()
            for result in results
        ]
    )


def _storage(value, argument: object) -> object:
    is_tensor = isinstance(argument, dict) and "source" in argument
    return value(argument).untyped_storage().data_ptr() if is_tensor else str(argument)


def _judge_structure(called: Call, facts: dict, computed: Computed, outputs: tuple) -> None:
    for part, first, second in zip(("logits", "features"), computed.outputs, outputs):
        if not judging.close(first, second, 1e-4):
            raise Unfollowed(
                f"returned other {part} than its operations, computed again, come to; expected `forward` "
                "to compute them from x by torch's operations."
            )
    _judge_samples(called, computed)
    layers, once = computed.layers, computed.once()
    before = range(once[0].place if once else len(computed.names))  # up to the first fully-connected layer
    convolutions = [place for place in before if computed.names[place] in CONVOLUTIONS]
    poolings = [place for place in before if computed.names[place] in POOLINGS]
    nonlinearities = [place for place in before if computed.names[place] in NONLINEARITIES]
    _judge_parts(called, convolutions, poolings, nonlinearities)
    if not facts["own weights"]:
        raise _not_own(called)
    if not facts["filters learn"]:
        raise Wrong(
            f"{called} returned logits without a graph that reaches the convolutions, so that they would never "
            "be trained; expected neither `torch.no_grad()` nor `.detach()` on the way."
        )
    if facts["linears"] != 2 or facts["calls"] < 2:
        raise Wrong(
            f"{called} has {facts['linears']} `torch.nn.Linear` layers and uses {facts['calls']}; "
            "expected exactly two: one makes the features, one the logits."
        )
    last = next((layer for layer in reversed(layers) if computed.gives_logits(layer)), None)
    if last is None:
        raise Wrong(
            f"{called} returned logits that are no output of a fully-connected layer; expected the output of "
            "the last one as it is, without softmax or ReLU."
        )
    if not computed.is_from_features(last):
        raise Wrong(
            f"{called} computes the logits from something else than the features that it returns; expected "
            "the last fully-connected layer to work on them, perhaps through a nonlinearity."
        )
    used = [
        layer.place
        for layer in (once if len(once) > 2 else layers)
        if layer is last or computed.matters(layer.place, last.place)
    ]
    if len(used) < 2 or (len(used) > 2 and len(once) > 2):
        raise Wrong(
            f"{called} multiplies by the weights of {len(used)} fully-connected layer(s) on the way from x to "
            "the logits; expected exactly two: one makes the features, one the logits."
        )
    # What is computed and then has no part in the features does not count.
    convolutions = computed.mattering(convolutions, used[0], 2)
    _judge_parts(
        called, convolutions, computed.mattering(poolings, used[0]), computed.mattering(nonlinearities, used[0])
    )
    if not any(computed.learns(place) for place in convolutions):
        raise _not_own(called)


def _not_own(called: Call) -> Wrong:
    return Wrong(
        f"{called} computes with weights that `parameters()` does not find, so that they would never be "
        "trained; expected each layer to be assigned to `self`, several of them in a `torch.nn.ModuleList`, "
        "not in a plain list or dictionary."
    )


def _judge_samples(called: Call, computed: Computed) -> None:
    """Judge that each sample's outputs stay the same while other samples are other ones."""
    images = computed.images
    for kept in (slice(0, 1), slice(1, None)):
        mixed = 1 - images
        mixed[kept] = images[kept]
        for part, output, wanted in zip(("logits", "features"), computed.trace.compute(mixed), computed.outputs):
            if not judging.close(output[kept], wanted[kept], 1e-3):
                raise _dependent(called, part)


def _dependent(called: Call, part: str) -> Wrong:
    return Wrong(
        f"{called} returned other {part} for single images than for the batch (evaluation mode); expected "
        "each sample's outputs to depend on that sample alone. `torch.flatten(x, 1)` keeps the batch "
        "dimension."
    )


def _judge_parts(called: Call, convolutions: list, poolings: list, nonlinearities: list) -> None:
    if len(convolutions) < 2:
        raise Wrong(
            f"{called} computes {len(convolutions)} convolution(s) before the fully-connected layers; expected "
            "at least two."
        )
    if not poolings:
        raise Wrong(
            f"{called} computes no max pooling; expected it after the convolutions, before the fully-connected layers."
        )
    if not nonlinearities:
        raise Wrong(
            f"{called} computes no nonlinearity before the fully-connected layers; expected one, for example "
            "ReLU, after the convolutions."
        )


CHECKS = (Check("Network", inputs, judge),)
