# Wrong: `Network()(x)` for x (3, 1, 28, 28) crashed with RuntimeError: mat1 and mat2 shapes cannot be multiplied
# (1x2352 and 784x20). If there were several images, they are one long vector now: `torch.flatten(x, 1)` makes a
# vector of each. Otherwise the first number of the `Linear` is not the length of the vector: print `x.shape` before
# it.
class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, features)
        self.fc2 = torch.nn.Linear(features, classes)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(torch.flatten(x))
        return self.fc2(self.act(features)), features
