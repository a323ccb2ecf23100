"""`fit`: the calls that it made, its optimizer, the loss on easy data, and the list that it returned."""

import itertools
from typing import TypeAlias, TypedDict

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import FitAnswer, FitCall, FitShown, Gradients, Means, Returned, State
from ...notebook.probes.task08 import CLASSES
from .. import judging
from ..inputs import Draw, target_vectors
from ..judging import Call
from ..task06 import labels_of
from .computed import are_same, gradients_and_logits, logits_of, parameters, with_gradients

LEAST = 1e-5  # that the loss falls: learning rates below a millionth make it fall by less
VALIDATION = 0.9  # times the images of the training loader: those of the validation loader

_followed: list[object] = []  # the case and the log whose results followed from their states, the last time
Pair: TypeAlias = tuple[Means, Means]  # of training and of validation


class FitCase(TypedDict):
    """Batches of images, the class indices of their samples (-1 for unknown), parameters, and the number of epochs."""

    labels: list[list[int]]
    batches: list[torch.Tensor]
    parameters: State
    epochs: int


def inputs_fit(seed: int) -> list[FitCase]:
    """Return easy data, one image for each class in one batch, and the number of epochs."""
    draw = Draw(seed)
    labels = [0, 1, -1, 2, 3, -1, 0, 1, 2, 3]
    prototypes = draw.normal(CLASSES + 1, 1, 2, 3)
    return [
        {
            "labels": [labels],
            "batches": [prototypes[labels]],
            "parameters": {name: 0.3 * values for name, values in parameters(draw).items()},
            "epochs": epochs,
        }
        for epochs in ((5, 8, 1) if seed else (6,))
    ]


def shown_fit(case: FitCase) -> FitShown:
    """Return a case with both loaders' data, and functions that a right `train_epoch` and `validate` need."""
    return {
        "batches": case["batches"],
        "validation_batches": _validation(case),
        "parameters": case["parameters"],
        "targets": [target_vectors(labels, CLASSES) for labels in case["labels"]],
        "epochs": case["epochs"],
        "gradients": _right_gradients,
        "means": _right_means,
    }


def _validation(case: FitCase) -> list[torch.Tensor]:
    return [VALIDATION * batch for batch in case["batches"]]


def _right_gradients(state: State, images: torch.Tensor, targets: torch.Tensor) -> Gradients:
    with torch.inference_mode(False), torch.enable_grad():
        weights = with_gradients(state)
        logits = logits_of(weights, images)
        if logits.shape != targets.shape:  # broadcasting large ones would take all memory where the class is graded
            raise ValueError(f"logits have shape {tuple(logits.shape)}, and targets {tuple(targets.shape)}")
        y = torch.log_softmax(logits.detach(), dim=1).exp()
        gradients = torch.autograd.grad(logits, list(weights.values()), (y - targets) / len(targets))
        return dict(zip(weights, gradients))


def _right_means(states: list[State], batches: list[torch.Tensor], targets: list[torch.Tensor]) -> Means:
    """Return the means of loss and confidences over batches, each with the state that the network has before it.

    They are those of the solutions, to the bit.
    """
    sums, counts = [0.0, 0.0, 0.0], [0, 0, 0]
    for state, images, vectors in zip(states, batches, targets):
        logits = logits_of(state, images)
        y, is_known = torch.softmax(logits, dim=1), torch.tensor([label >= 0 for label in labels_of(vectors)])
        loss = -(vectors * torch.log_softmax(logits, dim=1)).sum() / len(logits)
        known, unknown = (y * vectors).sum(1)[is_known], (1 - y.amax(1) + 1 / y.shape[1])[~is_known]
        for index, total in enumerate((loss.item() * len(logits), known.sum().item(), unknown.sum().item())):
            sums[index] += total
            counts[index] += (len(logits), len(known), len(unknown))[index]
    loss_mean, known_mean, unknown_mean = (total / max(count, 1) for total, count in zip(sums, counts))
    return loss_mean, known_mean, unknown_mean


def judge_calls(case: FitCase, answer: FitAnswer) -> None:
    """Judge how often, with which batches and networks, and in which order the two functions were called."""
    called, _, log = _called(case, answer)
    _judge_calls_of("train_epoch", called, log, case)
    _judge_calls_of("validate", called, log, case)
    _judge_network(called, log)
    order = [entry["what"] for entry in log]
    if order != ["train_epoch", "validate"] * case["epochs"]:
        first = "before" if order[0] == "validate" else "only after all calls of"
        raise Wrong(
            f"`validate` is called {first} `train_epoch`.", "Each epoch has a call of both, in turn.", called=called
        )


