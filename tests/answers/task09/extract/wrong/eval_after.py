# Wrong: `extract(network, loader)[0][0]` for 7 samples in batches of 3 returned [189.5, 202.1, 201.2, 196.8] (shape
# (4,), float32); expected [-10.47, 2.054, 1.198, -3.186] (shape (4,), float32). The network is in training mode:
# `network.eval()` comes before the loop.
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
