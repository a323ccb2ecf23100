"""`train_epoch`: one step a batch, with the right gradients, and the means of the logits before it."""

from collections.abc import Iterable

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import State, Step, TrainEpochAnswer
from .. import judging
from ..judging import Call
from .computed import Losses, gradients_and_logits, losses_of
from .epoch import EpochCase, judge_means, judge_modes, means_in


def judge_train_epoch(case: EpochCase, answer: TrainEpochAnswer) -> None:
    """Judge the result's kind, the mode, the steps and their gradients, then the means."""
    called = Call("train_epoch(network, loader, optimizer)")
    means = means_in("train_epoch", called, answer["result"])
    judge_modes(called, answer["modes"], training=True)
    batches, steps = case["batches"], answer["steps"]
    if len(steps) != len(batches):
        raise Wrong(f"{called} took {len(steps)} optimizer steps for {len(batches)} batches; expected one per batch.")
    logits = []
    for position in range(len(steps)):
        logits.append(_judge_gradients(called, position, steps, batches[position], case["labels"][position]))
    if judging.close(answer["final"]["last.weight"], case["parameters"]["last.weight"], 1e-7):
        raise Wrong(f"{called} left the network's parameters as they were; expected `optimizer.step()` to change them.")
    updated = [step["state"] for step in steps[1:]] + [answer["final"]]
    later = [gradients_and_logits(state, *batch)[1] for state, batch in zip(updated, zip(batches, case["labels"]))]
    judge_means(called, means, logits, case["labels"], "of the logits before each update", later)


_OTHER_LOSSES: tuple[tuple[Losses, str], ...] = (
    (
        lambda logits, labels: losses_of(logits.softmax(1), labels),
        "Yours are those of softmax scores: the loss takes the logits themselves.",
    ),
    (
        lambda logits, labels: losses_of(logits, [max(label, 0) for label in labels]),
        "Yours are those of class indices, where an unknown sample is of class 0: the loss takes the target vectors.",
    ),
    (
        lambda logits, labels: losses_of(logits, labels)[[label >= 0 for label in labels]],
        "Yours are those of the known samples alone.",
    ),
)


def _judge_gradients(
    called: Call, position: int, steps: list[Step], images: torch.Tensor, labels: list[int]
) -> torch.Tensor:
    """Judge the gradients that a step was taken with, and return the logits before it."""
    state = steps[position]["state"]
    right, logits = gradients_and_logits(state, images, labels)
    gradients = _made(steps[position])
    if len(gradients) != len(right):
        raise Wrong(
            f"{called} took step {position + 1} without gradients; expected `optimizer.zero_grad()`, "
            "`loss.backward()` and `optimizer.step()`, in this order."
        )
    given, wanted = _in_a_row(gradients), _in_a_row(right.values())
    if judging.close(given, wanted, 1e-3):
        return logits
    if position and judging.close(given, wanted + _in_a_row(_made(steps[position - 1])), 1e-3):
        raise Wrong(
            f"{called} added the gradients of batch {position + 1} to those of the batch before; "
            "expected `optimizer.zero_grad()` before each `backward`."
        )
    reasons = (
        (0 * wanted, "Yours are all zero: `optimizer.zero_grad()` comes before `loss.backward()`, not after it."),
        (len(logits) * wanted, "Yours are those of the sum over the batch."),
        (-wanted, "Yours have the wrong sign: the loss would grow."),
        (
            given.norm() / wanted.norm() * wanted,
            "Yours are a multiple of those: a plain step neither clips nor scales them.",
        ),
        *((_gradients_of(loss, state, images, labels), words) for loss, words in _OTHER_LOSSES),
    )
    reason = next(
        (sentence for wrong, sentence in reasons if judging.close(given, wrong, 1e-3)),
        "Take the loss of this batch's logits and targets, and add nothing to it.",
    )
    raise Wrong(
        f"{called} took step {position + 1} with gradients that are not those of the entropic open-set loss of "
        f"batch {position + 1}; expected those gradients. {reason}"
    )


def _gradients_of(loss: Losses, state: State, images: torch.Tensor, labels: list[int]) -> torch.Tensor:
    return _in_a_row(gradients_and_logits(state, images, labels, loss)[0].values())


def _made(step: Step) -> list[torch.Tensor]:
    """Return the gradients that are there when a step is taken."""
    return [values for values in step["gradients"].values() if values is not None]


def _in_a_row(gradients: Iterable[torch.Tensor]) -> torch.Tensor:
    return torch.cat([gradient.flatten() for gradient in gradients])
