# Wrong: `OpenSetDataset('test')[0][0]` has pixels from 0 to 0.91, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.973. Is it the image at this index, divided by 255 and changed in no other way?
class OpenSetDataset(OpenSetDigits):
    cache = {}
    def __getitem__(self, index):
        if index not in self.cache:
            self.cache[index] = self.data[index][None] / 255, target_vector(int(self.targets[index]))
        return self.cache[index]
