# Wrong: `OpenSetDataset('train')[0][0]` returned [0.25, 0.25, 0.25, 0.25] (shape (4,), float32); expected shape (1,
# 28, 28). The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return target_vector(int(self.targets[index])), self.data[index][None] / 255
