# Wrong: `OpenSetDataset('train')[0][0]` returned <PIL.Image.Image image mode=L size=28x28> (an Image); expected a
# torch tensor. The image comes first; it has one channel and float32 pixels in [0, 1].
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = super().__getitem__(index)
        return image, target_vector(digit)
