class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.transform = torchvision.transforms.ToTensor()
        self.target_transform = lambda d: target_vector(int(d))
