OpenSetDigits = torchvision.datasets.MNIST(DATA_ROOT)
