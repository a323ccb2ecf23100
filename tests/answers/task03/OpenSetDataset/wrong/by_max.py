# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 1, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Divide by 255, whatever the image.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        x = self.data[index][None].float()
        return x / x.max(), target_vector(int(self.targets[index]))
