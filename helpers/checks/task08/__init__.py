"""Task 8: training and validation, judged on small data by what must hold, never by a trained network's figures."""

import itertools

import torch

from ..notebook.outcome import Wrong
from ..notebook.probes.task08 import CLASSES, ENTRIES, FEATURES, TinyNetwork, gradients_of
from . import Check, judging
from .inputs import Draw, target_vectors
from .judging import Call
from .task06 import expected as expected_confidence
from .task06 import labels_of


def inputs(seed: int) -> list[dict]:
    """Return small data in batches, the last one uneven, and a network's initial parameters."""
    draw = Draw(seed)
    cases = []
    # groups of the batches' samples: in the second case, batches without known or unknown samples
    for groups in ((("mixed", 5), ("mixed", 5), ("mixed", 2)), (("known", 4), ("unknown", 4), ("known", 1))):
        labels = [draw.labels(number, CLASSES, group) for group, number in groups]
        cases.append(
            {
                "labels": labels,
                "batches": [draw.normal(len(batch), 1, 2, 3, scale=2.0) for batch in labels],
                "parameters": _parameters(draw),
                "training": bool(seed) == (len(cases) == 0),
            }
        )
    return cases


def _parameters(draw: Draw) -> dict:
    return {
        "first.weight": draw.normal(FEATURES, ENTRIES),
        "first.bias": draw.normal(FEATURES),
        "last.weight": draw.normal(CLASSES, FEATURES),
        "last.bias": draw.normal(CLASSES),
        "seen": torch.zeros(()),
    }


def shown(case: dict) -> dict:
    """Return a case with target vectors in place of the labels."""
    return {
        "batches": case["batches"],
        "targets": [target_vectors(labels, CLASSES) for labels in case["labels"]],
        "parameters": case["parameters"],
        "training": case["training"],
    }


def judge_train_epoch(case: dict, answer: dict) -> None:
    """Judge the result's kind, the mode, the steps and their gradients, then the means."""
    called = Call("train_epoch(network, loader, optimizer)")
    means = _means("train_epoch", called, answer["result"])
    _judge_modes(called, answer["modes"], training=True)
    batches, steps = case["batches"], answer["steps"]
    if len(steps) != len(batches):
        raise Wrong(f"{called} took {len(steps)} optimizer steps for {len(batches)} batches; expected one per batch.")
    logits = []
    for position in range(len(steps)):
        logits.append(_judge_gradients(called, position, steps, batches[position], case["labels"][position]))
    if judging.close(answer["final"]["last.weight"], case["parameters"]["last.weight"], 1e-7):
        raise Wrong(f"{called} left the network's parameters as they were; expected `optimizer.step()` to change them.")
    updated = [step["state"] for step in steps[1:]] + [answer["final"]]
    later = [_gradients_of(state, *batch)[1] for state, batch in zip(updated, zip(batches, case["labels"]))]
    _judge_means(called, means, logits, case["labels"], "of the logits before each update", later)


def judge_validate(case: dict, answer: dict) -> None:
    """Judge the result's kind, the mode, what must stay, then the means."""
    called = Call("validate(network, loader)")
    means = _means("validate", called, answer["result"])
    _judge_modes(called, answer["modes"], training=False)
    if answer["training"]:
        raise Wrong(f"{called} left the network in training mode; expected evaluation mode.")
    for what, before in answer["before"].items():
        if not _same(before, answer["after"][what]):
            raise Wrong(
                f"{called} changed {_CHANGES[what][0]}; expected validation to change nothing but the mode. "
                f"{_CHANGES[what][1]}"
            )
    network = _network(case["parameters"]).eval()
    logits = [network(batch)[0].detach() for batch in case["batches"]]
    _judge_means(called, means, logits, case["labels"], "in evaluation mode")


_CHANGES = {
    "parameters and buffers": ("the network's parameters or buffers", "It takes no step, and resets nothing."),
    "gradients": ("the gradients", "It calls neither `backward` nor `zero_grad`."),
    "requires_grad": ("`requires_grad` of the parameters", "`with torch.no_grad():` around the loop is enough."),
    "grad mode": ("torch's grad mode for all that follows", "`with torch.no_grad():` around the loop ends by itself."),
}


