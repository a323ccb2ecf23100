class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return target_vector(int(self.targets[index])), self.data[index][None] / 255
