def OpenSetDigits(purpose):
    m = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")
    return m
