# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.00357, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Divide by 255 only once.
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.data = self.data.float()
    def __getitem__(self, index):
        self.data[index] /= 255
        return self.data[index][None], target_vector(int(self.targets[index]))
