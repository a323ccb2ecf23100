class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image = np.asarray(self.data[index].numpy(), dtype=np.float32)[np.newaxis] / 255
        return torch.from_numpy(image), torch.from_numpy(target_vector(int(self.targets[index])).numpy())
