# Wrong: `OpenSetDataset('train')[0][0]` has pixels from -1 to 0.82, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Pixels are normalised: they lie in [0, 1] here.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 127.5 - 1, target_vector(int(self.targets[index]))
