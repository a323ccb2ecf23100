class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return torchvision.transforms.ToTensor()(self.data[index].float().numpy()), target_vector(int(self.targets[index]))
