# Wrong: `OpenSetDataset('train')[0][0]` has pixels from -0.424 to 2.53, not those of `self.data[index] / 255`;
# expected pixels from 0 to 0.91. Pixels are normalised: they lie in [0, 1] here.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255 - .1307) / .3081, target_vector(int(self.targets[index]))
