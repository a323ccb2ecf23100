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
        raise Wrong(
            f"The optimizer took {len(steps)} steps for {len(batches)} batches.",
            "Does the loop come to its `optimizer.step()`, once in each round?",
            called=called,
            expected="one step for each batch",
        )
    logits = []
    for position in range(len(steps)):
        logits.append(_judge_gradients(called, position, steps, batches[position], case["labels"][position]))
    if judging.close(answer["final"]["last.weight"], case["parameters"]["last.weight"], 1e-7):
        raise Wrong("The network's parameters stayed as they were.", "`optimizer.step()` changes them.", called=called)
    updated = [step["state"] for step in steps[1:]] + [answer["final"]]
    later = [gradients_and_logits(state, *batch)[1] for state, batch in zip(updated, zip(batches, case["labels"]))]
    judge_means(called, means, logits, case["labels"], "of the logits before each update", later)


_OTHER_LOSSES: tuple[tuple[Losses, str], ...] = (
    (
        lambda logits, labels: losses_of(logits.softmax(1), labels),
        "are those of softmax scores: the loss takes the logits themselves.",
    ),
    (
        lambda logits, labels: losses_of(logits, [max(label, 0) for label in labels]),
        (
            "are those of class indices: `argmax` of an unknown sample's target vector is 0, the index of a known "
            "class. Give the loss the target vectors themselves."
        ),
    ),
    (
        lambda logits, labels: losses_of(logits, labels)[[label >= 0 for label in labels]],
        "are those of the known samples alone: take all samples of the batch.",
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
            f"Step {position + 1} was taken without gradients.",
            "The order is `optimizer.zero_grad()`, `loss.backward()`, `optimizer.step()`.",
            called=called,
        )
    given, wanted = _in_a_row(gradients), _in_a_row(right.values())
    if judging.close(given, wanted, 1e-3):
        return logits
    if position and judging.close(given, wanted + _in_a_row(_made(steps[position - 1])), 1e-3):
        raise Wrong(
            f"The gradients of batch {position + 1} were added to those of the batch before.",
            "`optimizer.zero_grad()` comes before each `backward`.",
            called=called,
        )
    reasons = (
        (0 * wanted, "are all zero: `optimizer.zero_grad()` comes before `loss.backward()`, not after it."),
        (len(logits) * wanted, "are those of the sum over the batch: take the mean."),
        (-wanted, "have the wrong sign: the loss would grow."),
        (
            given.norm() / wanted.norm() * wanted,
            "are a multiple of the right ones: a plain step neither clips nor scales them.",
        ),
        *((_gradients_of(loss, state, images, labels), words) for loss, words in _OTHER_LOSSES),
    )
    reason = next(
        (sentence for wrong, sentence in reasons if judging.close(given, wrong, 1e-3)),
        "are wrong: take the loss of this batch's logits and targets, and add nothing to it.",
    )
    raise Wrong(
        f"The gradients of step {position + 1} {reason}",
        called=called,
        expected=f"the gradients of the entropic open-set loss of batch {position + 1}",
    )


def _gradients_of(loss: Losses, state: State, images: torch.Tensor, labels: list[int]) -> torch.Tensor:
    return _in_a_row(gradients_and_logits(state, images, labels, loss)[0].values())


def _made(step: Step) -> list[torch.Tensor]:
    """Return the gradients that are there when a step is taken."""
    return [values for values in step["gradients"].values() if values is not None]


def _in_a_row(gradients: Iterable[torch.Tensor]) -> torch.Tensor:
    return torch.cat([gradient.flatten() for gradient in gradients])
