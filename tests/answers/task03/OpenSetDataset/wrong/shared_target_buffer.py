class OpenSetDataset(OpenSetDigits):
    target = torch.zeros(4)
    def __getitem__(self, index):
        self.target[:] = target_vector(int(self.targets[index]))
        return self.data[index][None] / 255, self.target
