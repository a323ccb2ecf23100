# Wrong: `OpenSetDataset('train')[0][0]` returned a NumPy array of shape (1, 28, 28), float32 (a ndarray); expected a
# torch tensor. The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].numpy()[None] / np.float32(255), target_vector(int(self.targets[index])).numpy()
