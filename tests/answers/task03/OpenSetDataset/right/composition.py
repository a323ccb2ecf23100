class OpenSetDataset(torch.utils.data.Dataset):
    def __init__(self, purpose):
        self.digits = OpenSetDigits(purpose)
    def __len__(self):
        return len(self.digits)
    def __getitem__(self, index):
        return self.digits.data[index].reshape(1, 28, 28) / 255, target_vector(int(self.digits.targets[index]))
