@torch.no_grad()
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    for x, t in loader:
        output = network(x)
        logits += output[0].tolist()
        features += output[1].tolist()
        targets += t.tolist()
    return torch.tensor(logits), torch.tensor(features), torch.tensor(targets)
