# Wrong: `extract(network, loader)[0][0]` for 7 samples in batches of 3 returned [2.544e-06, 0.6993, 0.297, 0.003706]
# (shape (4,), float32); expected [-10.47, 2.054, 1.198, -3.186] (shape (4,), float32). These are the logits of sample
# 0, as the network computes them in evaluation mode.
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits.softmax(1))
            fs.append(features)
            ts.append(targets)
    return torch.cat(zs), torch.cat(fs), torch.cat(ts)
