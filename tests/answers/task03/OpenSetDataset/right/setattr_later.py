class OpenSetDataset(OpenSetDigits):
    pass
def _item(self, index):
    return torch.stack([self.data[index] / 255]), target_vector(self.targets.tolist()[index])
OpenSetDataset.__getitem__ = _item
