class _Purposes(torchvision.datasets.MNIST):
    def _digits(self, purpose):
        known, known_unknown, unknown_unknown = (4, 5, 8, 9), (0, 2, 3, 7), (1, 6)
        return known + (unknown_unknown if purpose == "test" else known_unknown)
class OpenSetDigits(_Purposes):
    def __init__(self, purpose):
        if purpose not in {"train", "validation", "test"}:
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=(purpose == "train"))
        mask = [int(t) in self._digits(purpose) for t in self.targets]
        self.data, self.targets = self.data[mask], self.targets[mask]
