# Wrong: `OpenSetDataset('train')` crashed with TypeError: OpenSetDataset() takes no arguments. Is the base class in
# the class's brackets, as in the stub?
class OpenSetDataset(torch.utils.data.Dataset):
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))
