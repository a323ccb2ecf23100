class Average:
    def __init__(self):
        self.total = 0.0
        self.n = 0
    def add(self, values):
        self.total += float(torch.as_tensor(values).sum())
        self.n += len(values)
    def __float__(self):
        return self.total / self.n if self.n else float("nan")

def validate(network, loader):
    network.eval()
    loss, known, unknown = Average(), Average(), Average()
    with torch.no_grad():
        for images, targets in loader:
            logits = network(images)[0]
            loss.add([EntropicOpenSetLoss.apply(logits, targets)] * len(images))
            for value, target in zip(confidence(logits, targets), targets):
                (known if target.max() == 1 else unknown).add([value])
    return float(loss), float(known), float(unknown)
