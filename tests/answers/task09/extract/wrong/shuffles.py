def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    p = torch.randperm(len(torch.cat(ts)))
    return torch.cat(zs)[p], torch.cat(fs)[p], torch.cat(ts)[p]
