# Wrong: `OpenSetDigits('train').data` is a NumPy array of shape (1034, 28, 28), uint8 (a ndarray); expected a uint8
# tensor of shape (N, 28, 28).
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        super().__init__(DATA_ROOT, train=purpose == "train")
        m = torch.isin(self.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])).numpy()
        self.data, self.targets = self.data.numpy()[m], self.targets[m]
