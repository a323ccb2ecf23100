# Wrong: `OpenSetDigits('train')` crashed with RuntimeError: Dataset not found. You can use download=True to download
# it. The root is `DATA_ROOT`, and the class keeps its name: files are looked for below a folder that is called like
# the class.
class OpenSetDigits(torchvision.datasets.MNIST):
    def __init__(self, purpose):
        super().__init__("./data", train=purpose == "train")
