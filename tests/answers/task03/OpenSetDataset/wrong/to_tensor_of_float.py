# Wrong: `OpenSetDataset('train')[0][0]` has pixels from 0 to 232, not those of `self.data[index] / 255`; expected
# pixels from 0 to 0.91. Divide by 255.
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torchvision.transforms.ToTensor()(self.data[index].float().numpy()), target_vector(int(self.targets[index]))
