def extract(network, loader):
    network.eval()
    loader = torch.utils.data.DataLoader(loader.dataset, batch_size=64, shuffle=True)
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)
