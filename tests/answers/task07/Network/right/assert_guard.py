class Network(torch.nn.Module):
    """CNN for open-set recognition."""

    def __init__(self, classes: int = 4, features: int = 20) -> None:
        super().__init__()
        if classes < 1 or features < 1:
            raise ValueError("classes and features must be positive")
        self.classes, self.features = classes, features
        self.conv1 = torch.nn.Conv2d(1, 32, kernel_size=3, padding=1)
        self.conv2 = torch.nn.Conv2d(32, 64, kernel_size=3, padding=1)
        self.pool = torch.nn.MaxPool2d(2)
        self.dropout = torch.nn.Dropout(p=0.25)
        self.fc1 = torch.nn.Linear(64 * 7 * 7, features)
        self.fc2 = torch.nn.Linear(features, classes)

    def _features(self, x):
        x = self.pool(torch.nn.functional.relu(self.conv1(x)))
        x = self.pool(torch.nn.functional.relu(self.conv2(x)))
        return torch.nn.functional.relu(self.fc1(self.dropout(torch.flatten(x, 1))))

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        assert x.dim() == 4, f"expected 4D input, got {x.dim()}D"
        deep_features = self._features(x)
        logits = self.fc2(deep_features)
        return logits, deep_features
