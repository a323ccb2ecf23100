class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        nn = torch.nn
        self.model = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 8, 3), nn.ReLU(), nn.MaxPool2d(2),
                                   nn.Flatten(), nn.Linear(200, features), nn.Linear(features, classes))

    def forward(self, x):
        features = self.model[:-1](x)
        return self.model[-1](features), features
