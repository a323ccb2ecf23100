class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = self[index]
        return image[None] / 255, target_vector(int(digit))
