"""Probes of Task 8: training, validation and `fit` on a tiny network, which notes how it is used.

`fit` gets a `train_epoch` and a `validate` that ask for gradients and means.
"""

import math
from collections.abc import Callable
from typing import Any, TypeAlias

import torch

from . import Probe, probing
from .contract import (
    EpochShown,
    FitAnswer,
    FitCall,
    FitShown,
    Gradients,
    Kept,
    Means,
    Namespace,
    Run,
    State,
    Step,
    TrainEpochAnswer,
    ValidateAnswer,
    Written,
)

Batch: TypeAlias = tuple[torch.Tensor, torch.Tensor]  # images and targets
ENTRIES, FEATURES, CLASSES = 6, 3, 4
LEARNING_RATE = 0.5


class TinyNetwork(torch.nn.Module):
    """A linear network on small images; it notes its runs, and counts samples in training."""

    def __init__(self, parameters: State | None = None):
        super().__init__()
        self.first = torch.nn.Linear(ENTRIES, FEATURES)
        self.last = torch.nn.Linear(FEATURES, CLASSES)
        self.seen: torch.Tensor
        self.register_buffer("seen", torch.zeros(()))
        self.runs: list[Run] = []
        if parameters is not None:
            self.load_state_dict(parameters)

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return logits and features."""
        state, modes = state_of(self), [module.training for module in self.modules()]
        if self.training:
            self.seen += len(x)
        features = self.first(x.flatten(1))
        self.runs.append({"images": x.detach().clone(), "state": state, "modes": modes})
        return self.last(features), features


class RecordingSGD(torch.optim.SGD):
    """SGD that notes the network's state and gradients at each step."""

    def __init__(self, network: torch.nn.Module):
        super().__init__(network.parameters(), lr=LEARNING_RATE)
        self.network = network
        self.steps: list[Step] = []

    def step(self, closure: Any = None) -> Any:
        """Take a step as SGD does, and note what it was taken with."""
        with torch.enable_grad():
            loss = closure() if closure else None
        self.steps.append({"state": state_of(self.network), "gradients": gradients_of(self.network)})
        super().step()
        return loss


class _Batches(torch.utils.data.Dataset):
    """Samples one after another, for a loader that must not shuffle."""

    def __init__(self, batches: list[torch.Tensor], targets: list[torch.Tensor]):
        self.images, self.targets = torch.cat(batches), torch.cat(targets)

    def __len__(self) -> int:
        return len(self.images)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        return self.images[index], self.targets[index]


def _loader(batches: list[torch.Tensor], targets: list[torch.Tensor]) -> torch.utils.data.DataLoader:
    return torch.utils.data.DataLoader(_Batches(batches, targets), batch_size=len(batches[0]))


def state_of(network: torch.nn.Module) -> State:
    """Return a copy of a network's parameters and buffers."""
    return {name: tensor.detach().clone() for name, tensor in network.state_dict().items()}


def gradients_of(network: torch.nn.Module) -> Gradients:
    """Return a copy of the gradients of a network's parameters; None where there is none."""
    return {
        name: None if parameter.grad is None else parameter.grad.clone()
        for name, parameter in network.named_parameters()
    }


def run_train_epoch(train_epoch: Written, shown: EpochShown, namespace: Namespace) -> TrainEpochAnswer:
    """Train a tiny network for an epoch; give back the result and each step's state and gradients."""
    network = TinyNetwork(shown["parameters"])
    network.train(shown["training"])
    optimizer = RecordingSGD(network)
    answer = probing.call(train_epoch, network, _loader(shown["batches"], shown["targets"]), optimizer)
    facts: TrainEpochAnswer = {
        "result": answer,
        "steps": optimizer.steps,
        "runs": network.runs,
        "final": state_of(network),
    }
    return probing.plain(facts)


