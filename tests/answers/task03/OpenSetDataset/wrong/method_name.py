class OpenSetDataset(OpenSetDigits):
    def getitem(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))
