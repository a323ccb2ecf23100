"""The inputs of the checks, drawn from a seed: seed 0 is the visible check, every other seed a further check."""

import torch

from ..notebook import data


class Draw:
    """A stream of random inputs; the same seed gives the same inputs, and no other random numbers are touched."""

    def __init__(self, seed: int):
        self.generator = torch.Generator().manual_seed(seed)

    def normal(self, *shape: int, scale: float = 1.0) -> torch.Tensor:
        """Return normally distributed numbers of this shape."""
        return scale * torch.randn(*shape, generator=self.generator)

    def uniform(self, *shape: int) -> torch.Tensor:
        """Return numbers in [0, 1) of this shape."""
        return torch.rand(*shape, generator=self.generator)

    def integer(self, low: int, high: int) -> int:
        """Return a whole number with low <= number < high."""
        return int(torch.randint(low, high, (), generator=self.generator))

    def order(self, number: int) -> list[int]:
        """Return the numbers below `number` in a random order."""
        order: list[int] = torch.randperm(number, generator=self.generator).tolist()
        return order

    def labels(self, number: int, classes: int, group: str = "mixed") -> list[int]:
        """Return class indices, with -1 for unknown samples.

        `group` is "known", "unknown" or "mixed"; a mixed batch of two or more holds both, unknown ones inside.
        """
        if group == "unknown":
            return [-1] * number
        labels = [self.integer(0, classes) for _ in range(number)]
        if group == "mixed":
            for position in range(number):
                if self.integer(0, 2) or position == 1:
                    labels[position] = -1
            labels[-1] = self.integer(0, classes)
        return labels


def target_vectors(labels: list[int], classes: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return the target vectors of class indices (-1 for unknown): shape (N, classes)."""
    rows = [
        [1 / classes] * classes if label < 0 else [float(index == label) for index in range(classes)]
        for label in labels
    ]
    return torch.tensor(rows, dtype=dtype).reshape(len(labels), classes)


def items_of(purpose: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the images (N, 28, 28) and the digits (N,) of a purpose, in MNIST's order."""
    train, digits = data.PURPOSES[purpose]
    images, targets = data.read(train)
    chosen = torch.isin(targets, torch.tensor(digits))
    return images[chosen], targets[chosen]
