class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        yield self.data[index][None] / 255
        yield target_vector(int(self.targets[index]))
