class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        raise NotImplementedError()
    def forward(self, x):
        raise NotImplementedError()
