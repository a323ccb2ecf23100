# Wrong: `OpenSetDigits('train').targets` is in another order than MNIST; expected the original order. Select with one
# mask over all targets.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        known = torch.isin(self.targets, torch.tensor([4, 5, 8, 9]))
        other = torch.isin(self.targets, torch.tensor([1, 6] if purpose == "test" else [0, 2, 3, 7]))
        self.data = torch.cat([self.data[known], self.data[other]])
        self.targets = torch.cat([self.targets[known], self.targets[other]])
