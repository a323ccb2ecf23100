# Wrong: `OpenSetDigits('train').targets` is a tensor of shape (1034, 1), int64; expected an int64 tensor of shape
# (N,): the digits.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        keep = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])).nonzero()
        self.data, self.targets = self.data[keep.squeeze()], self.targets[keep]
