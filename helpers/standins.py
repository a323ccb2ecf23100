"""Stand-ins: what a notebook uses for an earlier task that is not solved yet.

Each reaches its end by other means than the task asks for (a table, a library's loss, a plain classifier), and
none of them is an answer: called while its own task is being checked, it raises.
"""

import numpy as np
import torch
import torchvision

from . import data
from .checks.probing import refuse_as_answer

_TABLE = np.full((10, 4), 0.25, dtype=np.float32)
_TABLE[list(data.KNOWN)] = np.eye(4, dtype=np.float32)


def target_vector(digit):
    """Stand in for Task 1: look the target vector up in a table."""
    refuse_as_answer("target_vector")
    return torch.from_numpy(_TABLE[digit].copy())


def test_target_vector(target_vector):
    """Stand in for Test 1: compare with the table."""
    refuse_as_answer("test_target_vector")
    vectors = [target_vector(digit).numpy() for digit in range(10)]
    np.testing.assert_array_equal(np.stack(vectors), _TABLE)
    assert all(vector.dtype.kind == "f" for vector in vectors), "target vectors are floats"


class OpenSetDigits(torchvision.datasets.MNIST):
    """Stand in for Task 2: take the images one by one."""

    def __init__(self, purpose):
        refuse_as_answer("OpenSetDigits")
        if purpose not in data.PURPOSES:
            raise ValueError(f"there is no purpose {purpose!r}; use one of {', '.join(data.PURPOSES)}")
        train, digits = data.PURPOSES[purpose]
        super().__init__(data.DATA_ROOT, train=train)
        places = [place for place, digit in enumerate(self.targets.tolist()) if digit in digits]
        self.data, self.targets = self.data[places], self.targets[places]


class OpenSetDataset(OpenSetDigits):
    """Stand in for Task 3: convert all images and targets beforehand."""

    def __init__(self, purpose):
        super().__init__(purpose)
        self._images = (self.data.numpy()[:, None] / np.float32(255)).astype(np.float32)
        self._vectors = _TABLE[self.targets.numpy()]

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
        assert all(row.tolist() in _TABLE.tolist() for row in targets), "each target is one of the five vectors"


def split_known_unknown(batch, targets):
    """Stand in for Task 4: collect the positions of the two groups in lists."""
    refuse_as_answer("split_known_unknown")
    known = [place for place, row in enumerate(targets.tolist()) if 1.0 in row]
    unknown = [place for place, row in enumerate(targets.tolist()) if 1.0 not in row]
    known, unknown = (torch.tensor(places, dtype=torch.int64, device=batch.device) for places in (known, unknown))
    return batch.index_select(0, known), targets.index_select(0, known), batch.index_select(0, unknown)


class EntropicOpenSetLoss:
    """Stand in for Task 5: a library's loss."""

    @staticmethod
    def apply(logits, targets):
        """Return torch's own cross-entropy, which takes target vectors."""
        refuse_as_answer("EntropicOpenSetLoss")
        return torch.nn.functional.cross_entropy(logits, targets)


def entropic_open_set_loss(logits, targets):
    """Stand in for Task 5a: a library's loss."""
    refuse_as_answer("entropic_open_set_loss")
    return torch.nn.functional.cross_entropy(logits, targets)


def confidence(logits, targets):
    """Stand in for Task 6: go through the samples one by one."""
    refuse_as_answer("confidence")
    rows = torch.distributions.Categorical(logits=logits.detach().float(), validate_args=False).probs.tolist()
    values = [row[target.index(1.0)] if 1.0 in target else 1 - max(row) + 1 / len(row)
              for row, target in zip(rows, targets.tolist())]
    return torch.tensor(values, device=logits.device)


def test_confidence(confidence):
    """Stand in for Test 3: compare with the other stand-in on three fixed samples."""
    refuse_as_answer("test_confidence")
    logits = torch.tensor([[2.0, 0.0, 1.0, 0.0], [0.0, 3.0, 0.0, 1.0], [1.0, 0.0, 0.0, 2.0]])
    targets = torch.from_numpy(_TABLE[[4, 8, 0]])
    expected = torch.tensor([0.6103, 0.0401, 0.6397])
    assert torch.allclose(confidence(logits, targets).float(), expected, atol=1e-3), "confidences differ"


class Network(torch.nn.Module):
    """Stand in for Task 7: a plain classifier without convolutions."""

    def __init__(self, classes=4, features=20):
        super().__init__()
        refuse_as_answer("Network")
        self.body = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(28 * 28, 128), torch.nn.ReLU(),
                                        torch.nn.Linear(128, features))
        self.head = torch.nn.Linear(features, classes)

    def forward(self, x):
        """Return logits and features."""
        features = self.body(x)
        return self.head(features), features


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
    return [(train_epoch(network, train_loader, optimizer), validate(network, validation_loader))
            for _ in range(epochs)]


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
    from .plots import magnitude_curves

    return magnitude_curves(known, known_unknown, unknown_unknown)


def false_positive_rate(logits, threshold):
    """Stand in for Task 10: count the samples one by one."""
    refuse_as_answer("false_positive_rate")
    rows = torch.distributions.Categorical(logits=logits.double()).probs.tolist()
    return sum(max(row) >= threshold for row in rows) / len(rows)


def trained_network():
    """Stand in for the network that Task 8 saves: a plain classifier, trained for a few seconds.

    Returns a `Network` of this module in evaluation mode.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(8)
        dataset = OpenSetDataset("train")
        some = torch.utils.data.Subset(dataset, range(min(len(dataset), 4000)))
        loader = torch.utils.data.DataLoader(some, batch_size=64, shuffle=True)
        network = Network()
        optimizer = torch.optim.Adam(network.parameters(), lr=2e-3)
        for _ in range(max(3, 12_000 // len(some))):
            train_epoch(network, loader, optimizer)
    return network.eval()
