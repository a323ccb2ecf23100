"""Probes of Task 1: `target_vector` is called, and Test 1 is run against an implementation."""

import contextlib

import torch

from . import Probe, probing

WRITTEN = 7  # what is written into a target vector; no right one holds it


def run(target_vector, shown: dict, namespace: dict) -> object:
    """Call the function, and once more before or after that if the case says so."""
    if "first" in shown:
        with _written_into(target_vector, shown["first"]):
            return probing.call(target_vector, shown["digit"])
    if "later" in shown:
        return probing.call(_call_and_keep, target_vector, shown)
    return probing.call(target_vector, shown["digit"])


def _call_and_keep(target_vector, shown: dict) -> object:
    vector = target_vector(shown["digit"])
    if shown["write"]:
        with _written_into(target_vector, shown["later"]):
            return probing.plain(vector)
    target_vector(shown["later"])
    return vector


@contextlib.contextmanager
def _written_into(target_vector, digit: int):
    """Write into a result for a while; restored, a shared tensor gives the same outcome each time it is checked."""
    vector = before = None
    with contextlib.suppress(Exception), torch.no_grad():  # what cannot be written into cannot be shared by mistake
        vector = target_vector(digit)
        before = vector.clone()
        for index in range(len(vector)):
            vector[index] = WRITTEN
    yield
    with contextlib.suppress(Exception), torch.no_grad():
        for index in range(len(before)):
            vector[index] = before[index]


def run_test(test_target_vector, shown: dict, namespace: dict) -> object:
    """Run the student's test against what is given."""
    others = {name: _named(given) for name, given in shown["others"].items()}
    with probing.in_place_of(namespace, test_target_vector, **others):
        return probing.call(test_target_vector, _named(shown["given"]))


def _named(given):
    @probing.as_in_the_notebook
    def target_vector(digit):
        return given(probing.argument(digit))

    return target_vector


def from_table(vectors: torch.Tensor):
    """Return a `target_vector` that looks up a digit's row; whatever is no digit is as unknown as 0."""

    @probing.as_in_the_notebook
    def target_vector(digit):
        return vectors[int(digit) if digit in range(len(vectors)) else 0].clone()

    return target_vector


PROBES = (
    Probe("target_vector", run),
    Probe("test_target_vector", run_test),
)
