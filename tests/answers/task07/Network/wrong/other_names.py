# Wrong: `Network(classes=3, features=7)` crashed with TypeError: Network.__init__() got an unexpected keyword
# argument 'classes'. Compare the parameters in the definition with those in the call.
class Network(torch.nn.Module):
    def __init__(self, O=4, D=20):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = torch.nn.Conv2d(8, 16, 5, padding=2)
        self.pool = torch.nn.MaxPool2d(2)
        self.act = torch.nn.ReLU()
        self.fc1 = torch.nn.Linear(16 * 49, D)
        self.fc2 = torch.nn.Linear(D, O)
    def forward(self, x):
        x = self.act(self.pool(self.conv1(x)))
        x = self.act(self.pool(self.conv2(x)))
        features = self.fc1(x.flatten(1))
        return self.fc2(self.act(features)), features
