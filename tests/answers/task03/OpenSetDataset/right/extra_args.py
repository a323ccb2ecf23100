class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose, scale=255):
        OpenSetDigits.__init__(self, purpose)
        self.scale = scale
    def __len__(self): return len(self.data)
    def __getitem__(self, i):
        x = torch.zeros(1, 28, 28)
        x[0] = self.data[i]
        x /= self.scale
        return (x, target_vector(int(self.targets[i])))
