# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. This is the image at index 1033.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index - 1][None] / 255, target_vector(int(self.targets[index]))
