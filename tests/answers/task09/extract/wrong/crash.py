# Wrong: `extract(network, loader)` for 7 samples in batches of 3 crashed with AttributeError: 'list' object has no
# attribute 'add'. Numbers and lists of Python are no tensors: `torch.tensor(...)` makes one of numbers,
# `torch.stack(...)` of tensors.
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.add(logits)
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)
