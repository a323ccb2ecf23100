# Wrong: `OpenSetDataset('train')[1033][0]` has pixels from 0 to 0.957, not those of `self.data[index] / 255`;
# expected pixels from 0 to 1. This is the image at index 824.
class OpenSetDataset(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__(DATA_ROOT, train=purpose == "train")
    def __getitem__(self, index):
        return self.data[index][None] / 255, target_vector(int(self.targets[index]))
