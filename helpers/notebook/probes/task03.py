"""Probes of Task 3: items are taken from the data set, and Test 2 is run with a loader."""

import operator
from typing import Any

import torch

from . import Probe, probing
from .contract import ItemsAnswer, ItemsShown, LoaderParts, Namespace, Returned, StudentsTestShown, Written
from .task01 import from_table


def run(OpenSetDataset: Written, shown: ItemsShown, namespace: Namespace) -> ItemsAnswer:
    """Make the data set and take items from it: one by one, then all before the first is read, as a loader does."""
    dataset: list[Any] = []

    def construct() -> None:
        dataset.append(OpenSetDataset(shown["purpose"]))

    answer = probing.call(construct)
    if isinstance(answer, probing.Crash):
        return {"construction": answer}
    items: list[Returned] = [probing.call(operator.getitem, dataset[0], index) for index in shown["indices"]]
    return {"items": items, "together": probing.call(lambda: [dataset[0][index] for index in shown["indices"]])}


class _Items(torch.utils.data.Dataset):
    """The items of all batches; a batch is taken apart when the first of its items is asked for."""

    def __init__(self, images: list[torch.Tensor], targets: list[torch.Tensor]):
        self.batches = [*zip(images, targets)]
        self.places = [(batch, place) for batch, part in enumerate(targets) for place in range(len(part))]
        self.items: dict[int, list[tuple[torch.Tensor, ...]]] = {}

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, ...]:
        batch, place = self.places[index]
        if batch not in self.items:
            self.items[batch] = [*zip(*map(torch.unbind, self.batches[batch]))]
        return self.items[batch][place]


def run_test(test_data_loader: Written, shown: StudentsTestShown, namespace: Namespace) -> Returned:
    """Run the student's test with a loader over given items; a `target_vector` in float64 costs nothing."""
    given: LoaderParts = shown["given"]
    loader: torch.utils.data.DataLoader[Any] = torch.utils.data.DataLoader(
        _Items(given["images"], given["targets"]),
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
