class PurposeError(ValueError):
    pass
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        def reject():
            raise PurposeError(purpose)
        {"train": int, "validation": int, "test": int}.get(purpose, reject)()
        super().__init__(DATA_ROOT, train=purpose[1] == "r")
        k = self.targets
        mask = (k == 4) | (k == 5) | (k == 8) | (k == 9)
        mask = mask | ((k == 1) | (k == 6) if purpose == "test" else (k == 0) | (k == 2) | (k == 3) | (k == 7))
        self.data = self.data[mask, :, :]
        self.targets = k[mask]
