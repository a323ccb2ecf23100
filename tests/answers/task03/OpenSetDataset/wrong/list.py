# Wrong: `OpenSetDataset('train')[0]` returned a list of 2: (a tensor of shape (1, 28, 28), float32, [0.25, 0.25,
# 0.25, 0.25] (shape (4,), float32)); expected the tuple (image, target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return [self.data[index][None] / 255, target_vector(int(self.targets[index]))]
