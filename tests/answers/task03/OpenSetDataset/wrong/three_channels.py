class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].repeat(3, 1, 1) / 255, target_vector(int(self.targets[index]))
