# Wrong: `OpenSetDigits` does not extend torchvision's MNIST; expected `class
# OpenSetDigits(torchvision.datasets.MNIST):`.
class OpenSetDigits:
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        m = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")
        k = torch.isin(m.targets, torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data, self.targets = m.data[k], m.targets[k]
