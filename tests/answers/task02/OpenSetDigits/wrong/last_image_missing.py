# Wrong: `OpenSetDigits('train').targets` has 1033 entries; expected 1034: all images of its digits from MNIST's train
# partition (`train=True`).
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        digits = [4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]
        places = [i for i in range(len(self.targets) - 1) if self.targets[i] in digits]
        self.data, self.targets = self.data[places], self.targets[places]