def run_validate(validate: Written, shown: EpochShown, namespace: Namespace) -> ValidateAnswer:
    """Validate a tiny network; give back the result, and before and after it all that must not change."""
    network = TinyNetwork(shown["parameters"])
    network.train(not shown["training"])
    network.first.bias.requires_grad_(False)
    for parameter in network.parameters():
        if parameter.requires_grad:
            parameter.grad = torch.ones_like(parameter)
    before = _kept(network)
    answer = probing.call(validate, network, _loader(shown["batches"], shown["targets"]))
    facts: ValidateAnswer = {
        "result": answer,
        "before": before,
        "after": _kept(network),
        "runs": network.runs,
        "training": any(module.training for module in network.modules()),
    }
    torch.set_grad_enabled(True)
    return probing.plain(facts)


def _kept(network: torch.nn.Module) -> Kept:
    return {
        "state": state_of(network),
        "gradients": gradients_of(network),
        "requires_grad": {name: parameter.requires_grad for name, parameter in network.named_parameters()},
        "grad_mode": torch.is_grad_enabled(),
    }


def run_fit(fit: Written, shown: FitShown, namespace: Namespace) -> FitAnswer:
    """Let `fit` train a tiny network with a `train_epoch` and a `validate` that note their calls."""
    given = TinyNetwork(shown["parameters"])
    training = _loader(shown["batches"], shown["targets"])
    validation = _loader(shown["validation_batches"], shown["targets"])
    log: list[FitCall] = []
    optimizers: list[Any] = []

    def note(what: str, network: torch.nn.Module, loader: Any, call: Callable[[list[Batch]], Means]) -> FitCall:
        batches = list(loader)
        before = state_of(network)
        # The means of another network do not matter, and cannot be asked for.
        result = call(batches) if network is given else (math.nan, math.nan, math.nan)
        entry: FitCall = {
            "what": what,
            "network": network is given,
            "batches": [images for images, _ in batches],
            "before": before,
            "after": state_of(network),
            "result": result,
        }
        log.append(entry)
        return entry

    @probing.as_in_the_notebook
    def train_epoch(network: torch.nn.Module, loader: Any, optimizer: Any) -> Means:
        owned = {id(parameter) for group in optimizer.param_groups for parameter in group["params"]}
        optimizers.append(optimizer)
        entry = note("train_epoch", network, loader, lambda batches: _train(network, batches, optimizer, shown))
        entry["sgd"] = isinstance(optimizer, torch.optim.SGD)
        entry["same"] = optimizer is optimizers[0]
        entry["parameters"] = owned == {id(parameter) for parameter in given.parameters()}
        return entry["result"]

    @probing.as_in_the_notebook
    def validate(network: torch.nn.Module, loader: Any) -> Means:
        return note("validate", network, loader, lambda batches: _validate(network, batches, shown))["result"]

    with probing.in_place_of(namespace, fit, train_epoch=train_epoch, validate=validate):
        answer = probing.call(fit, given, training, validation, shown["epochs"])
    facts: FitAnswer = {"result": answer, "log": log}
    return probing.plain(facts)


def _train(network: torch.nn.Module, batches: list[Batch], optimizer: Any, shown: FitShown) -> Means:
    network.train()
    states = []
    for images, targets in batches:
        states.append(state_of(network))
        with torch.no_grad():
            network(images)  # a network in training mode may count what it sees
        optimizer.zero_grad()
        # torch makes the gradients, or says why it cannot; then they get the values that were asked for.
        torch.stack([parameter.sum() for parameter in network.parameters()]).sum().backward()
        for name, values in shown["gradients"](states[-1], images, targets).items():
            gradient = network.get_parameter(name).grad
            if gradient is not None and values is not None:
                gradient.copy_(values)
        optimizer.step()
    return _means(states, batches, shown)


def _validate(network: torch.nn.Module, batches: list[Batch], shown: FitShown) -> Means:
    network.eval()
    return _means([state_of(network)] * len(batches), batches, shown)


def _means(states: list[State], batches: list[Batch], shown: FitShown) -> Means:
    return shown["means"](states, [images for images, _ in batches], [targets for _, targets in batches])


PROBES = (
    Probe("train_epoch", run_train_epoch),
    Probe("validate", run_validate),
    Probe("fit", run_fit),
)
