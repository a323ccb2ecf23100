"""The kit's switches, all of them environment variables, and what they mean.

OPEN_SET_DATA    which digits: nothing or `digits` (embedded), `mnist`, or a folder with MNIST's files
OPEN_SET_CACHE   the folder that the digits are kept in
OPEN_SET_EPOCHS  how many epochs a network trains (10)
"""

import os

import torch

EPOCHS = 10  # by default


class SettingError(ValueError):
    """A switch with a value that means nothing; its message says what to do."""

    def _render_traceback_(self):
        return [str(self)]


def epochs() -> int:
    """Return the number of epochs that a network trains.

    Raises `SettingError` unless OPEN_SET_EPOCHS is a whole number of at least 1.
    """
    text = os.environ.get("OPEN_SET_EPOCHS", "").strip() or str(EPOCHS)
    if not text.isdecimal() or int(text) < 1:
        raise SettingError(f"OPEN_SET_EPOCHS is {text!r}; set it to a whole number of at least 1, or unset it.")
    return int(text)


def device() -> torch.device:
    """Return the device to train on: CUDA where there is one, then MPS, otherwise the CPU."""
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


class MovedToDevice:
    """The same loader, but its batches are moved to the device to train on, in float32.

    Targets may come in float64, which not every device knows.
    """

    def __init__(self, loader: torch.utils.data.DataLoader):
        self.loader, self.device = loader, device()

    @property
    def dataset(self) -> torch.utils.data.Dataset:
        """The data set of the loader."""
        return self.loader.dataset

    def __len__(self) -> int:
        return len(self.loader)

    def __iter__(self):
        for images, targets in self.loader:
            yield images.to(self.device, torch.float32), targets.to(self.device, torch.float32)
