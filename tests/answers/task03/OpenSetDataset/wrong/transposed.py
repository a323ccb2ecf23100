# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.91, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Rows and columns are exchanged.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].T[None] / 255, target_vector(int(self.targets[index]))
