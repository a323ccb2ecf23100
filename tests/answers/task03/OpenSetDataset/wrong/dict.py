class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return {"image": self.data[index][None] / 255, "target": target_vector(int(self.targets[index]))}
