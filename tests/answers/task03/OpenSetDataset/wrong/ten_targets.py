class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, torch.nn.functional.one_hot(self.targets[index], 10).float()
