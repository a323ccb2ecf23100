# Wrong: `OpenSetDataset('train')[0]` returned <generator object OpenSetDataset.__getitem__> (a generator); expected
# the tuple (image, target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        yield self.data[index][None] / 255
        yield target_vector(int(self.targets[index]))
