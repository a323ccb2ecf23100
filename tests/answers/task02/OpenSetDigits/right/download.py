class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ["train", "validation", "test"]: raise ValueError("no")
        super(OpenSetDigits, self).__init__(root=DATA_ROOT, train=purpose == "train", download=True, transform=torchvision.transforms.ToTensor())
        keep = [4, 5, 8, 9] + ([1, 6] if purpose == "test" else [0, 2, 3, 7])
        idx = [i for i in range(len(self.targets)) if self.targets[i].item() in keep]
        self.data = self.data[idx]
        self.targets = self.targets[idx]
