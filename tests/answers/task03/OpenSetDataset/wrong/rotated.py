# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.91, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. The image is turned or mirrored.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torch.rot90(self.data[index]).unsqueeze(0) / 255, target_vector(int(self.targets[index]))
