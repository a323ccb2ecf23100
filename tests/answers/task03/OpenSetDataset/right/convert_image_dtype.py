class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image = torchvision.transforms.functional.convert_image_dtype(self.data[index:index + 1], torch.float32)
        return image, target_vector(int(self.targets[index]))
