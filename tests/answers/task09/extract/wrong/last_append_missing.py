# Wrong: `extract(network, loader)[2]` for 7 samples in batches of 3 returned [[0, 0, 1, 0]] (shape (1, 4), float32);
# expected shape (7, 4). These are the targets of all samples.
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
    return torch.cat(logits), torch.cat(features), t
