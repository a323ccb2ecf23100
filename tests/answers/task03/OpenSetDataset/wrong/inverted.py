# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0.0902 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Black and white are exchanged.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return 1 - self.data[index][None] / 255, target_vector(int(self.targets[index]))
