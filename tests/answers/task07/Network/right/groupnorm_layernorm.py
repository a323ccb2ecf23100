class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        nn = torch.nn
        self.net = nn.Sequential(nn.Conv2d(1, 8, 3), nn.GroupNorm(2, 8), nn.SiLU(), nn.MaxPool2d(2),
                                 nn.Conv2d(8, 16, 3), nn.GroupNorm(4, 16), nn.SiLU(), nn.MaxPool2d(2), nn.Flatten(1),
                                 nn.LayerNorm(400), nn.Linear(400, features))
        self.fc = nn.Linear(features, classes)

    def forward(self, x):
        y = self.net(x)
        return self.fc(y), y
