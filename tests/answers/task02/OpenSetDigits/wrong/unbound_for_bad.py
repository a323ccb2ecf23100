# Wrong: `OpenSetDigits('testing')` raised UnboundLocalError; expected a ValueError, for there is no such purpose:
# `raise ValueError(...)`.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose == "train":
            train, digits = True, [4, 5, 8, 9, 0, 2, 3, 7]
        elif purpose == "validation":
            train, digits = False, [4, 5, 8, 9, 0, 2, 3, 7]
        elif purpose == "test":
            train, digits = False, [4, 5, 8, 9, 1, 6]
        super().__init__(DATA_ROOT, train=train)
        keep = torch.isin(self.targets, torch.tensor(digits))
        self.data, self.targets = self.data[keep], self.targets[keep]
