# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Is it the image at this index, divided by 255 and changed in no other way?
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].bool().float()[None], target_vector(int(self.targets[index]))
