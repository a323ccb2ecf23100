# Wrong: `OpenSetDataset('train')[0][0]` returned a tensor of shape (1, 28, 28), float16; expected dtype float32. The
# image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] / 255).half(), target_vector(int(self.targets[index]))
