def train_epoch(network, loader, optimizer):
    network.train()
    it = iter(loader)
    losses, known, unknown = [], [], []
    while True:
        try:
            x, t = next(it)
        except StopIteration:
            break
        logits, _ = network(x)
        loss = entropic_open_set_loss(logits, t)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses += [loss.item()] * len(x)
        a, _, b = split_known_unknown(confidence(logits, t), t)
        known += a.tolist()
        unknown += b.tolist()
    return np.mean(losses).item(), np.mean(known).item(), np.mean(unknown).item()
