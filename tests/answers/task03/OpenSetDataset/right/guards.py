class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        if isinstance(index, torch.Tensor):
            index = index.item()
        if not isinstance(index, int):
            raise TypeError("index must be an int")
        if index < 0 or index >= len(self):
            raise IndexError(index)
        image = self.data[index]
        assert image.shape == (28, 28) and image.dtype == torch.uint8
        image = image.to(torch.float32).unsqueeze(0).clone()
        image /= 255
        assert 0 <= image.min() and image.max() <= 1
        return image, target_vector(int(self.targets[index])).float()
