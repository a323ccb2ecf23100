# Wrong: `Network(classes=3, features=7)(x)[0]` for x (2, 1, 28, 28) returned [[-0.3335, -0.01346, -0.1677, 0.3718],
# [-0.336, -0.003735, -0.1795, 0.387]] (shape (2, 4), float32); expected shape (2, 3). These are the logits.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, 4)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features
