class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = self.data[index].clone(), self.targets[index].clone()
        return torch.clamp(image.double() / 255, 0, 1).float().unsqueeze(dim=0), target_vector(digit.item()).clone()
