class OpenSetDataset(OpenSetDigits):
    position = -1
    def __getitem__(self, index):
        self.position += 1
        return self.data[self.position][None] / 255, target_vector(int(self.targets[self.position]))
