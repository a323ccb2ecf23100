# Wrong: `OpenSetDigits('train')` crashed with AttributeError: 'OpenSetDigits' object has no attribute 'targets'.
# `super().__init__(...)` fills `self.data` and `self.targets`: call it first.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        m = torch.isin(self.targets, torch.tensor([1]))
        self.data = self.data[m]
