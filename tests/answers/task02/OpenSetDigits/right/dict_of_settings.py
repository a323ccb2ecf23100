class OpenSetDigits(torchvision.datasets.MNIST):
    SETTINGS = {
        "train": dict(train=True, digits=[4, 5, 8, 9, 0, 2, 3, 7]),
        "validation": dict(train=False, digits=[4, 5, 8, 9, 0, 2, 3, 7]),
        "test": dict(train=False, digits=[4, 5, 8, 9, 1, 6]),
    }
    def __init__(self, purpose):
        try:
            setting = self.SETTINGS[purpose]
        except KeyError as error:
            raise ValueError(f"no such purpose: {purpose}") from error
        super().__init__(DATA_ROOT, train=setting["train"])
        mask = torch.isin(self.targets, torch.tensor(setting["digits"]))
        self.data, self.targets = self.data[mask], self.targets[mask]
