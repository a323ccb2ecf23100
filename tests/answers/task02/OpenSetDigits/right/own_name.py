class Digits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        drop = {"test": (0, 2, 3, 7)}.get(purpose, (1, 6))
        keep = np.isin(self.targets.numpy(), drop, invert=True)
        self.data, self.targets = self.data[keep], self.targets[keep]
    @property
    def raw_folder(self):
        import os
        return os.path.join(self.root, "MNIST", "raw")
OpenSetDigits = Digits
