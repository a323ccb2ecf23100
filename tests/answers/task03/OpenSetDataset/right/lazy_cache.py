class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        if not hasattr(self, "_cache"):
            self._cache = {}
        if index not in self._cache:
            self._cache[index] = (self.data[index][None].to(torch.float32) / 255.0, target_vector(int(self.targets[index])))
        return self._cache[index]
