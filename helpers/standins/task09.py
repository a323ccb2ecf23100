"""Stand-ins for Task 9."""

import numpy as np
import torch

from ..notebook.probes.probing import refuse_as_answer


def extract(network, loader):
    """Stand in for Task 9: collect lists of rows."""
    refuse_as_answer("extract")
    network.eval()
    with torch.inference_mode():
        batches = [(*network(images), targets) for images, targets in loader]
    return tuple(torch.tensor(np.concatenate([part.cpu().numpy() for part in parts])) for parts in zip(*batches))


def magnitudes(features):
    """Stand in for Task 9: the distance to the origin."""
    refuse_as_answer("magnitudes")
    return torch.cdist(features, features.new_zeros(1, features.shape[1]))[:, 0]


def plot_magnitudes(known, known_unknown, unknown_unknown):
    """Stand in for Task 9: filled curves instead of histograms."""
    refuse_as_answer("plot_magnitudes")
    from ..notebook.plots import magnitude_curves

    return magnitude_curves(known, known_unknown, unknown_unknown)
