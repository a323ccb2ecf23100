class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.data = self.data.float()
    def __getitem__(self, index):
        self.data[index] /= 255
        return self.data[index][None], target_vector(int(self.targets[index]))
