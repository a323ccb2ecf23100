class OpenSetDataset(OpenSetDigits):
    transform_image = torchvision.transforms.Compose([torchvision.transforms.PILToTensor(), torchvision.transforms.ConvertImageDtype(torch.float)])
    def __getitem__(self, index):
        picture, digit = super().__getitem__(index)
        return self.transform_image(picture), target_vector(digit)
