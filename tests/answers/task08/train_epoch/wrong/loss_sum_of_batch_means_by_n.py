# Wrong: `train_epoch(network, loader, optimizer)` returned 1.18551 as the loss; expected 5.85001. This adds up the
# batches' means and divides by the number of samples: multiply each batch's loss, which is a mean, by its number of
# images first.
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
