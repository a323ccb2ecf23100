# Wrong: `train_epoch(network, loader, optimizer)` took 2 optimizer steps for 3 batches; expected one per batch.
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    optimizer.zero_grad()
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        loss.backward()
        if (i + 1) % 2 == 0 or i + 1 == len(loader):
            optimizer.step()
            optimizer.zero_grad()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu
