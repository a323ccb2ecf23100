# Wrong: `extract(network, loader)` for 7 samples in batches of 3 returned a dictionary with the keys 'logits',
# 'features', 'targets'; expected the tuple (logits, features, targets).
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return dict(logits=torch.cat(zs), features=torch.cat(fs), targets=torch.cat(ts))
