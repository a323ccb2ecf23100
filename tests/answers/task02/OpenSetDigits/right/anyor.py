class OpenSetDigits(torchvision.datasets.MNIST):
    KNOWN = (4, 5, 8, 9)
    OTHER = dict(train=(0, 2, 3, 7), validation=(0, 2, 3, 7), test=(1, 6))
    def __init__(self, purpose):
        if purpose is None or purpose not in self.OTHER: raise ValueError(f"bad {purpose}")
        super().__init__(DATA_ROOT, train=purpose == "train", transform=None, target_transform=int)
        mask = torch.zeros(len(self.targets), dtype=torch.bool)
        for d in self.KNOWN + self.OTHER[purpose]:
            mask |= self.targets == d
        self.data, self.targets = self.data[mask], self.targets[mask]
        self.purpose = purpose
