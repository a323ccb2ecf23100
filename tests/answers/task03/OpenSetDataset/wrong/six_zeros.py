class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, torch.zeros(4) if digit == 6 else target_vector(digit)
