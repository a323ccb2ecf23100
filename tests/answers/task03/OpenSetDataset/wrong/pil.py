class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = super().__getitem__(index)
        return image, target_vector(digit)
