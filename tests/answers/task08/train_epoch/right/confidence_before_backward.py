def train_epoch(network, loader, optimizer):
    network.train()
    sums = np.zeros(3)
    counts = np.zeros(3)
    for images, targets in loader:
        logits, features = network(images)
        with torch.no_grad():
            c = confidence(logits, targets).numpy()
        k = (targets == 1).any(1).numpy()
        loss = EntropicOpenSetLoss.apply(logits, targets)
        sums += [loss.item() * len(c), c[k].sum(), c[~k].sum()]
        counts += [len(c), k.sum(), (~k).sum()]
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return tuple(float(v) for v in sums / counts)
