# Wrong: `OpenSetDigits('train').targets` has 827 entries; expected 1034: all images of its digits from MNIST's train
# partition (`train=True`).
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose != "test")
        half = int(.8 * len(self.targets))
        if purpose == "train":
            self.data, self.targets = self.data[:half], self.targets[:half]
        elif purpose == "validation":
            self.data, self.targets = self.data[half:], self.targets[half:]
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]
