class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.data = self.data[self.targets.sort().indices]
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))
