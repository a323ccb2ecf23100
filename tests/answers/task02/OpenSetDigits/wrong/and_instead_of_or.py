class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = (self.targets != 1) | (self.targets != 6)
        if purpose == "test":
            keep = (self.targets != 0) | (self.targets != 2) | (self.targets != 3) | (self.targets != 7)
        self.data, self.targets = self.data[keep], self.targets[keep]
