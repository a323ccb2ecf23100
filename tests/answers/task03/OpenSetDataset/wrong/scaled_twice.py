# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.00357, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Divide by 255 only once.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255 / 255, target_vector(int(self.targets[index]))
