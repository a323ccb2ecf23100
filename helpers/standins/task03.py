"""Stand-ins for Task 3."""

import numpy as np
import torch

from ..notebook.probes.probing import refuse_as_answer
from .task01 import TABLE
from .task02 import OpenSetDigits


class OpenSetDataset(OpenSetDigits):
    """Stand in for Task 3: convert all images and targets beforehand."""

    def __init__(self, purpose):
        super().__init__(purpose)
        self._images = (self.data.numpy()[:, None] / np.float32(255)).astype(np.float32)
        self._vectors = TABLE[self.targets.numpy()]

    def __getitem__(self, index):
        refuse_as_answer("OpenSetDataset")
        return torch.from_numpy(self._images[index]), torch.from_numpy(self._vectors[index].copy())


def test_data_loader(loader):
    """Stand in for Test 2: compare each target with the rows of the table."""
    refuse_as_answer("test_data_loader")
    for inputs, targets in loader:
        assert inputs.shape[1:] == (1, 28, 28) and inputs.is_floating_point(), "inputs are (N, 1, 28, 28) floats"
        assert inputs.min() >= 0 and inputs.max() <= 1, "pixels lie in [0, 1]"
        assert targets.shape == (len(inputs), 4) and targets.is_floating_point(), "targets are (N, 4) floats"
        assert all(row.tolist() in TABLE.tolist() for row in targets), "each target is one of the five vectors"
