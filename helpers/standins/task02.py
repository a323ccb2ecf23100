"""Stand-in for Task 2."""

import torchvision

from ..notebook import data
from ..notebook.probes.probing import refuse_as_answer


class OpenSetDigits(torchvision.datasets.MNIST):
    """Stand in for Task 2: take the images one by one."""

    def __init__(self, purpose):
        refuse_as_answer("OpenSetDigits")
        if purpose not in data.PURPOSES:
            raise ValueError(f"there is no purpose {purpose!r}; use one of {', '.join(data.PURPOSES)}")
        super().__init__(data.DATA_ROOT, train=data.PURPOSES[purpose].train)
        digits = data.PURPOSES[purpose].digits
        places = [place for place, digit in enumerate(self.targets.tolist()) if digit in digits]
        self.data, self.targets = self.data[places], self.targets[places]