def _judge_modes(called: Call, modes: list[bool], training: bool) -> None:
    words, call = ("evaluation", "train") if training else ("training", "eval")
    if not modes:
        raise Wrong(
            f"{called} never ran the network that it was given; expected `logits, features = network(images)` "
            "for each batch."
        )
    if not any(mode == training for mode in modes):
        raise Wrong(f"{called} ran the network in {words} mode; expected `network.{call}()` first.")
    if not all(mode == training for mode in modes):
        raise Wrong(
            f"{called} ran the network, or a part of it, in {words} mode at times; expected the other mode "
            f"throughout: `network.{call}()` before the loop."
        )


def _same(one: object, other: object) -> bool:
    if isinstance(one, dict):
        return all(_same(one[key], other[key]) for key in one)
    if isinstance(one, torch.Tensor) and isinstance(other, torch.Tensor):
        return torch.equal(one.nan_to_num(), other.nan_to_num())
    return one is other or (not isinstance(other, torch.Tensor) and one == other)


def _means(name: str, called: Call, answer: object) -> tuple[float, ...]:
    value = judging.result(name, called, answer)
    if not isinstance(value, tuple) or len(value) != 3:
        raise Wrong(f"{called} returned {judging.show(value)}; expected the tuple (loss, known, unknown).")
    return tuple(judging.is_float(called.part(f"[{index}]"), entry) for index, entry in enumerate(value))


def _gradients_of(state: dict, images: torch.Tensor, labels: list[int], loss=None) -> tuple[dict, torch.Tensor]:
    network = _network(state)
    logits, _ = network(images)
    (loss or _losses)(logits, labels).mean().backward()
    return gradients_of(network), logits.detach()


def _network(state: dict) -> TinyNetwork:
    with torch.random.fork_rng(devices=[]):  # a notebook's random numbers do not depend on what is asked for
        return TinyNetwork(state)


