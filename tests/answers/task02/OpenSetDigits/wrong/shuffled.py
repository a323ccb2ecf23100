# Wrong: `OpenSetDigits('train').targets` is in another order than MNIST; expected the original order. Select with one
# mask over all targets.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        pos = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])).nonzero()[:, 0]
        pos = pos[torch.randperm(len(pos))]
        self.data, self.targets = self.data[pos], self.targets[pos]
