class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].view(1, 28, 28) / 255, target_vector(int(self.targets[index])).double()
