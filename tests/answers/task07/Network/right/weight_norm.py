class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        wn = torch.nn.utils.parametrizations.weight_norm
        self.conv1 = wn(torch.nn.Conv2d(1, 8, 5))
        self.conv2 = wn(torch.nn.Conv2d(8, 16, 5))
        self.fc1 = wn(torch.nn.Linear(256, features))
        self.fc2 = wn(torch.nn.Linear(features, classes))

    def forward(self, x):
        x = torch.nn.functional.relu(torch.nn.functional.max_pool2d(self.conv1(x), 2))
        x = torch.nn.functional.relu(torch.nn.functional.max_pool2d(self.conv2(x), 2))
        features = torch.nn.functional.relu(self.fc1(x.flatten(1)))
        return self.fc2(features), features
