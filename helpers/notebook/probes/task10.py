"""Probes of Task 10: the rates and the threshold."""

import torch

from . import Probe, probing
from .contract import CcrAnswer, CcrShown, FprShown, Namespace, ThresholdShown, UnknownAnswer, Written


def run_ccr(correct_classification_rate: Written, shown: CcrShown, namespace: Namespace) -> CcrAnswer:
    """Call the function on copies."""
    logits, targets = shown["logits"].clone(), shown["targets"].clone()
    answer = probing.call(correct_classification_rate, logits, targets, shown["threshold"])
    return {"result": answer, "after": (logits, targets)}


def run_fpr(false_positive_rate: Written, shown: FprShown, namespace: Namespace) -> UnknownAnswer:
    """Call the function on a copy."""
    logits = shown["logits"].clone()
    return {"result": probing.call(false_positive_rate, logits, shown["threshold"]), "after": (logits,)}


def run_threshold(select_threshold: Written, shown: ThresholdShown, namespace: Namespace) -> UnknownAnswer:
    """Call the function, with a `false_positive_rate` that asks for the rate."""

    @probing.as_in_the_notebook
    def false_positive_rate(logits: torch.Tensor, threshold: float) -> float:
        return shown["false_positive_rate"](probing.argument(logits), probing.argument(threshold))

    logits = shown["logits"].clone()
    with probing.in_place_of(namespace, select_threshold, false_positive_rate=false_positive_rate):
        answer = probing.call(select_threshold, logits, shown["maximum"])
    return {"result": answer, "after": (logits,)}


PROBES = (
    Probe("correct_classification_rate", run_ccr),
    Probe("false_positive_rate", run_fpr),
    Probe("select_threshold", run_threshold),
)
