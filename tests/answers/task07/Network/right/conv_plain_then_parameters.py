class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        convs = [torch.nn.Conv2d(1, 8, 3), torch.nn.Conv2d(8, 8, 3)]
        self.convs = torch.nn.ModuleList(convs)
        linears = (torch.nn.Linear(200, features), torch.nn.Linear(features, classes))
        self.deep, self.out = linears

    def forward(self, x):
        for conv in self.convs:
            x = torch.nn.functional.max_pool2d(conv(x).clamp(min=0), 2)
        features = self.deep(x.flatten(1))
        return self.out(features), features
