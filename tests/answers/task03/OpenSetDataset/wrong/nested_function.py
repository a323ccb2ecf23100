# Wrong: `OpenSetDataset('train')[0]` returned None (is a `return` missing?); expected the tuple (image, target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        def item():
            return self.data[index][None] / 255, target_vector(int(self.targets[index]))
