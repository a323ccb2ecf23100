class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.c2(x)), 2)
        flat = torch.empty(len(x), 200)
        for row, one in enumerate(x):
            flat[row] = one.flatten()
        f = self.l1(flat)
        return self.l2(torch.relu(f)), f
