class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        array = self.data.numpy()[index].astype(np.float32) / np.float32(255)
        return torch.from_numpy(array[np.newaxis]), target_vector(int(self.targets.numpy()[index]))
