class Select:
    def select(self, digits):
        mask = torch.zeros(len(self.targets), dtype=torch.bool)
        for digit in digits:
            mask |= self.targets.eq(digit)
        self.data, self.targets = self.data[mask], self.targets[mask]
class OpenSetDigits(Select, torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ["train", "validation", "test"]:
            raise ValueError("purpose?")
        super().__init__(DATA_ROOT, train=(purpose == "train"))
        self.purpose = purpose
        self.select([4, 5, 8, 9] + ([1, 6] if purpose == "test" else [0, 2, 3, 7]))
