"""Task 8: training and validation, judged on small data by what must hold, never by a trained network's figures."""

import torch

from .. import standins
from ..outcome import Wrong
from . import Check, judging, probing
from .inputs import Draw, target_vectors
from .task06 import expected as expected_confidence

CLASSES = 4
ENTRIES = 6
LEARNING_RATE = 0.5


class TinyNetwork(torch.nn.Module):
    """A linear network on small images; it notes the mode of each forward pass, and counts samples in training."""

    def __init__(self, parameters: dict | None = None):
        super().__init__()
        self.first = torch.nn.Linear(ENTRIES, 3)
        self.last = torch.nn.Linear(3, CLASSES)
        self.register_buffer("seen", torch.zeros(()))
        self.modes = []
        if parameters is not None:
            self.load_state_dict(parameters)

    def forward(self, x):
        self.modes.append(self.training)
        if self.training:
            self.seen += len(x)
        features = self.first(x.flatten(1))
        return self.last(features), features


class RecordingSGD(torch.optim.SGD):
    """SGD that notes the network's state and gradients at each step."""

    def __init__(self, network: torch.nn.Module):
        super().__init__(network.parameters(), lr=LEARNING_RATE)
        self.network, self.steps = network, []

    def step(self, closure=None):
        """Take a step as SGD does, and note what it was taken with."""
        with torch.enable_grad():
            loss = closure() if closure else None
        self.steps.append({"state": _state(self.network), "gradients": _gradients(self.network)})
        super().step()
        return loss


def inputs(seed: int) -> list[dict]:
    """Return small data in batches, the last one uneven, and a network's initial parameters."""
    draw = Draw(seed)
    cases = []
    # groups of the batches' samples: in the second case, batches without known or unknown samples
    for groups in ((("mixed", 5), ("mixed", 5), ("mixed", 2)), (("known", 4), ("unknown", 4), ("known", 1))):
        labels = [draw.labels(number, CLASSES, group) for group, number in groups]
        cases.append({
            "labels": labels,
            "batches": [draw.normal(len(batch), 1, 2, 3, scale=2.0) for batch in labels],
            "parameters": _parameters(draw),
            "training": bool(seed) == (len(cases) == 0),
        })
    return cases


def _parameters(draw: Draw) -> dict:
    return {"first.weight": draw.normal(3, ENTRIES), "first.bias": draw.normal(3),
            "last.weight": draw.normal(CLASSES, 3), "last.bias": draw.normal(CLASSES), "seen": torch.zeros(())}


class _Batches(torch.utils.data.Dataset):
    """Samples one after another, for a loader that must not shuffle."""

    def __init__(self, case: dict):
        self.images = torch.cat(case["batches"])
        self.targets = target_vectors(sum(case["labels"], []), CLASSES)

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        return self.images[index], self.targets[index]


def _loader(case: dict) -> torch.utils.data.DataLoader:
    return torch.utils.data.DataLoader(_Batches(case), batch_size=len(case["batches"][0]))


def _state(network: torch.nn.Module) -> dict:
    return {name: tensor.detach().clone() for name, tensor in network.state_dict().items()}


def _gradients(network: torch.nn.Module) -> dict:
    return {name: None if parameter.grad is None else parameter.grad.clone()
            for name, parameter in network.named_parameters()}


def probe_train_epoch(train_epoch, case: dict, namespace: dict) -> dict:
    """Train a tiny network for an epoch; give back the result and each step's state and gradients."""
    network = TinyNetwork(case["parameters"])
    network.train(case["training"])
    optimizer = RecordingSGD(network)
    answer = probing.call(train_epoch, network, _loader(case), optimizer)
    return probing.plain({"result": answer, "steps": optimizer.steps, "modes": network.modes,
                          "final": _state(network)})


def probe_validate(validate, case: dict, namespace: dict) -> dict:
    """Validate a tiny network; give back the result and all that must not change, before and after."""
    network = TinyNetwork(case["parameters"])
    network.train(not case["training"])
    network.first.bias.requires_grad_(False)
    for parameter in network.parameters():
        if parameter.requires_grad:
            parameter.grad = torch.ones_like(parameter)
    before = _all_of(network)
    answer = probing.call(validate, network, _loader(case))
    facts = {"result": answer, "before": before, "after": _all_of(network), "modes": network.modes,
             "training": network.training}
    torch.set_grad_enabled(True)
    return probing.plain(facts)


def _all_of(network: torch.nn.Module) -> dict:
    return {"parameters and buffers": _state(network), "gradients": _gradients(network),
            "requires_grad": {name: parameter.requires_grad for name, parameter in network.named_parameters()},
            "grad mode": torch.is_grad_enabled()}


