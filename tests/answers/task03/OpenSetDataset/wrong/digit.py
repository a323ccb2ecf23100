class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, int(self.targets[index])
