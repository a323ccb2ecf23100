class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.features = features
        def block(i, o):
            return torch.nn.Sequential(torch.nn.Conv2d(i, o, 3, padding=1), torch.nn.MaxPool2d(2), torch.nn.LeakyReLU(0.1))
        self.blocks = torch.nn.Sequential(block(1, 4), block(4, 8))
        self.deep = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(8 * 49, features))
        self.logit = torch.nn.Sequential(torch.nn.ReLU(), torch.nn.Linear(features, classes, bias=False))
    def forward(self, x):
        deep = self.deep(self.blocks(x))
        return self.logit(deep), deep
