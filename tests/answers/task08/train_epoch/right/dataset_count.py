def train_epoch(network, loader, optimizer):
    network.train()
    n_total = len(loader.dataset)
    l = k = u = 0.0
    nk = 0
    for images, targets in loader:
        network.zero_grad()
        logits, _ = network(images)
        loss = entropic_open_set_loss(logits, targets)
        loss.backward()
        optimizer.step()
        conf = confidence(logits, targets)
        mask = targets.count_nonzero(1) == 1
        l += loss.item() * len(images) / n_total
        k += conf[mask].sum().item()
        u += conf[~mask].sum().item()
        nk += mask.sum().item()
    return l, k / nk, u / (n_total - nk)
