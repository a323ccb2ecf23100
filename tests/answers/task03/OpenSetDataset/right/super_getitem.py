class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = super().__getitem__(index)
        return torchvision.transforms.functional.to_tensor(image), target_vector(digit)
