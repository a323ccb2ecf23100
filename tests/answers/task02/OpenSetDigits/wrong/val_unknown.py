# Wrong: `OpenSetDigits('validation').targets` holds the digits [1, 4, 5, 6, 8, 9]; expected [0, 2, 3, 4, 5, 7, 8, 9].
# See the table of purposes.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 0, 2, 3, 7] if purpose == "train" else [4, 5, 8, 9, 1, 6]))
        self.data, self.targets = self.data[m], self.targets[m]
