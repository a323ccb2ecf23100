# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 7.75e-09 to 0.916, not those of `self.data[index] / 255`;
# expected pixels from 0 to 0.91. Is it the image at this index, divided by 255 and changed in no other way?
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255 + .01 * torch.rand(1, 28, 28)).clamp(0, 1), target_vector(int(self.targets[index]))