def judge_train_epoch(case: dict, answer: dict) -> None:
    """Judge the result's kind, the mode, the steps and their gradients, then the means."""
    called = "train_epoch(network, loader, optimizer)"
    means = _means("train_epoch", called, answer["result"])
    if not all(answer["modes"]) or not answer["modes"]:
        raise Wrong(f"`{called}` ran the network in evaluation mode; expected `network.train()` first.")
    batches, steps = case["batches"], answer["steps"]
    if len(steps) != len(batches):
        raise Wrong(f"`{called}` took {len(steps)} optimizer steps for {len(batches)} batches; expected one a batch.")
    logits = []
    for position, step in enumerate(steps):
        wanted, batch_logits = _gradients_of(step["state"], batches[position], case["labels"][position])
        logits.append(batch_logits)
        _judge_gradients(called, position, step["gradients"], wanted, steps)
    if judging.close(answer["final"]["last.weight"], case["parameters"]["last.weight"], 1e-7):
        raise Wrong(f"`{called}` left the network's parameters as they were; expected `optimizer.step()` "
                    "to change them.")
    _judge_means(called, means, logits, case["labels"])


def judge_validate(case: dict, answer: dict) -> None:
    """Judge the result's kind, the mode, what must stay, then the means."""
    called = "validate(network, loader)"
    means = _means("validate", called, answer["result"])
    if any(answer["modes"]) or not answer["modes"]:
        raise Wrong(f"`{called}` ran the network in training mode; expected `network.eval()` first.")
    if answer["training"]:
        raise Wrong(f"`{called}` left the network in training mode; expected evaluation mode.")
    for what, before in answer["before"].items():
        if not _same(before, answer["after"][what]):
            raise Wrong(f"`{called}` changed the {what}; expected validation to change nothing but the mode. "
                        "`with torch.no_grad():` around the loop keeps gradients away.")
    network = TinyNetwork(case["parameters"]).eval()
    logits = [network(batch)[0].detach() for batch in case["batches"]]
    _judge_means(called, means, logits, case["labels"])


def _same(one: object, other: object) -> bool:
    if isinstance(one, dict):
        return all(_same(one[key], other[key]) for key in one)
    if isinstance(one, torch.Tensor) and isinstance(other, torch.Tensor):
        return torch.equal(one, other)
    return one is other or (not isinstance(other, torch.Tensor) and one == other)


def _means(name: str, called: str, answer: object) -> tuple[float, ...]:
    value = judging.result(name, called, answer)
    if not isinstance(value, tuple) or len(value) != 3:
        raise Wrong(f"`{called}` returned {judging.show(value)}; expected the tuple (loss, known, unknown).")
    return tuple(judging.is_float(f"{called}[{index}]", entry) for index, entry in enumerate(value))


def _gradients_of(state: dict, images: torch.Tensor, labels: list[int]) -> tuple[dict, torch.Tensor]:
    network = TinyNetwork(state)
    logits, _ = network(images)
    _losses(logits, labels).mean().backward()
    return _gradients(network), logits.detach()


