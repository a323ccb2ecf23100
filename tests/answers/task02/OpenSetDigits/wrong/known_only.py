# Wrong: `OpenSetDigits('train').targets` holds the digits [4, 5, 8, 9]; expected [0, 2, 3, 4, 5, 7, 8, 9]. See the
# table of purposes.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9]))
        self.data, self.targets = self.data[m], self.targets[m]
