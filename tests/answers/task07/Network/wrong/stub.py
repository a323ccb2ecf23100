# Not attempted: `Network` is not written yet. Write it in its cell above, run that cell, then this one.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        raise NotImplementedError()
    def forward(self, x):
        raise NotImplementedError()
