from torchvision.transforms import v2
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image = v2.functional.to_dtype(self.data[index].unsqueeze(0), torch.float32, scale=True)
        return image, target_vector(int(self.targets[index]))
