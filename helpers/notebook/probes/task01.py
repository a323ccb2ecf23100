"""Probes of Task 1: `target_vector` is called, and Test 1 is run against an implementation."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import torch

from . import Probe, probing
from .contract import DigitShown, Namespace, Returned, StudentsTestShown, Written

WRITTEN = 7  # is written into a target vector; no right target vector holds it


def run(target_vector: Written, shown: DigitShown, namespace: Namespace) -> Returned:
    """Call the function, and once more before or after that if the case says so."""
    if "first" in shown:
        with _written_into(target_vector, shown["first"]):
            return probing.call(target_vector, shown["digit"])
    if "later" in shown:
        return probing.call(_call_and_keep, target_vector, shown)
    return probing.call(target_vector, shown["digit"])


def _call_and_keep(target_vector: Written, shown: DigitShown) -> Returned:
    vector = target_vector(shown["digit"])
    if shown["write"]:
        with _written_into(target_vector, shown["later"]):
            return probing.plain(vector)
    target_vector(shown["later"])
    return vector


@contextlib.contextmanager
def _written_into(target_vector: Written, digit: int) -> Iterator[None]:
    """Write into a result during the block, and restore it: then a shared tensor gives the same outcome each time."""
    kept: list[Any] = []  # whatever the student's function returns
    before: Any = None
    probing.call(lambda: kept.append(target_vector(digit)))
    vector: Any = kept[0] if kept else None
    with contextlib.suppress(Exception), torch.no_grad():  # what cannot be written into cannot be shared by mistake
        before = vector.clone()
        for index in range(len(vector)):
            vector[index] = WRITTEN
    yield
    with contextlib.suppress(Exception), torch.no_grad():
        for index in range(len(before)):
            vector[index] = before[index]


def run_test(test_target_vector: Written, shown: StudentsTestShown, namespace: Namespace) -> Returned:
    """Run the student's test against what is given."""
    given = _named(shown["given"])
    others = {name: _named(other) for name, other in shown["others"].items()}
    with probing.in_place_of(namespace, test_target_vector, **{"target_vector": given, **others}):
        return probing.call(test_target_vector, given)


def _named(given: Callable[[object], torch.Tensor]) -> Callable[[object], torch.Tensor]:
    @probing.as_in_the_notebook
    def target_vector(digit: object) -> torch.Tensor:
        return given(probing.argument(digit))

    return target_vector


def from_table(vectors: torch.Tensor) -> Callable[[Any], torch.Tensor]:
    """Return a `target_vector` that looks up a digit's row; what is not a digit gets the row of 0, which is unknown."""

    @probing.as_in_the_notebook
    def target_vector(digit: Any) -> torch.Tensor:
        return vectors[int(digit) if digit in range(len(vectors)) else 0].clone()

    return target_vector


PROBES = (
    Probe("target_vector", run),
    Probe("test_target_vector", run_test),
)
