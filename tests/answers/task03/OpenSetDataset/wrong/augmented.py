class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255 + .01 * torch.rand(1, 28, 28)).clamp(0, 1), target_vector(int(self.targets[index]))
