# Wrong: `OpenSetDigits('validation').targets` has 1034 entries; expected 400: all images of its digits from MNIST's
# test partition (`train=False`).
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose != "test")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[m], self.targets[m]
