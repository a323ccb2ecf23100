# Wrong: `train_epoch(network, loader, optimizer)` returned 0.22 as the mean confidence of known samples; expected
# 0.223621. It is the mean over the samples of all batches, of the logits before each update.
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = nk = u = nu = 0
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.sum().item(); nk += len(a)
        u += b.sum().item(); nu += len(b)
    return round(l / n, 2), round(k / nk, 2), round(u / nu, 2)
