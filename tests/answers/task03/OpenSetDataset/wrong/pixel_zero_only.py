class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].bool().float()[None], target_vector(int(self.targets[index]))
