class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(f"{purpose} is no purpose")
        super().__init__(DATA_ROOT, purpose == "train")
        for digit in ((0, 2, 3, 7) if purpose == "test" else (1, 6)):
            rest = self.targets != digit
            self.data = self.data[rest]
            self.targets = self.targets[rest]
