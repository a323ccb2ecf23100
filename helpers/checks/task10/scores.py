"""What the checks of rates and of the threshold share: softmax scores, samples with ties, and two mistakes."""

import torch

from ..inputs import Draw

EQUAL = "A score that equals the threshold counts: the comparison is >=."
OVER_BATCH = "The softmax goes over the batch: it must go over the classes, `dim=1`."


def scores_of(logits: torch.Tensor) -> torch.Tensor:
    """Return softmax scores in float64: shape (N, classes)."""
    return torch.distributions.Categorical(logits=logits.double()).probs


def ties(draw: Draw, unsure: int, sure: int) -> torch.Tensor:
    """Return logits of samples whose scores are 1/4, then of some whose largest score is 1, each of another class."""
    logits = torch.zeros(unsure + sure, 4)
    classes = draw.order(4)
    for sample in range(sure):
        logits[unsure + sample, classes[sample % 4]] = 50.0
    return logits
