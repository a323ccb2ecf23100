class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1 = torch.nn.Conv2d(1, 16, 3)
        self.c2 = torch.nn.Conv2d(16, 32, 3)
        self.fc1 = torch.nn.Linear(32, features)
        self.fc2 = torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.nn.functional.max_pool2d(self.c1(x).relu(), 2)
        x = self.c2(x).relu().mean(dim=(-2, -1))
        x = self.fc1(x)
        return self.fc2(x.relu()), x
