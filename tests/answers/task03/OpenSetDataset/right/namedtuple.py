import collections
Item = collections.namedtuple("Item", "image target")
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return Item(self.data[index].reshape(1, 28, 28).mul(1 / 255), target_vector(int(self.targets[index])))
