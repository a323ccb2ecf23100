# Wrong: `train_epoch(network, loader, optimizer)` took step 1 without gradients; expected `optimizer.zero_grad()`,
# `loss.backward()` and `optimizer.step()`, in this order.
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for i, (x, t) in enumerate(loader):
        optimizer.step()
        optimizer.zero_grad()
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        loss.backward()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return l / n, k / nk, u / nu
