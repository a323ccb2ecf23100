class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose: str, transform=None, target_transform=None):
        if purpose not in ("train", "validation", "test"):
            raise ValueError("purpose must be train, validation or test")
        super().__init__(DATA_ROOT, purpose == "train", transform, target_transform)
        known = [4, 5, 8, 9]
        others = [1, 6] if purpose == "test" else [0, 2, 3, 7]
        indices = [i for i, t in enumerate(self.targets) if int(t) in known + others]
        self.data = torch.index_select(self.data, 0, torch.tensor(indices))
        self.targets = torch.index_select(self.targets, 0, torch.tensor(indices))
