class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        nn = torch.nn
        self.f = nn.Sequential(nn.Conv2d(1, 32, 5, padding=2), nn.PReLU(), nn.Conv2d(32, 32, 5, padding=2), nn.PReLU(),
                               nn.MaxPool2d(2, 2), nn.Conv2d(32, 64, 5, padding=2), nn.PReLU(), nn.MaxPool2d(2, 2))
        self.fc1 = nn.Linear(64 * 7 * 7, features)
        self.act = nn.PReLU(features)
        self.fc2 = nn.Linear(features, classes, bias=False)

    def forward(self, x):
        x = self.f(x).view(-1, 64 * 7 * 7)
        features = self.act(self.fc1(x))
        return self.fc2(features), features
