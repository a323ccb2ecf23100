class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        rows = [[pixel / 255 for pixel in row] for row in self.data[index].tolist()]
        return torch.tensor([rows]), torch.tensor(target_vector(int(self.targets[index])).tolist())
