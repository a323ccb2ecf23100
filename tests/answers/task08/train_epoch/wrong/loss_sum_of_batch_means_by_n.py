def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        optimizer.zero_grad()
        z, _ = network(x)
        loss = entropic_open_set_loss(z, t)
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item(); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu
