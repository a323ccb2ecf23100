class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].div(255)[None], target_vector(self.targets[index].item())
    def __getitems__(self, indices):
        return [self[i] for i in indices]
