class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, target_vector(digit), digit
