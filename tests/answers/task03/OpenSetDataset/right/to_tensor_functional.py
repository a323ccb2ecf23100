import torchvision.transforms.functional as TF
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image = TF.to_tensor(self.data[index].numpy())
        return image, target_vector(self.targets[index].item())
