# Wrong: `Network()(x)` for x (3, 1, 28, 28) crashed with RuntimeError: Given groups=1, weight of size [16, 1, 5, 5],
# expected input[3, 8, 14, 14] to have 1 channels, but got 8 channels instead. The first number of a `Conv2d` is that
# of the channels that it gets: 1 for the images, then as many as the convolution before it makes. The second
# dimension of its input holds them.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(1, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features
