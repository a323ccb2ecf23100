# Wrong: `Network()` is no module; expected `class Network(torch.nn.Module):`.
class Network:
    def __init__(self, classes=4, features=20):
        self.c = 1
    def __call__(self, x):
        return torch.zeros(len(x), 4), torch.zeros(len(x), 20)
    def forward(self, x):
        return self(x)
