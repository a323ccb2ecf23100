class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        t = self.targets[index]
        known = {4: 0, 5: 1, 8: 2, 9: 3}
        v = torch.full((4,), .25)
        if t in known: v = torch.eye(4)[known[t]]
        return self.data[index][None] / 255, v
