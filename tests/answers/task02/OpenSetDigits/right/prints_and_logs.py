import warnings
class OpenSetDigits(torchvision.datasets.MNIST):
    KNOWN = [4, 5, 8, 9]; KNOWN_UNKNOWN = [0, 2, 3, 7]; UNKNOWN_UNKNOWN = [1, 6]
    def __init__(self, purpose):
        print("purpose", purpose)
        if purpose == "train":
            train, classes = True, self.KNOWN + self.KNOWN_UNKNOWN
        elif purpose == "validation":
            train, classes = False, self.KNOWN + self.KNOWN_UNKNOWN
        elif purpose == "test":
            train, classes = False, self.KNOWN + self.UNKNOWN_UNKNOWN
        else:
            raise ValueError()
        super(OpenSetDigits, self).__init__(root=DATA_ROOT, train=train, download=True)
        idx = torch.where(torch.any(torch.stack([self.targets == c for c in classes]), dim=0))[0]
        self.data = self.data[idx]
        self.targets = self.targets[idx]
        warnings.warn(f"{len(idx)} images")
        assert len(self.data) == len(self.targets)
