class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].flip(1).unsqueeze(0) / 255, target_vector(int(self.targets[index]))
