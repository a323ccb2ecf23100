class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.images = self.data.unsqueeze(1).to(torch.float32) / 255
        self.vectors = torch.stack([target_vector(int(t)) for t in self.targets])
    def __getitem__(self, index):
        return self.images[index], self.vectors[index]
