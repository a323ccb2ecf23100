"""Probes of Task 3: items are taken from the data set, and Test 2 is run with a loader."""

import operator

import torch

from . import Probe, probing
from .task01 import from_table


def run(OpenSetDataset, shown: dict, namespace: dict) -> object:
    """Make the data set and take items of it: one by one, then all before the first is looked at, as a loader does."""
    dataset = []

    def construct():
        dataset.append(OpenSetDataset(shown["purpose"]))

    answer = probing.call(construct)
    if isinstance(answer, probing.Crash):
        return {"construction": answer}
    items = [probing.call(operator.getitem, dataset[0], index) for index in shown["indices"]]
    return {"items": items, "together": probing.call(lambda: [dataset[0][index] for index in shown["indices"]])}


def run_test(test_data_loader, shown: dict, namespace: dict) -> object:
    """Run the student's test with a loader over given items; a `target_vector` in float64 costs nothing."""
    given = shown["given"]
    loader = torch.utils.data.DataLoader(
        torch.utils.data.TensorDataset(given["images"], given["targets"]),
        batch_size=given["batch_size"],
        shuffle=given["shuffle"],
    )
    target_vector = from_table(shown["others"]["target_vector"])
    with probing.in_place_of(namespace, test_data_loader, target_vector=target_vector):
        return probing.call(test_data_loader, loader)


PROBES = (
    Probe("OpenSetDataset", run),
    Probe("test_data_loader", run_test),
)
