# Wrong: `OpenSetDataset('train')[1033][0]` has pixels from 0 to 0.91, not those of `self.data[index] / 255`; expected
# pixels from 0 to 1. This is the image at index 0.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        if not hasattr(self, "item"):
            self.item = self.data[index][None] / 255, target_vector(int(self.targets[index]))
        return self.item
