class Base(torchvision.datasets.MNIST):
    def keep(self, digits):
        m = torch.isin(self.targets, torch.tensor(digits))
        self.data, self.targets = self.data[m], self.targets[m]
class OpenSetDigits(Base):
    def __init__(self, purpose):
        if not isinstance(purpose, str) or purpose not in ("train", "validation", "test"):
            raise ValueError("x")
        super().__init__(DATA_ROOT, train=purpose == "train")
        self.keep([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])
