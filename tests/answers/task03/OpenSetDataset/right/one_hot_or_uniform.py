class OpenSetDataset(OpenSetDigits):
    KNOWN = torch.tensor([4, 5, 8, 9])
    def __getitem__(self, index):
        hit = (self.KNOWN == self.targets[index]).float()
        target = hit if hit.sum() > 0 else torch.full((4,), 1 / 4)
        return torch.unsqueeze(self.data[index], dim=0).float() / 255., target
