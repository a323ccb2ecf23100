class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9]))
        self.data, self.targets = self.data[m], self.targets[m]
