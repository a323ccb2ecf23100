# Wrong: `train_epoch(network, loader, optimizer)` ran the network, or a part of it, in evaluation mode at times;
# expected the other mode throughout: `network.train()` before the loop.
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for x, t in loader:
        network.eval()
        with torch.no_grad():
            a, _, b = split_known_unknown(confidence(network(x)[0], t), t)
        network.train()
        optimizer.zero_grad()
        loss = entropic_open_set_loss(network(x)[0], t)
        loss.backward()
        optimizer.step()
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu
