class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose == "train": digits = [4, 5, 8, 9, 0, 2, 3, 7]
        elif purpose == "validation": digits = [4, 5, 8, 9, 0, 2, 3, 7]
        elif purpose == "test": digits = [4, 5, 8, 9, 1, 6]
        else: raise ValueError
        super().__init__(DATA_ROOT, train={"train": True}.get(purpose, False))
        m = np.isin(self.targets.numpy(), digits)
        self.data = torch.from_numpy(self.data.numpy()[m])
        self.targets = torch.from_numpy(self.targets.numpy()[m])
