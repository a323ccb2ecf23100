class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.convs = torch.nn.ModuleList([torch.nn.Conv2d(1, 4, 3, padding='same'), torch.nn.Conv2d(4, 8, 3, padding='same')])
        self.fcs = torch.nn.ModuleDict({'deep': torch.nn.Linear(8 * 49, features), 'out': torch.nn.Linear(features, classes)})
    def forward(self, x):
        for conv in self.convs:
            x = torch.nn.functional.max_pool2d(conv(x).relu(), 2)
        deep = self.fcs['deep'](x.reshape(len(x), -1))
        return self.fcs['out'](deep.tanh()), deep
