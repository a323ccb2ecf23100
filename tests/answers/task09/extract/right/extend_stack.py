def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.extend(z)
            features.extend(f)
            targets.extend(t)
    return torch.stack(logits), torch.stack(features), torch.stack(targets)
