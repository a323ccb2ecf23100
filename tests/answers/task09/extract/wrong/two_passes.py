# Wrong: `extract(network, loader)` for 7 samples in batches of 3 went 2 times through the loader; expected one pass:
# a loader that shuffles gives another order each time.
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat([t for _, t in loader])
