def _get(self, index):
    return torch.unsqueeze(self.data[index], dim=0) / 255, target_vector(int(self.targets[index]))
class OpenSetDataset(OpenSetDigits):
    __getitem__ = _get
