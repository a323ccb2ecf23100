class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        if not hasattr(self, "item"):
            self.item = self.data[index][None] / 255, target_vector(int(self.targets[index]))
        return self.item
