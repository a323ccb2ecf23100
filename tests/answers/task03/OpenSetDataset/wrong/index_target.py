# Wrong: `OpenSetDataset('train')[1033][1]` returned [0.25, 0.25, 0.25, 0.25] (shape (4,), float32); expected [0, 0,
# 1, 0] (shape (4,), float32). The digit there is 8: `int(self.targets[index])`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(index % 10)
