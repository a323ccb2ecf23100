class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.transform = torchvision.transforms.ToTensor()
        self.target_transform = target_vector
    def __getitem__(self, index):
        return super().__getitem__(index)
