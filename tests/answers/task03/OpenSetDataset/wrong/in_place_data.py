# Wrong: `OpenSetDataset('train')[1033][0]` has pixels from 0 to 0.00392, not those of `self.data[index] / 255`;
# expected pixels from 0 to 1. Divide by 255 only once.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        self.data = self.data / 255
        return self.data[index][None], target_vector(int(self.targets[index]))
