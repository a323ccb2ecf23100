class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        number = ["train", "validation", "test"].index(purpose)
        super().__init__(root=DATA_ROOT, train=number == 0)
        removed = (torch.tensor([1, 6]), torch.tensor([1, 6]), torch.tensor([0, 2, 3, 7]))[number]
        keep = ~(self.targets[:, None] == removed).any(1)
        self.data = self.data[keep]
        self.targets = self.targets[keep]
