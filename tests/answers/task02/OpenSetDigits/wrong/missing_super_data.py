# Wrong: `OpenSetDigits('train')` crashed with AttributeError: 'OpenSetDigits' object has no attribute 'data'.
# `super().__init__(...)` fills `self.data` and `self.targets`: call it first.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        self.inner = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")
