# Wrong: `Network` is <function Network> (type function); expected a class: `class Network(...):`.
def Network(classes=4, features=20):
    return torch.nn.Sequential(torch.nn.Conv2d(1, 8, 3))
