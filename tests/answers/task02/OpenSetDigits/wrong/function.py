# Wrong: `OpenSetDigits` is <function OpenSetDigits> (type function); expected a class: `class OpenSetDigits(...):`.
def OpenSetDigits(purpose):
    m = torchvision.datasets.MNIST(DATA_ROOT, train=purpose == "train")
    return m
