def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    if True:
        for x, t in loader:
            z, f = network(x)
            logits.append(z.data)
            features.append(f.data)
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)
