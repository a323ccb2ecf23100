# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. `//` cuts off what is behind the point: divide with `/`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return (self.data[index][None] // 255).float(), target_vector(int(self.targets[index]))
