class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        rows = [[pixel / 255 for pixel in row] for row in self.data[index].tolist()]
        image = torch.zeros(1, 28, 28)
        image[0] = torch.tensor(rows)
        return image, target_vector(int(self.targets[index]))
