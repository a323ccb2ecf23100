"""Probes of Task 6: `confidence` is called, and Test 3 is run against an implementation."""

from collections.abc import Callable

import torch

from . import Probe, probing
from .contract import ConfidenceAnswer, ConfidenceShown, Namespace, Returned, StudentsTestShown, Written
from .task01 import from_table


def run(confidence: Written, shown: ConfidenceShown, namespace: Namespace) -> ConfidenceAnswer:
    """Call the function on copies."""
    logits, targets = shown["logits"].clone(), shown["targets"].clone()
    return {"result": probing.call(confidence, logits, targets), "after": (logits, targets)}


def run_test(test_confidence: Written, shown: StudentsTestShown, namespace: Namespace) -> Returned:
    """Run the student's test against what is given; a `target_vector` in float64 costs nothing."""
    given, target_vector = _named(shown["given"]), from_table(shown["others"]["target_vector"])
    others = {"target_vector": target_vector, **({"confidence": given} if shown["itself"] else {})}
    with probing.in_place_of(namespace, test_confidence, **others):
        return probing.call(test_confidence, given)


def _named(given: Callable[[object, object], torch.Tensor]) -> Callable[[object, object], torch.Tensor]:
    @probing.as_in_the_notebook
    def confidence(logits: object, targets: object) -> torch.Tensor:
        return given(probing.argument(logits), probing.argument(targets))

    return confidence


PROBES = (
    Probe("confidence", run),
    Probe("test_confidence", run_test),
)
