"""The inputs of the checks, drawn from a seed: seed 0 is the visible check, every other seed a further check."""

import functools

import torch

from ..notebook import data


class Draw:
    """A stream of random inputs; the same seed gives the same inputs, and no other random numbers are touched."""

    def __init__(self, seed: int):
        self.generator = torch.Generator().manual_seed(seed)
        self.ends: list[bool] = []
        self.left: dict[int, list[int]] = {}

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

        `group` is "known", "unknown" or "mixed"; a mixed batch of two or more holds both. Where one mixed batch begins
        or ends with a known sample, the next one has an unknown sample: none of these places tells the kind.
        """
        known = [group == "known" or (group == "mixed" and self.integer(0, 2) == 1) for _ in range(number)]
        if group == "mixed" and number > 3:
            known[:2], known[-2:] = self._next_ends()
        elif group == "mixed" and number > 1:
            one, other = self.order(number)[:2]
            known[one], known[other] = True, False
        return [self._next_class(classes) if is_known else -1 for is_known in known]

    def _next_ends(self) -> tuple[list[bool], list[bool]]:
        """Return whether the first two and the last two samples are known: two of the four are."""
        self.ends = [not is_known for is_known in self.ends] or [place < 2 for place in self.order(4)]
        return self.ends[:2], self.ends[2:]

    def _next_class(self, classes: int) -> int:
        """Return a class; all have come before one comes again."""
        self.left[classes] = self.left.get(classes) or self.order(classes)
        return self.left[classes].pop()


def target_vectors(labels: list[int], classes: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return the target vectors of class indices (-1 for unknown): shape (N, classes)."""
    rows = [
        [1 / classes] * classes if label < 0 else [float(index == label) for index in range(classes)]
        for label in labels
    ]
    return torch.tensor(rows, dtype=dtype).reshape(len(labels), classes)


def items_of(purpose: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the images (N, 28, 28) and the digits (N,) of a purpose, in MNIST's order; they must not be changed."""
    return _items_of(purpose, data.prepare().name)  # the name tells the content, to the bit


@functools.lru_cache(maxsize=len(data.PURPOSES))  # several judges of a case ask for the same
def _items_of(purpose: str, _: str) -> tuple[torch.Tensor, torch.Tensor]:
    train, digits = data.PURPOSES[purpose]
    images, targets = data.read(train)
    chosen = torch.isin(targets, torch.tensor(digits))
    return images[chosen], targets[chosen]
