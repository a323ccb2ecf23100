# Wrong: `extract(network, loader)` for 7 samples in batches of 3 returned a list of 3: (a tensor of shape (7, 4),
# float32, a tensor of shape (7, 6), float32, a tensor of shape (7, 4), float32); expected the tuple (logits,
# features, targets).
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return [torch.cat(zs), torch.cat(fs), torch.cat(ts)]
