def extract(network, loader):
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    network.eval()
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)
