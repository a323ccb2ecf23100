class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        x = self.data[index][None].float()
        return x / x.max(), target_vector(int(self.targets[index]))
