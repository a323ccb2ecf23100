class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        if purpose not in ("train", "validation", "test"): raise ValueError
        self.inner = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")
