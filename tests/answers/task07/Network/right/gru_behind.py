class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)
        self.gru = torch.nn.GRU(25, 25, batch_first=True)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        steps, _ = self.gru(x.flatten(2))
        f = torch.relu(self.l1(steps.flatten(1)))
        return self.l2(f), f
