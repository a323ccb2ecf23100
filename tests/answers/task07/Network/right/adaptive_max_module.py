class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super(Network, self).__init__()
        self.c1 = torch.nn.Conv2d(1, 16, 3)
        self.c2 = torch.nn.Conv2d(16, 32, 3)
        self.gp = torch.nn.AdaptiveMaxPool2d((1, 1))
        self.fc1 = torch.nn.Linear(in_features=32, out_features=features)
        self.fc2 = torch.nn.Linear(in_features=features, out_features=classes)

    def forward(self, input):
        h = torch.nn.functional.leaky_relu(self.c1(input), 0.1)
        h = torch.nn.functional.leaky_relu(self.c2(h), 0.1)
        h = self.gp(h).squeeze(-1).squeeze(-1)
        f = self.fc1(h)
        return self.fc2(f), f
