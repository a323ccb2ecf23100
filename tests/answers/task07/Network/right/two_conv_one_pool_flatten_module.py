import torch.nn as nn

class Network(nn.Module):
    def __init__(self, classes=4, features=20):
        super().__init__()
        self.extractor = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding='same'), nn.BatchNorm2d(16), nn.ReLU(inplace=True), nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding='same'), nn.BatchNorm2d(32), nn.ReLU(inplace=True), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(32 * 7 * 7, features), nn.ReLU(), nn.Dropout(0.3))
        self.classifier = nn.Linear(features, classes)

    def forward(self, x: torch.Tensor):
        features = self.extractor(x)
        return self.classifier(features), features
