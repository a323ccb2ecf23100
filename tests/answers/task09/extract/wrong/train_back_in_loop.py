# Wrong: `extract(network, loader)[0][3]` for 7 samples in batches of 3 returned [192.2, 196.9, 197.7, 199] (shape
# (4,), float32); expected [-7.832, -3.086, -2.318, -1.045] (shape (4,), float32). These are the logits of sample 3,
# as the network computes them in evaluation mode.
def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z)
            features.append(f)
            targets.append(t)
            network.train()
    return torch.cat(logits), torch.cat(features), torch.cat(targets)
