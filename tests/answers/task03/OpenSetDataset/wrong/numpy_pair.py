class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].numpy()[None] / np.float32(255), target_vector(int(self.targets[index])).numpy()
