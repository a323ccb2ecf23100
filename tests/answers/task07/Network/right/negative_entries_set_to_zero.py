class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = self.c1(x)
        x[x < 0] = 0
        x = torch.max_pool2d(self.c2(torch.max_pool2d(x, 2)), 2)
        f = self.l1(x.flatten(1))
        return self.l2(f), f
