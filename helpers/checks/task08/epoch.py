"""Inputs and judges that training and validation share: of the network's mode, and of the three means."""

from collections.abc import Iterable
from typing import TypedDict

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import EpochShown, Means, Returned, Run, State
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


def judge_modes(called: Call, runs: Iterable[Run], training: bool) -> None:
    """Judge the modes in which the network and its parts were run."""
    modes = [mode for run in runs for mode in run["modes"]]
    words, call = ("evaluation", "train") if training else ("training", "eval")
    if not modes:
        raise Wrong(
            f"`{called.code}` never ran the network that it was given.",
            "`logits, features = network(images)` does, for each batch.",
            called=called,
        )
    if not any(mode == training for mode in modes):
        raise Wrong(f"The network ran in {words} mode.", f"`network.{call}()` comes first.", called=called)
    if not all(mode == training for mode in modes):
        raise Wrong(
            f"The network, or a part of it, ran in {words} mode at times.",
            f"`network.{call}()` comes before the loop.",
            called=called,
        )


def means_in(name: str, called: Call, answer: Returned) -> Means:
    """Judge that an answer is a tuple of three floats, and return it."""
    value = judging.result(name, called, answer)
    if not isinstance(value, tuple) or len(value) != 3:
        raise judging.is_not(called, value, "the tuple (loss, known, unknown)")
    loss, known, unknown = (judging.is_float(called.part(f"[{index}]"), entry) for index, entry in enumerate(value))
    return loss, known, unknown


def judge_means(
    called: Call,
    means: Means,
    logits: Batches,
    labels: list[list[int]],
    when: str,
    later: Batches | None = None,
    with_loss: bool = True,
) -> None:
    """Judge the three means, of the loss and the confidences of `logits`; `later` are the logits after each update."""
    parts, too_late = values_of(logits, labels), values_of(later or logits, labels)
    wanted = [torch.cat(values).mean().item() for values in parts]
    all_words = ("The loss", "The mean confidence of known samples", "The mean confidence of unknown samples")
    for index, words in enumerate(all_words):
        if (index or with_loss) and not judging.close(means[index], wanted[index], 1e-3):
            diagnosis = _explain_means(means, wanted, index) or _explain_mean(means[index], parts, index, words)
            look = ""
            if not diagnosis and index == 1:
                diagnosis = _explain_known(means[index], logits, labels, words)
            if judging.close(means[index], torch.cat(too_late[index]).mean().item(), 1e-4):
                diagnosis = f"{words} comes from the logits after the update."
                look = "Take loss and confidence before `optimizer.step()`."
            elif not diagnosis:
                diagnosis = f"{words} is {judging.instead(means[index], wanted[index])}."
                look = f"It is the mean over the samples of all batches, {when}."
            raise Wrong(
                diagnosis,
                look,
                called=called.part(f"[{index}]"),
                returned=f"{means[index]:.6g}",
                expected=f"{wanted[index]:.6g}",
            )


def _explain_means(means: Means, wanted: list[float], index: int) -> str:
    if index and judging.close(list(means[1:]), wanted[:0:-1], 1e-4):
        return "Known and unknown are swapped: the order is loss, known, unknown."
    if judging.close(sorted(means), sorted(wanted), 1e-4):
        return "The three numbers are in another order: it is loss, known, unknown."
    return ""


def _explain_known(got: float, logits: Batches, labels: list[list[int]], words: str) -> str:
    """Return a sentence about what is taken for the confidence of known samples, or nothing."""
    classes = torch.tensor([label for batch in labels for label in batch])
    known, at = torch.cat(logits)[classes >= 0], classes[classes >= 0]
    right = (known.argmax(1) == at).float().mean()
    largest = known.softmax(1).amax(1).mean()
    if judging.close(got, right.item(), 1e-4):
        return f"{words} is their accuracy. The confidence of a known sample is the probability of its class."
    if judging.close(got, largest.item(), 1e-4):
        return f"{words} is the mean of their largest probabilities. Take the probability of the correct class."
    return ""


def _explain_mean(got: float, parts: tuple[Batches, Batches, Batches], index: int, words: str) -> str:
    """Return a sentence about a wrong mean, or nothing."""
    if got != got:
        return f"{words} is NaN: a batch may hold no known or no unknown samples, and the mean of nothing is NaN."
    if index and (got == 1 or got == 1 / CLASSES):
        return (
            f"{words} is exactly {got:g}, as if target vectors were taken for confidences. "
            "`split_known_unknown` returns three things: the known, their targets, the unknown."
        )
    values, number = parts[index], len(torch.cat(parts[0]))
    everything, per_batch = torch.cat(values), torch.stack([batch.mean() for batch in values if len(batch)])
    how = (
        "multiply each batch's loss, which is a mean, by its number of images first"
        if index == 0
        else "add up sums and counts"
    )
    over_batches = f"{words} is the mean over batches, and they differ in size: {how}."
    added_up = f"{words} adds up the batches' means"
    reasons = (
        (
            torch.cat(parts[1] + parts[2]).mean(),
            f"{words} is that of all samples: take known and unknown ones apart.",
        ),
        (per_batch.mean(), over_batches),
        (per_batch.sum() / len(values), over_batches),
        (everything.sum(), f"{words} is a sum: divide by the number of samples."),
        (
            everything.sum() / number,
            f"{words} is divided by the number of all samples: count the known and the unknown ones apart.",
        ),
        (everything.sum() / len(values), f"{words} is divided by the number of batches: count the samples."),
        *(
            (per_batch.sum() / count, f"{added_up} and divides by the number of samples: {how}.")
            for count in (number, len(everything))
        ),
        (per_batch[0], f"{words} is that of the first batch alone: is the `return` inside the loop?"),
        (per_batch[-1], f"{words} is that of the last batch alone: add up sums and counts over all batches."),
        (-everything.mean(), f"{words} has the wrong sign."),
        (per_batch.sum(), f"{added_up}, and divides by nothing: {how}."),
    )
    return next((sentence for value, sentence in reasons if judging.close(got, value.item(), 1e-4)), "")
