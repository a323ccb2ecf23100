# Wrong: `OpenSetDigits('train').targets` holds the digits [-1, 0, 1, 2, 3]; expected [0, 2, 3, 4, 5, 7, 8, 9].
# Targets stay the digits that they are: select some, and change none.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]
        lut = torch.full((10,), -1); lut[[4, 5, 8, 9]] = torch.arange(4)
        self.targets = lut[self.targets]
