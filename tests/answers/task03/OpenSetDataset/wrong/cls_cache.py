class OpenSetDataset(OpenSetDigits):
    cache = {}
    def __getitem__(self, index):
        if index not in self.cache:
            self.cache[index] = self.data[index][None] / 255, target_vector(int(self.targets[index]))
        return self.cache[index]
