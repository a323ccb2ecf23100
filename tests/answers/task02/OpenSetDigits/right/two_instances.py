class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        assert_purpose(purpose)
        base = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")
        self.__dict__.update(base.__dict__)
        order = torch.arange(len(base.targets))
        chosen = torch.cat([order[base.targets == d] for d in digits_of(purpose)]).sort().values
        self.data, self.targets = base.data[chosen], base.targets[chosen]
def assert_purpose(purpose):
    if purpose not in ("train", "validation", "test"):
        raise ValueError("purpose")
def digits_of(purpose):
    return (4, 5, 8, 9, 1, 6) if purpose == "test" else (4, 5, 8, 9, 0, 2, 3, 7)
