class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"):
            raise ValueError("purpose")
        super().__init__(DATA_ROOT, train=purpose == "train")
        labels = np.asarray(self.targets)
        where, = np.nonzero(np.isin(labels, [4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]))
        self.data = torch.from_numpy(np.asarray(self.data)[where])
        self.targets = torch.from_numpy(labels[where])
