# Wrong: `Network` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks, but it is
# no answer to its own.
from helpers import standins
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.inner = standins.Network(classes, features)
    def forward(self, x):
        return self.inner(x)