def judge_optimizer(case: FitCase, answer: FitAnswer) -> None:
    """Judge the optimizer, and the loss on easy data."""
    called, _, log = _called(case, answer)
    trained = _calls_of("train_epoch", log)
    if not trained:
        raise _not_called("train_epoch", called, case, 0)
    _judge_network(called, trained)
    _judge_optimizer(called, trained)
    _judge_progress(called, trained)
    _judge_first_step(called, trained[0], case)


def judge_list(case: FitCase, answer: FitAnswer) -> None:
    """Judge the list that `fit` returned, by what the two functions returned, whatever they were given."""
    called, history, log = _called(case, answer)
    trained, validated = _calls_of("train_epoch", log), _calls_of("validate", log)
    for name, calls in (("train_epoch", trained), ("validate", validated)):
        if len(calls) < case["epochs"]:
            raise _not_called(name, called, case, len(calls))
    _judge_network(called, log)
    results = [(train["result"], validation["result"]) for train, validation in zip(trained, validated)]
    _judge_history(called, history, results)


def _called(case: FitCase, answer: FitAnswer) -> tuple[Call, Returned, list[FitCall]]:
    """Return the call, what it returned, and the calls that it made; raise an outcome if it crashed or forged them."""
    called = Call(f"fit(network, train_loader, validation_loader, {case['epochs']})")
    history, log = judging.result("fit", called, answer["result"]), answer["log"]
    _judge_results(called, log, case)
    return called, history, log


def _calls_of(name: str, log: list[FitCall]) -> list[FitCall]:
    return [entry for entry in log if entry["what"] == name]


def _judge_network(called: Call, log: list[FitCall]) -> None:
    if not all(entry["network"] for entry in log):
        raise Wrong(
            "`train_epoch` or `validate` got another network.", "Give them the one that `fit` was given.", called=called
        )


def _judge_calls_of(name: str, called: Call, log: list[FitCall], case: FitCase) -> None:
    """Judge how often one of the two functions was called, and with which batches."""
    calls = _calls_of(name, log)
    if len(calls) != case["epochs"]:
        raise _not_called(name, called, case, len(calls))
    loaders = {"train loader": case["batches"], "validation loader": _validation(case)}
    wanted = "train loader" if name == "train_epoch" else "validation loader"
    if all(_are(entry["batches"], loaders[wanted]) for entry in calls):
        return
    others = [f": those of the {loader}" for loader, batches in loaders.items() if _are(calls[-1]["batches"], batches)]
    raise _other_batches(name, wanted, called, "".join(others))


def _other_batches(name: str, wanted: str, called: Call, which: str = "") -> Wrong:
    return Wrong(
        f"`{name}` got other batches than those of the {wanted}{which}.",
        called=called,
        expected=f"the {wanted} in each epoch",
    )


def _not_called(name: str, called: Call, case: FitCase, number: int) -> Wrong:
    """Return the outcome of a function that is not called once an epoch."""
    often = ("never called", "called once")[number] if number < 2 else f"called {number} times"
    return Wrong(
        f"`{name}` is {often}.",
        "Is the `return` inside the loop?" if name == "train_epoch" and number == 1 else "",
        called=called,
        expected=f"{case['epochs']} calls, one an epoch",
    )


def _known_batches(entry: FitCall, case: FitCase) -> list[torch.Tensor] | None:
    """Return the batches that a call got if they are those of one of the loaders, or none at all."""
    known: tuple[list[torch.Tensor], ...] = (case["batches"], _validation(case), [])
    return next((batches for batches in known if _are(entry["batches"], batches)), None)


def _are(given: list[torch.Tensor], batches: list[torch.Tensor]) -> bool:
    return len(given) == len(batches) and all(map(judging.close, given, batches))


def _judge_optimizer(called: Call, trained: list[FitCall]) -> None:
    """Judge that one optimizer of the right kind, with the network's parameters, was used in all epochs."""
    if not all(entry["sgd"] for entry in trained):
        raise _no_sgd(called)
    if not all(entry["parameters"] for entry in trained):
        raise Wrong(
            "The optimizer has other parameters.",
            "It gets `network.parameters()` of the network that `fit` was given.",
            called=called,
        )
    if not all(entry["same"] for entry in trained):
        raise Wrong(
            "A new optimizer is made in each epoch, which forgets its momentum.",
            "Make one before the loop.",
            called=called,
        )


