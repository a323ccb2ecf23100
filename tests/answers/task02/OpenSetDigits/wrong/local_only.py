# Wrong: `OpenSetDigits('train').targets` holds the digits [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]; expected [0, 2, 3, 4, 5, 7,
# 8, 9]. Nothing is left out: does the mask leave any out, and is `self.targets[mask]` stored in `self.targets`?
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        data, targets = self.data[m], self.targets[m]
