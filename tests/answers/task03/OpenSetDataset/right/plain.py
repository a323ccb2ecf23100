class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None].float() / 255.0, target_vector(self.targets[index].item())