def _judge_progress(called: Call, trained: list[FitCall]) -> None:
    """Judge that each epoch goes on with the network as the epoch before left it, and that the loss falls."""
    for number, (ended, started) in enumerate(itertools.pairwise(trained), 1):
        if not are_same(ended["after"], started["before"]):
            raise Wrong(
                f"The network is changed between the epochs {number} and {number + 1}.",
                "Each epoch goes on with the network as the epoch before left it.",
                called=called,
            )
    first, last = trained[0]["result"][0], trained[-1]["result"][0]
    if len(trained) > 1 and not last < first - LEAST:
        raise Wrong(
            "The loss does not fall on easy data.",
            "Try a learning rate between 0.01 and 0.1.",
            called=called,
            gave=f"a loss that went from {first:.6g} to {last:.6g}",
            expected="a loss that falls",
        )


def _judge_results(called: Call, log: list[FitCall], case: FitCase) -> None:
    """Judge that the noted results follow from the noted states: a student's code may have forged them."""
    if _followed and _followed[0] is case and _followed[1] is log:  # three judges ask this of the same
        return
    targets = [target_vectors(labels, CLASSES) for labels in case["labels"]]
    for entry in (one for one in log if one["network"]):
        batches = _known_batches(entry, case)
        if batches is None:
            raise _other_batches(entry["what"], "train loader or the validation loader", called)
        wanted = _right_means([entry["before"]] * len(batches), batches, targets)
        if not torch.allclose(torch.tensor(entry["result"]), torch.tensor(wanted), 1e-3, 1e-3, equal_nan=True):
            raise Wrong(
                f"`{entry['what']}` did not return the means of the network that it was given.",
                f"Leave `{entry['what']}` as it is.",
                called=called,
                gave=f"{_show(entry['result'])} in `{entry['what']}`",
                expected=_show(wanted),
            )
    _followed[:] = [case, log]


def _judge_first_step(called: Call, entry: FitCall, case: FitCase) -> None:
    """Judge that the first step goes along the gradient of the loss."""
    batches = _known_batches(entry, case)
    if not batches:
        raise _other_batches("train_epoch", "train loader", called)
    gradients, _ = gradients_and_logits(entry["before"], batches[0], case["labels"][0])
    if not all(_is_step(entry["before"][name], entry["after"][name], gradient) for name, gradient in gradients.items()):
        raise _no_sgd(called)


def _no_sgd(called: Call) -> Wrong:
    return Wrong("`fit` uses another optimizer than `torch.optim.SGD`.", called=called)


def _is_step(before: torch.Tensor, after: torch.Tensor, gradient: torch.Tensor) -> bool:
    """Return whether a first step is one of SGD: along the gradient, and along the weights where they decay."""
    step = (after - before).double().reshape(-1, 1)
    along = torch.stack([gradient.double().reshape(-1), before.double().reshape(-1)], 1)
    rest = step - along @ (torch.linalg.pinv(along) @ step)
    return bool(rest.abs().max() <= 1e-3 * step.abs().max() + 1e-6)


def _judge_history(called: Call, history: Returned, results: list[Pair]) -> None:
    if not isinstance(history, list) or len(history) != len(results):
        raise judging.is_not(called, history, f"a list of {len(results)} pairs (train, validation), one for each epoch")
    for number, (pair, result) in enumerate(zip(history, results), 1):
        given = _in_tuples(pair)
        if given != result:
            diagnosis = (
                f"The parts of the pair of epoch {number} are swapped: the order is train, validation."
                if given == result[::-1]
                else f"The pair of epoch {number} is that of the last epoch: append a new pair in each epoch."
                if given == results[-1]
                else f"The pair of epoch {number} is not what `train_epoch` and `validate` returned in that epoch."
            )
            raise Wrong(diagnosis, called=called.part(f"[{number - 1}]"), returned=_show(given), expected=_show(result))


def _show(value: object) -> str:
    """Return a value as a student can read it; tuples of numbers as they are written."""
    if isinstance(value, tuple) and len(value) <= 6:
        return f"({', '.join(map(_show, value))})"
    return judging.show(value)


def _in_tuples(pair: object) -> object:
    """Return a pair with tuples in place of lists: a list is as good."""
    return tuple(map(_in_tuples, pair)) if isinstance(pair, (tuple, list)) else pair