def _losses(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return the loss of each sample, by a library's means: shape (N,)."""
    targets = target_vectors(labels, logits.shape[1])
    return torch.nn.functional.cross_entropy(logits, targets, reduction="none")


_OTHER_LOSSES = (
    (
        lambda logits, labels: _losses(logits.softmax(1), labels),
        "They are those of softmax scores: the loss takes the logits themselves.",
    ),
    (
        lambda logits, labels: _losses(logits, [max(label, 0) for label in labels]),
        "They are those of class indices, where an unknown sample is of class 0: the loss takes the target vectors.",
    ),
    (
        lambda logits, labels: _losses(logits, labels)[[label >= 0 for label in labels]],
        "They are those of the known samples alone.",
    ),
)


def _judge_gradients(
    called: Call, position: int, steps: list[dict], images: torch.Tensor, labels: list[int]
) -> torch.Tensor:
    """Judge the gradients that a step was taken with, and return the logits before it."""
    state = steps[position]["state"]
    wanted, logits = _gradients_of(state, images, labels)
    if None in steps[position]["gradients"].values():
        raise Wrong(
            f"{called} took step {position + 1} without gradients; expected `optimizer.zero_grad()`, "
            "`loss.backward()` and `optimizer.step()`, in this order."
        )
    given, wanted = _in_a_row(steps[position]["gradients"]), _in_a_row(wanted)
    if judging.close(given, wanted, 1e-3):
        return logits
    if position and judging.close(given, wanted + _in_a_row(steps[position - 1]["gradients"]), 1e-3):
        raise Wrong(
            f"{called} added the gradients of batch {position + 1} to those of the batch before; "
            "expected `optimizer.zero_grad()` before each `backward`."
        )
    reasons = (
        (0 * wanted, "They are all zero: `optimizer.zero_grad()` comes before `loss.backward()`, not after it."),
        (len(logits) * wanted, "They are those of the sum over the batch."),
        (-wanted, "Their sign is the other one: the loss would grow."),
        (
            given.norm() / wanted.norm() * wanted,
            "They are a multiple of these: a plain step neither clips nor scales them.",
        ),
        *((_in_a_row(_gradients_of(state, images, labels, loss)[0]), words) for loss, words in _OTHER_LOSSES),
    )
    reason = next(
        (sentence for wrong, sentence in reasons if judging.close(given, wrong, 1e-3)),
        "The loss is that of this batch's logits and targets, with nothing added.",
    )
    raise Wrong(
        f"{called} took step {position + 1} with gradients that are not those of the entropic open-set loss of "
        f"batch {position + 1}; expected these. {reason}"
    )


def _in_a_row(gradients: dict) -> torch.Tensor:
    return torch.cat([gradient.flatten() for gradient in gradients.values()])


def _judge_means(
    called: Call,
    means: tuple,
    logits: list[torch.Tensor],
    labels: list[list[int]],
    when: str,
    later: list[torch.Tensor] | None = None,
) -> None:
    """Judge the three means, of the loss and the confidences of `logits`; `later` are those after each update."""
    parts, too_late = _values(logits, labels), _values(later or logits, labels)
    wanted = [torch.cat(values).mean().item() for values in parts]
    all_words = ("the loss", "the mean confidence of known samples", "the mean confidence of unknown samples")
    for index, words in enumerate(all_words):
        if not judging.close(means[index], wanted[index], 1e-3):
            reason = _explain_means(means, wanted, index) or _explain_mean(means[index], parts, index)
            if judging.close(means[index], torch.cat(too_late[index]).mean().item(), 1e-3):
                reason = "These are the logits after the update: take loss and confidence before `optimizer.step()`."
            raise Wrong(
                f"{called} returned {means[index]:.6g} as {words}; expected {wanted[index]:.6g}. "
                f"{reason or f'It is the mean over the samples of all batches, {when}.'}"
            )


def _values(logits: list[torch.Tensor], labels: list[list[int]]) -> tuple[list[torch.Tensor], ...]:
    """Return the losses, the confidences of known and those of unknown samples, each batch by batch."""
    losses = [_losses(batch, group) for batch, group in zip(logits, labels)]
    confidences = [expected_confidence(batch, group) for batch, group in zip(logits, labels)]
    known = [values[[label >= 0 for label in group]] for values, group in zip(confidences, labels)]
    unknown = [values[[label < 0 for label in group]] for values, group in zip(confidences, labels)]
    return losses, known, unknown


def _explain_means(means: tuple, wanted: list, index: int) -> str:
    if index and judging.close(list(means[1:]), wanted[:0:-1], 1e-3):
        return "Known and unknown are swapped: the order is loss, known, unknown."
    if judging.close(sorted(means), sorted(wanted), 1e-3):
        return "The three are in another order: it is loss, known, unknown."
    return ""


def _explain_mean(got: float, parts: tuple[list[torch.Tensor], ...], index: int) -> str:
    """Return a sentence about a wrong mean, or nothing."""
    if got != got:
        return "A batch may hold no known or no unknown samples, and the mean of nothing is NaN."
    values, number = parts[index], len(torch.cat(parts[0]))
    everything, per_batch = torch.cat(values), [batch.mean() for batch in values if len(batch)]
    how = (
        "multiply each batch's loss, which is a mean, by its number of images first"
        if index == 0
        else "add up sums and counts"
    )
    over_batches = f"This is the mean over batches, and they differ in size: {how}."
    added_up = "This adds up the batches' means"
    reasons = (
        (
            torch.cat(parts[1] + parts[2]).mean(),
            "This is the mean confidence of all samples: take known and unknown ones apart.",
        ),
        (sum(per_batch) / len(per_batch), over_batches),
        (sum(per_batch) / len(values), over_batches),
        (everything.sum(), "This is the sum: divide by the number of samples."),
        (
            everything.sum() / number,
            "This is the sum divided by the number of all samples: count the known and the unknown ones apart.",
        ),
        (everything.sum() / len(values), "This is the sum divided by the number of batches: count the samples."),
        *(
            (sum(per_batch) / count, f"{added_up} and divides by the number of samples: {how}.")
            for count in (number, len(everything))
        ),
        (per_batch[0], "This is the first batch's mean alone: is the `return` inside the loop?"),
        (per_batch[-1], "This is the last batch's mean alone: add up sums and counts over all batches."),
        (-everything.mean(), "The sign is the other one."),
        (sum(per_batch), f"{added_up}, and divides by nothing: {how}."),
    )
    return next((sentence for value, sentence in reasons if judging.close(got, value.item(), 1e-3)), "")


def inputs_fit(seed: int) -> list[dict]:
    """Return easy data, one image for each class in one batch, and the number of epochs."""
    draw = Draw(seed)
    labels = [0, 1, -1, 2, 3, -1, 0, 1, 2, 3]
    prototypes = draw.normal(CLASSES + 1, 1, 2, 3)
    return [
        {
            "labels": [labels],
            "batches": [prototypes[labels]],
            "parameters": {name: 0.3 * values for name, values in _parameters(draw).items()},
            "epochs": epochs,
        }
        for epochs in ((5, 8, 1) if seed else (6,))
    ]


def shown_fit(case: dict) -> dict:
    """Return a case with both loaders' data, and what a right `train_epoch` and `validate` ask for."""
    return {
        "batches": case["batches"],
        "validation batches": _validation(case),
        "parameters": case["parameters"],
        "targets": [target_vectors(labels, CLASSES) for labels in case["labels"]],
        "epochs": case["epochs"],
        "gradients": _right_gradients,
        "means": _right_means,
    }


def _validation(case: dict) -> list[torch.Tensor]:
    return [0.9 * batch for batch in case["batches"]]


def _right_gradients(state: dict, images: torch.Tensor, targets: torch.Tensor) -> dict:
    with torch.inference_mode(False), torch.enable_grad():
        return _gradients_of(state, images, labels_of(targets))[0]


def _right_means(states: list[dict], batches: list[torch.Tensor], targets: list[torch.Tensor]) -> tuple[float, ...]:
    """Return the means of loss and confidences over batches, each with the state that the network has before it."""
    logits = [_network(state)(images)[0].detach() for state, images in zip(states, batches)]
    parts = _values(logits, [labels_of(vectors) for vectors in targets])
    numbers = [[number for batch in values for number in batch.tolist()] for values in parts]
    return tuple(sum(group) / max(len(group), 1) for group in numbers)


def judge_fit(case: dict, answer: dict) -> None:
    """Judge the calls that `fit` made, its optimizer, the loss on easy data, then the list that it returned."""
    epochs = case["epochs"]
    called = Call(f"fit(network, train_loader, validation_loader, {epochs})")
    history = judging.result("fit", called, answer["result"])
    log = answer["log"]
    _judge_calls(called, log, case)
    trained, validated = log[::2], log[1::2]
    if not all(entry["sgd"] for entry in trained):
        raise _no_sgd(called)
    if not all(entry["parameters"] for entry in trained):
        raise Wrong(
            f"{called} made an optimizer of other parameters; expected `network.parameters()` of the network "
            "that it was given."
        )
    if not all(entry["same"] for entry in trained):
        raise Wrong(
            f"{called} made a new optimizer in each epoch, which forgets its momentum; expected one, made "
            "before the loop."
        )
    for number, (ended, started) in enumerate(itertools.pairwise(trained), 1):
        if not _same(ended["after"], started["before"]):
            raise Wrong(
                f"{called} changed the network between the epochs {number} and {number + 1}; expected each "
                "epoch to go on with the network as the one before left it."
            )
    first, last = trained[0]["result"][0], trained[-1]["result"][0]
    if epochs > 1 and not last < first:
        raise Wrong(
            f"{called}: the loss went from {first:.6g} to {last:.6g} on easy data; expected it to fall. "
            "Try a learning rate between 0.01 and 0.1."
        )
    _judge_results(called, log, case)
    results = [(train["result"], validation["result"]) for train, validation in zip(trained, validated)]
    _judge_history(called, history, results)


def _judge_results(called: Call, log: list[dict], case: dict) -> None:
    """Judge that the noted results are what the noted states give: nobody else may have put them there."""
    targets = [target_vectors(labels, CLASSES) for labels in case["labels"]]
    gradients, _ = _gradients_of(log[0]["before"], case["batches"][0], case["labels"][0])
    if not all(
        _is_step(log[0]["before"][name], log[0]["after"][name], gradient) for name, gradient in gradients.items()
    ):
        raise _no_sgd(called)
    for entry in log:
        batches = case["batches"] if entry["what"] == "train_epoch" else _validation(case)
        wanted = _right_means([entry["before"]] * len(batches), batches, targets)
        if not torch.allclose(
            *(torch.tensor(means) for means in (entry["result"], wanted)), 1e-3, 1e-3, equal_nan=True
        ):
            raise Wrong(
                f"{called} made `{entry['what']}` return {_show(entry['result'])}; expected "
                f"{_show(wanted)}, which the network that it was given comes to. Leave `{entry['what']}` as "
                "it is."
            )


def _no_sgd(called: Call) -> Wrong:
    return Wrong(f"{called} uses another optimizer; expected `torch.optim.SGD`.")


def _is_step(before: torch.Tensor, after: torch.Tensor, gradient: torch.Tensor) -> bool:
    """Return whether a first step is one of SGD: along the gradient, and along the weights where they decay."""
    step = (after - before).double().reshape(-1, 1)
    along = torch.stack([gradient.double().reshape(-1), before.double().reshape(-1)], 1)
    rest = step - along @ (torch.linalg.pinv(along) @ step)
    return bool(rest.abs().max() <= 1e-3 * step.abs().max() + 1e-6)


def _judge_history(called: Call, history: object, results: list[tuple]) -> None:
    if not isinstance(history, list) or len(history) != len(results):
        raise Wrong(
            f"{called} returned {judging.show(history)}; expected a list with one pair (train, validation) per "
            f"epoch, so {len(results)} of them."
        )
    for number, (pair, result) in enumerate(zip(history, results), 1):
        given = _in_tuples(pair)
        if given != result:
            reason = (
                " Its parts are swapped: the order is train, validation."
                if given == result[::-1]
                else " This is the last epoch's pair: append a new one in each epoch."
                if given == results[-1]
                else ""
            )
            raise Wrong(
                f"{called} returned a list whose entry {number} is {_show(given)}; expected the pair of what "
                f"`train_epoch` and `validate` returned in that epoch: {_show(result)}.{reason}"
            )


def _show(value: object) -> str:
    """Return tuples of numbers as they are written, and anything else as usual."""
    if isinstance(value, tuple) and len(value) <= 6:
        return f"({', '.join(map(_show, value))})"
    return judging.show(value)


def _judge_calls(called: Call, log: list[dict], case: dict) -> None:
    loaders = {"train_epoch": ("train loader", 1.0), "validate": ("validation loader", 0.9)}
    for name, (wanted, factor) in loaders.items():
        calls = [entry for entry in log if entry["what"] == name]
        if len(calls) != case["epochs"]:
            reason = " Is the `return` inside the loop?" if name == "train_epoch" and len(calls) == 1 else ""
            raise Wrong(
                f"{called} called `{name}` {len(calls)} times; expected {case['epochs']}, once an epoch.{reason}"
            )
        if not all(_are(entry["batches"], case, factor) for entry in calls):
            others = [
                f"those of the {words}"
                for words, factor in loaders.values()
                if _are(calls[-1]["batches"], case, factor)
            ]
            raise Wrong(
                f"{called} gave `{name}` other batches than those of the {wanted}"
                f"{''.join(f': {words}' for words in others)}; expected the {wanted} in each epoch."
            )
    if not all(entry["network"] for entry in log):
        raise Wrong(f"{called} gave `train_epoch` or `validate` another network; expected the one given to it.")
    if [entry["what"] for entry in log[::2]] != ["train_epoch"] * case["epochs"]:
        raise Wrong(f"{called} called `validate` before `train_epoch`; expected `train_epoch` first in each epoch.")


def _are(batches: list[torch.Tensor], case: dict, factor: float) -> bool:
    return len(batches) == len(case["batches"]) and all(
        judging.close(given, factor * batch) for given, batch in zip(batches, case["batches"])
    )


def _in_tuples(pair: object) -> object:
    """Return a pair with tuples for lists: a copy as a list is as good."""
    return tuple(map(_in_tuples, pair)) if isinstance(pair, (tuple, list)) else pair


CHECKS = (
    Check("train_epoch", inputs, judge_train_epoch, shown),
    Check("validate", inputs, judge_validate, shown),
    Check("fit", inputs_fit, judge_fit, shown_fit),
)
