# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.941, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. This is the image at index 347.
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.data = self.data[self.targets.sort().indices]
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))
