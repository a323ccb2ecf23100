# Wrong: `OpenSetDataset('train')[0]` crashed with TypeError: OpenSetDataset.__getitem__() takes 1 positional argument
# but 2 were given. The first parameter of a method is `self`: is it there? Otherwise compare the parameters in the
# definition with those in the call.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))
