class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT, train=(purpose == "train"))
        if purpose in ("train", "validation"):
            mask = (self.targets != 1) & (self.targets != 6)
        elif purpose == "test":
            mask = ~torch.isin(self.targets, torch.as_tensor((0, 2, 3, 7)))
        else:
            raise ValueError(f"Unknown purpose: {purpose}")
        self.data = self.data[mask]
        self.targets = self.targets[mask]
