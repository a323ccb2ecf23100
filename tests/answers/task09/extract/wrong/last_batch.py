# Wrong: `extract(network, loader)[0]` for 7 samples in batches of 3 returned [[-9.785, -4.327, -4.84, -0.9146]]
# (shape (1, 4), float32); expected shape (7, 4). These are the logits of all samples.
def extract(network, loader):
    network.eval()
    zs, fs, ts = [], [], []
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            zs.append(logits)
            fs.append(features)
            ts.append(targets)
    return logits, features, targets
