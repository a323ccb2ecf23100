class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.images = self.data.unsqueeze(1).float().div(255)
        self.vectors = torch.stack([target_vector(d) for d in self.targets.tolist()])
    def __getitem__(self, index):
        return self.images[index], self.vectors[index]
