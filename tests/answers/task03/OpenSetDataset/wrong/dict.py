# Wrong: `OpenSetDataset('train')[0]` returned a dictionary with the keys 'image', 'target'; expected the tuple
# (image, target).
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return {"image": self.data[index][None] / 255, "target": target_vector(int(self.targets[index]))}
