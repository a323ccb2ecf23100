# Wrong: `OpenSetDataset('train')[0]` crashed with AttributeError: 'OpenSetDataset' object has no attribute 'images'.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.images[index], target_vector(int(self.targets[index]))
