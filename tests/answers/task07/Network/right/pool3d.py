class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(8 * 12 * 12, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.relu(self.c2(torch.relu(self.c1(x))))
        x = torch.nn.functional.max_pool3d(x, (1, 2, 2))
        f = self.l1(x.flatten(1))
        return self.l2(f), f
