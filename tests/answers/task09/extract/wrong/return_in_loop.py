# Wrong: `extract(network, loader)[0]` for 7 samples in batches of 3 returned [[-10.47, 2.054, 1.198, -3.186], [-17.2,
# -3.818, -0.3043, -2.078], [-12.27, -0.5128, 3.034, -1.71]] (shape (3, 4), float32); expected shape (7, 4). These are
# the logits of all samples.
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
            return torch.cat(zs), torch.cat(fs), torch.cat(ts)
