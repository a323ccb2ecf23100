class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.layers = torch.nn.ModuleDict({
            "conv1": torch.nn.Conv2d(1, 8, 3), "conv2": torch.nn.Conv2d(8, 8, 3),
            "fc1": torch.nn.Linear(8 * 5 * 5, features), "fc2": torch.nn.Linear(features, classes)})

    def forward(self, x):
        for name in ("conv1", "conv2"):
            x = torch.nn.functional.max_pool2d(self.layers[name](x).relu(), 2)
        x = self.layers["fc1"](x.reshape(x.shape[0], -1)).relu()
        return self.layers["fc2"](x), x
