def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat([t for _, t in loader])
