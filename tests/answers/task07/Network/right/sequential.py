class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        nn = torch.nn
        self.body = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(400, features))
        self.head = nn.Linear(features, classes)
    def forward(self, x):
        features = self.body(x)
        return self.head(features), features
