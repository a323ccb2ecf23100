class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        self.data = self.data / 255
        return self.data[index][None], target_vector(int(self.targets[index]))
