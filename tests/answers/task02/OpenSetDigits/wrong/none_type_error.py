# Wrong: `OpenSetDigits(None)` raised TypeError; expected a ValueError, for there is no such purpose: `raise
# ValueError(...)`.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in "train validation test": raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]
