# Wrong: The item `OpenSetDataset('train')[1033]` changed when further items were taken; expected it to stay as it
# was. Make new tensors for each item: a loader takes 64 before it stacks them.
class OpenSetDataset(OpenSetDigits):
    buffer = torch.zeros(1, 28, 28)
    def __getitem__(self, index):
        self.buffer[0] = self.data[index] / 255
        return self.buffer, target_vector(int(self.targets[index]))
