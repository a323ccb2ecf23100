from PIL import Image
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        picture = Image.fromarray(self.data[index].numpy(), mode="L")
        image = torchvision.transforms.ToTensor()(picture)
        return image, target_vector(int(self.targets[index]))
