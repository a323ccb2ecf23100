class OpenSetDataset(OpenSetDigits):
    __getitem__ = lambda self, i: (self.data[[i]] / 255, target_vector(int(self.targets[i])))
