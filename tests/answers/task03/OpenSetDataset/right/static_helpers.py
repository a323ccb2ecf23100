class OpenSetDataset(OpenSetDigits):
    @staticmethod
    def scale(image): return image.div(255.0)
    @classmethod
    def vector(cls, digit): return target_vector(digit)
    def __getitem__(self, index):
        print(".", end="")
        return self.scale(self.data[index]).unsqueeze(0), self.vector(int(self.targets[index]))
