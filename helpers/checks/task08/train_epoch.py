"""`train_epoch`: one step a batch, with the right gradients, and the means of the logits before it."""

from collections.abc import Iterable

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import Run, State, Step, TrainEpochAnswer
from .. import judging
from ..judging import Call
from .computed import Losses, gradients_and_logits, logits_of, losses_of
from .epoch import EpochCase, judge_means, judge_modes, means_in

CALLED = Call("train_epoch(network, loader, optimizer)")


def judge_steps(case: EpochCase, answer: TrainEpochAnswer) -> None:
    """Judge the mode, the steps and their gradients; a crash counts, unless all steps had been taken before it."""
    batches, steps = case["batches"], answer["steps"]
    if len(steps) != len(batches):
        judging.result("train_epoch", CALLED, answer["result"])
    judge_modes(CALLED, map(_best, _by_batch(case, answer)), training=True)
    if len(steps) != len(batches):
        raise Wrong(
            f"The optimizer took {len(steps)} steps for {len(batches)} batches.",
            "Does the loop come to its `optimizer.step()`, once in each round?",
            called=CALLED,
            expected="one step for each batch",
        )
    for position in range(len(steps)):
        _judge_gradients(CALLED, position, steps, batches[position], case["labels"][position])
    if judging.close(answer["final"]["last.weight"], case["parameters"]["last.weight"], 1e-7):
        raise Wrong("The network's parameters stayed as they were.", "`optimizer.step()` changes them.", called=CALLED)


def judge_means_of_training(case: EpochCase, answer: TrainEpochAnswer) -> None:
    """Judge the result's kind, then the means of the logits that the network gave before each update.

    If the steps descend another loss, its mean is no further mistake. Nor is the mode of a network that never trains.
    """
    means = means_in("train_epoch", CALLED, answer["result"])
    trained = [runs for runs in _by_batch(case, answer) if all(_best(runs)["modes"])]
    if trained:
        judge_modes(CALLED, [run for runs in trained for run in runs], training=True)
    states = _states(case, answer)
    logits = [logits_of(state, images) for state, images in zip(states, case["batches"])]
    later = [logits_of(state, images) for state, images in zip([*states[1:], answer["final"]], case["batches"])]
    when, with_loss = "of the logits before each update", _descends_the_loss(case, answer["steps"])
    judge_means(CALLED, means, logits, case["labels"], when, later, with_loss)


def _by_batch(case: EpochCase, answer: TrainEpochAnswer) -> list[list[Run]]:
    """Return the network's runs, those on the images of one batch together."""
    groups: list[list[Run]] = [[] for _ in case["batches"]]
    for run in answer["runs"]:
        at = _batch_of(case, run)
        if at is None:
            groups.append([run])
        else:
            groups[at].append(run)
    return [runs for runs in groups if runs]


def _batch_of(case: EpochCase, run: Run) -> int | None:
    """Return which batch the network was run on, if it is one."""
    same = [judging.close(batch, run["images"], 1e-6) for batch in case["batches"]]
    return same.index(True) if any(same) else None


def _best(runs: list[Run]) -> Run:
    """Return the first of the runs in which most parts of the network were in training mode."""
    return max(runs, key=lambda run: sum(run["modes"]))


def _states(case: EpochCase, answer: TrainEpochAnswer) -> list[State]:
    """Return the state in which the network was first run on each batch, or had at the step, or at the start."""
    first: dict[int | None, State] = {}
    for run in answer["runs"]:
        first.setdefault(_batch_of(case, run), run["state"])
    steps = answer["steps"]
    usual = [step["state"] for step in steps] if len(steps) == len(case["batches"]) else []
    usual = usual or [case["parameters"]] * len(case["batches"])
    return [first.get(position, state) for position, state in enumerate(usual)]


def _descends_the_loss(case: EpochCase, steps: list[Step]) -> bool:
    """Return whether each step was taken with the gradients of its batch's loss, perhaps added to those before."""
    before = torch.zeros(())
    for step, images, labels in zip(steps, case["batches"], case["labels"]):
        gradients, _ = gradients_and_logits(step["state"], images, labels)
        if _made(step):
            made, right = _in_a_row(_made(step)), _in_a_row(gradients.values())
            added = right + before if before.shape == right.shape else right
            if not (judging.close(made, right, 1e-3) or judging.close(made, added, 1e-3)):
                return False
            before = made
    return True


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


def _judge_gradients(called: Call, position: int, steps: list[Step], images: torch.Tensor, labels: list[int]) -> None:
    """Judge the gradients that a step was taken with."""
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
        return
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
