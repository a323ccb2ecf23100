# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Pixels are rounded: keep the values between 0 and 1, too.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] > 127).float(), target_vector(int(self.targets[index]))
