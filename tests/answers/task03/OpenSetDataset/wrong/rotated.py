class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torch.rot90(self.data[index]).unsqueeze(0) / 255, target_vector(int(self.targets[index]))
