# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.906, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Divide by 255, not by 256.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 256, target_vector(int(self.targets[index]))
