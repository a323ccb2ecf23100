# Wrong: `Network()(x)` for x (3, 1, 28, 28) computes with weights that `parameters()` does not find, so that they
# would never be trained; expected each layer to be assigned to `self`, several of them in a `torch.nn.ModuleList`,
# not in a plain list or dictionary.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.convs = [torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)]
        self.l1, self.l2 = torch.nn.Linear(200, features), torch.nn.Linear(features, classes)

    def forward(self, x):
        for conv in self.convs:
            x = torch.max_pool2d(torch.relu(conv(x)), 2)
        f = self.l1(x.flatten(1))
        return self.l2(torch.relu(f)), f
