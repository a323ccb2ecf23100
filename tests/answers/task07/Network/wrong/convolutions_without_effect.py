# Wrong: `Network()(x)` for x (3, 1, 28, 28) computes 0 convolution(s) before the fully-connected layers; expected at
# least two.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.c1, self.c2 = torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)
        self.l1 = torch.nn.Linear(784, features)

    def forward(self, x):
        y = torch.max_pool2d(torch.relu(self.c1(x)), 2)
        y = torch.max_pool2d(torch.relu(self.c2(y)), 2)
        f = torch.relu(self.l1(x.flatten(1) + 0 * y.sum((1, 2, 3))[:, None]))
        return self.l2(f), f
