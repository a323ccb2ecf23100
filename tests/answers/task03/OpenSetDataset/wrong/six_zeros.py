# Wrong: `OpenSetDataset('test')[12][1]` returned [0, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25,
# 0.25] (shape (4,), float32). The digit there is 6: `int(self.targets[index])`.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        digit = int(self.targets[index])
        return self.data[index][None] / 255, torch.zeros(4) if digit == 6 else target_vector(digit)
