class Network(torch.nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.fc = torch.nn.Linear(2, 2)
