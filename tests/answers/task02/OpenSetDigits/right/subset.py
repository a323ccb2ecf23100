class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError(purpose)
        super().__init__(DATA_ROOT, train=purpose == "train")
        wanted = torch.tensor([4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7])
        subset = torch.utils.data.Subset(torch.utils.data.TensorDataset(self.data, self.targets), torch.isin(self.targets, wanted).nonzero().flatten().tolist())
        pairs = [subset[i] for i in range(len(subset))]
        self.data = torch.stack([x for x, _ in pairs])
        self.targets = torch.stack([t for _, t in pairs])
