# Wrong: `OpenSetDataset('train')[1033][0]` has pixels from 0 to 0.996, not those of `self.data[index] / 255`;
# expected pixels from 0 to 1. This is the image at index 1.
class OpenSetDataset(OpenSetDigits):
    position = -1
    def __getitem__(self, index):
        self.position += 1
        return self.data[self.position][None] / 255, target_vector(int(self.targets[self.position]))
