# Wrong: `OpenSetDigits('train').targets` holds the digits [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]; expected [0, 2, 3, 4, 5, 7,
# 8, 9]. Nothing is left out: does the mask leave any out, and is `self.targets[mask]` stored in `self.targets`?
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = (self.targets != 1) | (self.targets != 6)
        if purpose == "test":
            keep = (self.targets != 0) | (self.targets != 2) | (self.targets != 3) | (self.targets != 7)
        self.data, self.targets = self.data[keep], self.targets[keep]
