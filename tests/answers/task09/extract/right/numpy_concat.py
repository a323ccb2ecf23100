def extract(network, loader):
    network.eval()
    logits, features, targets = [], [], []
    with torch.no_grad():
        for x, t in loader:
            z, f = network(x)
            logits.append(z.numpy())
            features.append(f.numpy())
            targets.append(t.numpy())
    return torch.from_numpy(np.concatenate(logits)), torch.from_numpy(np.vstack(features)), torch.from_numpy(np.concatenate(targets, axis=0))
