class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__("./data", train=purpose == "train")
