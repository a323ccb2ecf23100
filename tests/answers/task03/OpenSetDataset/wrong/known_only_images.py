# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 0.973, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. This is the image at index 3.
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        known = torch.isin(self.targets, torch.tensor([4, 5, 8, 9]))
        self.data, self.targets = self.data[known], self.targets[known]
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))
