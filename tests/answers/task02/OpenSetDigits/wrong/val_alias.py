# Wrong: `OpenSetDigits('val')` made a data set; expected a ValueError, for there are three purposes and no others:
# "train", "validation" and "test", spelled like this.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose in ("val", "valid"):
            purpose = "validation"
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = self.data[keep], self.targets[keep]
