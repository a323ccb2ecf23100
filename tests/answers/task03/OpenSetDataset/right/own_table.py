class OpenSetDataset(OpenSetDigits):
    TABLE = torch.full((10, 4), .25).index_copy(0, torch.tensor([4, 5, 8, 9]), torch.eye(4))
    def __getitem__(self, index):
        return torch.true_divide(self.data[index:index + 1], 255), self.TABLE[self.targets[index]]
