# Wrong: `OpenSetDigits('validation').targets` holds the digits [1, 4, 5, 6, 8, 9]; expected [0, 2, 3, 4, 5, 7, 8, 9].
# See the table of purposes.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        wanted = torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "validation" else [4, 5, 8, 9, 0, 2, 3, 7])
        keep = torch.isin(self.targets, wanted)
        self.data, self.targets = self.data[keep], self.targets[keep]
