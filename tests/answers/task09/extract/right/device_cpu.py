def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            device = next(network.parameters()).device
            z, f = network(x.to(device))
            logits.append(z.cpu())
            features.append(f.detach().cpu())
            targets.append(t)
    return torch.cat(logits), torch.cat(features), torch.cat(targets)
