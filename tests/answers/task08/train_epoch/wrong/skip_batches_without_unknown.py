# Wrong: `train_epoch(network, loader, optimizer)` took 2 optimizer steps for 3 batches; expected one per batch.
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        z, _ = network(x)
        a, _, b = split_known_unknown(confidence(z, t), t)
        if len(a) == 0 or len(b) == 0:
            continue
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu
