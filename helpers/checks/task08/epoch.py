"""Inputs and judges that training and validation share: of the network's mode, and of the three means."""

from typing import TypedDict

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import EpochShown, Means, Returned, State
from ...notebook.probes.task08 import CLASSES
from .. import judging
from ..inputs import Draw, target_vectors
from ..judging import Call
from .computed import Batches, parameters, values_of


class EpochCase(TypedDict):
    """Batches of images, the class indices of their samples (-1 for unknown), parameters, and the mode at the start."""

    labels: list[list[int]]
    batches: list[torch.Tensor]
    parameters: State
    training: bool


def inputs(seed: int) -> list[EpochCase]:
    """Return small data in batches, the last of which is uneven, and a network's initial parameters."""
    draw = Draw(seed)
    cases: list[EpochCase] = []
    # groups of the batches' samples: in the second case, batches without known or unknown samples
    for groups in ((("mixed", 5), ("mixed", 5), ("mixed", 2)), (("known", 4), ("unknown", 4), ("known", 1))):
        labels = [draw.labels(number, CLASSES, group) for group, number in groups]
        cases.append(
            {
                "labels": labels,
                "batches": [draw.normal(len(batch), 1, 2, 3, scale=2.0) for batch in labels],
                "parameters": parameters(draw),
                "training": bool(seed) == (len(cases) == 0),
            }
        )
    return cases


def shown(case: EpochCase) -> EpochShown:
    """Return a case with target vectors in place of the labels."""
    return {
        "batches": case["batches"],
        "targets": [target_vectors(labels, CLASSES) for labels in case["labels"]],
        "parameters": case["parameters"],
        "training": case["training"],
    }


def judge_modes(called: Call, modes: list[bool], training: bool) -> None:
    """Judge the modes in which the network and its parts were run."""
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


def means_in(name: str, called: Call, answer: Returned) -> Means:
    """Judge that an answer is a tuple of three floats, and return it."""
    value = judging.result(name, called, answer)
    if not isinstance(value, tuple) or len(value) != 3:
        raise Wrong(f"{called} returned {judging.show(value)}; expected the tuple (loss, known, unknown).")
    loss, known, unknown = (judging.is_float(called.part(f"[{index}]"), entry) for index, entry in enumerate(value))
    return loss, known, unknown


def judge_means(
    called: Call,
    means: Means,
    logits: Batches,
    labels: list[list[int]],
    when: str,
    later: Batches | None = None,
) -> None:
    """Judge the three means, of the loss and the confidences of `logits`; `later` are the logits after each update."""
    parts, too_late = values_of(logits, labels), values_of(later or logits, labels)
    wanted = [torch.cat(values).mean().item() for values in parts]
    all_words = ("the loss", "the mean confidence of known samples", "the mean confidence of unknown samples")
    for index, words in enumerate(all_words):
        if not judging.close(means[index], wanted[index], 1e-3):
            reason = _explain_means(means, wanted, index) or _explain_mean(means[index], parts, index)
            if judging.close(means[index], torch.cat(too_late[index]).mean().item(), 1e-3):
                reason = (
                    "This comes from the logits after the update: take loss and confidence before `optimizer.step()`."
                )
            raise Wrong(
                f"{called} returned {means[index]:.6g} as {words}; expected {wanted[index]:.6g}. "
                f"{reason or f'It is the mean over the samples of all batches, {when}.'}"
            )


def _explain_means(means: Means, wanted: list[float], index: int) -> str:
    if index and judging.close(list(means[1:]), wanted[:0:-1], 1e-3):
        return "Known and unknown are swapped: the order is loss, known, unknown."
    if judging.close(sorted(means), sorted(wanted), 1e-3):
        return "The three are in another order: it is loss, known, unknown."
    return ""


def _explain_mean(got: float, parts: tuple[Batches, Batches, Batches], index: int) -> str:
    """Return a sentence about a wrong mean, or nothing."""
    if got != got:
        return "A batch may hold no known or no unknown samples, and the mean of nothing is NaN."
    values, number = parts[index], len(torch.cat(parts[0]))
    everything, per_batch = torch.cat(values), torch.stack([batch.mean() for batch in values if len(batch)])
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
        (per_batch.mean(), over_batches),
        (per_batch.sum() / len(values), over_batches),
        (everything.sum(), "This is the sum: divide by the number of samples."),
        (
            everything.sum() / number,
            "This is the sum divided by the number of all samples: count the known and the unknown ones apart.",
        ),
        (everything.sum() / len(values), "This is the sum divided by the number of batches: count the samples."),
        *(
            (per_batch.sum() / count, f"{added_up} and divides by the number of samples: {how}.")
            for count in (number, len(everything))
        ),
        (per_batch[0], "This is the first batch's mean alone: is the `return` inside the loop?"),
        (per_batch[-1], "This is the last batch's mean alone: add up sums and counts over all batches."),
        (-everything.mean(), "The sign is wrong."),
        (per_batch.sum(), f"{added_up}, and divides by nothing: {how}."),
    )
    return next((sentence for value, sentence in reasons if judging.close(got, value.item(), 1e-3)), "")
