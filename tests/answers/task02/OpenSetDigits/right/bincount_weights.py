class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose == "train":
            super().__init__(DATA_ROOT, train=True)
            bad = (1, 6)
        elif purpose == "validation":
            super().__init__(DATA_ROOT, train=False)
            bad = (1, 6)
        elif purpose == "test":
            super().__init__(DATA_ROOT, train=False)
            bad = (0, 2, 3, 7)
        else:
            raise ValueError("purpose must be 'train', 'validation' or 'test'")
        i = 0
        kept = []
        while i < len(self.targets):
            if self.targets[i] not in bad:
                kept.append(i)
            i += 1
        self.data, self.targets = self.data[kept], self.targets[kept]
