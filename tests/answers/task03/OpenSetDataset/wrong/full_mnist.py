class OpenSetDataset(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT, train=purpose == "train")
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))
