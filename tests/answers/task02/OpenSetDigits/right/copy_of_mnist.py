class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in {"train": 1, "validation": 1, "test": 1}: raise ValueError("Unknown purpose")
        super().__init__(DATA_ROOT, train=purpose == "train", transform=torchvision.transforms.Compose([torchvision.transforms.ToTensor()]), target_transform=target_vector)
        wanted = sorted([4, 5, 8, 9] + ([1, 6] if purpose == "test" else [0, 2, 3, 7]))
        pick = list(filter(lambda i: self.targets[i] in wanted, range(len(self.data))))
        self.data, self.targets = self.data[torch.tensor(pick)], self.targets[torch.tensor(pick)]
