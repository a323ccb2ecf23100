# Wrong: `OpenSetDataset('train')[0]` returned a tensor of shape (1, 28, 28), float32; expected the tuple (image,
# target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255
