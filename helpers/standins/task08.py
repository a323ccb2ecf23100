"""Stand-ins for Task 8, and for the network that it trains."""

import numpy as np
import torch

from ..notebook.probes.probing import refuse_as_answer
from .task03 import OpenSetDataset
from .task06 import confidence
from .task07 import Network


def train_epoch(network, loader, optimizer):
    """Stand in for Task 8: train with a library's loss."""
    refuse_as_answer("train_epoch")
    network.train()
    return _epoch(network, loader, optimizer)


def validate(network, loader):
    """Stand in for Task 8: the same loop without an optimizer."""
    refuse_as_answer("validate")
    network.eval()
    with torch.no_grad():
        return _epoch(network, loader, None)


def _epoch(network, loader, optimizer):
    sums, counts = np.zeros(3), np.zeros(3)
    for images, targets in loader:
        logits, _ = network(images)
        loss = torch.nn.functional.cross_entropy(logits, targets)
        if optimizer is not None:
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        values = np.array(confidence(logits, targets).tolist())
        known = np.array([1.0 in row for row in targets.tolist()])
        sums += loss.item() * len(images), values[known].sum(), values[~known].sum()
        counts += len(images), known.sum(), (~known).sum()
    return tuple((sums / np.maximum(counts, 1)).tolist())


def fit(network, train_loader, validation_loader, epochs):
    """Stand in for Task 8: train with Adam instead of SGD."""
    refuse_as_answer("fit")
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    return [
        (train_epoch(network, train_loader, optimizer), validate(network, validation_loader)) for _ in range(epochs)
    ]


def trained_network(weights=None):
    """Stand in for the network that Task 8 saves: a plain classifier, trained for a few seconds.

    weights: those that such a training gave before. Returns a `Network` of Task 7 in evaluation mode.
    """
    if weights is not None:
        network = Network()
        network.load_state_dict(weights)
        return network.eval()
    with torch.random.fork_rng(devices=[], device_type="cpu"):
        torch.manual_seed(8)
        dataset = OpenSetDataset("train")
        some = torch.utils.data.Subset(dataset, range(min(len(dataset), 4000)))
        loader = torch.utils.data.DataLoader(some, batch_size=64, shuffle=True)
        network = Network()
        optimizer = torch.optim.Adam(network.parameters(), lr=2e-3)
        for _ in range(max(3, 12_000 // len(some))):
            train_epoch(network, loader, optimizer)
    return network.eval()