def _losses(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return the loss of each sample, by a library's means: shape (N,)."""
    targets = target_vectors(labels, logits.shape[1])
    return torch.nn.functional.cross_entropy(logits, targets, reduction="none")


def _judge_gradients(called: str, position: int, given: dict, wanted: dict, steps: list[dict]) -> None:
    for name, gradient in wanted.items():
        if given[name] is None:
            raise Wrong(f"`{called}` took a step without gradients; expected `loss.backward()` before "
                        "`optimizer.step()`.")
        if judging.close(given[name], gradient, 1e-3):
            continue
        before = steps[position - 1]["gradients"][name] if position else None
        if before is not None and judging.close(given[name] - before, gradient, 1e-3):
            raise Wrong(f"`{called}` added the gradients of batch {position + 1} to those of the batch before; "
                        "expected `optimizer.zero_grad()` before each `backward`.")
        raise Wrong(f"`{called}` took step {position + 1} with gradients that are not those of the mean loss over "
                    f"batch {position + 1}; expected the entropic open-set loss of this batch alone.")


def _judge_means(called: str, means: tuple, logits: list[torch.Tensor], labels: list[list[int]]) -> None:
    losses = [_losses(batch, group) for batch, group in zip(logits, labels)]
    confidences = [expected_confidence(batch, group) for batch, group in zip(logits, labels)]
    known = [values[[label >= 0 for label in group]] for values, group in zip(confidences, labels)]
    unknown = [values[[label < 0 for label in group]] for values, group in zip(confidences, labels)]
    parts = (("the loss", losses), ("the mean confidence of known samples", known),
             ("the mean confidence of unknown samples", unknown))
    for index, (words, values) in enumerate(parts):
        wanted, got = torch.cat(values).mean().item(), means[index]
        if judging.close(got, wanted, 1e-3):
            continue
        _explain_mean(f"`{called}` returned {got:.6g} as {words}; expected {wanted:.6g}.", got, values, index, means,
                      [torch.cat(entries).mean().item() for _, entries in parts])


def _explain_mean(text: str, got: float, values: list[torch.Tensor], index: int, means: tuple, wanted: list) -> None:
    per_batch = [batch.mean() for batch in values if len(batch)]
    reasons = (
        (torch.stack(per_batch).mean(), "This is the mean over batches: the last one is smaller. Weigh by samples."),
        (torch.cat(values).sum(), "This is the sum: divide by the number of samples."),
        (per_batch[-1], "This is the last batch's mean alone."),
    )
    reason = next((sentence for value, sentence in reasons if judging.close(got, value.item(), 1e-3)), "")
    if got != got:
        reason = "A batch may hold no known or no unknown samples, and the mean of nothing is NaN."
    if not reason and judging.close(list(means[1:]), wanted[:0:-1], 1e-3):
        reason = "Known and unknown are swapped: the order is loss, known, unknown."
    if not reason:
        reason = "It is the mean over all samples of the epoch, of the logits before each update."
    raise Wrong(f"{text} {reason}")


def inputs_fit(seed: int) -> list[dict]:
    """Return easy data: one image for each class, and the number of epochs."""
    draw = Draw(seed)
    labels = [[0, 1, -1, 2], [3, -1, 0, 1], [2, 3]]
    prototypes = draw.normal(CLASSES + 1, 1, 2, 3, scale=1.5)
    return [{
        "labels": labels,
        "batches": [prototypes[batch] for batch in labels],
        "parameters": {name: 0.3 * values for name, values in _parameters(draw).items()},
        "epochs": epochs,
    } for epochs in ((5, 8, 1) if seed else (6,))]


def probe_fit(fit, case: dict, namespace: dict) -> dict:
    """Let `fit` train a tiny network with the kit's own `train_epoch` and `validate`, which note their calls."""
    network = TinyNetwork(case["parameters"])
    training, validation = _loader(case), _loader(case)
    loaders, log = {id(training): "train", id(validation): "validation"}, []

    def train_epoch(network, loader, optimizer):
        owned = {id(parameter) for group in optimizer.param_groups for parameter in group["params"]}
        log.append({"what": "train", "loader": loaders.get(id(loader)), "sgd": isinstance(optimizer, torch.optim.SGD),
                    "parameters": owned == {id(parameter) for parameter in network.parameters()},
                    "result": standins.train_epoch(network, loader, optimizer)})
        return log[-1]["result"]

    def validate(network, loader):
        log.append({"what": "validate", "loader": loaders.get(id(loader)), "result": standins.validate(network, loader)})
        return log[-1]["result"]

    with probing.in_place_of(namespace, train_epoch=train_epoch, validate=validate):
        answer = probing.call(fit, network, training, validation, case["epochs"])
    return probing.plain({"result": answer, "log": log})


def judge_fit(case: dict, answer: dict) -> None:
    """Judge the calls that `fit` made, the list it returned, and whether the loss falls on easy data."""
    epochs = case["epochs"]
    called = f"fit(network, train_loader, validation_loader, {epochs})"
    history = judging.result("fit", called, answer["result"])
    calls = [(entry["what"], entry["loader"]) for entry in answer["log"]]
    wanted = [("train", "train"), ("validate", "validation")] * epochs
    if calls != wanted:
        got = f"{sum(what == 'train' for what, _ in calls)} times `train_epoch` and " \
              f"{sum(what == 'validate' for what, _ in calls)} times `validate`"
        raise Wrong(f"`{called}` called {got}, with loaders {sorted({str(loader) for _, loader in calls})}; expected "
                    "`train_epoch` with the train loader and then `validate` with the validation loader, once an epoch.")
    trained = [entry for entry in answer["log"] if entry["what"] == "train"]
    if not all(entry["sgd"] for entry in trained):
        raise Wrong(f"`{called}` uses another optimizer; expected `torch.optim.SGD`.")
    if not all(entry["parameters"] for entry in trained):
        raise Wrong(f"`{called}` made an optimizer of other parameters; expected `network.parameters()`.")
    pairs = list(zip(answer["log"][::2], answer["log"][1::2]))
    results = [(train["result"], validation["result"]) for train, validation in pairs]
    if not isinstance(history, list) or len(history) != epochs or \
            [tuple(pair) if isinstance(pair, (tuple, list)) else pair for pair in history] != results:
        raise Wrong(f"`{called}` returned {judging.show(history)}; expected a list with one pair (train, validation) "
                    "an epoch, each as `train_epoch` and `validate` returned it.")
    first, last = results[0][0][0], results[-1][0][0]
    if epochs > 1 and not last < first:
        raise Wrong(f"`{called}`: the loss went from {first:.4g} to {last:.4g} on easy data; expected it to fall. "
                    "Try a learning rate between 0.01 and 0.1, and make the optimizer once, before the loop.")


CHECKS = (
    Check("train_epoch", inputs, probe_train_epoch, judge_train_epoch),
    Check("validate", inputs, probe_validate, judge_validate),
    Check("fit", inputs_fit, probe_fit, judge_fit),
)
