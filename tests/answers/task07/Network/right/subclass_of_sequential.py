class Network(torch.nn.Sequential):
    def __init__(self, classes=4, features=20):
        n = torch.nn
        super().__init__(n.Conv2d(1, 6, 5), n.MaxPool2d(2), n.ReLU(), n.Conv2d(6, 12, 5), n.MaxPool2d(2), n.ReLU(), n.Flatten(), n.Linear(192, features), n.Linear(features, classes))
    def forward(self, x):
        for layer in list(self)[:-1]:
            x = layer(x)
        return self[-1](x), x
