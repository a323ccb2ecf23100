class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 32, kernel_size=(5, 5), stride=1, padding=2)
        self.conv2 = torch.nn.Conv2d(32, 16, kernel_size=(3, 3), dilation=2)
        self.pool = torch.nn.MaxPool2d(kernel_size=3, stride=2, padding=1)
        self.fc1 = torch.nn.Linear(16 * 5 * 5, features)
        self.fc2 = torch.nn.Linear(features, classes)
        for m in self.modules():
            if isinstance(m, (torch.nn.Conv2d, torch.nn.Linear)):
                torch.nn.init.kaiming_normal_(m.weight)
                torch.nn.init.zeros_(m.bias)

    def forward(self, x):
        out = self.pool(torch.relu(self.conv1(x)))
        out = self.pool(torch.relu(self.conv2(out)))
        out = torch.flatten(out, 1)
        phi = torch.relu(self.fc1(out))
        z = self.fc2(phi)
        return z, phi
